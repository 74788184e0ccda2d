import Foundation
import TestSupport
import Testing

/// The session as a person sees it: typed into a real terminal (tmux), read from its screen.
@Suite(.serialized) struct SessionTests {
  @Test func chineseTypingShowsRepliesAndAKeyTakesOne() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("发错货了")
    let screen = try terminal.wait(for: "1 收到发错的货")
    #expect(screen.contains("> 发错货了"))
    terminal.press("M-1")
    let after = try terminal.wait(for: "按回车复制下一条")
    #expect(after.contains("发错是我们的问题"))
    terminal.press("Enter")
    #expect(try terminal.wait(for: "急着穿的说一声").contains("1号>"))
  }

  @Test func aNumberTakesWhatWasDrawn() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("发错货了")
    try terminal.wait(for: "1 收到发错的货")
    terminal.press("C-u")
    terminal.type("1")
    terminal.press("Enter")
    #expect(try terminal.wait(for: "按回车复制下一条").contains("发错是我们的问题"))
  }

  @Test func aReplyIsEditedInTheLineAndCopiedAsItStandsThere() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("能便宜点吗")
    try terminal.wait(for: "1 能不能便宜点")
    terminal.press("M-e")
    let edited = try terminal.wait(for: "正在改“能不能便宜点”")
    #expect(edited.contains(">  今天有满200减20"))
    terminal.type("加一句话")
    terminal.press("Enter")
    // Copied and counted: the line is not taken for a buyer's words.
    try terminal.wait(for: "加一句话\n1号>", or: "加一句话\n已")
    let stats = try BuiltProgram.kefu(
      ["--desk", terminal.desk, "phrasebook", "stats"], in: terminal.desk)
    #expect(stats.output.contains("bargain-cheaper"))
  }

  @Test func anEditThatIsDroppedCopiesNothing() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("能便宜点吗")
    try terminal.wait(for: "1 能不能便宜点")
    terminal.press("M-e")
    try terminal.wait(for: "正在改")
    terminal.press("C-u")
    terminal.type("包邮吗")
    try terminal.wait(for: "1 ", where: { !$0.contains("正在改") })
    terminal.press("Enter")
    try terminal.wait(for: "freight-")
  }

  @Test func controlCGivesTheLineUpAndControlDEnds() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("写了一半")
    try terminal.wait(for: "> 写了一半")
    terminal.press("C-c")
    terminal.type("help")
    terminal.press("Enter")
    try terminal.wait(for: "帮助 全部")
    terminal.press("C-d")
    try terminal.wait(for: "ended 0")
  }

  /// The terminal hands over Ctrl-C and the letters after it at once, as it does on a busy machine.
  @Test func noLetterIsLostThatFollowsControlC() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    for round in 1...12 {
      terminal.type("写了一半")
      try terminal.wait(for: "> 写了一半")
      terminal.press("C-c", "say r\(round)x", "Enter")
      try terminal.wait(for: "没有编号为 r\(round)x 的话术")
    }
  }

  /// A terminal's signal overtakes letters: each of these rounds lost some or kept them by chance.
  @Test func lettersTypedWithControlCBelongToTheNextLine() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    for round in 1...25 {
      try terminal.send([3] + "help \(round)。".utf8)
      try terminal.wait(for: "1号> help \(round)。")
    }
  }

  @Test func missingValuesAreAskedForAndNeverSentAsHoles() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    let library = terminal.desk + "/Scripts-Library/extra.yaml"
    try """
    category: courier
    phrases:
      - id: test-number
        title: 报单号
        buyers: [单号多少]
        reply: "亲，单号是{运单号}哦"
    """.write(toFile: library, atomically: true, encoding: .utf8)
    try terminal.wait(for: "话术库有改动")
    terminal.type("say test-number")
    terminal.press("Enter")
    try terminal.wait(for: "运单号？")
    terminal.type("YT123")
    terminal.press("Enter")
    #expect(try terminal.wait(for: "单号是YT123哦").contains("{运单号}") == false)
  }

  /// A lead saves a file in the middle of an edit, while others work.
  @Test func aBrokenFileKeepsItsLastGoodVersion() throws {
    let desk = try BuiltProgram.desk()
    let file = desk + "/Scripts-Library/extra.yaml"
    let text = "category: courier\nphrases:\n  - id: test-one\n    title: 蓝鲸\n    reply: 蓝鲸来了\n"
    let second = "  - id: test-two\n    title: 白鹭\n    reply: 白鹭来了\n"
    try (text + second).write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try TmuxTerminal(agent: 1, desk: desk)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    try (text.replacing("蓝鲸来了", with: "蓝鲸走了") + second.replacing("title: ", with: "title："))
      .write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.wait(for: "其中 1 条话术仍用改坏以前的")
    terminal.type("say test-two")
    terminal.press("Enter")
    try terminal.wait(for: "\n白鹭来了")
    terminal.type("say test-one")
    terminal.press("Enter")
    try terminal.wait(for: "\n蓝鲸走了")
    try "category: [".write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.wait(for: "其中 2 条话术仍用改坏以前的")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.wait(for: "话术库有改动，已更新\n")
    terminal.type("say test-two")
    terminal.press("Enter")
    try terminal.wait(for: "没有编号为 test-two 的话术")
  }

  @Test func tabCompletesCommandsPhrasesAndAgents() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("hando")
    terminal.press("Tab")
    try terminal.wait(for: "> handover")
    terminal.press("C-u")
    terminal.type("say cour-whi")
    terminal.press("Tab")
    try terminal.wait(for: "> say cour-which")
    terminal.press("C-u")
    terminal.type("clock in --as ")
    terminal.press("Tab")
    #expect(try terminal.wait(for: "王春").contains("林安"))
  }

  @Test func historyIsKeptForTheDesk() throws {
    let first = try TmuxTerminal(agent: 1)
    try first.wait(for: "1号>")
    first.type("order untagged --date 2026-10-02")
    first.press("Enter")
    try first.wait(for: "2026-10-02 没有订单")
    first.press("C-d")
    try first.wait(for: "ended 0")
    first.close()
    let second = try TmuxTerminal(agent: 1, desk: first.desk)
    defer { second.end() }
    try second.wait(for: "1号>")
    second.press("Up")
    try second.wait(for: "> order untagged --date 2026-10-02")
  }

  @Test func theSessionAsksWhoActsWhereNoLoginTells() throws {
    let terminal = try TmuxTerminal(agent: nil)
    defer { terminal.end() }
    try terminal.wait(for: "您的工号或姓名？")
    terminal.type("77")
    terminal.press("Enter")
    try terminal.wait(for: "没有 77 号")
    terminal.type("2")
    terminal.press("Enter")
    try terminal.wait(for: "2号 陈默")
  }

  /// GNU screen between the program and tmux is a second terminal emulator: what it understood is
  /// what tmux shows.
  @Test(arguments: [false, true])
  func afterEachKeyTheScreenIsRight(inScreen: Bool) throws {
    let desk = try BuiltProgram.desk()
    // GNU screen ends with its terminal instead of going on without.
    let settings = desk + "/../screenrc"
    try "autodetach off\n".write(toFile: settings, atomically: true, encoding: .utf8)
    let terminal = try TmuxTerminal(
      agent: 1, desk: desk, columns: 40, rows: 12,
      within: inScreen ? "screen -U -c '\(settings)'" : "")
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    for _ in 0..<8 {
      terminal.type("order conflicts")
      terminal.press("Enter")
    }
    try terminal.wait(for: "没有两个人都标了的订单", or: "没有")
    var typed = ""
    for character in "这件衣服能不能再便宜一点我多买几件行吗" {
      typed.append(character)
      terminal.type(String(character))
      // A screen may be read while it is drawn: it is right when it comes to be so.
      try terminal.wait(
        for: "> ",
        where: { screen in
          let rows = screen.split(separator: "\n")
          return screen.flattened.contains("> " + typed)
            && rows.count { $0.hasPrefix("1号>") && $0.contains(typed.prefix(1)) } == 1
            && rows.count { $0.hasPrefix("1 ") } == 1
        })
    }
    terminal.press("C-u")
    try terminal.wait(
      for: "1号>",
      where: { screen in
        !screen.contains("这件衣服") && !screen.split(separator: "\n").contains { $0.hasPrefix("1 ") }
      })
  }

  @Test func pastedLinesStayOneMessage() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.paste("衣服收到了\n有点大\n能换小一码吗")
    let screen = try terminal.wait(for: "1 ", where: { $0.contains("能换小一码吗") })
    #expect(screen.contains("> 衣服收到了\n有点大\n能换小一码吗\n1 "))
    terminal.press("Enter")
    try terminal.wait(for: "ret-")
  }

  @Test func aKeyCopiesWhatWasDrawnWhenThePhrasebookChanges() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("发错货了")
    try terminal.wait(for: "1 收到发错的货")
    let file = terminal.desk + "/Scripts-Library/returns.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("title: 收到发错的货", with: "title: 换了标题")
      .write(toFile: file, atomically: true, encoding: .utf8)
    // Either the old row or, once it was taken over, the new one: never one and the other's words.
    let screen = try terminal.wait(for: "1 换了标题")
    #expect(screen.contains("话术库有改动"))
    terminal.press("M-1")
    #expect(try terminal.wait(for: "按回车复制下一条").contains("发错是我们的问题"))
  }

  @Test func aResizeLeavesOnePromptAndOnePane() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("这件衣服能不能再便宜一点我多买几件")
    try terminal.wait(for: "1 ")
    for columns in [50, 40, 70, 100] {
      terminal.resize(columns: columns)
      try terminal.wait(
        for: "> ",
        where: { screen in
          let rows = screen.split(separator: "\n")
          return screen.flattened.contains("> 这件衣服能不能再便宜一点我多买几件")
            && rows.count { $0.hasPrefix("1号>") } == 1 && rows.count { $0.hasPrefix("1 ") } == 1
        })
    }
  }

  @Test func fortyColumnsAndTheBottomRow() throws {
    let terminal = try TmuxTerminal(agent: 1, columns: 40, rows: 12)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    for _ in 0..<6 {
      terminal.type("order conflicts")
      terminal.press("Enter")
    }
    try terminal.wait(for: "没有两个人都标了的订单", or: "没有")
    terminal.type("这件衣服能不能再便宜一点我多买几件")
    let screen = try terminal.wait(for: "1 ", where: { $0.contains("多买几件") })
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}

extension String {
  /// A screen's rows as one: a line that wraps is whole again.
  fileprivate var flattened: String { replacing("\n", with: "") }
}
