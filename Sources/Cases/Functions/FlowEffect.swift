import Store
import Vocabulary

/// Something that a step does in another room, in the same transaction.
public struct FlowEffect: Sendable {
  public typealias Way = @Sendable (CaseAttempt, Writing) throws -> Void

  /// Such as `appraisals.reward`.
  public let name: String
  public let description: Text
  /// Returns values that are added to the step, such as the number of a record.
  public let act: @Sendable (CaseAttempt, Writing) throws -> [String: String]
  /// Undoes it when the step is taken back; nil where it can't be, which keeps the step.
  public let takeBack: Way?

  public init(
    _ name: String, _ description: Text,
    act: @escaping @Sendable (CaseAttempt, Writing) throws -> [String: String],
    takeBack: Way?
  ) {
    self.name = name
    self.description = description
    self.act = act
    self.takeBack = takeBack
  }
}
