import ArgumentParser
import Terminal
import Vocabulary

/// What the command tree offers by itself, without a desk: commands and options.
struct TreeCompletion {
  let language: Language

  func answers(_ words: [String], word: String) -> [Completion] {
    let expanded = words.first.flatMap { Root.phrases[$0] }.map { $0 + words.dropFirst() } ?? words
    let page = HelpPages.page(of: expanded)
    let candidates =
      word.hasPrefix("-")
      ? options(of: page.command) : commands(of: page.command, first: page.path.isEmpty)
    return candidates.filter { $0.text.hasPrefix(word) }
  }

  /// The commands below one, by every name; below the root also what stands for two words.
  func commands(of command: any ParsableCommand.Type, first: Bool) -> [Completion] {
    let own = command.configuration.subcommands.flatMap { command in
      ([command.name] + command.configuration.aliases).map {
        Completion($0, HelpPages.guide(of: command)?.summary(language) ?? "")
      }
    }
    guard first else { return own }
    return own + HelpPages.words.map { Completion($0, Texts.moreHelp(language)) }
      + Root.phrases.map { Completion($0.key, $0.value.joined(separator: " ")) }
      .sorted { $0.text < $1.text }
  }

  func options(of command: any ParsableCommand.Type) -> [Completion] {
    Self.optionNames(of: command).map { Completion($0, Texts.option($0)(language)) }
  }

  /// The long options that a command takes, in the order of the alphabet.
  static func optionNames(of command: any ParsableCommand.Type) -> [String] {
    let help = command.helpMessage(includeHidden: true, columns: 200)
    let names = help.split(whereSeparator: { " \n,[]()|".contains($0) })
      .filter { $0.hasPrefix("--") && $0.count > 2 }.map(String.init)
    return Set(names).sorted()
  }
}
