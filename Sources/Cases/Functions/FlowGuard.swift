import Store
import Vocabulary

/// A condition in code that must hold before a step is written, for all that `Condition` can't
/// express.
public struct FlowGuard: Sendable {
  /// The name in definitions, such as `return.rules`.
  public let name: String
  public let description: Text
  /// Checks the attempt.
  ///
  /// - Throws: `Refusal` with the reason and a way out.
  public let demand: @Sendable (CaseAttempt, Reading) throws -> Void

  public init(
    _ name: String, _ description: Text,
    _ demand: @escaping @Sendable (CaseAttempt, Reading) throws -> Void
  ) {
    self.name = name
    self.description = description
    self.demand = demand
  }
}
