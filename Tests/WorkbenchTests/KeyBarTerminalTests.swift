import Foundation
import TestSupport
import Testing

/// The line of keys under the prompt, in a real terminal.
@Suite(.serialized) struct KeyBarTerminalTests {
  private static let phrase = "  - {id: cheap, title: 便宜一点, buyers: [能不能便宜], reply: 已是活动价}"
  private static let bar = "Alt-1…9 复制  Alt-e 改  Tab 补全"

  private func rows(_ screen: String) -> [String] {
    screen.split(separator: "\n").map(String.init)
  }

  /// One prompt, one pane, and the bar below them in the last line.
  private func isRight(_ screen: String, below line: String, pane: [String] = []) -> Bool {
    let rows = rows(screen)
    guard let prompt = rows.lastIndex(where: { $0.hasPrefix("1号>") }) else { return false }
    return rows[prompt] == "1号> \(line)".trimmingCharacters(in: .whitespaces)
      && rows.dropFirst(prompt + 1).dropLast().elementsEqual(pane) { $0.hasPrefix($1) }
      && rows.last?.hasPrefix("Alt-1…9 复制") == true
      && rows.count { $0.hasPrefix("Alt-1…9") } == 1
  }

  @Test(arguments: [(80, 24), (100, 30), (40, 24)])
  func itEndsWhatStandsUnderThePrompt(columns: Int, rows: Int) throws {
    let pane = try PaneDesk(Self.phrase, columns: columns, rows: rows)
    defer { pane.terminal.end() }
    try pane.terminal.wait(for: "Alt-1…9", where: { isRight($0, below: "") })
    pane.terminal.type("便宜")
    try pane.terminal.wait(
      for: "1 便宜一点", where: { isRight($0, below: "便宜", pane: ["1 便宜一点"]) })
    pane.terminal.press("C-u")
    pane.terminal.type("help zzz")
    try pane.terminal.wait(for: "help zzz", where: { isRight($0, below: "help zzz") })
    pane.terminal.press("Enter")
    // What was entered stays without it.
    let screen = try pane.terminal.wait(for: "Alt-1…9", where: { isRight($0, below: "") })
    #expect(self.rows(screen).allSatisfy { $0.count <= columns })
  }

  @Test func aSettingTurnsItOff() throws {
    let pane = try PaneDesk(Self.phrase, setting: "key_bar: false")
    defer { pane.terminal.end() }
    pane.terminal.type("便宜")
    let screen = try pane.terminal.wait(for: "1 便宜一点")
    #expect(!screen.contains("Alt-1…9"))
  }

  @Test(arguments: ["pane: false", "plain: true"])
  func withoutAPaneThereIsNone(setting: String) throws {
    let pane = try PaneDesk(Self.phrase, setting: setting)
    defer { pane.terminal.end() }
    pane.terminal.type("help zzz")
    let screen = try pane.terminal.wait(for: "help zzz")
    #expect(!screen.contains("Alt-1…9"))
  }

  @Test func theWindowChangesAndLongTextIsPasted() throws {
    let pane = try PaneDesk(Self.phrase, columns: 80, rows: 24)
    defer { pane.terminal.end() }
    let line = "这件衣服能便宜吗"
    pane.terminal.paste(line)
    for (columns, rows) in [(40, 12), (25, 10), (100, 30), (40, 24), (80, 24)] {
      try pane.terminal.wait(
        for: "1 便宜", where: { isRight($0, below: line, pane: ["1 便宜一点"]) })
      pane.terminal.resize(columns: columns, rows: rows)
    }
    try pane.terminal.wait(
      for: "1 便宜", where: { isRight($0, below: line, pane: ["1 便宜一点"]) })
    let long = String(repeating: "便宜一点吧", count: 60)
    pane.terminal.press("C-u")
    pane.terminal.paste(long)
    let screen = try pane.terminal.wait(for: "1 便宜")
    #expect(rows(screen).count { $0.hasPrefix("1号>") } == 1)
    #expect(rows(screen).count { $0.hasPrefix("Alt-1…9") } <= 1)
  }

  /// While the line grows and nothing else changes, nothing is drawn under it; a cleared screen is
  /// drawn anew.
  @Test func aKeystrokeDrawsNothingThatIsThere() throws {
    let pane = try PaneDesk(Self.phrase)
    defer { pane.terminal.end() }
    pane.terminal.type("help")
    try pane.terminal.wait(for: "Alt-1…9", where: { isRight($0, below: "help") })
    let record = try TestFolder.make() + "/record"
    try pane.terminal.record(to: record)
    for key in " order" { pane.terminal.type(String(key)) }
    try pane.terminal.wait(for: "1号> help order")
    func count() throws -> Int {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: record)), as: UTF8.self)
        .components(separatedBy: "Alt-1").count - 1
    }
    #expect(try count() == 0)
    pane.terminal.press("C-l")
    try pane.terminal.wait(for: "Alt-1…9", where: { isRight($0, below: "help order") })
    #expect(try count() > 0)
  }

  /// On a low screen the suggestions take every line there is.
  @Test func itTakesNoLineFromTheSuggestions() throws {
    let pane = try PaneDesk(rows: 12)
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    let screen = try pane.terminal.wait(for: "6 暗号6")
    #expect(!screen.contains("Alt-1…9"))
  }

  @Test func itGoesWithThePaneAndComesBack() throws {
    let pane = try PaneDesk(Self.phrase)
    defer { pane.terminal.end() }
    try pane.terminal.wait(for: "Alt-1…9")
    pane.terminal.press("M-s")
    try pane.terminal.wait(for: "1号>", where: { !$0.contains("Alt-1…9") })
    pane.terminal.press("M-s")
    try pane.terminal.wait(for: "Alt-1…9")
    pane.terminal.press("C-r")
    try pane.terminal.wait(for: "i-search", where: { !$0.contains("Alt-1…9") })
    pane.terminal.press("C-g")
    try pane.terminal.wait(for: "Alt-1…9")
    pane.terminal.press("C-d")
    try pane.terminal.wait(for: "ended 0", where: { !$0.contains("Alt-1…9") })
  }

  @Test func helpFitsOneScreen() throws {
    let pane = try PaneDesk(Self.phrase, columns: 80, rows: 24)
    defer { pane.terminal.end() }
    pane.terminal.type("帮助")
    pane.terminal.press("Enter")
    let screen = try pane.terminal.wait(for: "帮助 全部", where: { isRight($0, below: "") })
    #expect(screen.contains("kefu：网店客服的工作台"))
    #expect(screen.contains("Alt-w"))
  }
}
