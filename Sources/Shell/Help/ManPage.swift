import Vocabulary

/// kefu(1) in roff, from the command tree and its guides: `kefu help --man`. `make install` writes
/// one in each language (man-pages(7) for the sections and their order).
struct ManPage {
  let tree: CommandTree
  let language: Language

  static func isAsked(_ words: [String]) -> Bool {
    HelpPages.words.contains(words.first ?? "") && words.contains("--man")
  }

  var lines: [String] {
    let head = [
      ".TH KEFU 1 \"\" \"kefu \(tree.version)\" \"kefu\"",
      ".ad l", ".nh",
      ".SH \(Texts.manualName(language))",
      "kefu \\- " + Self.escaped(tree.manual.purpose(language)),
      ".SH \(Texts.manualSynopsis(language))", ".nf", ".B kefu",
      ".BR \"kefu \" COMMAND...", ".fi",
      ".SH \(Texts.manualDescription(language))",
    ]
    return head + paragraph(tree.manual.description(language))
      + section(Texts.manualOptions, options)
      + [".SH \(Texts.manualCommands(language))"] + HelpPages(tree: tree).all().flatMap(entry)
      + section(Texts.manualSettings, tree.manual.settings)
      + section(Texts.manualEnvironment, tree.manual.environment)
      + section(Texts.manualFiles, tree.manual.files)
      + section(Texts.manualExitStatus, tree.manual.exitStatus)
  }

  private var options: [(String, Text)] {
    SharedOption.all.map { ($0.name, $0.meaning) }
  }

  private func section(_ title: Text, _ rows: [(String, Text)]) -> [String] {
    [".SH \(title(language))"]
      + rows.flatMap { [".TP", ".B \(Self.escaped($0.0))", Self.escaped($0.1(language))] }
  }

  /// A group is a line that says what its commands are for, a command its usage and examples.
  private func entry(_ path: [String], _ command: any ParsableCommand.Type) -> [String] {
    guard let guide = HelpPages.guide(of: command) else { return [] }
    let aliases = command.configuration.aliases.map { ", " + $0 }.joined()
    let page = HelpPages.Page(tree: tree, path: path, command: command)
    var lines = [".SS \"\(Self.escaped(path.joined(separator: " ") + aliases))\""]
    lines += paragraph(guide.summary(language))
    if command.configuration.subcommands.isEmpty {
      lines += [".PP", ".B \(Self.escaped(usage(page)))"]
    }
    if let more = guide.more { lines += [".PP"] + paragraph(more(language)) }
    for example in guide.examples {
      lines += [".TP", ".B \(Self.escaped(example.line))", Self.escaped(example.says(language))]
    }
    return lines
  }

  /// The options of every command are left out: they have a section of their own.
  private func usage(_ page: HelpPages.Page) -> String {
    page.usage(without: Set(SharedOption.all.map(\.name)))
  }

  /// The lines of a text as they are broken there.
  private func paragraph(_ text: String) -> [String] {
    text.split(separator: "\n").map { Self.escaped(String($0)) }
      .flatMap { [$0, ".br"] }.dropLast()
  }

  /// A line of text that roff prints as it stands (groff_char(7), roff(7)).
  static func escaped(_ line: String) -> String {
    let text = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq").replacing("'", with: "\\(aq")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("`", with: "\\(ga")
    // Chinese has no blanks between words: a line may break after its punctuation.
    let breakable = String(text.flatMap { "，。；：、！".contains($0) ? "\($0)\\:" : "\($0)" })
    return breakable.hasPrefix(".") ? "\\&" + breakable : breakable
  }
}
