import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// The parser's description of commands, on which usage lines and completion rest.
@Suite struct CommandDescriptionTests {
  private let completion = TreeCompletion(tree: Root.tree, language: .english)

  /// The line that the parser itself prints for a command.
  private func parsersUsage(_ command: any ParsableCommand.Type) throws -> String {
    let help = Root.helpMessage(for: command, includeHidden: false, columns: 1_000)
    let line = try #require(help.split(separator: "\n").first { $0.hasPrefix("USAGE: ") })
    return String(line.dropFirst("USAGE: ".count))
  }

  @Test func usageIsTheParsersOwn() throws {
    for (path, command) in CommandTreeTests.leaves {
      let page = HelpPages.Page(tree: Root.tree, path: path, command: command)
      #expect(try page.usage() == parsersUsage(command))
    }
  }

  @Test func theUsageOfTheManPageLeavesOutTheSharedOptions() {
    let page = HelpPages(tree: Root.tree).page(of: ["order", "untagged"])
    let usage = page.usage(without: Set(SharedOption.all.map(\.name)))
    #expect(usage == "kefu order untagged [--date <date>] [--agent <agent>]")
    #expect(page.usage().contains("[--as <as>]"))
  }

  @Test func namesAreThoseThatTheParserTakes() throws {
    let tagging = Set(completion.optionNames(of: OrderTag.self))
    #expect(tagging.isSuperset(of: ["--flag", "--note", "--help"] + SharedOption.all.map(\.name)))
    for (path, command) in CommandTreeTests.leaves {
      let names = Set(completion.optionNames(of: command))
      #expect(names.isSuperset(of: SharedOption.all.map(\.name)), "\(path)")
    }
  }

  /// The options of the program and of its groups are listed without asking the parser; here it is
  /// asked.
  @Test func optionsAboveTheCommandsAreTheParsers() {
    let groups = HelpPages(tree: Root.tree).all().map(\.command).filter {
      !$0.configuration.subcommands.isEmpty
    }
    for command in groups + [Root.self] {
      let described = CommandDescription(of: command).arguments.flatMap(\.longNames)
      #expect(completion.optionNames(of: command) == Set(described).sorted(), "\(command)")
    }
  }
}
