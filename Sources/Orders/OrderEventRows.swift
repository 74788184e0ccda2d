import Store
import Vocabulary

/// The rows of `order_event`: acts about orders, and rows that retract them.
enum OrderEventRows {
  /// - Throws: `Refusal` as `MostEntries.demand` does.
  static func add(_ event: OrderEvent, in writing: Writing) throws {
    try MostEntries.demand(in: "order_event", of: event.order, by: event.agent, in: writing)
    try writing.run(
      """
      INSERT INTO order_event (
        order_number, key, kind, agent, at, chosen, picked_up, body, because)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      event.order, event.key, event.kind.rawValue, event.agent, event.at, event.chosen,
      event.isPickedUp, event.text, event.because)
  }

  static func retract(
    _ event: OrderEvent, by agent: AgentNumber, reason: String? = nil, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO order_event (order_number, key, kind, agent, at, body, retracts)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      event.order, Key.make(), event.kind.rawValue, agent, writing.now, reason, event.key)
  }

  /// Columns of an event `e` and of the row `r` that retracts it, if any.
  private static let columns = """
    e.order_number, e.key, e.kind, e.agent, e.at, e.chosen, e.picked_up, e.body, e.because, r.at
    """
  private static let tables = """
    order_event e LEFT JOIN order_event r
      ON r.order_number = e.order_number AND r.retracts = e.key
    """

  /// Returns every event of an order, oldest first.
  static func all(of number: OrderNumber, in reading: Reading) throws -> [OrderEvent] {
    try reading.all(
      """
      SELECT \(columns) FROM \(tables) WHERE e.order_number = $1 AND e.retracts IS NULL
      ORDER BY e.at, e.key
      """,
      number, make: event)
  }

  /// Returns a lead's last standing decision about an order; nil when there is none.
  static func decision(of number: OrderNumber, in reading: Reading) throws -> OrderEvent? {
    try all(of: number, in: reading).decision
  }

  /// Returns the last standing decision about each order that has one.
  static func decisions(in reading: Reading) throws -> [OrderNumber: OrderEvent] {
    var decisions: [OrderNumber: OrderEvent] = [:]
    try reading.each(
      """
      SELECT \(columns) FROM \(tables)
      WHERE e.kind = 'settle' AND e.retracts IS NULL AND r.key IS NULL ORDER BY e.at, e.key
      """
    ) { row in
      let decision = try event(row)
      decisions[decision.order] = decision
    }
    return decisions
  }

  /// Returns the chases of orders that were created in a span and wait for payment, oldest first.
  static func chases(
    of span: Range<Moment>, in reading: Reading
  ) throws -> [OrderNumber: [OrderEvent]] {
    let chases = try reading.all(
      // Begins with the unpaid orders, which are few.
      """
      SELECT \(columns) FROM orders o \(Join.fromLeft) order_event e
      LEFT JOIN order_event r ON r.order_number = e.order_number AND r.retracts = e.key
      WHERE o.awaits_payment = 1 AND o.created_at >= $1 AND o.created_at < $2
        AND e.order_number = o.order_number AND e.kind = 'chase' AND e.retracts IS NULL
        AND r.key IS NULL
      ORDER BY e.at, e.key
      """,
      span.lowerBound, span.upperBound, make: event)
    return Dictionary(grouping: chases, by: \.order)
  }

  /// Returns the agent's last event that was not taken back; nil when there is none.
  static func last(of agent: AgentNumber, in reading: Reading) throws -> OrderEvent? {
    try reading.first(
      """
      SELECT \(columns) FROM \(tables)
      WHERE e.agent = $1 AND e.retracts IS NULL AND r.key IS NULL
      ORDER BY e.at DESC, e.key DESC LIMIT 1
      """,
      agent, make: event)
  }

  private static func event(_ row: Row) throws -> OrderEvent {
    try OrderEvent(
      key: row.text(1), order: row.order(0), kind: row.choice(2), agent: row.agent(3),
      at: row.moment(4), chosen: row.agentIfAny(5), isPickedUp: row.flagIfAny(6),
      text: Mask.numbers(in: row.text(7)),
      because: row.text(8),
      retractedAt: row.momentIfAny(9))
  }
}
