import Vocabulary

/// Something that was done about an order at the desk, beside tagging it. Never changed: one that
/// was a mistake is taken back by a row that retracts it.
public struct OrderEvent: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The buyer was asked to pay (HANDBOOK/orders.md, Unpaid orders).
    case chased = "chase"
    /// Something was added to the order (HANDBOOK/orders.md, Adding to an order).
    case added = "add"
    /// A lead decided whose the order is (HANDBOOK/orders.md, Note).
    case settled = "settle"
  }

  public let key: String
  public let order: OrderNumber
  public let kind: Kind
  public let agent: AgentNumber
  public let at: Moment
  /// Of a decision: whose the order is.
  public let chosen: AgentNumber?
  /// Of an addition: whether the label was printed already.
  public let isPickedUp: Bool?
  /// What was added; the reason of a decision.
  public let text: String
  /// Of an addition to a printed order: the word of the note, or the status, that told it; empty
  /// when the agent said so.
  public let because: String
  /// When it was taken back; nil while it holds.
  public let retractedAt: Moment?

  public init(
    key: String = Key.make(), order: OrderNumber, kind: Kind, agent: AgentNumber, at: Moment,
    chosen: AgentNumber? = nil, isPickedUp: Bool? = nil, text: String = "", because: String = "",
    retractedAt: Moment? = nil
  ) {
    self.key = key
    self.order = order
    self.kind = kind
    self.agent = agent
    self.at = at
    self.chosen = chosen
    self.isPickedUp = isPickedUp
    self.text = text
    self.because = because
    self.retractedAt = retractedAt
  }
}

extension [OrderEvent] {
  /// Those of a kind that hold, oldest first.
  public func standing(_ kind: OrderEvent.Kind) -> [OrderEvent] {
    filter { $0.kind == kind && $0.retractedAt == nil }
  }

  /// The last decision about whose the order is.
  public var decision: OrderEvent? { standing(.settled).last }
}
