import Imports
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
    _ refund: ImportedRefund, by agent: AgentNumber, of running: RunningImport, isOwn: Bool,
    in writing: Writing
  ) throws -> BatchedImport.Outcome {
    guard let id = refund.id else {
      let known = try numbered(refund, in: writing)
      let key = known ?? key(refund)
      if try known == nil && isOwn && !isKept(key, in: writing) { return .refused(.ownRow) }
      if try known == nil && insert(refund, key, by: agent, of: running.number, in: writing) {
        return .added
      }
      try restate(key, running, in: writing)
      return .unchanged
    }
    let key = "id:" + id
    let known = try writing.first(
      """
      SELECT r.order_number, coalesce(f.refunded_at, r.refunded_at), coalesce(f.amount, r.amount),
        r.status, coalesce(f.counts, r.counts), r.fixed
      FROM refund r LEFT JOIN refund_fix f ON f.event = r.fixed WHERE r.key = $1
      """,
      key
    ) { row in
      (
        order: try row.order(0), at: try row.momentIfAny(1), amount: try row.money(2),
        status: try row.textIfAny(3), counts: try row.flag(4), isFixed: !row.isNull(5)
      )
    }
    guard let known else {
      if isOwn { return .refused(.ownRow) }
      if try adopt(refund, key, of: running.number, in: writing) { return .updated }
      return try insert(refund, key, by: agent, of: running.number, in: writing)
        ? .added : .unchanged
    }
    guard known.order == refund.orderNumber else {
      return .refused(Texts.refundOfTwoOrders(id, known.order, refund.orderNumber))
    }
    let isSame =
      known.at == refund.refundedAt && known.amount == refund.amount
      && known.status == refund.status && known.counts == refund.counts
    if isSame {
      try restate(key, running, in: writing)
      return .unchanged
    }
    if isOwn { return .refused(.ownRow) }
    if known.isFixed { return .refused(Texts.refundFixed(id)) }
    try RefundVersions.keep(key, .before, running.number, in: writing)
    try writing.run(
      """
      UPDATE refund SET refunded_at = $2, amount = $3, status = $4, counts = $5, entered_at = $6,
        entered_by = $7, import_number = $8
      WHERE key = $1
      """,
      key, refund.refundedAt, refund.amount, refund.status, refund.counts, writing.now, agent,
      running.number)
    return .updated
  }

  /// Keeps that a later import holds a refund too; nothing for one that it brought itself.
  private static func restate(
    _ key: String, _ running: RunningImport, in writing: Writing
  ) throws {
    let number = try writing.first(
      "SELECT import_number FROM refund WHERE key = $1", key, make: { try $0.integerIfAny(0) })
    if number != running.number { try running.restate(key, in: writing) }
  }

  private static func key(_ refund: ImportedRefund) -> String {
    let minute = refund.refundedAt.map { "\($0.seconds / 60)" } ?? "-"
    return "\(refund.orderNumber) \(refund.amount.fen) \(minute)"
  }

  private static func isKept(_ key: String, in reading: Reading) throws -> Bool {
    try reading.first("SELECT 1 FROM refund WHERE key = $1", key, make: { _ in true }) ?? false
  }

  /// Returns the key of this refund if it came with its number before, else nil. (One without is
  /// found by its key.)
  private static func numbered(
    _ refund: ImportedRefund, in reading: Reading
  ) throws -> String? {
    guard let at = refund.refundedAt else { return nil }
    return try reading.first(
      """
      SELECT r.key FROM refund r LEFT JOIN refund_fix f ON f.event = r.fixed
      WHERE r.order_number = $1 AND r.refund_id IS NOT NULL
        AND coalesce(f.amount, r.amount) = $2
        AND coalesce(f.refunded_at, r.refunded_at) >= $3
        AND coalesce(f.refunded_at, r.refunded_at) < $4 LIMIT 1
      """,
      refund.orderNumber, refund.amount, Moment(seconds: at.seconds / 60 * 60),
      Moment(seconds: at.seconds / 60 * 60 + 60), make: { try $0.text(0) })
  }

  /// Gives this refund's number to the row that came without it; false when there is none. One that
  /// the desk dropped or corrected counts as the desk said.
  private static func adopt(
    _ refund: ImportedRefund, _ numbered: String, of number: Int, in writing: Writing
  ) throws -> Bool {
    let key = key(refund)
    try RefundVersions.keep(key, .before, number, as: numbered, in: writing)
    return try writing.run(
      """
      UPDATE refund SET key = $2, refund_id = $3, status = $4,
        counts = CASE WHEN fixed IS NULL THEN $5 ELSE counts END, import_number = $6
      WHERE key = $1
      """,
      key, numbered, refund.id, refund.status, refund.counts, number) > 0
  }

  private static func insert(
    _ refund: ImportedRefund, _ key: String, by agent: AgentNumber, of number: Int,
    in writing: Writing
  ) throws -> Bool {
    try writing.run(
      """
      INSERT INTO refund (
        key, order_number, refunded_at, amount, refund_id, status, counts, entered_at, entered_by,
        import_number)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key) DO NOTHING
      """,
      values: [
        key.value, refund.orderNumber.value, refund.refundedAt.value, refund.amount.value,
        refund.id.value, refund.status.value, refund.counts.value, writing.now.value, agent.value,
        number.value,
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
