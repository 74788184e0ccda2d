import Vocabulary

/// Texts of the shell that commands say too.
extension Text {
  package static func didYouMean(_ word: String) -> Text {
    Text(zh: "是不是 \(word)？", en: "did you mean \(word)?")
  }
}
