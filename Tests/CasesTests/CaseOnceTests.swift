import Cases
import Store
import Testing
import Vocabulary

/// Flows in which a case stands once for a day, a person or a thing.
@Suite struct CaseOnceTests {
  private let plan = TestFlows.flow(
    "plan",
    fields: [TestFlows.field("what", required: true), TestFlows.field("goods", .customer)],
    states: TestFlows.states("open", "done."),
    steps: [
      TestFlows.step("open", StepRule(to: "open", may: nil)),
      TestFlows.step("done", StepRule(from: ["open"], to: "done", by: [.holder])),
    ], once: ["goods", "day"])

  @Test func aColleagueDoesNotOverwriteUnseen() throws {
    let bench = try CaseBench([plan])
    let first = try bench.open("plan", ["what": "补货", "goods": "A-1"])
    do {
      try bench.open("plan", ["what": "下架", "goods": "A-1"], by: 2)
      Issue.record("overwritten")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .notPermitted)
      #expect(refusal.findings[0].reason.chinese.contains("补货"))
      #expect(refusal.findings[0].reason.chinese.contains("李小满"))
    }
    let own = try bench.open("plan", ["what": "补货两箱", "goods": "A-1"])
    #expect(own.number == first.number && own.values["what"] == "补货两箱")
    let led = try bench.open("plan", ["what": "补货三箱", "goods": "A-1"], by: 3)
    #expect(led.number == first.number && led.owner == CaseBench.agent(1))
    #expect(try bench.open("plan", ["what": "补货", "goods": "A-2"], by: 2).number == 2)
    #expect(try bench.open("plan", ["what": "不知哪件"], by: 2).number == 3)
    // The lead's correction is taken back alone.
    #expect(try bench.records.undo(by: bench.hand(3)).item.values["what"] == "补货两箱")
    #expect(try bench.records.check().isEmpty)
  }

  /// A household that is billed twice pays twice.
  @Test(arguments: ["a-1", "Ａ－１", "ａ-１"])
  func aSubjectIsOneHoweverItIsTyped(_ typed: String) throws {
    let bench = try CaseBench([plan])
    let first = try bench.open("plan", ["what": "补货", "goods": "A-1"])
    let again = try bench.open("plan", ["what": "补货两箱", "goods": typed])
    #expect(again.number == first.number)
    #expect(try bench.records.check().isEmpty)
  }

  /// Opening a paid fee again would put it back to owed.
  @Test func whatHasMovedOnIsNotOpenedAnew() throws {
    let bench = try CaseBench([plan])
    try bench.take("done", bench.open("plan", ["what": "补货", "goods": "A-1"]))
    for agent in [1, 2, 3] {
      let refusal = #expect(throws: Refusal.self) {
        try bench.open("plan", ["what": "下架", "goods": "A-1"], by: agent)
      }
      #expect(refusal?.findings.first?.reason.english.contains("can't be opened anew") == true)
    }
    let item = try bench.records.item(CaseKey("plan", 1))
    #expect(item.state == "done" && item.values["what"] == "补货")
  }

  /// A name of two letters counts in a case about the buyer alone, there also in its key.
  @Test func anErasedSubjectIsNoKey() throws {
    let visit = TestFlows.flow(
      "visit",
      fields: [
        TestFlows.field("what", required: true), TestFlows.field("caller", personal: true),
      ],
      states: TestFlows.states("open"),
      steps: [TestFlows.step("open", StepRule(to: "open", may: nil))], once: ["what"])
    let bench = try CaseBench([visit])
    func keys() throws -> [String?] {
      try bench.store.read {
        try $0.all("SELECT subject_key FROM case_entry ORDER BY number") { try $0.textIfAny(0) }
      }
    }
    try bench.open("visit", ["what": "张伟家", "caller": "张伟"])
    try bench.open("visit", ["what": "张伟大道"])
    #expect(try keys() == ["张伟家", "张伟大道"])
    _ = try bench.records.erase(CaseKey("visit", 1), by: bench.hand(3))
    #expect(try keys() == [nil, "张伟大道"])
    #expect(try bench.records.check().isEmpty)
  }

  /// Each step reads those before it, so their number is bounded.
  @Test func aCaseTakesSoManyStepsAndNoMore() throws {
    let bench = try CaseBench([plan])
    try bench.open("plan", ["what": "补货", "goods": "A-1"])
    func fill(to count: Int) throws {
      try bench.damage(
        """
        WITH RECURSIVE n(i) AS (
          SELECT max(sequence) + 1 FROM case_step UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
        INSERT INTO case_step (
          flow, number, sequence, id, step, agent, at, day, state_from, state_to)
        SELECT flow, number, i, id || i, 'more', agent, at, day, state_to, state_to
        FROM case_step, n WHERE sequence = 1
        """)
    }
    try fill(to: Case.mostSteps - 1)
    try bench.open("plan", ["what": "补货两箱", "goods": "A-1"])
    let refusal = #expect(throws: Refusal.self) {
      try bench.open("plan", ["what": "补货三箱", "goods": "A-1"])
    }
    #expect(refusal?.kind == .refused)
    #expect(refusal?.findings.first?.reason.english.contains("\(Case.mostSteps)") == true)
    #expect(try bench.open("plan", ["what": "补货三箱", "goods": "A-1-2"]).number == 2)
  }

  @Test func whatWasWithdrawnIsAnybodysToWriteAnew() throws {
    let bench = try CaseBench([plan])
    try bench.open("plan", ["what": "补货", "goods": "A-1"])
    _ = try bench.records.undo(by: bench.hand(1))
    let anew = try bench.open("plan", ["what": "下架", "goods": "A-1"], by: 2)
    #expect(anew.number == 1 && anew.owner == CaseBench.agent(2) && anew.state == "open")
    #expect(anew.holder == CaseBench.agent(2))
    #expect(try bench.take("done", anew, by: 2).state == "done")
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aCaseKeepsTheDefinitionItBeganWith() throws {
    let changed = TestFlows.flow(
      "plan", fields: plan.fields, states: TestFlows.states("open", "over."),
      steps: [
        TestFlows.step("open", StepRule(to: "open", may: nil)),
        TestFlows.step("finish", StepRule(from: ["open"], to: "over")),
      ], version: "2")
    let before = try CaseBench([plan])
    let item = try before.open("plan", ["what": "补货"])
    let after = try CaseBench([changed], path: before.path, earlier: [plan])
    #expect(throws: Refusal.self) { try after.take("finish", item) }
    #expect(try after.take("done", item).state == "done")
    let new = try after.open("plan", ["what": "补货"])
    #expect(try after.take("finish", new, by: 2).state == "over")
    #expect(try after.records.check().isEmpty)
    // Without the earlier definition nothing is guessed.
    let bare = try CaseBench([changed], path: before.path)
    #expect(throws: Refusal.self) { try bare.take("done", item) }
    #expect(try bare.records.check().count == 1)
  }
}
