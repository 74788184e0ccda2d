import Foundation
import TestSupport
import Testing

/// The pane's keys: what each copies is what the screen shows beside it.
@Suite(.serialized) struct PaneKeyTests {
  /// A way to copy what stands beside a number.
  enum Way: CaseIterable {
    case key, numberAndEnter

    func copy(_ number: Int, drawn: String, in pane: PaneDesk) throws {
      switch self {
      case .key: pane.terminal.press("M-\(number)")
      case .numberAndEnter:
        pane.terminal.press("C-u")
        try pane.terminal.wait(for: "1号>", where: { $0.lastRow == "1号>" })
        pane.terminal.type("\(number)")
        // What Enter will copy stands there in full.
        try pane.terminal.wait(for: "1号> \(number)\n  \(number) ", where: { $0.contains(drawn) })
        pane.terminal.press("Enter")
      }
    }
  }

  @Test(arguments: Way.allCases) func eachNumberCopiesWhatIsDrawnBesideIt(way: Way) throws {
    let pane = try PaneDesk()
    defer { pane.terminal.end() }
    for number in 1...9 {
      pane.terminal.type("暗号")
      try pane.terminal.wait(for: "\n9 ")
      // Read each time: what was picked before ranks higher.
      let drawn = try #require(pane.drawn(beside: number))
      try way.copy(number, drawn: drawn, in: pane)
      try pane.waitForCopy(of: drawn)
      try pane.terminal.wait(for: "1号>", where: { $0.lastRow == "1号>" })
    }
  }

