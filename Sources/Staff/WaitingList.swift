import Vocabulary

/// The matters of one kind that wait for an agent: the first of them, and their total number.
public struct WaitingList: Sendable {
  public let key: String
  public let title: Text
  public let total: Int
  public let items: [WaitingItem]
  /// The command that lists all of them, without `kefu` before it.
  public let command: Text

  /// Items that a list names; the command lists the rest.
  public static let shown = 5

  public init(_ key: String, _ title: Text, total: Int, items: [WaitingItem], command: Text) {
    self.key = key
    self.title = title
    self.total = total
    self.items = items
    self.command = command
  }

  /// Makes a list from all matters of a kind.
  public init<Matter>(
    _ key: String, _ title: Text, _ matters: [Matter], command: Text,
    item: (Matter) throws -> WaitingItem
  ) rethrows {
    self.init(
      key, title, total: matters.count, items: try matters.prefix(Self.shown).map(item),
      command: command)
  }
}
