/// The two languages that people see; Chinese is the default.
public enum Language: String, Codable, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// Returns the language of `--lang`, else of `KEFU_LANG`, else of the locale, else Chinese
  /// (DECISIONS.md).
  ///
  /// A locale of `C` or `POSIX` says nothing about people, so it gives Chinese.
  public static func chosen(
    option: String?, environment: [String: String]
  ) -> Language {
    if let option, let language = Language(tag: option) { return language }
    if let tag = environment["KEFU_LANG"], let language = Language(tag: tag) { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment[name], !locale.isEmpty else { continue }
      return Language(tag: locale) ?? .chinese
    }
    return .chinese
  }

  /// Reads `zh`, `zh_CN.UTF-8`, `en-GB` and the like; nil for any other language.
  public init?(tag: String) {
    guard let language = tag.split(whereSeparator: { "_-.@".contains($0) }).first else {
      return nil
    }
    self.init(rawValue: language.lowercased())
  }
}