  @Test func aNumberThatNothingStandsBesideSaysSo() throws {
    let pane = try PaneDesk()
    defer { pane.terminal.end() }
    pane.terminal.type("3")
    try pane.terminal.wait(for: "还没有列出话术")
    pane.terminal.press("C-u")
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "\n9 ")
    pane.terminal.press("C-u")
    pane.terminal.type("12")
    try pane.terminal.wait(for: "只列出了 9 条")
  }

  @Test func aKeyWithNothingBesideItsNumberCopiesNothing() throws {
    let pane = try PaneDesk("  - {id: only, title: 暗号, buyers: [暗号是什么], reply: 只有这条}")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "\n1 ")
    pane.terminal.press("M-2")
    try pane.terminal.wait(for: "没有这一条")
    #expect(pane.terminal.buffer.isEmpty)
    #expect(pane.terminal.screen.contains("1号> 暗号"), "the line stays")
  }

  /// Enter lists what the pane showed, in pinyin too.
  @Test(arguments: ["anhao", "暗号"]) func theListAfterEnterIsThePanes(words: String) throws {
    let pane = try PaneDesk()
    defer { pane.terminal.end() }
    pane.terminal.type(words)
    try pane.terminal.wait(for: "\n9 ")
    let drawn = (1...6).compactMap { pane.drawn(beside: $0) }
    pane.terminal.press("Enter")
    let screen = try pane.terminal.wait(for: "1号>", where: { $0.lastRow == "1号>" })
    let listed = screen.split(separator: "\n").filter { $0.hasPrefix("   第") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(listed == drawn)
  }

  /// Messages that buyers send every day, short as they are.
  @Test(arguments: [
    ("什么时候发货", "一般多久发货"), ("谢谢", "买家道谢"), ("取消订单", "取消未发货订单"), ("换货", "换货换码"),
    ("怎么退货", "退货怎么操作"), ("包油", "包不包邮"), ("tuihuo", "申请退货"),
  ])
  func shortWordsFindTheirReply(words: String, title: String) throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"], input: words + "\n", in: desk)
    #expect(result.output.hasPrefix("1  \(title)  "), "\(result.output)")
  }

  @Test func whatToDoWherePastingFailsIsSaidOnce() throws {
    let pane = try PaneDesk()
    defer { pane.terminal.end() }
    for (number, notice) in [(1, "贴不出来输入“设置”"), (2, "已复制，可直接粘贴\n1号>")] {
      pane.terminal.type("暗号")
      try pane.terminal.wait(for: "\n9 ")
      pane.terminal.press("M-\(number)")
      try pane.terminal.wait(for: notice)
    }
    #expect(pane.terminal.screen.components(separatedBy: "贴不出来").count == 2)
  }

  @Test func printingIsASetting() throws {
    let pane = try PaneDesk(setting: "clipboard: print")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "\n9 ")
    let drawn = try #require(pane.drawn(beside: 4))
    pane.terminal.press("M-4")
    try pane.terminal.wait(for: "\n\(drawn)\n按设置只显示，不复制\n1号>")
    #expect(pane.terminal.buffer.isEmpty)
  }

  @Test func severalMessagesGoOutOneByOne() throws {
    let pane = try PaneDesk("  - {id: three, title: 暗号, buyers: [暗号是什么], reply: [头, 身, 尾]}")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    // The first is previewed in full: all its messages.
    try pane.terminal.wait(for: "1 暗号  头\n  身\n  尾")
    pane.terminal.press("M-1")
    try pane.waitForCopy(of: "头")
    try pane.terminal.wait(for: "还有 2 条")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "身")
    try pane.terminal.wait(for: "还有 1 条")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "尾")
    pane.terminal.press("Enter")
    pane.terminal.type("完")
    try pane.terminal.wait(for: "1号> 完")
    #expect(pane.terminal.buffer == "尾")
  }

  @Test func theReplyComesIntoTheLineWithItsVariablesFilled() throws {
    let pane = try PaneDesk(
      "  - {id: hole, title: 暗号, buyers: [暗号是什么], reply: '{快递=申通}的{运单号}，{{谢}}'}")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1 暗号  申通的{运单号}，{谢}")
    pane.terminal.press("M-e")
    try pane.terminal.wait(for: "1号>  申通的{运单号}，{谢}\n")
    // A hole is never copied: the line comes back.
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "还缺：{运单号}", where: { $0.contains("\n1号>  申通的{运单号}，{谢}\n  正在改") })
    #expect(pane.terminal.buffer.isEmpty)
    for _ in 0..<"运单号}，{谢}".count + 1 { pane.terminal.press("BSpace") }
    pane.terminal.type("YT1号哦")
    try pane.terminal.wait(for: "申通的YT1号哦")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "申通的YT1号哦")
  }

  @Test func severalMessagesAreEditedInOneLineAndGoOutOneByOne() throws {
    let pane = try PaneDesk("  - {id: two, title: 暗号, buyers: [暗号是什么], reply: [头, 身]}")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1 暗号  头")
    pane.terminal.press("M-e")
    try pane.terminal.wait(for: "1号>  头 ⏎ 身\n  正在改“暗号”")
    pane.terminal.type("体")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "头")
    try pane.terminal.wait(for: "还有 1 条")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "身体")
  }

  /// The pane draws the fallback where a value is missing, so the key copies it; `say` asks.
  @Test func aFallbackThatIsDrawnIsCopied() throws {
    let pane = try PaneDesk(
      "  - {id: fall, title: 暗号, buyers: [暗号是什么], reply: '单号{运单号}', fallback: 稍后报单号}")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1 暗号  稍后报单号")
    pane.terminal.press("M-1")
    try pane.waitForCopy(of: "稍后报单号")
    pane.terminal.type("say fall")
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "运单号？")
    pane.terminal.type("YT1")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "单号YT1")
    pane.terminal.type("say fall")
    pane.terminal.press("Enter")
    // The last value is offered.
    try pane.terminal.wait(
      for: "1号>", where: { $0.components(separatedBy: "运单号？ YT1").count == 3 })
    pane.terminal.press("C-u")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "稍后报单号")
  }

  @Test func aNumberCopiesWhatWasDrawnThoughThePhraseIsGone() throws {
    let pane = try PaneDesk("  - {id: old, title: 暗号, buyers: [暗号是什么], reply: 旧的话}")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1 暗号  旧的话")
    pane.terminal.press("C-u")
    try pane.write("  - {id: new, title: 暗号, buyers: [暗号是什么], reply: 新的话}")
    try pane.terminal.wait(for: "话术库有改动")
    pane.terminal.type("1")
    try pane.terminal.wait(for: "1 暗号  旧的话")
    pane.terminal.press("Enter")
    try pane.waitForCopy(of: "旧的话")
  }

  @Test func theUsersOwnInputrcMovesTheKeys() throws {
    let file = try TestFolder.make() + "/inputrc"
    try "$if kefu\n\"\\C-o\": kefu-copy-2\n$endif\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    let pane = try PaneDesk(variables: "INPUTRC=\(file)")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "\n9 ")
    let drawn = try #require(pane.drawn(beside: 2))
    pane.terminal.press("C-o")
    try pane.waitForCopy(of: drawn)
  }

  @Test func searchingBackIsReadlinesAndAltSHidesThePane() throws {
    let pane = try PaneDesk()
    defer { pane.terminal.end() }
    pane.terminal.type("order conflicts")
    pane.terminal.press("Enter")
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "\n9 ")
    pane.terminal.press("C-r")
    pane.terminal.type("conf")
    // Readline 8.2 itself draws the words before it wrong behind a prompt with wide characters.
    try pane.terminal.wait(for: "conf': order conflicts", where: { !$0.contains("\n9 ") })
    pane.terminal.press("C-g")
    try pane.terminal.wait(for: "1号> 暗号\n1 ")
    pane.terminal.press("M-s")
    try pane.terminal.wait(for: "1号> 暗号", where: { !$0.contains("\n1 ") })
    pane.terminal.press("M-s")
    try pane.terminal.wait(for: "1号> 暗号\n1 ")
  }

  @Test func withoutThePaneEverythingElseIsThere() throws {
    let pane = try PaneDesk(setting: "pane: false")
    defer { pane.terminal.end() }
    pane.terminal.type("暗号")
    try pane.terminal.wait(for: "1号> 暗号")
    pane.terminal.press("M-1")
    try pane.terminal.wait(for: "没有这一条")
    #expect(!pane.terminal.screen.contains("\n1 "))
    #expect(pane.terminal.buffer.isEmpty)
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "\n6  暗号")
    #expect(pane.terminal.colouredScreen.contains("\u{1B}["))
    pane.terminal.type("order ta")
    pane.terminal.press("Tab")
    try pane.terminal.wait(for: "1号> order tag")
    pane.terminal.press("C-u")
    pane.terminal.press("Up")
    try pane.terminal.wait(for: "1号> 暗号")
    pane.terminal.press("C-u")
    pane.terminal.type("2")
    pane.terminal.press("Enter")
    try pane.terminal.wait(for: "已复制，可直接粘贴")
    #expect(pane.terminal.buffer.hasPrefix("第"))
  }
}

extension String {
  /// The last row of a screen that is not empty.
  /// The last row above the line of keys.
  var lastRow: String? {
    split(separator: "\n").last { !$0.hasPrefix("Alt-1…9") }.map(String.init)
  }
}
