import Vocabulary

/// A room in which things wait for people: `today` and the sign-in screen ask it.
public protocol AgendaSource {
  /// What waits for an agent at a moment, by kind; kinds of which there is nothing may be left out.
  func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList]
}

/// Things of one kind that wait for an agent: the first of them, and how many there are.
public struct WaitingList: Sendable {
  public let key: String
  public let title: Text
  public let total: Int
  public let items: [WaitingItem]
  /// The command that lists all of them, without `kefu` before it.
  public let command: String

  /// Items that a list names; the command lists the rest.
  public static let shown = 5

  public init(_ key: String, _ title: Text, total: Int, items: [WaitingItem], command: String) {
    self.key = key
    self.title = title
    self.total = total
    self.items = items
    self.command = command
  }
}

/// One thing that waits for an agent.
public struct WaitingItem: Hashable, Sendable {
  /// The short number, or an order's, by which commands name it.
  public let number: String
  public let text: Text
  public let due: Moment?
  /// Stands before the text, such as how many pieces are left.
  public let mark: Text?

  public init(_ number: String, _ text: Text, due: Moment? = nil, mark: Text? = nil) {
    self.number = number
    self.text = text
    self.due = due
    self.mark = mark
  }
}
