import Terminal
import Vocabulary

/// Completion from the command tree alone, without a desk: commands and options.
package struct TreeCompletion {
  private let tree: CommandTree
  private let language: Language

  package init(tree: CommandTree, language: Language) {
    self.tree = tree
    self.language = language
  }

  package func answers(_ words: [String], word: String) -> [Completion] {
    let page = HelpPages(tree: tree).page(of: tree.expanded(words))
    let candidates =
      word.hasPrefix("-")
      ? options(of: page.command) : commands(of: page.command, first: page.path.isEmpty)
    return candidates.filter { $0.text.hasPrefix(word) }
  }

  /// The commands below one, by every name; below the root also what stands for two words.
  package func commands(of command: any ParsableCommand.Type, first: Bool) -> [Completion] {
    let own = command.configuration.subcommands.flatMap { command in
      ([command.name] + command.configuration.aliases).map {
        Completion($0, HelpPages.guide(of: command)?.summary(language) ?? "")
      }
    }
    guard first else { return own }
    return own + HelpPages.words.map { Completion($0, Texts.moreHelp(language)) }
      + tree.phrases.map { Completion($0.key, $0.value.joined(separator: " ")) }
      .sorted { $0.text < $1.text }
  }

  package func options(of command: any ParsableCommand.Type) -> [Completion] {
    optionNames(of: command).map { Completion($0, tree.meaning(ofOption: $0)(language)) }
  }

  /// The long options that a command takes, in the order of the alphabet.
  ///
  /// The description of a command covers all commands below it, too many for a key press. Of those
  /// that have some, only the program takes options: the shared ones, and its version.
  func optionNames(of command: any ParsableCommand.Type) -> [String] {
    guard !command.configuration.subcommands.isEmpty else {
      return Set(CommandDescription(of: command).arguments.flatMap(\.longNames)).sorted()
    }
    let own = command == tree.root ? SharedOption.all.map(\.name) + ["--version"] : []
    return (own + ["--help"]).sorted()
  }
}
