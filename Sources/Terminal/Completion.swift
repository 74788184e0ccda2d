/// One continuation of the line at which Tab was pressed.
public struct Completion: Hashable, Sendable {
  /// The complete word, unquoted; the editor quotes it where the line needs that.
  public let text: String
  /// A few words beside it in the list.
  public let description: String
  /// True when the word is complete, so that a blank follows; false for a folder's name, which
  /// continues.
  public let isWhole: Bool
  /// True when it takes the place of other words for the same, such as a buyer's name for an order.
  public let replaces: Bool

  public init(
    _ text: String, _ description: String = "", isWhole: Bool = true, replaces: Bool = false
  ) {
    self.replaces = replaces
    self.text = text
    self.description = description
    self.isWhole = isWhole
  }
}

/// The line at which Tab was pressed, up to the cursor.
public struct CompletionRequest: Hashable, Sendable {
  /// The line up to the word, as typed.
  public let before: String
  /// The word up to the cursor, without its quotes.
  public let word: String

  public init(before: String, word: String) {
    self.before = before
    self.word = word
  }
}
