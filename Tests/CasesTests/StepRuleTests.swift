import Cases
import Testing
import Vocabulary

/// Named rules that a step needs, months in which it may be taken, and fields that name a case or a
/// month.
@Suite struct StepRuleTests {
  private let merge = TestFlows.flow(
    "merge",
    fields: [
      TestFlows.field("card", required: true), TestFlows.field("brand", .flag),
      TestFlows.field("paid", .money), TestFlows.field("level", .money),
    ],
    states: TestFlows.states("open", "done."),
    steps: [
      TestFlows.step("open", StepRule(to: "open", may: nil)),
      TestFlows.step(
        "check",
        StepRule(
          from: ["open"], to: "done", needs: ["brand", "level"], asks: ["brand", "paid", "level"])),
      TestFlows.step("send", StepRule(from: ["open"], months: [5, 12])),
    ],
    rules: [
      FlowRule(
        id: "brand", name: Text(zh: "同一品牌", en: "one brand"),
        when: Condition([[.init("brand", .equal, "yes")]])),
      FlowRule(
        id: "level", name: Text(zh: "够级别", en: "level reached"),
        when: Condition([[.init("paid", .atLeast, Condition.Other("level"))]])),
    ])

  private func refused(
    _ bench: CaseBench, _ item: Case, _ values: [String: String]
  ) -> [String] {
    do {
      try bench.take("check", item, values)
      return []
    } catch { return (error as? Refusal)?.findings.map(\.reason.english) ?? [] }
  }

  @Test func aRefusalNamesTheBrokenRules() throws {
    let bench = try CaseBench([merge])
    let item = try bench.open("merge", ["card": "A"])
    let one = refused(bench, item, ["brand": "no", "paid": "500", "level": "500"])
    #expect(one.count == 1 && one[0].contains("“one brand”"), "\(one)")
    let other = refused(bench, item, ["brand": "yes", "paid": "499", "level": "500"])
    #expect(other.count == 1 && other[0].contains("“level reached”"), "\(other)")
    #expect(refused(bench, item, ["brand": "no", "paid": "499", "level": "500"]).count == 2)
    // A missing field is no broken rule.
    let missing = refused(bench, item, ["brand": "yes", "level": "500"])
    #expect(missing.count == 1 && missing[0].contains("lacks “paid”"), "\(missing)")
    #expect(try bench.stored(item).state == "open")
    #expect(
      try bench.take("check", item, ["brand": "yes", "paid": "500", "level": "500"]).state == "done"
    )
  }

  @Test func aStepIsTakenInItsMonthsAlone() throws {
    let bench = try CaseBench([merge])
    let item = try bench.open("merge", ["card": "A"])
    let refusal = #expect(throws: Refusal.self) { try bench.take("send", item) }
    #expect(refusal?.findings.first?.fix?.english.contains("5, 12") == true)
    let rights = bench.records.rights(merge)
    #expect(rights.steps(item, by: bench.hand(1), at: bench.now).map(\.id) == ["check"])
    bench.pass(15 * 86_400)
    #expect(rights.steps(item, by: bench.hand(1), at: bench.now).map(\.id) == ["check", "send"])
    try bench.take("send", item)
  }

  @Test func aCaseThatAFieldNamesIsThere() throws {
    let mark = TestFlows.flow(
      "mark",
      fields: [
        Field(
          id: "session", name: Text(same: "session"), kind: .item, isRequired: true, flow: "merge"),
        TestFlows.field("month", .month),
      ],
      states: TestFlows.states("noted."),
      steps: [TestFlows.step("note", StepRule(to: "noted", may: nil))])
    let bench = try CaseBench([merge, mark])
    for number in ["1", "0", "x"] {
      #expect(throws: Refusal.self) { try bench.open("mark", ["session": number]) }
    }
    let item = try bench.open("merge", ["card": "A"])
    #expect(item.number == 1)
    let marked = try bench.open("mark", ["session": "1", "month": "2026-11"])
    #expect(marked.values == ["session": "1", "month": "2026-11"])
    #expect(throws: Refusal.self) { try bench.open("mark", ["session": "1", "month": "十一月"]) }
    _ = try bench.records.undo(by: bench.hand(1))
    _ = try bench.records.undo(by: bench.hand(1))
    // The case was taken back, so nothing names it any more.
    let refusal = #expect(throws: Refusal.self) { try bench.open("mark", ["session": "1"]) }
    #expect(refusal?.findings.first?.reason.english.contains("is not in “merge”") == true)
    #expect(try bench.records.check().isEmpty)
  }

  @Test func whoMayOpenIsNamedByTheTypedGroup() throws {
    let form = TestFlows.flow(
      "form",
      fields: [
        TestFlows.field("branch", .choice, required: true, choices: ["repair", "desk"])
      ],
      states: TestFlows.states("open"),
      steps: [TestFlows.step("open", StepRule(to: "open", by: [.group("branch")], may: nil))])
    let bench = try CaseBench([form])
    let refusal = #expect(throws: Refusal.self) { try bench.open("form", ["branch": "repair"]) }
    let said = refusal?.findings.first?.reason.english ?? ""
    #expect(said.contains("the group “repair”") && said.contains("周晴"), "\(said)")
    try bench.open("form", ["branch": "desk"])
  }
}
