import Vocabulary

/// A named rule that a step may need; a refusal names the broken one.
public struct FlowRule: Hashable, Sendable {
  public let id: String
  public let name: Text
  public let when: Condition

  public init(id: String, name: Text, when: Condition) {
    self.id = id
    self.name = name
    self.when = when
  }
}
