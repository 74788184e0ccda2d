import Store

/// The tables of this room.
extension CustomerRecords {
  public static let migrations = [Migration("customers", 1, files + purchases + OutboxRows.tables)]

  /// The columns that every table of versions has.
  private static let versions: [Column] = [
    .integer("version"), .key("entered"), .flag("stands"), .integer("undoes").orNull,
    .integer("import_number").orNull, .agent("agent"), .agent("login").orNull, .flag("claimed"),
    .moment("at"),
  ]

  private static let files: [SchemaChange] = [
    .table(
      "customer",
      [.made("number")] + versions + [
        .word("card"), .word("branch"),
        .word("signature", of: CustomerFile.Signature.allCases.map(\.rawValue)).orNull,
        .word("branch_part", of: CustomerFile.BranchPart.allCases.map(\.rawValue)).orNull,
        .flag("consent").orNull, .flag("do_not_contact"), .day("joined"), .word("cause").orNull,
        .integer("person"),
      ], key: ["number", "version"]),
    .index(
      "customer_import", on: "customer", ["import_number"], where: "import_number IS NOT NULL"),
    .index("customer_agent", on: "customer", ["agent", "entered"]),
    // The room's only personal data. A version of the file names the version that belongs to it.
    .table(
      "customer_person",
      [
        .made("number"), .integer("version"), .personal("name").orNull,
        .personal("mobile").orNull, .personal("id_number").orNull, .personal("gender").orNull,
        .personal("birthday").orNull, .moment("erased_at").orNull,
      ], key: ["number", "version"]),
    .index(
      "customer_person_id", on: "customer_person", ["id_number"], where: "id_number IS NOT NULL"),
  ]

  private static let purchases: [SchemaChange] = [
    .table(
      "purchase",
      [.made("id")] + versions + [
        .made("customer"), .day("day"), .word("branch").orNull, .text("service"),
        .money("amount"),
      ], key: ["id", "version"]),
    .index(
      "purchase_import", on: "purchase", ["import_number"], where: "import_number IS NOT NULL"),
    .index("purchase_customer", on: "purchase", ["customer", "day"]),
  ]
}
