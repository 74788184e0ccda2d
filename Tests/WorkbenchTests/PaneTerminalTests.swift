import Foundation
import TestSupport
import Testing

/// What terminals, keyboards and foreign text do to the pane.
@Suite(.serialized) struct PaneTerminalTests {
  private static let message = "这件衣服能不能再便宜一点我多买几件"
  private static let phrase = "  - {id: cheap, title: 便宜一点, buyers: [能不能便宜], reply: 已是活动价}"

  /// One prompt with the whole line, one pane below it.
  private func isRight(_ screen: String, line: String) -> Bool {
    let rows = screen.split(separator: "\n")
    return rows.count { $0.hasPrefix("1号>") } == 1 && rows.count { $0.hasPrefix("1 便宜") } == 1
      && screen.replacing("\n", with: "").contains("1号> \(line)1 便宜一点")
  }

  @Test func theWindowChangesWhileSomebodyTypes() throws {
    let pane = try PaneDesk(Self.phrase, columns: 80, rows: 24)
    defer { pane.terminal.end() }
    var typed = ""
    let sizes = [(60, 24), (40, 12), (40, 30), (25, 10), (100, 10), (31, 24), (80, 24)]
    for (size, part) in zip(sizes, ["能便宜点", "吗这件", "衣服我", "想多买", "几件能", "再便宜", "一点吗"]) {
      typed += part
      pane.terminal.type(part)
      try pane.terminal.wait(for: "1 便宜", where: { isRight($0, line: typed) })
      pane.terminal.resize(columns: size.0, rows: size.1)
      try pane.terminal.wait(for: "1 便宜", where: { isRight($0, line: typed) })
    }
  }

  @Test func anInputMethodSendsManyBytesAtOnceOrHalfACharacter() throws {
    let pane = try PaneDesk(Self.phrase)
    defer { pane.terminal.end() }
    try pane.terminal.send(Array(Self.message.utf8))
    try pane.terminal.wait(for: "1 便宜", where: { isRight($0, line: Self.message) })
    pane.terminal.press("C-u")
    let bytes = Array("能便宜点吗😀".utf8)
    for end in [1, 4, 8, 9, 16, 18] {
      let start = [0, 1, 4, 8, 9, 16][[1, 4, 8, 9, 16, 18].firstIndex(of: end) ?? 0]
      try pane.terminal.send(Array(bytes[start..<end]))
      usleep(150_000)
    }
    try pane.terminal.send(Array(bytes[18...]))
    try pane.terminal.wait(for: "1 便宜", where: { isRight($0, line: "能便宜点吗😀") })
    pane.terminal.press("BSpace")
    try pane.terminal.wait(for: "1 便宜", where: { isRight($0, line: "能便宜点吗") })
  }

  /// A flag is two code points, and so is a hand with its colour: keys take a sign whole.
  @Test(arguments: ["🇨🇳", "👍🏽", "❤️"])
  func keysTakeASignWhole(_ sign: String) throws {
    let pane = try PaneDesk(Self.phrase)
    defer { pane.terminal.end() }
    func waitForLine(_ line: String) throws {
      try pane.terminal.wait(for: "1号> \(line)\n", where: { $0.contains("1号> \(line)\n") })
    }
    pane.terminal.type("亲\(sign)好")
    try waitForLine("亲\(sign)好")
    pane.terminal.press("Left", "BSpace")
    try waitForLine("亲好")
    pane.terminal.type(sign + sign)
    try waitForLine("亲\(sign)\(sign)好")
    pane.terminal.press("Left", "Left", "Left", "Right")
    pane.terminal.type("在")
    try waitForLine("亲在\(sign)\(sign)好")
    pane.terminal.press("C-d", "Right")
    pane.terminal.type("了")
    try waitForLine("亲在\(sign)了好")
    pane.terminal.press("C-a", "C-k")
    pane.terminal.type("能便宜点吗")
    try pane.terminal.wait(for: "1 便宜", where: { isRight($0, line: "能便宜点吗") })
  }

