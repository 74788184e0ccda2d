import Vocabulary

/// The topmost page of help: the keys, then the names of the commands. It fits a screen of 24 lines
/// and 80 columns with the prompt below it (`OverviewTests`).
struct Overview {
  let tree: CommandTree
  let language: Language

  /// One column less than the screen has.
  private static let columns = 79
  private static let indent = "  "

  var lines: [String] {
    [tree.about(language), Texts.keysHead(language)] + keys
      + [Texts.commandsHead(language)] + commands
      + [Texts.allHelp(language), Texts.moreHelp(language)]
  }

  /// The keys in two columns, read down the first one and then down the second.
  private var keys: [String] {
    let half = (tree.keys.count + 1) / 2
    let left = cells(tree.keys.prefix(half))
    let right = cells(tree.keys.dropFirst(half))
    let widest = left.map { HelpPages.width.of($0) }.max() ?? 0
    return left.enumerated().map { index, cell in
      guard index < right.count else { return Self.indent + cell }
      return Self.indent + HelpPages.width.pad(cell, to: widest + 2) + right[index]
    }
  }

  private func cells(_ keys: ArraySlice<KeyHint>) -> [String] {
    let widest = keys.map { HelpPages.width.of($0.key(language)) }.max() ?? 0
    return keys.map {
      HelpPages.width.pad($0.key(language), to: widest + 1) + $0.meaning(language)
    }
  }

  /// The names of the commands, each group in a row behind its title.
  private var commands: [String] {
    let titles = tree.groups.map { $0.title(language) }
    let widest = titles.map { HelpPages.width.of($0) }.max() ?? 0
    return zip(titles, tree.groups).flatMap { title, group in
      let names = group.commands.flatMap { tree.names(of: [$0], language) + phrases(for: $0) }
      let head = Self.indent + HelpPages.width.pad(title, to: widest) + " "
      return filled(names, behind: head)
    }
  }

  /// Returns words in as many lines as they need, the first behind a head, the others below it.
  private func filled(_ words: [String], behind head: String) -> [String] {
    words.reduce(into: [head]) { lines, word in
      let last = lines[lines.count - 1] + " " + word
      if HelpPages.width.of(last) <= Self.columns {
        lines[lines.count - 1] = last
      } else {
        lines.append(HelpPages.width.pad("", to: HelpPages.width.of(head)) + " " + word)
      }
    }
  }

  /// The Chinese words that stand for a command and one below it, such as `上班`.
  private func phrases(for command: any ParsableCommand.Type) -> [String] {
    guard language == .chinese else { return [] }
    return tree.phrases.filter { $0.key.isChinese && $0.value.first == command.name }.map(\.key)
      .sorted()
  }
}
