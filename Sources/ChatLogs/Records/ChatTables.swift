import Store

/// The tables of this room (STORE.md, Personal data).
extension ChatLogRecords {
  public static let migrations = [Migration("chat logs", 1, chats)]

  private static let chats: [SchemaChange] = [
    // A buyer's name, the room's personal data beside the texts. The number stands for the buyer
    // everywhere else, and stays.
    .table(
      "chat_person", [.integer("person"), .personal("name").orNull, .moment("erased_at").orNull],
      key: ["person"]),
    .index("chat_person_name", on: "chat_person", ["name"], where: "name IS NOT NULL"),
    // `paid_after` is how many days after the chat the buyer paid first, -1 for a chat that was no
    // enquiry, worked out when the chat is erased, since nothing tells it afterwards.
    .table(
      "chat_log",
      [
        .integer("number"), .day("day"),
        .word("platform", of: ChatPlatform.allCases.map(\.rawValue)), .integer("person"),
        .order("order_number").orNull, .integer("paid_after").orNull, .moment("erased_at").orNull,
      ], key: ["number"]),
    .index("chat_log_person", on: "chat_log", ["person", "day"]),
    .index("chat_log_day", on: "chat_log", ["day"]),
    .index("chat_log_erased", on: "chat_log", ["day"], where: "erased_at IS NOT NULL"),
    .table(
      "chat_turn",
      [
        .integer("chat"), .integer("sequence"), .moment("at"),
        .word("speaker", of: Turn.Speaker.allCases.map(\.rawValue)), .agent("agent").orNull,
        .integer("import_number"),
      ], key: ["chat", "sequence"]),
    .index("chat_turn_import", on: "chat_turn", ["import_number"]),
    // Texts, which go with the buyer's name.
    .table(
      "chat_text", [.integer("chat"), .integer("sequence"), .text("text")],
      key: ["chat", "sequence"]), PlatformRows.table,
  ]
}
