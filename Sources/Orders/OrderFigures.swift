import Store
import Vocabulary

/// The payroll figures of an agent's orders in a month (HANDBOOK/kpi.md, Decisions).
public struct OrderFigures: Hashable, Codable, Sendable {
  /// The number of orders that the agent tagged in the span, whatever their status.
  public var tagged: Int
  /// The number of orders bearing the agent's tag, of any month, with at least one refund in the
  /// span.
  public var refunded: Int
  /// The sum paid for the tagged orders.
  public var paid: Money
  /// The sum refunded in the span on orders bearing the agent's tag.
  public var refunds: Money

  public init(tagged: Int = 0, refunded: Int = 0, paid: Money = .zero, refunds: Money = .zero) {
    self.tagged = tagged
    self.refunded = refunded
    self.paid = paid
    self.refunds = refunds
  }

  public static let none = OrderFigures()

  /// Returns the figures of every agent who has any in the span: one query for the tags, within one
  /// range of an index, and one for the refunds.
  public static func month(
    _ span: Range<Moment>, in reading: Reading
  ) throws -> [AgentNumber: OrderFigures] {
    var figures = try tagged(during: span, in: reading)
    try reading.each(
      // Begins with the refunds of the span, which are few.
      """
      SELECT o.agent, count(DISTINCT r.order_number), CAST(sum(r.amount) AS BIGINT)
      FROM \(RefundRows.counted) r \(Join.fromLeft) orders o
      WHERE r.refunded_at >= $1 AND r.refunded_at < $2 AND o.order_number = r.order_number
        AND o.tagged_at IS NOT NULL
      GROUP BY o.agent
      """,
      span.lowerBound, span.upperBound
    ) { row in
      let agent = try row.agent(0)
      figures[agent, default: .none].refunded = try row.integer(1)
      figures[agent, default: .none].refunds = try row.money(2)
    }
    return figures
  }

  /// Returns figures of the tags alone. Summing here takes a third of the time of GROUP BY, which
  /// first sorts a month's rows.
  static func tagged(
    during span: Range<Moment>, in reading: Reading
  ) throws -> [AgentNumber: OrderFigures] {
    // Indexed by agent number, with a place for every possible one.
    var sums = [(count: Int, fen: Int)](repeating: (0, 0), count: 10_000)
    try reading.each(
      "SELECT agent, paid FROM orders WHERE tagged_at >= $1 AND tagged_at < $2",
      span.lowerBound, span.upperBound
    ) { row in
      let agent = try row.agent(0).number
      sums[agent].count += 1
      sums[agent].fen += try row.integerIfAny(1) ?? 0
    }
    var figures: [AgentNumber: OrderFigures] = [:]
    for (number, sum) in sums.enumerated() where sum.count > 0 {
      guard let agent = AgentNumber(number) else { continue }
      figures[agent] = OrderFigures(tagged: sum.count, paid: Money(fen: sum.fen))
    }
    return figures
  }
}
