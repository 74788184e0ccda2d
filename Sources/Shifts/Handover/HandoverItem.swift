import Vocabulary

/// Something open that one shift hands to the next (HANDBOOK/shifts.md, Handover). It stays its
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
  /// Must be done at once.
  public let urgent: Bool
  /// The buyer may buy if contacted.
  public let mayBuy: Bool
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

  /// Whether what was promised was not done by its time.
  public func isOverdue(at now: Moment) -> Bool { isUnfinished && due.map { $0 < now } ?? false }

  var standing: HandoverStanding {
    HandoverStanding(state: state, holder: holder, recipient: recipient, changedAt: changedAt)
  }
}
