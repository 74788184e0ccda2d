import Terminal
import Vocabulary

/// A question to the person at a session's terminal.
package struct Question {
  /// The prompt.
  package let text: Text
  /// The text that stands in the line at first; nil for none.
  package var offered: String?
  /// Returns the lines that stay below the question, by the answer typed so far; nil for none.
  package var below: ((String) -> [String])?
  /// Returns what Tab offers for the word at the cursor.
  package var complete: (String) -> [Completion] = { _ in [] }
  /// True when ↑ goes back to the question before.
  package var mayReturn = false

  package init(_ text: Text, offered: String? = nil) {
    self.text = text
    self.offered = offered
  }

  package enum Reply: Hashable, Sendable {
    case line(String)
    /// ↑, to the question before.
    case back
    /// Escape.
    case escaped
    /// Ctrl-C, or the end of the input.
    case interrupted
  }
}
