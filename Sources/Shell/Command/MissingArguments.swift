import Vocabulary

/// The required arguments that a line of a command lacks, all of them: the parser reports the first
/// alone.
package struct MissingArguments {
  package let command: any ParsableCommand.Type
  /// The command's words without the arguments, such as `issue write`.
  package let path: [String]
  package let arguments: [CommandDescription.Argument]
  /// The options that the line gives, by their names with both hyphens.
  package let given: Set<String>
  /// True when the words name a group and none of its commands.
  package let isGroup: Bool
  /// An option that the command does not have; nil when there is none.
  package let unknown: String?

  /// - Parameter words: the words of the line, without the program's name.
  package init(in words: [String], of tree: CommandTree) {
    let page = HelpPages(tree: tree).page(of: words)
    (command, path) = (page.command, page.path)
    isGroup = !page.command.configuration.subcommands.isEmpty
    let all = isGroup ? [] : CommandDescription(of: page.command).arguments
    let (options, count) = Self.given(words.dropFirst(page.path.count), all)
    given = options
    let known = all.flatMap(\.longNames) + ["--help", "--version"]
    unknown =
      isGroup
      ? nil
      : options.sorted().first {
        $0.hasPrefix("--") && !known.contains($0) && SharedOption.named($0) == nil
      }
    let positionals = all.filter { $0.kind == .positional }
    let open = positionals.dropFirst(count)
    let isTaken = count > positionals.count || open.isEmpty
    arguments =
      (isTaken ? [] : open.filter { !$0.isOptional })
      + all.filter {
        $0.kind != .positional && !$0.isOptional && options.isDisjoint(with: $0.longNames)
      }
  }

  /// Returns the options that words give, and the number of their other arguments.
  private static func given(
    _ words: ArraySlice<String>, _ all: [CommandDescription.Argument]
  ) -> (options: Set<String>, count: Int) {
    var (options, count, rest) = (Set<String>(), 0, words)
    while let word = rest.popFirst() {
      if word == "--" { return (options, count + rest.count) }
      guard word.hasPrefix("-"), word.count > 1 else {
        count += 1
        continue
      }
      let name = String(word.prefix { $0 != "=" })
      options.insert(name)
      guard name == word, let option = all.first(where: { $0.longNames.contains(name) }),
        option.kind == .option
      else { continue }
      rest = option.takesSeveral ? rest.drop { !$0.hasPrefix("-") } : rest.dropFirst()
    }
    return (options, count)
  }

  /// Returns the parser's words against a value; nil when it takes the value, or complains of
  /// something else first.
  ///
  /// - Parameter words: a line with the value.
  package func fault(of value: String, in words: [String], _ tree: CommandTree) -> Text? {
    do {
      _ = try tree.command(words)
      return nil
    } catch {
      let message = tree.root.message(for: error)
      guard message.hasPrefix("The value '\(value)' is invalid") else { return nil }
      return UsageTexts(option: tree.meaning).text(message)
    }
  }
}
