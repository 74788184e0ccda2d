import Vocabulary

/// A case to be opened, as somebody typed it.
public struct CaseDraft: Hashable, Sendable {
  /// The id, alias or name of the flow.
  public var flow: String
  /// Values by the id or name of the field, as typed.
  public var values: [String: String]
  /// Values by field id, in stored form, given by rooms.
  public var stored: [String: String]
  /// The owner of the case; nil for the acting agent.
  public var owner: AgentNumber?
  /// The desk's day to which the case belongs; nil for that of the hand.
  public var day: Day?
  public var recipient: AgentNumber?
  /// The client-made key; nil for a new one.
  public var id: String?
  public var reason: String?
  /// The way out for a missing field, by field id, for commands that do not take it as
  /// `FIELD=VALUE`.
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
