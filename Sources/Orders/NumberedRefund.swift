import Vocabulary

/// An imported refund with its number, for lists to choose from.
public struct NumberedRefund: Hashable, Sendable {
  let key: String
  public let order: OrderNumber
  /// The platform's number, 退款编号; nil where the sheet had none.
  public let id: String?
  public let amount: Money
  public let refundedAt: Moment?
  public let status: String?
  /// False for one that was not paid back, or that the desk dropped.
  public let counts: Bool
  /// The act of the desk that dropped or corrected it; nil when none stands.
  public let fix: OrderEvent?
}
