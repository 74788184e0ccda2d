import Vocabulary

/// An entry as the store keeps it: who entered it when, from where, and which correction of it this
/// is.
public struct Record: Hashable, Codable, Sendable {
  /// A short number that stays with the record through its corrections; also the order recorded.
  public let number: Int
  /// 1 as first entered; each correction adds one.
  public let version: Int
  public let entry: RecordEntry
  public let author: AgentNumber
  public let at: Moment
  public let origin: Origin

  public init(
    number: Int, version: Int = 1, entry: RecordEntry, author: AgentNumber, at: Moment,
    origin: Origin = .desk
  ) {
    self.number = number
    self.version = version
    self.entry = entry
    self.author = author
    self.at = at
    self.origin = origin
  }

  /// Where a record came from.
  public enum Origin: Hashable, Codable, Sendable {
    /// Entered by a command.
    case desk
    /// A row of an imported file.
    case file(name: String, line: Int)
  }
}
