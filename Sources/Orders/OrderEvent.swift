import Vocabulary

/// An act about an order at the desk, other than tagging it. It never changes: a mistake is taken
/// back by a row that retracts it.
public struct OrderEvent: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The buyer was asked to pay (HANDBOOK/orders.md, Unpaid orders).
    case chased = "chase"
    /// An item was added to the order (HANDBOOK/orders.md, Adding to an order).
    case added = "add"
    /// A lead decided to which agent the order belongs (HANDBOOK/orders.md, Note).
    case settled = "settle"
    /// The desk dropped the order: it counts nowhere.
    case dropped = "drop"
    /// The desk dropped a refund of the order, or put its amount or time right; `because` is the
    /// refund's key.
    case refundDropped = "refund_drop"
    case refundCorrected = "refund_correct"
  }

  public let key: String
  public let order: OrderNumber
  public let kind: Kind
  public let agent: AgentNumber
  public let at: Moment
  /// For a decision, the agent who was given the order; else nil.
  public let chosen: AgentNumber?
  /// For an addition, whether the label was printed already; else nil.
  public let isPickedUp: Bool?
  /// The item of an addition, or the reason of a decision, masked for display.
  public let text: String
  /// For an addition to a printed order, the word of the note or the status that showed it; empty
  /// when the agent said so.
  public let because: String
  /// The time at which it was taken back; nil while it holds.
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
  /// Returns the events of a kind that were not taken back, oldest first.
  public func standing(_ kind: OrderEvent.Kind) -> [OrderEvent] {
    filter { $0.kind == kind && $0.retractedAt == nil }
  }

  /// The last standing decision about the order's agent; nil when there is none.
  public var decision: OrderEvent? { standing(.settled).last }
}
