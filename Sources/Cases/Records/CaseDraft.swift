import Vocabulary

/// A case to be opened, as somebody typed it.
public struct CaseDraft: Hashable, Sendable {
  /// The id, alias or name of the flow.
  public var flow: String
  /// By the id or name of the field, as people type them.
  public var values: [String: String]
  /// By the id of the field, as the store keeps them: what rooms hand in.
  public var stored: [String: String]
  /// Whose it is to be; nil for the acting agent.
  public var owner: AgentNumber?
  /// The desk's day that it belongs to; nil for that of the hand.
  public var day: Day?
  public var recipient: AgentNumber?
  /// The client-made key; nil for a new one.
  public var id: String?
  public var reason: String?
  /// How a command takes fields, by id, where it is not as `FIELD=VALUE`: the way out where one is
  /// missing.
  public var hints: [String: Text] = [:]

  public init(
    _ flow: String, _ values: [String: String] = [:], stored: [String: String] = [:],
    owner: AgentNumber? = nil, day: Day? = nil, recipient: AgentNumber? = nil,
    reason: String? = nil
  ) {
    self.flow = flow
    self.values = values
    self.stored = stored
    self.owner = owner
    self.day = day
    self.recipient = recipient
    self.reason = reason
  }
}
