import Vocabulary

/// An entry as somebody wrote it, before it is checked.
public struct EntryDraft: Hashable, Sendable {
  public var book: BookID
  public var owner: AgentNumber
  public var day: Day
  /// As typed, by the fields' ids; what is missing or blank is not said.
  public var values: [String: String]

  public init(
    _ book: BookID, owner: AgentNumber, day: Day, values: [String: String?]
  ) {
    self.book = book
    self.owner = owner
    self.day = day
    self.values = values.compactMapValues { $0 }
  }
}

/// A step to take with an entry that is there.
public struct EntryStep: Hashable, Sendable {
  public var kind: EntryEvent.Kind
  /// As typed, by the fields' ids.
  public var values: [String: String]
  public var recipient: AgentNumber?
  public var reason: String?

  public init(
    _ kind: EntryEvent.Kind, values: [String: String?] = [:], recipient: AgentNumber? = nil,
    reason: String? = nil
  ) {
    self.kind = kind
    self.values = values.compactMapValues { $0 }
    self.recipient = recipient
    self.reason = reason
  }
}
