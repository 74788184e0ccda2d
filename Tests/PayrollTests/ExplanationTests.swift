import Foundation
import Payroll
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Run: each number of a statement answers "why".
@Suite struct ExplanationTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    place.roster(Workplace.october, [3: [8: "白", 10: "白"]])
    try place.gradeAll()
    try place.orders(Workplace.sales(20, 3, "2024-10-05"))
    try place.refunds(["\(Workplace.number("2024-10-05", 3, 4)),50,2024-10-20 12:00"])
    try place.clockings(["3,2024-10-08 08:31:30,in", "3,2024-10-08 17:30,out"])
    try place.records([
      "2024-10-09,3,complaint,8,4100000020241003864,未回电", "2024-10-10,3,leave,,,病假",
      "2024-10-12,3,reward,20,,",
    ])
  }

  private func explain(_ agent: Int = 3, _ language: Language = .english) throws -> Explanation {
    try place.payroll.explain(Workplace.october, agent: Desk.number(agent), language).tree
  }

  private func part(_ title: String, in tree: Explanation) -> Explanation? {
    if tree.title == title { return tree }
    for part in tree.parts {
      if let found = self.part(title, in: part) { return found }
    }
    return nil
  }

  @Test func theWageIsMadeOfItsParts() throws {
    let tree = try explain()
    #expect(tree.title == "2024-10 wage of agent 3 王春")
    #expect(tree.value == "3331.54")
    #expect(tree.because == "base 2500.00 + bonus 861.54 + rewards 20.00 - fines 50.00")
    #expect(
      tree.parts.map { "\($0.title) \($0.value)" } == [
        "base 2500.00", "bonus 861.54", "commission 0.00", "night allowance 0.00",
        "rewards 20.00", "adjustments 0.00", "fines 50.00", "carried in 0.00",
      ])
  }

  @Test func eachFigureNamesItsRule() throws {
    let tree = try explain()
    let policy = try Desk.shipped("wage.yaml")
    let line = try #require(policy.lines.firstIndex { $0.hasPrefix("  base:") }) + 1
    let base = try #require(part("base", in: tree)?.rule)
    #expect(base.file == "Policies/wage.yaml")
    #expect(base.line == line)
    #expect(base.from == Desk.day("2000-01-01"))
    #expect(base.source == "paper: wages and bonus")
    let rate = try #require(part("refund rate", in: tree)?.rule)
    let kpi = try Desk.shipped("kpi.yaml")
    #expect(kpi.line(rate.line ?? 0)?.contains("key: refund_rate") == true)
    #expect(rate.source == "paper: table of refund rates")
  }

  @Test func eachInputHasItsDateAndWhoEnteredIt() throws {
    let tree = try explain()
    let rate = try #require(part("refund rate", in: tree))
    #expect(rate.value == "30/30")
    #expect(
      rate.inputs.map(\.what) == [
        "order 2024-10-05-3-0004 refunded 50.00 (tagged on 2024-10-05)",
        "20 tagged orders, paid 2000.00; 1 refunded in the month, 50.00",
      ])
    #expect(rate.inputs[0].date == Desk.day("2024-10-20"))
    #expect(rate.inputs[0].by == Desk.number(9))
    #expect(rate.inputs[0].at?.hasSuffix("+08:00") == true)
    let attendance = try #require(part("attendance", in: tree))
    #expect(attendance.because == "20 - late 1 × 5 (10-08) - leave 1 × 5 (10-10) → 10")
    #expect(attendance.inputs.map(\.what) == ["late by 1 min 30 s", "record 18: leave 病假"])
    #expect(attendance.inputs.map(\.by) == [Desk.number(9), Desk.number(9)])
    let fine = try #require(part("fines", in: tree)?.parts.first)
    #expect(fine.inputs.first?.origin == "records.csv:2")
    #expect(fine.because?.contains("time 1 in the month") == true)
  }

  @Test func aClosedMonthIsExplainedFromWhatWasFrozen() throws {
    let before = try explain()
    try place.close()
    #expect(try explain() == before)
    try place.records(["2024-10-12,3,complaint,20,,"])
    place.wage = .init(name: "wage.yaml", text: "broken: [")
    #expect(try explain() == before)
  }

  @Test func itPrintsAsATreeAndAsJSON() throws {
    let lines = try explain(3, .chinese).lines(.chinese)
    #expect(lines[0].hasPrefix("2024-10 3号 王春 工资 3331.54  = 底薪 2500.00 + 奖金 861.54"))
    #expect(lines.contains { $0.hasPrefix("    得分 112  = 20 + 30 + 20 + 20 + 20 + 10 - 8") })
    #expect(
      lines.contains { $0.contains("依据 Policies/kpi.yaml:") && $0.contains("（自 2000-01-01 起）") })
    let data = try JSONEncoder().encode(try explain())
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(object?["value"] as? String == "3331.54")
    #expect((object?["parts"] as? [Any])?.count == 8)
  }

  @Test func whoIsNotOnThePayrollIsSaid() {
    #expect(
      Refusal.text { _ = try explain(9) }?.hasPrefix("agent 9 is not on the payroll of 2024-10")
        == true)
  }
}
