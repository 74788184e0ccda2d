import Store
import Vocabulary

/// The tables of this room.
public enum ShiftRecords {
  public static let migrations = [Migration("shifts", 1, clockings)]

  private static let clockings: [SchemaChange] = [
    // By time first: a month is one stretch of the table. `turn` is 0 but for a press at the desk
    // at the second of one that was retracted, so the key says that the same agent, time and
    // direction is one.
    .table(
      "clocking",
      [
        .moment("at"), .agent("agent"), .word("direction", of: ["in", "out", ""]),
        .integer("turn"), .key("id"), .word("origin", of: ["desk", "import"]),
        .agent("entered_by"), .moment("entered_at"),
      ], key: ["at", "agent", "direction", "turn"]),
    .index("clocking_by_agent", on: "clocking", ["agent", "at"]),
    .table(
      "clocking_retraction",
      [.key("clocking"), .agent("entered_by"), .moment("entered_at")], key: ["clocking"]),
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
