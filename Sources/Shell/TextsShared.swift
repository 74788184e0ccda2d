import Vocabulary

/// Texts of the shell that commands say too.
extension Text {
  /// The nearest word, without quotation marks: a command, an id.
  package static func didYouMeanPlainly(_ word: String) -> Text {
    Text(zh: "是不是 \(word)？", en: "did you mean \(word)?")
  }
}
