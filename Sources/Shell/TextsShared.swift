import Vocabulary

/// Texts of the shell that commands use too.
extension Text {
  /// Suggests the nearest word without quotation marks, such as a command or an id.
  package static func didYouMeanPlainly(_ word: String) -> Text {
    Text(zh: "是不是 \(word)？", en: "did you mean \(word)?")
  }
}
