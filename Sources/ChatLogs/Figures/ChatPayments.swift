import Vocabulary

/// The payments that buyers of chats made, as the orders tell them.
public struct ChatPayments: Sendable {
  public var byBuyer: [String: [Moment]]
  public var byOrder: [OrderNumber: Moment]

  public init(byBuyer: [String: [Moment]] = [:], byOrder: [OrderNumber: Moment] = [:]) {
    self.byBuyer = byBuyer
    self.byOrder = byOrder
  }

  /// Looks payments up for buyers' names and orders.
  public typealias Search = (Set<String>, Set<OrderNumber>) throws -> ChatPayments
}
