import Store
import Vocabulary

/// Something that must be true before a step is written, beyond what a condition can say.
public struct FlowGuard: Sendable {
  /// Such as `return.rules`.
  public let name: String
  public let description: Text
  /// Throws `Refusal` with the reason and a way out.
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
