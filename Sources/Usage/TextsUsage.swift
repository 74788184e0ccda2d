import Vocabulary

/// Names of acts that `undo` takes back.
enum UsageTexts {
  static func pick(_ phrase: String) -> Text {
    Text(zh: "选用话术 \(phrase)，不再算进推荐", en: "the use of the reply \(phrase), which no longer counts")
  }
}
