import Vocabulary

/// The result of a step.
public struct CaseReceipt: Sendable {
  public let flow: Flow
  /// The case with the step.
  public let item: Case
  /// The step that was written; nil when it was taken before and once is enough.
  public let step: CaseStep?

  /// True when the step opened a case of the same subject once more, which corrects its values.
  public var isCorrection: Bool {
    guard let step, step.from != nil else { return false }
    return item.standing.count { $0.step == step.step } > 1 && flow.opening?.id == step.step
  }
}
