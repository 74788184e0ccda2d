import Vocabulary

/// An entry as the store keeps it, with its author, time, origin and version.
public struct Record: Hashable, Codable, Sendable {
  /// The record's short number, which it keeps through its corrections; also the order of
  /// recording.
  public let number: Int
  /// The 1-based version: 1 as first entered; each correction adds one.
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

  /// The source of a record.
  public enum Origin: Hashable, Codable, Sendable {
    /// The record was entered by a command.
    case desk
    /// The record is a row of an imported file; `line` is 1-based.
    case file(name: String, line: Int)
  }
}
