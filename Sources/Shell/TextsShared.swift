import Vocabulary

/// Texts of the shell that commands use too.
extension Text {
  /// Suggests the nearest word without quotation marks, such as a command or an id.
  package static func didYouMeanPlainly(_ word: String) -> Text {
    didYouMeanPlainly(Text(same: word))
  }
  /// Suggests the command that was meant.
  static func didYouMeanPlainly(_ call: Text) -> Text {
    Text(zh: "是不是 \(call.chinese)？", en: "did you mean \(call.english)?")
  }
}
