import Vocabulary

/// What a step led to.
public struct CaseReceipt: Sendable {
  public let flow: Flow
  /// With the step.
  public let item: Case
  /// Nil where the step was taken before and once is enough.
  public let step: CaseStep?
}
