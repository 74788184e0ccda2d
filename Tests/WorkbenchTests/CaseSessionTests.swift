import Cases
import Foundation
import Store
import Terminal
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// A shop's own flow in a session: its alias is a command, missing fields are asked for one by one,
/// Tab knows flows, steps, numbers and fields.
@Suite struct CaseSessionTests {
  private static func addFlow(to desk: String) throws {
    let folder = desk + "/Policies/flows"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: BuiltProgram.repository + "/Tests/Samples/repair.yaml",
      toPath: folder + "/repair.yaml")
  }

  @Test func theAliasIsACommandAndMissingFieldsAreAskedFor() throws {
    let desk = try BuiltProgram.desk()
    try Self.addFlow(to: desk)
    let terminal = try TmuxTerminal(agent: 3, desk: desk, now: 1_795_240_800)
    defer { terminal.end() }
    try terminal.wait(for: "3号>")
    terminal.type("报修单 新 kind=水 --as 1")
    terminal.press("Enter")
    try terminal.wait(for: "内容：")
    terminal.type("厨房漏水")
    terminal.press("Enter")
    try terminal.wait(for: "“报修单”1 已开")
    terminal.type("报修单 判定 1")
    terminal.press("Enter")
    try terminal.wait(for: "属实（")
    terminal.type("是")
    terminal.press("Enter")
    try terminal.wait(for: "判定 → 已判")
    terminal.type("报修单 派单 1 worker=4")
    terminal.press("Enter")
    try terminal.wait(for: "派单 → 已派")
    terminal.type("case back 1 --as 4")
    terminal.press("Enter")
    try terminal.wait(for: "原因：")
    terminal.type("没带工具")
    terminal.press("Enter")
    try terminal.wait(for: "退回 → 已判")
    terminal.type("报修单 se")
    terminal.press("Tab")
    try terminal.wait(for: "报修单 send")
    terminal.type("1 wor")
    terminal.press("Tab")
    try terminal.wait(for: "worker=")
    terminal.type("5")
    terminal.press("Enter")
    try terminal.wait(for: "退回 → 已判", where: { $0.contains("派单 → 已派") })
    terminal.type("undo")
    terminal.press("Enter")
    try terminal.wait(for: "派单")
    terminal.press("C-d")
  }

  @Test func aPipedSessionTakesTheAliasToo() throws {
    let desk = try BuiltProgram.desk()
    try Self.addFlow(to: desk)
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"],
      input: "报修单 新 what=漏水\n报修单\n报修单 新\ntoday\n", in: desk)
    #expect(result.output.contains("“报修单”1 已开"))
    #expect(result.output.contains("[已收]"))
    #expect(result.errors.contains("还缺“内容”"))
    #expect(result.output.contains("我手上的事项") == false, "it waits for a lead's judgement")
    #expect(result.status == 2)
  }

  @Test func tabKnowsFlowsStepsNumbersAndFields() throws {
    let folder = try BuiltProgram.desk()
    try Self.addFlow(to: folder)
    let desk = try Desk(folder: folder, clock: .machine)
    let now = try #require(desk.zone.parse("2026-11-21 14:00"))
    func offered(_ line: String, _ word: String = "", as agent: Int = 1) -> [String] {
      CommandCompletion(
        desk: desk, language: .chinese, agent: AgentNumber(agent), now: now
      ).answers(CompletionRequest(before: line, word: word)).map { "\($0.text) \($0.description)" }
    }
    let records = try desk.cases()
    let one = try #require(AgentNumber(1))
    let hand = CaseHand(Author(one, claimed: true), role: .agent, day: desk.today)
    _ = try records.open(CaseDraft("repair", ["what": "漏水"]), by: hand)
    #expect(offered("", "报修") == ["报修单 报修单"])
    let flows = [
      "adjustment 补差", "call 热线电话", "complaint 投诉", "cover 替班", "followup 回访本", "handover 交接本",
      "issue 问题本", "leave 请假", "plan 当天计划", "repair 报修单", "return 退换",
      "reward 改进奖励", "service 接待本", "stock 库存提醒", "summary 当天小结", "swap 换班",
    ]
    #expect(offered("case open ") == flows)
    #expect(offered("case open repair what=x ", "k") == ["kind= 类别"])
    #expect(offered("case open repair ", "kind=") == ["kind=水 water", "kind=电 power"])
    #expect(offered("case judge ", as: 3) == ["1 报修单 已收 漏水"])
    // It is no agent's to judge.
    #expect(offered("case judge ").isEmpty)
    #expect(offered("报修单 判定 1 ", as: 3) == ["属实= valid"])
    #expect(offered("报修单 ", "ju") == ["judge 判定"])
    #expect(offered("事项 ", "s").contains("send 派单"))
    #expect(offered("flow show ") == flows)
    #expect(offered("case show ") == ["1 报修单 已收 漏水"])
  }
}
