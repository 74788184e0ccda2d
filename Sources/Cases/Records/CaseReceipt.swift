import Vocabulary

/// The result of a step.
public struct CaseReceipt: Sendable {
  public let flow: Flow
  /// The case with the step.
  public let item: Case
  /// The step that was written; nil when it was taken before and once is enough.
  public let step: CaseStep?
}
