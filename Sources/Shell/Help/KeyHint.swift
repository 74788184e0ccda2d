import Vocabulary

/// A key of the session and what it does, for help and for the bar under the prompt.
package struct KeyHint: Sendable {
  package let key: Text
  package let meaning: Text
  /// A word or two about it; nil for a key that the bar leaves out.
  package let word: Text?

  package init(_ key: Text, _ meaning: Text, bar word: Text? = nil) {
    self.key = key
    self.meaning = meaning
    self.word = word
  }
}
