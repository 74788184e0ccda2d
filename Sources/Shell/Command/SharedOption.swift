import Vocabulary

/// An option that every command takes (CONTRACT.md, Running), declared once for the parser, the
/// fast reader of a session's options, help, man page and completion.
package struct SharedOption: Sendable {
  /// The name without its hyphens.
  let word: String
  package let meaning: Text
  /// The placeholder for its value in the overview, such as DIR.
  let placeholder: Text
  /// The values it may have, with their meanings; empty where there is no fixed list.
  package let choices: [(value: String, meaning: String)]
  /// Stores a value; returns false when it is not valid for this option.
  let take: @Sendable (inout SharedOptions, String) -> Bool

  private init<Value>(
    _ word: String, _ meaning: Text, placeholder: Text? = nil,
    choices: [(value: String, meaning: String)] = [],
    into path: any WritableKeyPath<SharedOptions, Value?> & Sendable,
    _ parse: @escaping @Sendable (String) -> Value?
  ) {
    self.word = word
    self.meaning = meaning
    self.placeholder = placeholder ?? Text(same: choices.map(\.value).joined(separator: "|"))
    self.choices = choices
    take = { options, text in
      let value = parse(text)
      options[keyPath: path] = value
      return value != nil
    }
  }

  package var name: String { "--" + word }

  package static let desk = SharedOption(
    "desk", Texts.deskOption, placeholder: Texts.aFolder, into: \.desk
  ) { $0 }
  package static let format = SharedOption(
    "format", Texts.formatOption,
    choices: SharedOptions.Format.allCases.map { ($0.rawValue, "") }, into: \.format
  ) { SharedOptions.Format(rawValue: $0) }
  package static let language = SharedOption(
    "lang", Texts.languageOption,
    choices: Language.allCases.map { ($0.rawValue, Texts.name(of: $0)) }, into: \.lang
  ) { Language(rawValue: $0) }
  package static let acting = SharedOption(
    "as", Texts.actingOption, placeholder: Texts.aNumber, into: \.acting
  ) { AgentNumber(argument: $0) }

  package static let all = [desk, format, language, acting]

  /// Returns the option with a name; nil where it is not one that every command takes.
  package static func named(_ name: String) -> SharedOption? { all.first { $0.name == name } }

  /// Returns the value that words give the option, as in `--lang zh`; nil where they give none.
  package func value(in words: [String]) -> String? {
    zip(words, words.dropFirst()).first { $0.0 == name }?.1
  }
}
