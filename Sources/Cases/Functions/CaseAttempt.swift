import Staff
import Vocabulary

/// A step that is about to be written or taken back, for guards and effects.
public struct CaseAttempt: Sendable {
  public let flow: Flow
  public let number: Int
  /// The case before the step, or with it when it is taken back; nil for a case that is being
  /// opened.
  public let item: Case?
  public let owner: AgentNumber
  public let step: FlowStep
  public let hand: CaseHand
  /// The values given with the step, by field id, in stored form.
  public let given: [String: String]
  /// All values of the case, including those given now.
  public let values: [String: String]
  public let recipient: AgentNumber?
  public let reason: String?
  public let now: Moment
}
