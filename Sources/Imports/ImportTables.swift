import Store

/// The tables of this room. Rooms keep the number of the import in their own rows; here stands what
/// is said about an import as a whole.
enum ImportTables {
  static let all: [SchemaChange] = [
    .table(
      "imports",
      [
        .integer("number"), .key("id"), .word("kind"), .text("file"), .made("digest"),
        .moment("at"), .agent("agent"), .agent("login").orNull, .flag("claimed"),
        .integer("read"), .integer("added"), .integer("updated"), .integer("unchanged"),
        .integer("refused"), .flag("finished"), .moment("withdrawn_at").orNull,
        .agent("withdrawn_by").orNull, .text("reason").orNull, .integer("taken").orNull,
        .integer("stayed").orNull,
      ], key: ["number"]),
    .index("imports_agent", on: "imports", ["agent", "id"]),
    // The refused rows, the findings, and what a withdrawal left, without personal data.
    .table(
      "import_line",
      [
        .integer("import_number"), .integer("sequence"),
        .word("kind", of: ["refused", "finding", "left"]), .integer("line").orNull, .text("zh"),
        .text("en"),
      ], key: ["import_number", "sequence"]),
    // With `restated` 1 a fact that an earlier import brought and this one held unchanged: it stays
    // when the earlier one is taken back. With 0 a step of a case that this one took.
    .table(
      "import_row",
      [.integer("import_number"), .made("subject"), .flag("restated")],
      key: ["import_number", "subject"]),
  ]
}
