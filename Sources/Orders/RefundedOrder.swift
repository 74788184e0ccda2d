import Store
import Vocabulary

/// An order refunded in a span: an input of the refund rate, for its explanation.
public struct RefundedOrder: Hashable, Codable, Sendable {
  public let order: OrderNumber
  public let taggedAt: Moment
  /// The time of the first refund within the span.
  public let firstRefund: Moment
  /// The sum refunded within the span.
  public let amount: Money
  /// The agent who imported that first refund, or made it at the desk, and the time.
  public let enteredBy: AgentNumber
  public let enteredAt: Moment

  /// Returns the orders bearing an agent's tag that were refunded in the span, by first refund.
  public static func all(
    of agent: AgentNumber, during span: Range<Moment>, in reading: Reading
  ) throws -> [RefundedOrder] {
    var orders: [OrderNumber: RefundedOrder] = [:]
    try reading.each(
      """
      SELECT r.order_number, o.tagged_at, r.refunded_at, r.amount, r.entered_by, r.entered_at
      FROM \(RefundRows.counted) r \(Join.fromLeft) orders o
      WHERE r.refunded_at >= $1 AND r.refunded_at < $2 AND o.order_number = r.order_number
        AND o.tagged_at IS NOT NULL AND o.agent = $3
      ORDER BY r.refunded_at, r.order_number, r.amount
      """,
      span.lowerBound, span.upperBound, agent
    ) { row in
      let order = try row.order(0)
      let first = orders[order]
      orders[order] = try RefundedOrder(
        order: order, taggedAt: row.moment(1), firstRefund: first?.firstRefund ?? row.moment(2),
        amount: (first?.amount ?? .zero) + row.money(3),
        enteredBy: first?.enteredBy ?? row.agent(4),
        enteredAt: first?.enteredAt ?? row.moment(5))
    }
    return orders.values.sorted { ($0.firstRefund, $0.order) < ($1.firstRefund, $1.order) }
  }
}
