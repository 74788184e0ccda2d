import Vocabulary

/// A step to be taken, as somebody typed it.
public struct CaseAct: Hashable, Sendable {
  /// The id or name of the step.
  public var step: String
  /// Values by the id or name of the field, as typed.
  public var values: [String: String]
  /// Values by field id, in stored form.
  public var stored: [String: String]
  public var recipient: AgentNumber?
  public var reason: String?

  public init(
    _ step: String, _ values: [String: String] = [:], stored: [String: String] = [:],
    recipient: AgentNumber? = nil, reason: String? = nil
  ) {
    self.step = step
    self.values = values
    self.stored = stored
    self.recipient = recipient
    self.reason = reason
  }
}
