import Vocabulary

/// The commands of a program and the texts about it: everything that parsing, help, man page and
/// completion need to know of the program they serve.
package struct CommandTree: Sendable {
  package typealias Group = (title: Text, commands: [any ParsableCommand.Type])

  /// The command above all others.
  package let root: any ParsableCommand.Type
  package let version: String
  /// The commands as the overview lists them, under headings.
  package let groups: [Group]
  /// Words that stand for two, such as `上班` for `clock in`.
  package let phrases: [String: [String]]
  /// The program in one line, at the head of the overview.
  package let about: Text
  /// The ways to call the program, a line each, without the options of every command.
  package let usage: [Text]
  /// The meaning of a command's own option, by its name with both hyphens; empty for one that is
  /// not known.
  private let option: @Sendable (String) -> Text
  package let manual: Manual

  package init(
    root: any ParsableCommand.Type, version: String, groups: [Group],
    phrases: [String: [String]], about: Text, usage: [Text],
    option: @escaping @Sendable (String) -> Text, manual: Manual
  ) {
    self.root = root
    self.version = version
    self.groups = groups
    self.phrases = phrases
    self.about = about
    self.usage = usage
    self.option = option
    self.manual = manual
  }

  /// The meaning of an option, by its name with both hyphens; empty for one that is not known.
  package func meaning(ofOption name: String) -> Text {
    switch name {
    case "--help": Texts.helpOption
    case "--version": Texts.versionOption
    default: SharedOption.named(name)?.meaning ?? option(name)
    }
  }

  /// The words with which a command can begin.
  package var firstWords: Set<String> {
    Set(
      root.configuration.subcommands.flatMap { [$0.name] + $0.configuration.aliases }
        + phrases.keys + HelpPages.words)
  }

  /// The words with a phrase at their beginning written out.
  package func expanded(_ words: [String]) -> [String] {
    words.first.flatMap { phrases[$0] }.map { $0 + words.dropFirst() } ?? words
  }

  /// The command that words call.
  ///
  /// One that is called by its plain names is parsed by itself: the whole tree takes three times as
  /// long, at every line of a session. What it does not take goes through the tree, which explains
  /// why.
  package func command(_ words: [String]) throws -> any ParsableCommand {
    var type = root
    var rest = words[...]
    while let word = rest.first, let next = type.subcommand(word) {
      type = next
      rest.removeFirst()
    }
    if type is any ShellCommand.Type, let command = try? type.parseAsRoot(Array(rest)),
      command is any ShellCommand
    {
      return command
    }
    return try root.parseAsRoot(words)
  }
}

extension ParsableCommand {
  /// The command below this one that the word calls.
  static func subcommand(_ word: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.calls(word) }
  }

  /// Whether a word calls the command.
  package static func calls(_ word: String) -> Bool {
    name == word || configuration.aliases.contains(word)
  }

  /// The word that calls the command.
  package static var name: String { configuration.commandName ?? _commandName }
}
