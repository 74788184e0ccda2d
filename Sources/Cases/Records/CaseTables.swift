import Store
import Vocabulary

/// The tables of this room.
enum CaseTables {
  /// The moment that stands for none in columns by which lists are sorted: engines differ in where
  /// NULL goes.
  static let never = 253_402_300_799

  static let migrations = [Migration("cases", 1, entries + steps + [definitions, draws])]

  // The columns from `state` on repeat the steps, for quick lists; the check compares them. `party`
  // is the holder of a case that no agent holds, such as any lead; `warns` is the moment at which
  // people are warned, `expires` the one at which a clock acts by itself.
  private static let entries: [SchemaChange] = [
    .table(
      "case_entry",
      [
        .word("flow"), .integer("number"), .key("id"), .agent("owner"), .day("day"),
        .made("subject_key").orNull, .made("definition"), .word("state"), .flag("is_open"),
        .agent("holder"), .word("party").orNull, .agent("recipient").orNull, .flag("urgent"),
        .moment("due"), .moment("warns"), .moment("expires"), .moment("opened_at"),
        .moment("changed_at"),
      ], key: ["flow", "number"]),
    .index("case_entry_id", on: "case_entry", ["flow", "id"], isUnique: true),
    .index("case_entry_subject", on: "case_entry", ["flow", "subject_key"], isUnique: true),
    .index(
      "case_entry_list", on: "case_entry",
      [
        "flow", "is_open", "urgent DESC", "due", "number", "expires", "state", "opened_at",
        "holder", "party", "recipient",
      ]),
    .index(
      "case_entry_state", on: "case_entry",
      [
        "flow", "state", "urgent DESC", "due", "number", "expires", "holder", "party",
        "recipient", "owner",
      ]),
    .index(
      "case_entry_open", on: "case_entry", ["is_open", "urgent DESC", "due", "number", "expires"]),
    .index(
      "case_entry_holder", on: "case_entry",
      [
        "holder", "is_open", "warns", "expires", "party", "flow", "state", "urgent", "due",
        "number",
      ]),
    .index(
      "case_entry_party", on: "case_entry",
      ["party", "is_open", "warns", "expires", "flow", "state", "urgent", "due", "number"]),
    .index("case_entry_expires", on: "case_entry", ["expires"]),
    .index("case_entry_day", on: "case_entry", ["flow", "day"]),
    .index("case_entry_number", on: "case_entry", ["number"]),
  ]

  private static let steps: [SchemaChange] = [
    // `agent` is NULL when a clock acted; `effects` names the step's acts in other rooms.
    .table(
      "case_step",
      [
        .word("flow"), .integer("number"), .integer("sequence"), .key("id"), .word("step"),
        .agent("agent").orNull, .word("clock").orNull, .agent("login").orNull, .moment("at"),
        .day("day"), .word("state_from").orNull, .word("state_to"), .agent("holder").orNull,
        .agent("recipient").orNull, .text("reason").orNull, .integer("undoes").orNull,
        .made("effects").orNull,
      ], key: ["flow", "number", "sequence"]),
    .index("case_step_agent", on: "case_step", ["agent", "id"]),
    .index(
      "case_step_undone", on: "case_step", ["flow", "number", "undoes"],
      where: "undoes IS NOT NULL"),
    .index("case_step_day", on: "case_step", ["flow", "day"]),
    .table(
      "case_value",
      [
        .word("flow"), .integer("number"), .integer("sequence"), .word("field"), .text("value"),
      ], key: ["flow", "number", "sequence", "field"]),
    // The room's only table with personal data, which is erased by emptying `value`.
    .table(
      "case_personal",
      [
        .word("flow"), .integer("number"), .integer("sequence"), .word("field"),
        .text("value").orNull, .moment("erased_at").orNull,
      ], key: ["flow", "number", "sequence", "field"]),
    // The current values of reference fields: orders, agents, customers, choices, days and the
    // subject.
    .table(
      "case_key",
      [.word("flow"), .integer("number"), .word("field"), .text("value")],
      key: ["flow", "number", "field"], untied: "the check compares it with the steps"),
    .index("case_key_value", on: "case_key", ["field", "value", "flow", "number"]),
  ]

  // A month's sample: its seed, and the numbers of the cases drawn.
  private static let draws = SchemaChange.table(
    "case_draw",
    [
      .word("flow"), .month("month"), .integer("share"), .made("seed"), .integer("among"),
      .made("numbers"), .agent("agent"), .moment("at"),
    ], key: ["flow", "month"])

  private static let definitions = SchemaChange.table(
    "flow_definition",
    [.made("digest"), .word("flow"), .made("version"), .made("text")], key: ["digest"])
}
