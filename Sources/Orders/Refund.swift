import Vocabulary

/// Money returned for an order. A refund goes by its number where it has one; without, the same
/// order and amount within the same minute is one (HANDBOOK/sheets.md, Refunds).
public struct Refund: Hashable, Codable, Sendable {
  public let order: OrderNumber
  public let amount: Money
  public let refundedAt: Moment
  public let enteredAt: Moment
  public let enteredBy: AgentNumber

  public init(
    order: OrderNumber, amount: Money, refundedAt: Moment, enteredAt: Moment, enteredBy: AgentNumber
  ) {
    self.order = order
    self.amount = amount
    self.refundedAt = refundedAt
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
  }
}
