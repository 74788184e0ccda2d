import Terminal
import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// The loop of a session by itself, without a desk: what a line is, and what becomes of it.
@Suite struct SessionLoopTests {
  @Test(arguments: [
    ("", SessionLine.empty), ("   ", .empty), ("exit", .end), (" 退出 ", .end), ("12", .number(12)),
    ("1234", .text("1234")), ("今天发货吗", .text("今天发货吗")), (" order list", .text("order list")),
    (" 3", .text("3")), ("order show 41", .command("order show 41")),
    ("kefu  order show 41", .command("order show 41")), ("上班", .command("上班")),
    ("exit now", .command("exit now")), ("kefu", .text("kefu")),
  ])
  func line(_ line: String, is kind: SessionLine) {
    #expect(Root.grammar().read(line) == kind)
  }

  @Test(arguments: [
    "单 独发一件可以吗", "单独发一件可以吗", "查一下我的快递", "上班 时间是几点", "下班 了还能发货吗", "接班 了吗", "买家秀在哪看",
    "交接 一下", "问题 很大啊", "帮助 我看看尺码吧", "退出 登录以后怎么办",
  ])
  func aMessageThatBeginsWithACommandsName(line: String) {
    #expect(Root.grammar().read(line) == .text(line))
  }

  @Test(arguments: [
    "单 标 4100000000000001", "单 标旗 4100000000000001", "交接 写 客人要补发", "交接 nothing", "帮助 交接", "帮助 全部",
    "上班",
    "上班 --as 3", "查 退货 运费", "买家 小鹿", "单", "接班 3",
  ])
  func aCommandStaysOne(line: String) { #expect(Root.grammar().read(line) == .command(line)) }

  @Test(arguments: [
    ("handovr", "handover"), ("ordr show 41", "order show 41"), ("交结 接 3", "交接 接 3"),
    ("hadnover list", "handover list"), ("clcok in", "clock in"),
    ("roster2 check 2026-10", "roster check 2026-10"),
  ])
  func aSlipIsNamed(line: String, meant: String) {
    #expect(Root.grammar().read(line) == .slip(meant))
  }

  @Test(arguments: [
    "tuihuo", "th", "包邮吗", "交通 不方便", "发接", "hello", "cour-which", "接手 多少钱", "order show",
  ])
  func noSlip(line: String) {
    if case .slip = Root.grammar().read(line) { Issue.record("\(line)") }
  }

  @Test func aSlipIsNeverAnsweredWithReplies() {
    let (status, done, printed) = run(["ordr show 41"])
    #expect(status == 64)
    #expect(done.isEmpty)
    #expect(printed.complaints.contains { $0.contains("order show 41") })
  }

  @Test func anAliasOfTheDeskIsACommand() {
    let grammar = LineGrammar(program: "kefu", firstWords: ["order"]) { $0 == "投诉单" }
    #expect(grammar.read("投诉单 判定 12") == .command("投诉单 判定 12"))
    #expect(grammar.read(" 投诉单 判定 12") == .text("投诉单 判定 12"))
    #expect(Root.grammar().read("投诉单 判定 12") == .text("投诉单 判定 12"))
  }

  /// Runs lines whose work answers with a status of its own.
  private func run(_ lines: [String]) -> (status: Int32, done: [String], printed: Printed) {
    let printed = Printed()
    var done: [String] = []
    func note(_ what: String, _ status: Int32) -> Int32 {
      done.append(what)
      return status
    }
    let loop = SessionLoop(
      grammar: Root.grammar(), output: printed, language: .english,
      work: .init(
        raw: { $0.hasPrefix(" !") ? note("raw", 4) : nil }, empty: { note("empty", 0) },
        number: { note("number \($0)", 1) }, command: { note($0.joined(separator: "|"), 2) },
        text: { note("text \($0)", 0) }))
    var rest = lines[...]
    let status = loop.run { rest.popFirst() }
    return (status, done, printed)
  }

  @Test func aLineThatIsTooLongIsRefused() {
    let most = LineEditor.longestLine
    let longest = String(repeating: "x", count: most)
    #expect(run([longest]).done == ["text " + longest])
    let blanks = String(repeating: " ", count: most + 1)
    for line in [longest + "y", " " + longest, "find " + longest, blanks] {
      let (status, done, printed) = run([line, "7"])
      #expect(status == 2)
      #expect(done == ["number 7"])
      let reason = "kefu: the line has \(line.utf8.count) bytes, at most \(most) are taken"
      #expect(printed.complaints.first == reason)
      #expect(printed.complaints.count == 2)
    }
  }

  @Test func theFirstLineThatFailsGivesTheStatus() {
    #expect(run(["你好", "7", "find 'a b'"]).status == 1)
    #expect(run(["find 'a b'", "7"]).status == 2)
    #expect(run(["你好", ""]).status == 0)
  }

  @Test func everyLineGoesToItsWorkUntilAnEndWord() {
    let (status, done, _) = run(["", "find 'a b' c", " find", " !", "quit", "你好"])
    #expect(done == ["empty", "find|a b|c", "text find", "raw"])
    #expect(status == 2)
  }

  @Test func anOpenQuoteIsExplainedAndTheSessionGoesOn() {
    let (status, done, printed) = run(["find 'a", "你好"])
    #expect(status == 64)
    #expect(done == ["text 你好"])
    #expect(printed.complaints.first?.hasPrefix("kefu: ") == true)
  }

  @Test func aConversationGoesOnAfterCtrlCAndEndsWithTheInput() {
    let printed = Printed()
    var done: [String] = []
    let loop = SessionLoop(
      grammar: Root.grammar(), output: printed, language: .english,
      work: .init(
        empty: { 0 }, number: { _ in 0 }, command: { _ in 0 },
        text: {
          done.append($0)
          return 0
        }, givenUp: { done.append("given up") }))
    var entered: [LineEditor.Outcome] = [
      .interrupted, .line("你好"), .action(.copy(1), pick: "a", line: "在吗"), .end, .line("never"),
    ]
    loop.converse(
      { entered.removeFirst() }, acted: { done.append("\($0.name) \($1 ?? "") \($2)") },
      afterwards: { done.append("after") })
    #expect(done == ["given up", "你好", "after", "kefu-copy-1 a 在吗"])
    #expect(printed.lines == [""])
  }
}

/// Slips and messages for every command there is.
@Suite struct CommandGuessTests {
  private static let paths = HelpPages(tree: Root.tree).all().map(\.path)

