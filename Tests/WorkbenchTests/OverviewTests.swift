import Terminal
import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// The page that `help` shows.
@Suite struct OverviewTests {
  private let pages = HelpPages(tree: Root.tree)

  private func lines(_ words: [String], _ language: Language) throws -> [String] {
    try #require(pages.asked(words)).lines(language)
  }

  @Test(arguments: Language.allCases) func itFitsAScreen(language: Language) throws {
    let lines = try lines(["help"], language)
    // The prompt and the line of keys take one each.
    #expect(lines.count <= 22)
    for line in lines { #expect(CellWidth().of(line) <= 79, "\(line)") }
  }

  @Test(arguments: Language.allCases) func keysComeFirstThenEveryCommand(language: Language) throws
  {
    let lines = try lines(["help"], language)
    let keys = try #require(lines.firstIndex { $0.contains("Alt-1…9") })
    let commands = try #require(
      lines.firstIndex { $0.contains(language == .chinese ? "待办" : "sign-in") })
    #expect(keys < commands)
    for hint in Root.tree.keys {
      #expect(
        lines.contains { $0.contains(hint.key(language)) && $0.contains(hint.meaning(language)) })
    }
    let named = Set(lines.dropFirst(commands).flatMap { $0.split(separator: " ").map(String.init) })
    for group in Root.tree.groups {
      for command in group.commands {
        #expect(named.contains(Root.tree.names(of: [command], language)[0]))
      }
    }
    #expect(lines.contains { $0.contains(language == .chinese ? "帮助 全部" : "help all") })
  }

  @Test(arguments: [["help", "all"], ["帮助", "全部"], ["help", "全部", "--lang", "zh"]])
  func everyCommandIsExplained(words: [String]) throws {
    let lines = try lines(words, .chinese)
    for group in Root.tree.groups {
      for command in group.commands {
        let summary = try #require(HelpPages.guide(of: command)).summary(.chinese)
        #expect(lines.contains { $0.hasSuffix(summary) })
      }
    }
    #expect(lines.contains { $0.contains("--desk") })
  }

  @Test func aPageNamesItsCommandInTheLanguage() throws {
    let chinese = try lines(["help", "handover", "accept"], .chinese)
    #expect(chinese[0] == "kefu 交接 接  accept")
    #expect(chinese.contains("  kefu 交接 接 1 --as 2"))
    let english = try lines(["帮助", "交接", "接"], .english)
    #expect(english[0] == "kefu handover accept  接")
    #expect(english.contains("  kefu handover accept 1 --as 2"))
  }

  @Test(arguments: [
    ("handover accept 3", "交接 接 3"), ("kefu clock in --as 3", "kefu 上班 --as 3"),
    ("kefu 交接 接 3", "kefu 交接 接 3"), ("kefu help order show", "kefu 帮助 单 看"),
    ("report week", "周报"), ("init desk", "init desk"), ("kefu", "kefu"), ("nothing", "nothing"),
  ])
  func aCallInChinese(line: String, chinese: String) {
    #expect(Root.tree.call(line).chinese == chinese)
    if line != "kefu 交接 接 3" { #expect(Root.tree.call(chinese).english == line) }
  }
}
