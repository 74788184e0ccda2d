import Store

/// The tables of this room.
enum BookTables {
  static let migrations = [
    Migration(
      "books", 1,
      [
        // `state`, `holder` and `due` repeat what the steps say, for quick lists; the check
        // compares them. `subject` is what makes an entry the same one, in books that have one for
        // each day or thing.
        .table(
          "book_entry",
          [
            .word("book"), .integer("number"), .key("id"), .agent("owner"), .day("day"),
            .text("subject").orNull, .word("state"), .agent("holder"), .day("due").orNull,
          ], key: ["book", "number"]),
        .index("book_entry_subject", on: "book_entry", ["book", "subject"], isUnique: true),
        // Lists of what is open are answered from this index alone.
        .index(
          "book_entry_list", on: "book_entry",
          ["book", "state", "holder", "due", "day", "owner"]),
        .index("book_entry_day", on: "book_entry", ["book", "day"]),
        .table(
          "book_event",
          [
            .word("book"), .integer("number"), .integer("sequence"), .key("id"), .word("kind"),
            .word("state"), .agent("agent"), .moment("at"), .day("day"),
            .agent("recipient").orNull, .text("reason").orNull, .integer("undoes").orNull,
          ], key: ["book", "number", "sequence"]),
        .index("book_event_agent", on: "book_event", ["agent", "id"]),
        .index("book_event_day", on: "book_event", ["day", "book"]),
        .table(
          "book_value",
          [
            .word("book"), .integer("number"), .integer("sequence"), .text("field"),
            .text("value"),
          ], key: ["book", "number", "sequence", "field"]),
        // Personal data of buyers, and only here: erased by emptying `value`.
        .table(
          "book_personal",
          [
            .word("book"), .integer("number"), .integer("sequence"), .text("field"),
            .text("value").orNull, .moment("erased_at").orNull,
          ], key: ["book", "number", "sequence", "field"]),
      ])
  ]
}
