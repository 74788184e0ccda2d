import Store
import Vocabulary

/// The rows of `desk_tag`: tags, and rows that retract one.
enum DeskTagRows {
  /// - Throws: `Refusal` as `MostEntries.demand` does.
  static func add(_ tag: DeskTag, in writing: Writing) throws {
    try MostEntries.demand(in: "desk_tag", of: tag.order, by: tag.agent, in: writing)
    try writing.run(
      """
      INSERT INTO desk_tag (order_number, key, agent, flag, note, at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      tag.order, tag.key, tag.agent, tag.flag.rawValue, tag.note, tag.at)
  }

  static func retract(_ tag: DeskTag, by agent: AgentNumber, in writing: Writing) throws {
    try writing.run(
      "INSERT INTO desk_tag (order_number, key, agent, at, retracts) VALUES ($1, $2, $3, $4, $5)",
      tag.order, Key.make(), agent, writing.now, tag.key)
  }

  /// Columns of a tag `t` and of the row `r` that retracts it, if any.
  private static let columns = "t.order_number, t.key, t.agent, t.flag, t.note, t.at, r.at"
  private static let tables = """
    desk_tag t LEFT JOIN desk_tag r ON r.order_number = t.order_number AND r.retracts = t.key
    """

  /// Returns every tag of an order, oldest first.
  static func all(of number: OrderNumber, in reading: Reading) throws -> [DeskTag] {
    try reading.all(
      """
      SELECT \(columns) FROM \(tables) WHERE t.order_number = $1 AND t.retracts IS NULL
      ORDER BY t.at, t.key
      """,
      number, make: tag)
  }

  /// Returns the tags of every order that has any, oldest first.
  static func all(in reading: Reading) throws -> [OrderNumber: [DeskTag]] {
    let tags = try reading.all(
      "SELECT \(columns) FROM \(tables) WHERE t.retracts IS NULL ORDER BY t.at, t.key", make: tag)
    return Dictionary(grouping: tags, by: \.order)
  }

  static func last(of agent: AgentNumber, in reading: Reading) throws -> DeskTag? {
    try reading.first(
      """
      SELECT \(columns) FROM \(tables)
      WHERE t.agent = $1 AND t.retracts IS NULL AND r.key IS NULL
      ORDER BY t.at DESC, t.key DESC LIMIT 1
      """,
      agent, make: tag)
  }

  private static func tag(_ row: Row) throws -> DeskTag {
    try DeskTag(
      key: row.text(1), order: row.order(0), agent: row.agent(2), flag: row.choice(3),
      at: row.moment(5), note: Mask.numbers(in: row.text(4)),
      retractedAt: row.momentIfAny(6))
  }
}
