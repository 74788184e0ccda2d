import Store
import Vocabulary

/// The rows of `refund`. One of an order that is not known yet waits: whoever counts joins with
/// `orders`.
enum RefundRows {
  /// False when this refund is there already.
  static func add(
    _ order: OrderNumber, _ amount: Money, at moment: Moment, by agent: AgentNumber,
    in writing: Writing
  ) throws -> Bool {
    try writing.run(
      """
      INSERT INTO refund (order_number, refunded_at, amount, entered_at, entered_by)
      VALUES ($1, $2, $3, $4, $5) ON CONFLICT (order_number, refunded_at, amount) DO NOTHING
      """,
      values: [order.value, moment.value, amount.value, writing.now.value, agent.value]) > 0
  }

  static func all(of number: OrderNumber, in reading: Reading) throws -> [Refund] {
    try reading.all(
      """
      SELECT refunded_at, amount, entered_at, entered_by FROM refund WHERE order_number = $1
      ORDER BY refunded_at, amount
      """,
      number
    ) { row in
      Refund(
        order: number, amount: row.money(1), refundedAt: row.moment(0), enteredAt: row.moment(2),
        enteredBy: try row.agent(3))
    }
  }
}
