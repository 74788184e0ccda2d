/// The facts that an import wrote.
public struct ImportChanges: Hashable, Sendable {
  /// One fact: its name, and for one that was changed its values before and after.
  public struct Fact: Hashable, Sendable {
    public let subject: String
    public let before: String?
    public let after: String

    public init(_ subject: String, before: String? = nil, after: String = "") {
      self.subject = subject
      self.before = before
      self.after = after
    }
  }

  public var added: [Fact]
  public var changed: [Fact]
  /// The facts among them that contradict others, such as orders that two agents tagged.
  public var conflicts: [String]

  public init(added: [Fact] = [], changed: [Fact] = [], conflicts: [String] = []) {
    self.added = added
    self.changed = changed
    self.conflicts = conflicts
  }
}
