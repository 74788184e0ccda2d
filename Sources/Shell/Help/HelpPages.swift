import Terminal
import Vocabulary

/// Help by topic, in both languages, made from the guides of the commands in the tree.
package struct HelpPages {
  package static let words = ["help", "帮助"]
  /// The words that ask for every command with its summary.
  package static let allWords = ["all", "全部"]

  /// Returns the word that asks for help.
  static func word(_ language: Language) -> String { words[language == .chinese ? 1 : 0] }

  package static let width = CellWidth()

  private let tree: CommandTree

  package init(tree: CommandTree) { self.tree = tree }

  package struct Page {
    package let tree: CommandTree
    package let path: [String]
    package let command: any ParsableCommand.Type
    /// True for every command with its summary, where the topmost page names the commands alone.
    var isWhole = false

    package func lines(_ language: Language) -> [String] {
      guard path.isEmpty else { return detail(language) }
      return isWhole ? everything(language) : Overview(tree: tree, language: language).lines
    }

    private func everything(_ language: Language) -> [String] {
      var lines = [tree.about(language), "", Texts.usageHead(language)]
      lines += (tree.usage + [Self.sharedOptions]).map { "  " + $0(language) }
      for group in tree.groups {
        lines += ["", group.title(language)] + rows(group.commands.map { [$0] }, language)
      }
      return lines + ["", Texts.moreHelp(language)]
    }

    private func detail(_ language: Language) -> [String] {
      guard let guide = HelpPages.guide(of: command) else { return [] }
      let types = tree.commands(in: path).path
      var lines = ["kefu " + names(of: types, language).joined(separator: "  ")]
      lines += ["  " + guide.summary(language)]
      let subcommands = command.configuration.subcommands
      if !subcommands.isEmpty {
        lines += ["", Texts.commandsHead(language)]
        lines += rows(subcommands.map { types + [$0] }, language)
      } else {
        lines += ["", "  " + tree.call(usage())(language)]
      }
      if let more = guide.more {
        lines += [""] + more(language).split(separator: "\n").map { "  " + $0 }
      }
      if !guide.examples.isEmpty {
        lines += ["", Texts.examplesHead(language)]
        for example in guide.examples {
          lines += ["  " + tree.call(example.line)(language), "      " + example.says(language)]
        }
      }
      return lines
    }

    private static var sharedOptions: Text {
      func listed(_ language: Language) -> String {
        SharedOption.all.map { "\($0.name) \($0.placeholder(language))" }.joined(separator: "  ")
      }
      return Texts.everyCommandTakes(Text(zh: listed(.chinese), en: listed(.english)))
    }

    /// Returns the way to call the command, in one line.
    ///
    /// - Parameter hidden: names of options that the line leaves out.
    package func usage(without hidden: Set<String> = []) -> String {
      let words = ["kefu"] + path + [CommandDescription(of: command).usage(without: hidden)]
      return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func rows(
      _ commands: [[any ParsableCommand.Type]], _ language: Language
    ) -> [String] {
      commands.map { path in
        let summary = HelpPages.guide(of: path.last ?? command)?.summary(language) ?? ""
        let label = names(of: path, language).joined(separator: "  ")
        return "  " + HelpPages.width.pad(label, to: 28) + " " + summary
      }
    }

    /// Returns the words that call a command, those of the language first, and its other names.
    private func names(of path: [any ParsableCommand.Type], _ language: Language) -> [String] {
      let call = tree.names(of: path, language).joined(separator: " ")
      let english = path.map { $0.name }.joined(separator: " ")
      let last = path.last ?? command
      let aliases = last.configuration.aliases.filter { !call.hasSuffix($0) }
      // A word that stands for two is explained by both.
      let other = call.contains(" ") || path.count == 1 ? last.name : english
      let names = (call == english ? [] : [other]) + aliases
      return [call] + (names.isEmpty ? [] : [names.joined(separator: " ")])
    }
  }

  package static func guide(of command: any ParsableCommand.Type) -> Guide? {
    (command as? any Guided.Type)?.guide
  }

  /// Returns the page that a line asks for with `help TOPIC`, `--help` or `-h`; nil when it asks
  /// for none.
  package func asked(_ words: [String]) -> Page? {
    if let first = words.first, Self.words.contains(first) {
      let topic = words.dropFirst().filter { !$0.hasPrefix("-") && $0 != "zh" && $0 != "en" }
      var page = page(of: topic)
      page.isWhole = topic.first.map(Self.allWords.contains) == true
      return page
    }
    let own = words.prefix { $0 != "--" }
    guard own.contains("--help") || own.contains("-h") else { return nil }
    return page(of: own.filter { !$0.hasPrefix("-") })
  }

  /// Returns the page of the deepest command that the words name.
  package func page(of words: [String]) -> Page {
    var command = tree.root
    var path: [String] = []
    for word in words.flatMap({ tree.phrases[$0] ?? [$0] }) {
      guard let next = command.subcommand(word) else { break }
      command = next
      path.append(next.name)
    }
    return Page(tree: tree, path: path, command: command)
  }

  /// Returns the hints after a usage error: the nearest command, and where to read on.
  func hints(_ words: [String]) -> [Text] {
    var hints: [Text] = []
    let page = page(of: words)
    let next = words.dropFirst(page.path.count).first
    let commands = page.command.configuration.subcommands
    let names = commands.flatMap { [$0.name] + $0.configuration.aliases }
    if let next, !names.isEmpty, let near = Nearest.match(next, among: names) {
      hints.append(.didYouMeanPlainly(tree.call((page.path + [near]).joined(separator: " "))))
    } else if next != nil, !names.isEmpty, !page.path.isEmpty {
      func steps(_ language: Language) -> [String] {
        commands.compactMap { tree.names(of: [page.command, $0], language).last }
      }
      hints.append(Texts.oneOf(steps(.chinese), steps(.english)))
    }
    let topic = (["kefu", "help"] + page.path).joined(separator: " ")
    return hints + [Texts.seeHelp(tree.call(topic))]
  }

  /// Returns every command below the program, groups included, with its path.
  package func all() -> [(path: [String], command: any ParsableCommand.Type)] {
    func below(_ command: any ParsableCommand.Type, _ path: [String]) -> [(
      path: [String], command: any ParsableCommand.Type
    )] {
      let children = command.configuration.subcommands
      let own: [(path: [String], command: any ParsableCommand.Type)] =
        path.isEmpty ? [] : [(path, command)]
      return own + children.flatMap { below($0, path + [$0.name]) }
    }
    return below(tree.root, [])
  }
}
