import Vocabulary

/// The commands of a program and the texts about it: everything that parsing, help, man page and
/// completion need to know about the program.
package struct CommandTree: Sendable {
  package typealias Group = (title: Text, commands: [any ParsableCommand.Type])

  /// The topmost command.
  package let root: any ParsableCommand.Type
  package let version: String
  /// The commands as the overview lists them, under headings.
  package let groups: [Group]
  /// Words that stand for two, such as `上班` for `clock in`.
  package let phrases: [String: [String]]
  /// The program in one line, at the head of the overview.
  package let about: Text
  /// The keys of the session, the most used first.
  package let keys: [KeyHint]
  /// The ways to call the program, one per line, without the options of every command.
  package let usage: [Text]
  /// Returns the meaning of a command's own option, by its name with both hyphens; empty for an
  /// unknown one.
  private let option: @Sendable (String) -> Text
  package let manual: Manual
  /// The words with which a command can begin.
  package let firstWords: Set<String>
  /// The same, to find the one that a word with a slip means.
  let nearestFirst: Nearest

  package init(
    root: any ParsableCommand.Type, version: String, groups: [Group],
    phrases: [String: [String]], about: Text, keys: [KeyHint], usage: [Text],
    option: @escaping @Sendable (String) -> Text, manual: Manual
  ) {
    self.root = root
    self.version = version
    self.groups = groups
    self.phrases = phrases
    self.about = about
    self.keys = keys
    self.usage = usage
    self.option = option
    self.manual = manual
    firstWords = Set(
      root.configuration.subcommands.flatMap { [$0.name] + $0.configuration.aliases }
        + phrases.keys + HelpPages.words)
    nearestFirst = Nearest(firstWords.sorted())
  }

  /// Returns the meaning of an option, by its name with both hyphens; empty for an unknown one.
  package func meaning(ofOption name: String) -> Text {
    switch name {
    case "--help": Texts.helpOption
    case "--version": Texts.versionOption
    default: SharedOption.named(name)?.meaning ?? option(name)
    }
  }

  /// Returns the words that call a command in each language: `交接 接 3` and `handover accept 3`.
  ///
  /// - Parameter line: the command by any of its names, with or without `kefu` before it, and its
  ///   arguments, which stay as they are.
  package func call(_ line: String) -> Text {
    var words = line.split(separator: " ").map(String.init)[...]
    let program = words.first == root.name ? [words.removeFirst()] : []
    let help = words.first.map(HelpPages.words.contains) == true ? [words.removeFirst()] : []
    let (path, rest) = commands(in: expanded(Array(words)))
    func call(_ language: Language) -> String {
      let help = help.map { _ in HelpPages.word(language) }
      return (program + help + names(of: path, language) + rest).joined(separator: " ")
    }
    return Text(zh: call(.chinese), en: call(.english))
  }

  /// Returns the names of commands below each other. A word that stands for two takes their place.
  func names(of path: [any ParsableCommand.Type], _ language: Language) -> [String] {
    let english = path.map { $0.name }
    guard language == .chinese else { return english }
    if let phrase = phrases.first(where: { $0.value == english && $0.key.isChinese }) {
      return [phrase.key]
    }
    return path.map { $0.configuration.aliases.first(where: \.isChinese) ?? $0.name }
  }

  /// Returns the commands that words name, the topmost first, and the words after them.
  func commands(in words: [String]) -> (path: [any ParsableCommand.Type], rest: [String]) {
    var path: [any ParsableCommand.Type] = []
    var rest = words[...]
    while let word = rest.first, let next = (path.last ?? root).subcommand(word) {
      path.append(next)
      rest.removeFirst()
    }
    return (path, Array(rest))
  }

  /// Returns the words with a phrase at their beginning written out.
  package func expanded(_ words: [String]) -> [String] {
    words.first.flatMap { phrases[$0] }.map { $0 + words.dropFirst() } ?? words
  }

  /// Returns the command that words call.
  ///
  /// A command called by its plain names is parsed by itself: parsing the whole tree takes three
  /// times as long, at every line of a session. Words that it does not accept go through the tree,
  /// which explains why.
  package func command(_ words: [String]) throws -> any ParsableCommand {
    let (path, rest) = commands(in: words)
    let type = path.last ?? root
    if type is any ShellCommand.Type, let command = try? type.parseAsRoot(rest),
      command is any ShellCommand
    {
      return command
    }
    return try root.parseAsRoot(words)
  }
}

extension String {
  /// True when there is a Chinese character among it.
  var isChinese: Bool { unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value } }
}

extension ParsableCommand {
  /// Returns the command below this one that the word calls; nil when there is none.
  static func subcommand(_ word: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.calls(word) }
  }

  /// Returns whether a word calls the command.
  package static func calls(_ word: String) -> Bool {
    name == word || configuration.aliases.contains(word)
  }

  /// The word that calls the command.
  package static var name: String { configuration.commandName ?? _commandName }
}
