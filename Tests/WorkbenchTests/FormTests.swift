import Cases
import Foundation
import Terminal
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk
@testable import Shell

/// A session asks for what a line lacks, one thing after the other; a script is told all of it.
@Suite struct FormTests {
  private static let returnable = "4100000000000001,小鹿,59.00,衬衫,1,13812345678"

  @Test func aBookAsksForEverythingThatIsMissing() throws {
    let session = try PlayedSession()
    session.answers = ["尺码表写错", "↑", "A100 尺码表写错", "商品", "仓库"]
    let shown = session.enter("issue write")
    #expect(
      session.questions.map(\.question) == [
        "1/3 什么事：", "2/3 类别（问题、建议、商品资料）：", "1/3 什么事：", "2/3 类别（问题、建议、商品资料）：",
        "3/3 交给谁（仓库、组长）：",
      ])
    #expect(session.questions[2].offered == "尺码表写错")
    #expect(shown.contains { $0.hasPrefix("问题第 1 条已写下") })
    #expect(session.enter("issue list").joined().contains("A100 尺码表写错"))
    session.enter("issue write 袋子破 --kind 问题 --route 组长")
    #expect(session.questions.count == 5, "nothing is missing")
  }

  @Test func anAnswerThatIsNotTakenIsAskedForAgain() throws {
    let session = try PlayedSession()
    session.answers = ["乱", "", "老客户", "明", "2026-11-25"]
    let shown = session.enter("followup add 小鹿")
    #expect(session.questions.map(\.offered) == [nil, "乱", nil, nil, "明"])
    #expect(shown.contains { $0.contains("没有“乱”这个选项") })
    #expect(shown.contains { $0.contains("这一项要填") })
    #expect(shown.contains { $0.hasPrefix("回访第 1 条记下") })
  }

  @Test(arguments: [
    "issue write", "case open call", "leave ask", "complaint open", "handover write",
  ])
  func aFormThatIsGivenUpWritesNothing(_ line: String) throws {
    let session = try PlayedSession()
    session.answers = [nil]
    #expect(session.enter(line).last == "kefu: 已取消，什么都没有写下")
    #expect(session.enter("case list --all").last == "没有事项")
  }

  @Test func aUsualValueIsShownAndAnEmptyAnswerTakesIt() throws {
    let session = try PlayedSession(orders: [Self.returnable])
    session.answers = ["尺码不合适", ""]
    let shown = session.enter("return ask 4100000000000001")
    #expect(session.questions.map(\.offered) == [nil, "退货"])
    #expect(shown.joined().contains("退货 尺码不合适"))
    session.answers = []
    session.enter("return ask 4100000000000001 想换 --want 换")
    #expect(session.questions.count == 2)
  }

  @Test func stepsAskToo() throws {
    let session = try PlayedSession()
    session.enter("plan add 整理")
    session.answers = ["1", "不用了"]
    #expect(session.enter("plan drop").contains("第 1 条已撤掉"))
    #expect(session.questions.map(\.question) == ["1/2 编号：", "2/2 原因："])
  }

  /// A no is no reason and no text; a flag may be one.
  @Test(arguments: ["不", "no", "没有", "算了。"])
  func aNoIsNoReason(_ answer: String) throws {
    let session = try PlayedSession()
    session.enter("plan add 整理")
    session.answers = [answer, "已经有人做了"]
    let shown = session.enter("case drop plan 1")
    #expect(session.questions.map(\.question) == ["原因：", "原因："])
    #expect(shown.contains { $0.contains("这一项要填") })
    session.answers = ["1", answer, "重了"]
    session.enter("plan add 打包")
    session.enter("plan drop 2")
    let history = session.enter("case history plan 2") + session.enter("case history plan 1")
    #expect(!history.joined().contains(answer))
    session.answers = [answer, "漏水"]
    session.enter("case open issue 类别=问题 交给谁=仓库")
    #expect(session.questions.last?.question == "什么事：")
    #expect(session.enter("issue list").joined().contains("漏水"))
  }

  @Test func answersAreReadAsTheyAreSaid() throws {
    let session = try PlayedSession()
    session.answers = ["老客户", "明天"]
    session.enter("followup add 小鹿")
    #expect(session.enter("followup list --all").joined().contains("2026-11-22"))
    session.answers = ["小鹿", "意向", "后天"]
    session.enter("case open followup")
    #expect(session.enter("followup list --all").joined().contains("2026-11-23"))
  }

  @Test(arguments: [
    ("issue write", "缺少内容、 --kind（类别）、 --route（交给谁）"),
    ("followup add 小鹿", "缺少 --kind（类别）、 --on（哪天）"),
  ])
  func aScriptIsToldEverythingAtOnce(_ line: String, _ told: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let result = try BuiltProgram.kefu(words + ["--as", "1"], in: BuiltProgram.desk())
    #expect(result.errors.split(separator: "\n").first.map(String.init) == "kefu: " + told)
    #expect(result.status == 64)
  }

  @Test func aCaseNamesAllThatItLacks() throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["case", "open", "call", "caller=王", "--as", "1"], in: desk)
    for field in ["问题", "答复", "开始", "结束"] {
      #expect(result.errors.contains("还缺“\(field)”"), "\(field)")
    }
  }

  @Test func tabOffersNamesInTheLanguage() throws {
    let desk = try Desk(folder: BuiltProgram.desk(), clock: .machine)
    func offered(_ line: String, _ word: String = "", in language: Language = .chinese) -> [String]
    {
      CommandCompletion(desk: desk, language: language, agent: AgentNumber(1), now: desk.now)
        .answers(CompletionRequest(before: line, word: word)).map(\.text)
    }
    #expect(offered("issue write x --kind ") == ["问题", "建议", "商品资料"])
    #expect(offered("issue write x --kind ", "p") == ["problem"])
    #expect(offered("issue write x --kind ", in: .english) == ["problem", "idea", "fact"])
    #expect(offered("return inspect 1 --condition ").count == 5)
    #expect(offered("case open issue ", "类") == ["类别="])
    #expect(offered("case open issue ", "类别=") == ["类别=问题", "类别=建议", "类别=商品资料"])
    #expect(offered("service enter --reason ").contains("嫌贵="))
  }

  /// A command's arguments are fields of its flow, so that each is asked for by the field's name.
  @Test func everyArgumentOfAFormIsKnown() throws {
    let desk = try Desk(folder: BuiltProgram.desk(), clock: .machine)
    for (_, command) in HelpPages(tree: Root.tree).all() {
      guard let known = CommandFlow.of(command) else { continue }
      let flow = try desk.flows().flow(known.flow)
      for argument in CommandDescription(of: command).arguments
      where !argument.isOptional && argument.kind != .flag {
        let word = argument.name ?? argument.valueName ?? ""
        let isOther = ["--reason", "number", "numbers"].contains(word)
        let isKnown = isOther || flow[field: known.field(of: word)] != nil
        #expect(isKnown, "\(known.flow): \(word)")
      }
    }
  }

  @Test func keysOfAFormWorkAtATerminal() throws {
    let desk = try BuiltProgram.desk()
    let terminal = try TmuxTerminal(agent: 1, desk: desk, now: 1_795_240_800)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("issue write")
    terminal.press("Enter")
    try terminal.wait(for: "1/3 什么事：")
    terminal.type("袋子破")
    terminal.press("Enter")
    try terminal.wait(for: "2/3 类别（")
    terminal.press("Up")
    try terminal.wait(for: "1/3 什么事：袋子破")
    terminal.type("了")
    terminal.press("Enter")
    try terminal.wait(for: "2/3 类别（")
    terminal.type("商")
    terminal.press("Tab")
    try terminal.wait(for: "：商品资料")
    terminal.press("Enter")
    try terminal.wait(for: "3/3 交给谁")
    terminal.press("Escape")
    try terminal.wait(for: "已取消，什么都没有写下")
    terminal.type("issue list")
    terminal.press("Enter")
    try terminal.wait(for: "没有记录")
    terminal.press("C-d")
  }
}
