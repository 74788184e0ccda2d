import Vocabulary

/// Money returned for an order. A refund is identified by its number; without one, by order, amount
/// and minute (HANDBOOK/sheets.md, Refunds).
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
