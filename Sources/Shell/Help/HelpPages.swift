import Terminal
import Vocabulary

/// Help by topic, in both languages: the guides of the commands, found by walking the tree.
package struct HelpPages {
  package static let words = ["help", "帮助"]
  package static let width = CellWidth()

  private let tree: CommandTree

  package init(tree: CommandTree) { self.tree = tree }

  package struct Page {
    package let tree: CommandTree
    package let path: [String]
    package let command: any ParsableCommand.Type

    package func lines(_ language: Language) -> [String] {
      path.isEmpty ? overview(language) : detail(language)
    }

    private func overview(_ language: Language) -> [String] {
      var lines = [tree.about(language), "", Texts.usageHead(language)]
      lines += (tree.usage + [Self.sharedOptions]).map { "  " + $0(language) }
      for group in tree.groups {
        lines += ["", group.title(language)] + rows(group.commands.map { ([], $0) }, language)
      }
      return lines + ["", Texts.moreHelp(language)]
    }

    private func detail(_ language: Language) -> [String] {
      guard let guide = HelpPages.guide(of: command) else { return [] }
      let aliases = command.configuration.aliases
      let head = "kefu " + path.joined(separator: " ")
      var lines = [head + (aliases.isEmpty ? "" : "（\(aliases.joined(separator: " "))）")]
      lines += ["  " + guide.summary(language)]
      let subcommands = command.configuration.subcommands
      if !subcommands.isEmpty {
        lines += ["", Texts.commandsHead(language)]
        lines += rows(subcommands.map { (path, $0) }, language)
      } else {
        lines += ["", "  " + usage()]
      }
      if let more = guide.more {
        lines += [""] + more(language).split(separator: "\n").map { "  " + $0 }
      }
      if !guide.examples.isEmpty {
        lines += ["", Texts.examplesHead(language)]
        for example in guide.examples {
          lines += ["  \(example.line)", "      " + example.says(language)]
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

    /// The way to call the command, in one line.
    ///
    /// - Parameter hidden: names of options that the line leaves out.
    package func usage(without hidden: Set<String> = []) -> String {
      let words = ["kefu"] + path + [CommandDescription(of: command).usage(without: hidden)]
      return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func rows(
      _ commands: [([String], any ParsableCommand.Type)], _ language: Language
    ) -> [String] {
      commands.map { path, command in
        let name = (path + [command.name]).joined(separator: " ")
        let aliases = command.configuration.aliases.joined(separator: " ")
        let summary = HelpPages.guide(of: command)?.summary(language) ?? ""
        let label = HelpPages.width.pad(name + (aliases.isEmpty ? "" : "  " + aliases), to: 28)
        return "  " + label + " " + summary
      }
    }
  }

  package static func guide(of command: any ParsableCommand.Type) -> Guide? {
    (command as? any Guided.Type)?.guide
  }

  /// The page that a line asks for with `help TOPIC`, `--help` or `-h`; nil when it asks for none.
  package func asked(_ words: [String]) -> Page? {
    if let first = words.first, Self.words.contains(first) {
      return page(of: words.dropFirst().filter { !$0.hasPrefix("-") && $0 != "zh" && $0 != "en" })
    }
    let own = words.prefix { $0 != "--" }
    guard own.contains("--help") || own.contains("-h") else { return nil }
    return page(of: own.filter { !$0.hasPrefix("-") })
  }

  /// The page of the deepest command that the words name.
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

  /// After a usage error: the nearest command or option, and where to read on.
  func hints(_ words: [String]) -> [Text] {
    var hints: [Text] = []
    let page = page(of: words)
    let next = words.dropFirst(page.path.count).first
    let names = page.command.configuration.subcommands.flatMap {
      [$0.name] + $0.configuration.aliases
    }
    if let next, !names.isEmpty, let near = Nearest.match(next, among: names) {
      hints.append(.didYouMeanPlainly((page.path + [near]).joined(separator: " ")))
    }
    return hints + [Texts.seeHelp((["kefu", "help"] + page.path).joined(separator: " "))]
  }

  /// Every command that does something, with its path.
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
