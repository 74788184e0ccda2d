import Store
import Vocabulary

/// The tables of this room.
public enum ShiftRecords {
  public static let migrations = [Migration("shifts", 1, clockings + handovers)]

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

  private static let handovers: [SchemaChange] = [
    // `state`, `holder`, `recipient` and `changed_at` repeat what the events say, for quick lists;
    // the check compares them.
    .table(
      "handover",
      [
        .integer("number"), .key("id"), .agent("writer"), .text("body"), .text("buyer").orNull,
        .order("order_number").orNull, .text("promise").orNull, .moment("due").orNull,
        .flag("urgent"), .moment("written_at"), .word("state"), .agent("holder"),
        .agent("recipient").orNull, .moment("changed_at"), .flag("may_buy"),
      ], key: ["number"]),
    // The unfinished items in the order of every list of them: the top of a list is read without
    // sorting, and the backlog is counted from the index alone.
    .index(
      "handover_unfinished", on: "handover",
      [
        "urgent DESC", "(due IS NULL)", "due", "number", "state", "holder", "recipient",
        "written_at",
      ], where: "state IN ('open', 'accepted')"),
    .table(
      "handover_event",
      [
        .integer("item"), .integer("sequence"), .key("id"), .word("kind"), .agent("agent"),
        .moment("at"), .agent("recipient").orNull, .text("reason").orNull,
        .integer("undoes").orNull,
      ], key: ["item", "sequence"]),
    .index("handover_event_by_agent", on: "handover_event", ["agent"]),
  ]
}
