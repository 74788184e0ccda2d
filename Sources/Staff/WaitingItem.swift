import Vocabulary

/// One matter that waits for an agent.
public struct WaitingItem: Hashable, Sendable {
  /// The short number, or the order's number, by which commands refer to it.
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
