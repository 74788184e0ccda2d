import Store
import Vocabulary

/// The tables of this room.
public enum ShiftRecords {
  public static let migrations = [Migration("shifts", 1, clockings)]

  private static let clockings: [SchemaChange] = [
    // Ordered by time first, so that a month is one stretch of the table. `turn` is 0 except for a
    // press at the desk within the second of a retracted one, and one that comes again after its
    // import was taken back: the key makes the same agent, time and direction one clocking.
    .table(
      "clocking",
      [
        .moment("at"), .agent("agent"), .word("direction", of: ["in", "out", ""]),
        .integer("turn"), .key("id"), .word("origin", of: ["desk", "import"]),
        .agent("entered_by"), .moment("entered_at"), .integer("import_number").orNull,
      ], key: ["at", "agent", "direction", "turn"]),
    .index("clocking_by_agent", on: "clocking", ["agent", "at"]),
    .table(
      "clocking_retraction",
      [
        .key("clocking"), .agent("entered_by"), .moment("entered_at"),
        .integer("import_number").orNull,
      ], key: ["clocking"]),
    .table(
      "clocking_answer",
      [
        .key("id"), .agent("agent"), .day("day"), .moment("clocked_in").orNull,
        .moment("clocked_out").orNull, .flag("absent"), .text("reason"), .agent("entered_by"),
        .moment("entered_at"),
      ], key: ["id"]),
    .index("clocking_answer_by_day", on: "clocking_answer", ["day"]),
    .table(
      "clocking_answer_retraction",
      [.key("answer"), .agent("entered_by"), .moment("entered_at")], key: ["answer"]),
  ]
}