  /// A phrase that somebody imported, and a buyer's message that somebody pastes, hold control
  /// sequences: none reaches the terminal.
  @Test func foreignControlsNeverReachTheTerminal() throws {
    let bad = #"\e]0;pwned\a\e[41m\x9b5m\u202E"#
    let pane = try PaneDesk(
      """
        - {id: bad, title: "暗号\(bad)", buyers: [暗号是什么], reply: ["一\(bad)", "二\(bad)"]}
        - {id: ask, title: "问号\(bad)", buyers: [问号是什么], reply: "{尺码}\(bad)"}
      """, setting: "clipboard: print")
    defer { pane.terminal.end() }
    let record = try TestFolder.make() + "/record"
    try pane.terminal.record(to: record)
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1 暗号␛]0;pwned␇")
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "1  暗号␛")
    pane.terminal.type("1")
    try pane.terminal.wait(for: "1号> 1\n  1 暗号␛")
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "还有 1 条")
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "\n二␛")
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1 暗号␛", where: { $0.contains("1号> 暗号\n") })
    pane.terminal.press("M-e")
    try pane.terminal.wait(for: "正在改“暗号␛")
    pane.terminal.press("C-u")
    pane.terminal.type("问号")
    try pane.terminal.wait(for: "1 问号␛")
    pane.terminal.press("M-1")
    try pane.terminal.wait(for: "尺码？")
    pane.terminal.press("C-c")
    try pane.terminal.send(
      Array("你好\u{1B}[200~\u{9B}5m\u{202E}\u{1B}]0;pwned\u{7}\u{1B}[201~完".utf8))
    try pane.terminal.wait(for: "完", where: { $0.contains("你好") })
    let written = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: record)), as: UTF8.self)
    #expect(written.contains("pwned"))
    #expect(!written.contains("\u{1B}]0"))
    #expect(!written.contains("\u{1B}[41m"))
    #expect(!written.unicodeScalars.contains { 0x80...0x9F ~= $0.value || $0.value == 0x202E })
  }

  /// GNU screen set to draw `…` and `“` in two columns, and a desk that was not told.
  @Test func aTerminalThatDrawsWiderThanTheDeskCountsKeepsThePane() throws {
    let settings = try TestFolder.make() + "/screenrc"
    try "autodetach off\ncjkwidth on\n".write(toFile: settings, atomically: true, encoding: .utf8)
    let dots = String(repeating: "……“", count: 30)
    let pane = try PaneDesk(
      (1...4).map {
        "  - {id: w-\($0), title: 便宜\($0), buyers: [能不能便宜\($0)], reply: '\(dots)'}"
      }.joined(separator: "\n"), columns: 40, rows: 24, within: "screen -U -c '\(settings)'")
    defer { pane.terminal.end() }
    pane.terminal.type("便宜")
    try pane.terminal.wait(
      for: "\n4 便宜",
      where: { screen in
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let pane = rows.drop { !$0.hasPrefix("1号>") }.dropFirst()
        return pane.prefix(6).map { $0.prefix(2) } == ["1 ", "  ", "  ", "2 ", "3 ", "4 "]
      })
    pane.terminal.type("点")
    try pane.terminal.wait(for: "1号> 便宜点\n1 便宜")
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("QUIT", 131)])
  func aSignalLeavesTheTerminalAsItWas(signal: String, status: Int) throws {
    let pane = try PaneDesk(Self.phrase)
    defer { pane.terminal.end() }
    let record = try TestFolder.make() + "/record"
    try pane.terminal.record(to: record)
    pane.terminal.type("便宜")
    try pane.terminal.wait(for: "1 便宜")
    #expect(try pane.terminal.modes.contains("-icanon"))
    try pane.terminal.signal(signal)
    let screen = try pane.terminal.wait(for: "ended \(status)")
    #expect(!screen.contains("\n1 便宜"), "the pane goes")
    let modes = try pane.terminal.modes
    #expect(!modes.contains("-icanon") && !modes.contains("-echo "), "\(modes)")
    let written = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: record)), as: UTF8.self)
    #expect(written.contains("\u{1B}[?2004l"), "pastes are no longer bracketed")
  }

  @Test func aStoppedSessionGoesOnWhereItWas() throws {
    let shell = #"bash -c 'set -m; "$@"; stty -a | grep -o "[-]*icanon"; read; fg' bash"#
    let pane = try PaneDesk(Self.phrase, within: shell)
    defer { pane.terminal.end() }
    pane.terminal.type("便宜")
    try pane.terminal.wait(for: "1 便宜")
    pane.terminal.press("C-z")
    let stopped = try pane.terminal.wait(for: "\nicanon")
    #expect(!stopped.contains("\n1 便宜"))
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "1号> 便宜\n1 便宜一点")
    pane.terminal.type("点")
    try pane.terminal.wait(for: "1号> 便宜点\n1 便宜一点")
    pane.terminal.press("C-c")
    pane.terminal.press("C-d")
    try pane.terminal.wait(for: "ended 0")
  }

  /// Also where the hang-up is ignored: the end of the input ends the session.
  @Test(arguments: ["", #"sh -c 'trap "" HUP; exec "$@"' sh"#])
  func aTerminalThatVanishesEndsTheSession(within shell: String) throws {
    let pane = try PaneDesk(Self.phrase, within: shell)
    defer { pane.terminal.end() }
    pane.terminal.type("便宜")
    try pane.terminal.wait(for: "1 便宜")
    pane.terminal.close()
    var running = true
    for _ in 0..<100 where running {
      usleep(50_000)
      running =
        try BuiltProgram.run("/usr/bin/pgrep", ["-f", "kefu --desk \(pane.desk)"], in: "/tmp")
        .status == 0
    }
    #expect(!running)
  }
}
