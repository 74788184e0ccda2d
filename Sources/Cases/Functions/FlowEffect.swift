import Store
import Vocabulary

/// An act of a step in another room, in the same transaction.
public struct FlowEffect: Sendable {
  public typealias Way = @Sendable (CaseAttempt, Writing) throws -> Void

  /// The name in definitions, such as `appraisals.reward`.
  public let name: String
  public let description: Text
  /// Returns values that are added to the step, such as the number of a record.
  public let act: @Sendable (CaseAttempt, Writing) throws -> [String: String]
  /// Undoes the act when the step is taken back; nil when it can't be undone, so that the step
  /// stays.
  public let takeBack: Way?
  /// Returns the agents for whom the act counts in the other room, from the case's values, beside
  /// those whom the case names itself.
  public let concerned: @Sendable ([String: String], Reading) throws -> Set<AgentNumber>

  public init(
    _ name: String, _ description: Text,
    act: @escaping @Sendable (CaseAttempt, Writing) throws -> [String: String],
    takeBack: Way?,
    concerned: @escaping @Sendable ([String: String], Reading) throws -> Set<AgentNumber> = {
      _, _ in []
    }
  ) {
    self.name = name
    self.description = description
    self.act = act
    self.takeBack = takeBack
    self.concerned = concerned
  }
}
