import Vocabulary

/// The orders of one agent and month (HANDBOOK/kpi.md, Decisions: refund rate).
public struct OrderFacts: Hashable, Codable, Sendable {
  /// Orders tagged in the month, whatever their status.
  public var tagged: Int
  /// Orders with the agent's tag on which a refund was made in the month.
  public var refunded: Int
  /// The amounts in fen that buyers paid for the tagged orders, and that were refunded in the
  /// month.
  public var paid: Money
  public var refunds: Money

  public init(
    tagged: Int = 0, refunded: Int = 0, paid: Money = .zero, refunds: Money = .zero
  ) {
    self.tagged = tagged
    self.refunded = refunded
    self.paid = paid
    self.refunds = refunds
  }
}
