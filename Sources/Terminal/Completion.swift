/// One way to go on from where Tab was pressed.
public struct Completion: Hashable, Sendable {
  /// The whole word as it should be, unquoted; the editor quotes it where the line needs that.
  public let text: String
  /// A few words beside it in the list.
  public let description: String
  /// True when the word ends here, so that a blank follows; a folder's name goes on.
  public let isWhole: Bool

  public init(_ text: String, _ description: String = "", isWhole: Bool = true) {
    self.text = text
    self.description = description
    self.isWhole = isWhole
  }
}

/// The line at which Tab was pressed, as far as the cursor.
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
