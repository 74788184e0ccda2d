import Staff
import Vocabulary

/// A step that is about to be written or taken back, for guards and effects.
public struct CaseAttempt: Sendable {
  public let flow: Flow
  public let number: Int
  /// The case before the step, or with it where it is taken back; nil for one that is opened.
  public let item: Case?
  public let owner: AgentNumber
  public let step: FlowStep
  public let hand: CaseHand
  /// Given with the step, by field, as the store keeps them.
  public let given: [String: String]
  /// All of the case's, with those given.
  public let values: [String: String]
  public let recipient: AgentNumber?
  public let reason: String?
  public let now: Moment
}