  /// One letter dropped, doubled, replaced or exchanged with its neighbour, at each place.
  private func slips(of word: String) -> Set<String> {
    let letters = Array(word)
    var slips: Set<String> = []
    for at in letters.indices {
      var less = letters
      less.remove(at: at)
      var other = letters
      other[at] = other[at] == "z" ? "q" : "z"
      var more = letters
      more.insert(letters[at], at: at)
      slips.formUnion([String(less), String(other), String(more)])
      if at + 1 < letters.count {
        var swapped = letters
        swapped.swapAt(at, at + 1)
        slips.insert(String(swapped))
      }
    }
    return slips.subtracting([word]).filter { $0.count >= 2 && $0.allSatisfy(\.isASCII) }
  }

  /// A command of two words with a slip in either is no buyer's message: never three replies.
  @Test func aSlipInACommandIsNeverAMessage() {
    for path in Self.paths where path.count == 2 {
      for slip in slips(of: path[0]) {
        let line = [slip, path[1], "3"].joined(separator: " ")
        if case .text = Root.grammar().read(line) { Issue.record("\(line)") }
      }
      for slip in slips(of: path[1]) {
        let line = [path[0], slip, "3"].joined(separator: " ")
        if case .text = Root.grammar().read(line) { Issue.record("\(line)") }
      }
    }
  }

  @Test func aSlipInALongCommandAloneIsNeverAMessage() {
    for path in Self.paths where path.count == 1 && path[0].count >= 5 {
      for slip in slips(of: path[0]) where slip.count >= 5 {
        if case .text = Root.grammar().read(slip) { Issue.record("\(slip)") }
      }
    }
  }

  @Test(arguments: ["独发一件可以吗", "一下我的快递", "了还能退吗", "什么时候到"])
  func aMessageThatBeginsWithAnyChineseName(rest: String) {
    for name in Root.firstWords where name.isChinese {
      #expect(Root.grammar().read(name + rest) == .text(name + rest))
    }
  }
}
