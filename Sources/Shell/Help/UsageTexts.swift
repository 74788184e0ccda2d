import Vocabulary

/// Translations of the parser's errors into plain words of both languages.
///
/// The parser keeps its error cases internal and reports English sentences, those of
/// `UsageGenerator` in swift-argument-parser 1.8.2. `UsageTextsTests` makes the parser report each
/// of them; an unknown sentence is shown unchanged.
struct UsageTexts {
  /// Returns the meaning of an option, by its name with both hyphens, or of another argument, such
  /// as `<month>`; empty for an unknown one.
  let option: (String) -> Text
  /// The synopses of all arguments that the line lacks; empty where only the parser's first is
  /// known.
  var lacking: [String] = []
  /// The words that call a group whose command is unknown; nil where a command is known.
  var group: Text?

  func text(_ message: String) -> Text {
    missing(message) ?? invalid(message) ?? surplus(message) ?? unknownOption(message)
      ?? needlessValue(message) ?? unknownShell(message) ?? Text(same: message)
  }

  private func missing(_ message: String) -> Text? {
    if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
      let names = (lacking.isEmpty ? [String(match.1)] : lacking).map(name)
      let listed = names.map(\.english).joined(separator: ", ")
      return Text(
        zh: "缺少\(names.map(\.chinese).joined(separator: "、"))",
        en: "\(listed) \(names.count == 1 ? "is" : "are") missing")
    }
    guard let match = message.wholeMatch(of: /Missing value for '(\S+)( <.+>)?'/) else {
      return nil
    }
    let name = name(String(match.1))
    return Text(zh: "\(name.chinese)后面没有写值", en: "\(name.english) lacks its value")
  }

  private func invalid(_ message: String) -> Text? {
    let form = /The value '([\s\S]*)' is invalid for '([^']+)'([\s\S]*)/
    guard let match = message.wholeMatch(of: form) else { return nil }
    let name = name(String(match.2))
    let choices = match.3.matches(of: /'([^']+)'/).map { String($0.1) }
    let (chinese, english) =
      choices.isEmpty
      ? ("", "")
      : (
        "；可选：\(choices.joined(separator: "、"))", "; choose from \(choices.joined(separator: ", "))"
      )
    return Text(
      zh: "\(name.chinese)不能是“\(match.1)”\(chinese)",
      en: "“\(match.1)” is no value for \(name.english)\(english)")
  }

  private func surplus(_ message: String) -> Text? {
    let form = /(?:Unexpected argument|\d+ unexpected arguments:) ('[\s\S]*')/
    guard let match = message.wholeMatch(of: form) else { return nil }
    let words = match.1.dropFirst().dropLast().replacing("', '", with: " ")
    if let group {
      let word = words.prefix { $0 != " " }
      return Text(
        zh: "没有“\(group.chinese) \(word)”这条命令",
        en: "there is no command “\(group.english) \(word)”")
    }
    return Text(zh: "“\(words)”是多出来的，或不是命令", en: "“\(words)” is too much here, or no command")
  }

  private func unknownOption(_ message: String) -> Text? {
    let form = /Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/
    guard let match = message.wholeMatch(of: form) else { return nil }
    let near = match.2.map {
      (zh: "；是不是 \($0)？", en: "; did you mean \($0)?")
    }
    return Text(
      zh: "没有选项 \(match.1)\(near?.zh ?? "")", en: "there is no option \(match.1)\(near?.en ?? "")")
  }

  private func needlessValue(_ message: String) -> Text? {
    let form = /The option '(\S+)' does not take any value, but '([\s\S]*)' was specified\./
    guard let match = message.wholeMatch(of: form) else { return nil }
    let name = name(String(match.1))
    return Text(
      zh: "\(name.chinese)后面不写值，去掉“\(match.2)”",
      en: "\(name.english) takes no value: leave out “\(match.2)”")
  }

  private func unknownShell(_ message: String) -> Text? {
    guard let match = message.prefixMatch(of: /Can't generate completion scripts for '(.*)'\./)
    else { return nil }
    return Text(zh: "没有 \(match.1) 的补全脚本", en: "there is no completion script for \(match.1)")
  }

  /// Returns the argument that a synopsis names. `--kind <kind>` is an option, named with its
  /// meaning; `<words> ...` is a positional argument.
  private func name(_ synopsis: String) -> Text {
    let word = String(synopsis.prefix { $0 != " " })
    let meaning = option(word)
    guard word.hasPrefix("-") else {
      let name = meaning.chinese
      return Text(zh: name.isEmpty ? " \(synopsis) " : name, en: synopsis)
    }
    guard !meaning.chinese.isEmpty else { return Text(zh: " \(word) ", en: word) }
    return Text(zh: " \(word)（\(meaning.chinese)）", en: "\(word) (\(meaning.english))")
  }
}
