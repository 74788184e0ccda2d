import Store
import Vocabulary

/// The rows of the outbox: an entry of `outbox` for each customer, occasion and day, and the steps
/// of each in `outbox_step`, of which the last one says its state.
enum OutboxRows {
  static let tables: [SchemaChange] = [
    .table(
      "care_announcement",
      [
        .key("id"), .word("occasion"), .day("day"), .word("branch").orNull, .text("what").orNull,
        .agent("agent"), .moment("at"), .key("retracts").orNull,
      ], key: ["id"]),
    .index("care_announcement_agent", on: "care_announcement", ["agent", "id"]),
    // The key is what makes sure that nothing goes out twice.
    .table(
      "outbox",
      [
        .made("customer"), .word("occasion"), .day("day"), .integer("number"),
        .word("means", of: Occasion.Means.allCases.map(\.rawValue)),
        .integer("case_number").orNull, .agent("agent"), .moment("at"),
      ], key: ["customer", "occasion", "day"]),
    .index("outbox_number", on: "outbox", ["number"], isUnique: true),
    .index("outbox_day", on: "outbox", ["day"]),
    .table(
      "outbox_step",
      [
        .integer("number"), .integer("sequence"),
        .word("state", of: CareMessage.State.allCases.map(\.rawValue)),
        .integer("batch").orNull, .agent("agent"), .moment("at"), .text("reason").orNull,
        .word("cause", of: CareMessage.Cause.allCases.map(\.rawValue)).orNull,
      ], key: ["number", "sequence"]),
  ]

  private static let select = """
    SELECT o.number, o.customer, o.occasion, o.day, o.means, s.state, s.batch, s.reason,
      o.case_number, s.cause, s.at
    FROM outbox o JOIN outbox_step s ON s.number = o.number AND s.sequence =
      (SELECT max(t.sequence) FROM outbox_step t WHERE t.number = o.number)
    """

  private static func read(_ row: Row) throws -> CareMessage {
    try CareMessage(
      number: row.integer(0), customer: row.customer(1), occasion: row.text(2), day: row.day(3),
      means: row.choice(4), state: row.choice(5), batch: row.integerIfAny(6),
      reason: row.textIfAny(7), caseNumber: row.integerIfAny(8), cause: row.choiceIfAny(9),
      since: row.moment(10))
  }

  /// Returns all messages and calls, by number.
  static func all(in reading: Reading) throws -> [CareMessage] {
    try reading.all(select + " ORDER BY o.number", make: read)
  }

  /// Returns those in one of some states, by number.
  static func all(
    _ states: Set<CareMessage.State>, in reading: Reading
  ) throws -> [CareMessage] {
    let words = states.map(\.rawValue).sorted()
    return try reading.all(
      select + " WHERE s.state IN (\(Array(1...words.count).marks)) ORDER BY o.number",
      values: words.map(\.value), make: read)
  }

  static func message(_ number: Int, in reading: Reading) throws -> CareMessage {
    guard
      let message = try reading.first(select + " WHERE o.number = $1", number, make: read)
    else { throw Refusal(.nothingFound, Texts.noMessage(number), fix: Texts.listOutbox) }
    return message
  }

  /// Enters an item; returns its number, or nil when it stands there already.
  static func add(
    _ item: CareItem, caseNumber: Int? = nil, as state: CareMessage.State, by author: Author,
    in writing: Writing
  ) throws -> Int? {
    guard try !isKnown(item, in: writing) else { return nil }
    let number = try writing.next("outbox")
    try writing.run(
      """
      INSERT INTO outbox (customer, occasion, day, number, means, case_number, agent, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      item.customer.number, item.occasion.id, item.day, number, item.occasion.means.rawValue,
      caseNumber, author.agent, writing.now)
    try step(number, to: state, by: author, in: writing)
    return number
  }

  /// Returns customer and occasion of all messages and calls of a day.
  static func known(on day: Day, in reading: Reading) throws -> Set<[String]> {
    Set(
      try reading.all(
        "SELECT customer, occasion FROM outbox WHERE day = $1", day,
        make: { [try $0.text(0), try $0.text(1)] }))
  }

  static func isKnown(_ item: CareItem, in reading: Reading) throws -> Bool {
    try reading.first(
      "SELECT number FROM outbox WHERE customer = $1 AND occasion = $2 AND day = $3",
      item.customer.number, item.occasion.id, item.day, make: { try $0.integer(0) }) != nil
  }

  static func step(
    _ number: Int, to state: CareMessage.State, batch: Int? = nil, reason: String? = nil,
    cause: CareMessage.Cause? = nil, by author: Author, in writing: Writing
  ) throws {
    let last = try writing.first(
      "SELECT coalesce(max(sequence), 0) FROM outbox_step WHERE number = $1", number,
      make: { try $0.integer(0) })
    try writing.run(
      """
      INSERT INTO outbox_step (number, sequence, state, batch, agent, at, reason, cause)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      number, (last ?? 0) + 1, state.rawValue, batch, author.agent, writing.now, reason,
      cause?.rawValue)
  }
}
