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

  /// Seconds before a refund at the desk from which on an imported one may be the same: whoever
  /// refunds in the back office records it here within the week.
  private static let earliest = 7 * 86_400

  /// Every refund that counts, each once: those that were imported, and those made at the desk
  /// (`return refund`) that no import has brought yet.
  ///
  /// Decision: an imported refund of the same order and amount, from a week before the one at the
  /// desk on, is that refund, at the imported time; of several equal ones the first are matched
  /// first. The rule looks at what there is, so it does not matter which came in when.
  static let counted = """
    (SELECT order_number, refunded_at, amount, entered_at, entered_by FROM refund
    UNION ALL
    SELECT c.order_number, e.at, e.amount, e.at, e.agent
    FROM return_event e JOIN return_case c ON c.number = e.item
    WHERE e.kind = 'refund' AND NOT EXISTS (
        SELECT 1 FROM return_event u WHERE u.item = e.item AND u.undoes = e.sequence)
      AND (
        SELECT count(*) FROM refund i
        WHERE i.order_number = c.order_number AND i.amount = e.amount
          AND i.refunded_at >= e.at - \(earliest)
      ) < (
        SELECT count(*) FROM return_case d JOIN return_event f ON f.item = d.number
        WHERE d.order_number = c.order_number AND f.kind = 'refund' AND f.amount = e.amount
          AND (f.at < e.at OR f.at = e.at AND f.id <= e.id) AND NOT EXISTS (
            SELECT 1 FROM return_event u WHERE u.item = f.item AND u.undoes = f.sequence)))
    """

  /// Those of an order that count, oldest first.
  static func all(of number: OrderNumber, in reading: Reading) throws -> [Refund] {
    try reading.all(
      """
      SELECT refunded_at, amount, entered_at, entered_by FROM \(counted) r
      WHERE order_number = $1 ORDER BY refunded_at, amount
      """,
      number
    ) { row in
      try Refund(
        order: number, amount: row.money(1), refundedAt: row.moment(0), enteredAt: row.moment(2),
        enteredBy: row.agent(3))
    }
  }
}
