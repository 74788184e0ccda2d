import Vocabulary

/// Something open that one shift hands to the next (handbook/shifts.md, Handover). It stays its
/// writer's until accepted, and never disappears by itself.
public struct HandoverItem: Hashable, Codable, Sendable {
  public enum State: String, Codable, CaseIterable, Sendable {
    /// Waits to be accepted; still its holder's.
    case open
    case accepted
    case done
    /// Given up, with a reason.
    case dropped
    /// Its writing was taken back.
    case withdrawn
  }

  /// Short, and the item's for ever.
  public let number: Int
  public let id: String
  public let writer: AgentNumber
  public let text: String
  public let buyer: String?
  public let order: OrderNumber?
  /// What was promised, and by when.
  public let promise: String?
  public let due: Moment?
  public let urgent: Bool
  public let writtenAt: Moment
  public let state: State
  /// Whose it is: the writer's until accepted, then the acceptor's until accepted again.
  public let holder: AgentNumber
  /// Whom it is addressed to while it waits; anyone may accept it.
  public let recipient: AgentNumber?
  /// When its last step was made.
  public let changedAt: Moment

  /// Neither done nor dropped.
  public var isUnfinished: Bool { state == .open || state == .accepted }

  var standing: HandoverStanding {
    HandoverStanding(state: state, holder: holder, recipient: recipient, changedAt: changedAt)
  }
}

/// What is to be handed over.
public struct HandoverDraft: Hashable, Sendable {
  /// The most characters of each text.
  public static let limit = 2000

  public var text: String
  public var buyer: String?
  public var order: OrderNumber?
  public var promise: String?
  public var due: Moment?
  public var urgent: Bool
  public var recipient: AgentNumber?

  public init(
    text: String, buyer: String? = nil, order: OrderNumber? = nil, promise: String? = nil,
    due: Moment? = nil, urgent: Bool = false, recipient: AgentNumber? = nil
  ) {
    self.text = text
    self.buyer = buyer
    self.order = order
    self.promise = promise
    self.due = due
    self.urgent = urgent
    self.recipient = recipient
  }
}
