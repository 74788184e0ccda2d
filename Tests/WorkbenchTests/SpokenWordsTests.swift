import Foundation
import Shell
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// Days, months, agents and digits as people say them, at every command.
@Suite struct SpokenWordsTests {
  private func run(_ words: String..., desk: String) throws -> (status: Int32, text: String) {
    let result = try BuiltProgram.kefu(words, in: desk)
    return (result.status, result.output + result.errors)
  }

  /// Today is Saturday, 2026-11-21.
  @Test(arguments: [
    ("昨天", "2026-11-20"), ("friday", "2026-11-20"), ("18号", "2026-11-18"), ("１８", "2026-11-18"),
    ("11-9", "2026-11-09"), ("上周五", "2026-11-13"),
  ])
  func daysOfALook(word: String, day: String) throws {
    let desk = try BuiltProgram.desk()
    let told = try run("order", "untagged", "--date", word, desk: desk)
    #expect(told.status == 0 && told.text.contains(day))
    // What could be another day is said.
    #expect(told.text.contains("写全") == ["friday", "18号", "１８"].contains(word))
  }

  @Test(arguments: [
    ("上月", "2026-10"), ("10", "2026-10"), ("10月", "2026-10"), ("last month", "2026-10"),
  ])
  func months(word: String, month: String) throws {
    let told = try run("clock", "show", word, "--as", "3", desk: BuiltProgram.desk())
    #expect(told.status == 0 && told.text.contains("\(month)-01"))
  }

  /// A name of several agents refuses its own line alone: the next may be a buyer's message.
  @Test func whatOneLineCouldNotReadIsNothingOfTheNext() throws {
    let folder = try BuiltProgram.desk()
    let file = folder + "/Shifts/agents.yaml"
    try String(contentsOfFile: file, encoding: .utf8).replacing("陈默", with: "李小明")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let grammar = Root.grammar(at: try Desk(folder: folder, clock: .machine))
    #expect(grammar.read("接班 李小") == .command("接班 李小"))
    #expect(grammar.read("接班 明天 能发吗") == .text("接班 明天 能发吗"))
  }

  @Test func theRosterLooksAhead() throws {
    let told = try run("排班", "查", "12", "--as", "3", desk: BuiltProgram.desk())
    #expect(!told.text.contains("2025"))
  }

  @Test func agentsByName() throws {
    let desk = try BuiltProgram.desk()
    #expect(try run("clock", "in", "--as", "小满", desk: desk).status == 0)
    #expect(try run("record", "praise", "周晴", "--as", "王春", desk: desk).text.contains("4号"))
    let agents = desk + "/Shifts/agents.yaml"
    try String(contentsOfFile: agents, encoding: .utf8)
      .replacing("name: 陈默", with: "name: 周默")
      .write(toFile: agents, atomically: true, encoding: .utf8)
    let told = try run("record", "praise", "周", "--as", "3", desk: desk)
    #expect(told.status == 2 && told.text.contains("2号 周默") && told.text.contains("4号 周晴"))
    #expect(try run("record", "praise", "赵六", "--as", "3", desk: desk).status == 64)
  }

  @Test func namesAndDaysAreNoProse() throws {
    let desk = try BuiltProgram.desk()
    let grammar = Root.grammar(at: try Desk(folder: desk, clock: .machine))
    for line in ["接班 小满", "投诉本 记 小满", "工资 算 上月", "排班 看 十二月"] {
      #expect(grammar.command(in: line) != nil, "\(line)")
    }
    for line in ["接班 明天能到吗", "单 明天能发吗", "工资 算 错了吧"] {
      #expect(grammar.command(in: line) == nil, "\(line)")
    }
  }

  @Test func fullWidthDigitsAreDigits() throws {
    let session = try PlayedSession(orders: SeveralBuyersTests.orders)
    session.enter("单 标 ４１００００００００００１００２ --flag 红 --refund ５")
    #expect(session.enter("order show 1002").contains { $0.contains("退5元") })
    session.enter("查 尺码")
    let first = try #require(session.state.chats.printed?.replies.first)
    #expect(session.enter("１").first == first.words.joined(separator: "\n"))
    session.enter("交接 写 问过")
    #expect(session.enter("交接 看").joined().contains("问过"))
    session.enter("交接 销 １ --reason 写错了")
    #expect(!session.enter("交接 看").joined().contains("问过"))
  }

  @Test func fieldsTakeThemToo() throws {
    let desk = try BuiltProgram.desk()
    let told = try run(
      "followup", "add", "小鱼", "--kind", "prospect", "--on", "下周五", "--as", "1",
      desk: desk)
    #expect(told.status == 0 && told.text.contains("2026-11-27"))
    let opened = try run(
      "case", "open", "complaint", "agent=周晴", "note=没回电", "due=明天下午3点", "--as", "1", "--format",
      "json", desk: desk)
    #expect(
      opened.text.contains("2026-11-22T15:00:00+08:00") && opened.text.contains("\"agent\":4"))
  }
}
