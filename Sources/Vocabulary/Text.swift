/// A text that people see, in both languages. The initializer requires both, so neither can be
/// forgotten; each room keeps its texts in files whose names contain `Text`.
public struct Text: Hashable, Codable, Sendable {
  public let chinese: String
  public let english: String

  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// A text that is the same in both languages: a name, a number, a command line.
  public init(same text: String) {
    self.init(zh: text, en: text)
  }

  public func callAsFunction(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

extension [Text] {
  /// Returns all texts as one, with a separator in each language; nil when there are none.
  public func joined(_ separator: Text) -> Text? {
    guard !isEmpty else { return nil }
    return Text(
      zh: map(\.chinese).joined(separator: separator.chinese),
      en: map(\.english).joined(separator: separator.english))
  }
}
