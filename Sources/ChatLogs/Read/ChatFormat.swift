import Vocabulary

/// How the files of one program hold chats, as `Policies/chats.yaml` says it.
public struct ChatFormat: Sendable {
  /// The shape of a file.
  public enum Shape: String, CaseIterable, Sendable {
    /// A sheet with a row for each message.
    case table
    /// Lines of text, or the blocks of an HTML page.
    case lines
    case page
    /// A JSON object on each line.
    case json
  }

  public let id: String
  public let name: Text
  public let shape: Shape
  /// The platform whose program writes such files; nil where it may be any.
  public var platform: ChatPlatform?
  /// For a table the headers, for JSON the keys, by the parts of a message.
  public var columns: [String: [String]] = [:]
  /// The patterns of the lines that begin a message, one after the other, with the groups `time`,
  /// `date`, `nick`, `buyer`, `account` and `text`.
  public var turn: [ChatPattern] = []
  /// The pattern of a line with the date of what follows.
  public var date: ChatPattern?
  /// The pattern of a line that begins a chat, with the group `buyer`.
  public var chat: ChatPattern?
  /// Patterns of lines that say nothing.
  public var skip: [ChatPattern] = []

  /// The plain table, which needs no mapping.
  static let table = ChatFormat(id: "table", name: ReadTexts.plainTable, shape: .table)
}
