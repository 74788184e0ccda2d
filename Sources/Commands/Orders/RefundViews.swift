import Orders
import Shell
import Vocabulary

/// A refund for display.
struct RefundView: Encodable {
  let order: OrderNumber
  let refund: String?
  let amount: Money
  let refundedAt: String?
  let status: String?
  let counts: Bool
  let reason: String?
  let label: String

  private enum CodingKeys: CodingKey {
    case order, refund, amount, refundedAt, status, counts, reason
  }

  init(_ refund: NumberedRefund, _ zone: DeskZone) {
    order = refund.order
    self.refund = refund.id
    amount = refund.amount
    refundedAt = refund.refundedAt.map(zone.iso)
    status = refund.status
    counts = refund.counts
    reason = refund.fix.map { Mask.numbers(in: $0.text) }
    label = refund.refundedAt.map(zone.label) ?? ""
  }

  func line(_ paper: Paper) -> String {
    [
      order.text, refund ?? "", label, amount.description, status ?? "",
      counts ? "" : paper.text(Texts.countsNot), reason ?? "",
    ].filter { !$0.isEmpty }.map { $0.harmless() }.joined(separator: "  ")
  }
}

struct RefundRows: Shown {
  let refunds: [RefundView]

  func encode(to encoder: any Encoder) throws { try refunds.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { refunds.map { $0.line(paper) } }
}
