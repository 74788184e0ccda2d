import Store
import Vocabulary

/// Imported refunds that need checking: of more than was paid, dated before the order, or dated in
/// the future.
struct RefundDoubts {
  /// The maximum number of lines named for each doubt.
  private static let examples = 10

  private var lines: [Doubt: [Int]] = [:]

  enum Doubt: CaseIterable {
    case tooMuch, beforeTheOrder, inTheFuture
  }

  mutating func look(at refund: ImportedRefund, in writing: Writing) throws {
    guard refund.counts, let at = refund.refundedAt else { return }
    if at > writing.now { note(.inTheFuture, refund.line) }
    let known = try writing.first(
      """
      SELECT o.created_at, o.paid, (
        SELECT CAST(sum(r.amount) AS INTEGER) FROM refund r
        WHERE r.order_number = o.order_number AND r.counts = 1)
      FROM orders o WHERE o.order_number = $1
      """,
      refund.orderNumber
    ) {
      (created: try $0.momentIfAny(0), paid: try $0.moneyIfAny(1), refunded: try $0.moneyIfAny(2))
    }
    guard let known else { return }
    if let created = known.created, at < created { note(.beforeTheOrder, refund.line) }
    if let paid = known.paid, let refunded = known.refunded, refunded > paid {
      note(.tooMuch, refund.line)
    }
  }

  private mutating func note(_ doubt: Doubt, _ line: Int) {
    lines[doubt, default: []].append(line)
  }

  func findings(file: String) -> [Finding] {
    Doubt.allCases.compactMap { doubt in
      guard let lines = lines[doubt]?.sorted(), let first = lines.first else { return nil }
      let reason = Texts.refundDoubt(doubt, lines.count, Array(lines.prefix(Self.examples)))
      return Finding(Place(file: file, line: first), reason, fix: Texts.refundDoubtFix)
    }
  }
}
