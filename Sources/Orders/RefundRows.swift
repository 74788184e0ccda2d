import Store
import Vocabulary

/// The rows of `refund`. A refund of an order that is not known yet waits: every count joins with
/// `orders`.
enum RefundRows {
  /// Adds or updates one refund. A refund with a number is identified by it, and a later file
  /// corrects it; the same refund may have come without its number before.
  ///
  /// - Parameter isOwn: true for one of the agent's own orders, which is another's to bring in.
  static func put(
    _ refund: ImportedRefund, by agent: AgentNumber, isOwn: Bool, in writing: Writing
  ) throws -> BatchedImport.Outcome {
    guard let id = refund.id else {
      guard try !isKnown(refund, in: writing) else { return .unchanged }
      if isOwn {
        return try isKept(key(refund), in: writing) ? .unchanged : .refused(.ownRow)
      }
      return try insert(refund, key(refund), by: agent, in: writing) ? .added : .unchanged
    }
    let known = try writing.first(
      """
      SELECT order_number, refunded_at, amount, status, counts FROM refund WHERE key = $1
      """,
      "id:" + id
    ) { row in
      (
        order: try row.order(0), at: try row.momentIfAny(1), amount: try row.money(2),
        status: try row.textIfAny(3), counts: try row.flag(4)
      )
    }
    guard let known else {
      if isOwn { return .refused(.ownRow) }
      let took = try adopt(refund, "id:" + id, in: writing)
      if took { return .updated }
      return try insert(refund, "id:" + id, by: agent, in: writing) ? .added : .unchanged
    }
    guard known.order == refund.orderNumber else {
      return .refused(Texts.refundOfTwoOrders(id, known.order, refund.orderNumber))
    }
    let isSame =
      known.at == refund.refundedAt && known.amount == refund.amount
      && known.status == refund.status && known.counts == refund.counts
    if isSame { return .unchanged }
    if isOwn { return .refused(.ownRow) }
    try writing.run(
      """
      UPDATE refund SET refunded_at = $2, amount = $3, status = $4, counts = $5, entered_at = $6,
        entered_by = $7
      WHERE key = $1
      """,
      "id:" + id, refund.refundedAt, refund.amount, refund.status, refund.counts, writing.now, agent
    )
    return .updated
  }

  private static func key(_ refund: ImportedRefund) -> String {
    let minute = refund.refundedAt.map { "\($0.seconds / 60)" } ?? "-"
    return "\(refund.orderNumber) \(refund.amount.fen) \(minute)"
  }

  private static func isKept(_ key: String, in reading: Reading) throws -> Bool {
    try reading.first("SELECT 1 FROM refund WHERE key = $1", key, make: { _ in true }) ?? false
  }

  /// Returns true when this refund came with its number before. (One without is found by its key.)
  private static func isKnown(_ refund: ImportedRefund, in reading: Reading) throws -> Bool {
    guard let at = refund.refundedAt else { return false }
    return try reading.first(
      """
      SELECT key FROM refund WHERE order_number = $1 AND amount = $2 AND refund_id IS NOT NULL
        AND refunded_at >= $3 AND refunded_at < $4 LIMIT 1
      """,
      refund.orderNumber, refund.amount, Moment(seconds: at.seconds / 60 * 60),
      Moment(seconds: at.seconds / 60 * 60 + 60), make: { try $0.text(0) }) != nil
  }

  /// Gives this refund's number to the row that came without it; false when there is none.
  private static func adopt(
    _ refund: ImportedRefund, _ numbered: String, in writing: Writing
  ) throws -> Bool {
    try writing.run(
      "UPDATE refund SET key = $2, refund_id = $3, status = $4, counts = $5 WHERE key = $1",
      key(refund), numbered, refund.id, refund.status, refund.counts) > 0
  }

  private static func insert(
    _ refund: ImportedRefund, _ key: String, by agent: AgentNumber, in writing: Writing
  ) throws -> Bool {
    try writing.run(
      """
      INSERT INTO refund (
        key, order_number, refunded_at, amount, refund_id, status, counts, entered_at, entered_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (key) DO NOTHING
      """,
      values: [
        key.value, refund.orderNumber.value, refund.refundedAt.value, refund.amount.value,
        refund.id.value, refund.status.value, refund.counts.value, writing.now.value, agent.value,
      ]) > 0
  }

  /// Seconds before a desk refund from which an imported one may be the same: refunds made in the
  /// back office are recorded here within the week.
  private static let earliest = 7 * 86_400

  /// SQL for every refund that counts, each once: imported ones, and those made at the desk
  /// (`return refund`) that no import has brought yet.
  ///
  /// Decision: an imported refund of the same order and amount, dated at the earliest a week before
  /// the desk's, is that refund, at the imported time; equal ones are matched from the first on.
  /// The rule depends on the stored rows alone, not on the sequence of their arrival.
  static let counted = """
    (SELECT order_number, refunded_at, amount, entered_at, entered_by FROM refund
    WHERE counts = 1
    UNION ALL
    SELECT d.order_number, d.refunded_at, d.amount, d.refunded_at, d.agent FROM desk_refund d
    WHERE (
        SELECT count(*) FROM refund i
        WHERE i.order_number = d.order_number AND i.amount = d.amount AND i.counts = 1
          AND i.refunded_at >= d.refunded_at - \(earliest)
      ) < (
        SELECT count(*) FROM desk_refund f
        WHERE f.order_number = d.order_number AND f.amount = d.amount
          AND (f.refunded_at < d.refunded_at OR f.refunded_at = d.refunded_at AND f.id <= d.id)))
    """

  /// Returns the counting refunds of an order, oldest first.
  static func all(of number: OrderNumber, in reading: Reading) throws -> [Refund] {
    try reading.all(
      """
      SELECT refunded_at, amount, entered_at, entered_by FROM \(counted) r
      WHERE order_number = $1 ORDER BY refunded_at, amount
      """,
      number
    ) { row in
      try Refund(
        order: number, amount: try row.money(1), refundedAt: try row.moment(0),
        enteredAt: try row.moment(2),
        enteredBy: row.agent(3))
    }
  }
}
