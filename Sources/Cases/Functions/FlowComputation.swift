import Vocabulary

/// A value that is worked out from others.
public struct FlowComputation: Sendable {
  public let name: String
  public let description: Text
  /// From the stored values by field; nil where there is no value.
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
