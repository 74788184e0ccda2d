import Vocabulary

/// A named function that computes a value from others.
public struct FlowComputation: Sendable {
  public let name: String
  public let description: Text
  /// Returns the value computed from the stored values by field id; nil when there is none.
  public let value: @Sendable ([String: String]) throws -> String?

  public init(
    _ name: String, _ description: Text,
    _ value: @escaping @Sendable ([String: String]) throws -> String?
  ) {
    self.name = name
    self.description = description
    self.value = value
  }
}
