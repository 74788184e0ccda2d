import Cases
import Store
import Testing
import Vocabulary

/// Guards and effects of other rooms, in one transaction with the step.
@Suite struct CaseFunctionTests {
  private let reward = TestFlows.flow(
    "reward",
    fields: [
      TestFlows.field("what", required: true), TestFlows.field("record"),
      TestFlows.field("agent", .agent),
    ],
    states: TestFlows.states("proposed", "approved.", "dropped."),
    steps: [
      TestFlows.step("propose", StepRule(to: "proposed", may: ["agent"])),
      TestFlows.step(
        "approve",
        StepRule(
          from: ["proposed"], to: "approved", by: [.role(.lead)], not: [.field("agent"), .writer],
          guards: ["test.guard"], effects: ["test.pay"])),
      TestFlows.step(
        "drop",
        StepRule(
          from: ["proposed"], to: "dropped", by: [.holder, .role(.lead)], reason: .required,
          effects: ["test.announce"])),
    ])

  private func functions() -> FlowFunctions {
    let text = Text(zh: "试", en: "try")
    return FlowFunctions(
      guards: [
        FlowGuard("test.guard", text) { attempt, _ in
          if attempt.values["what"] == "不行" { throw Refusal(text) }
        }
      ],
      effects: [
        FlowEffect("test.pay", text) { attempt, writing in
          try writing.run("INSERT INTO payment (number) VALUES ($1)", attempt.number)
          return ["record": "R\(attempt.number)"]
        } takeBack: { attempt, writing in
          try writing.run("DELETE FROM payment WHERE number = $1", attempt.number)
        },
        FlowEffect(
          "test.announce", Text(zh: "发了通知", en: "was announced"), act: { _, _ in [:] },
          takeBack: nil),
      ])
  }

  private func bench() throws -> CaseBench {
    let bench = try CaseBench([reward], functions: functions())
    try bench.damage("CREATE TABLE payment (number INTEGER)")
    return bench
  }

  private func payments(_ bench: CaseBench) throws -> [Int] {
    try bench.store.read { reading in
      try reading.all("SELECT number FROM payment", make: { try $0.integer(0) })
    }
  }

  @Test func anEffectLandsAndIsTakenBackWithItsStep() throws {
    let bench = try bench()
    let item = try bench.open("reward", ["what": "好评", "agent": "1"])
    let approved = try bench.take("approve", item, by: 3)
    #expect(approved.values["record"] == "R1" && approved.state == "approved")
    #expect(try payments(bench) == [1])
    #expect(try bench.records.undo(by: bench.hand(3)).item.state == "proposed")
    #expect(try payments(bench).isEmpty)
    #expect(try bench.stored(item).values["record"] == nil)
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aGuardRefusesTheWhole() throws {
    let bench = try bench()
    let item = try bench.open("reward", ["what": "不行"])
    #expect(throws: Refusal.self) { try bench.take("approve", item, by: 3) }
    #expect(try payments(bench).isEmpty)
  }

  @Test func whatWasDoneElsewhereForGoodStays() throws {
    let bench = try bench()
    let older = try bench.open("reward", ["what": "好评"])
    let item = try bench.open("reward", ["what": "重复"])
    try bench.take("drop", item, reason: "写重了")
    let author = Author(CaseBench.agent(1), claimed: false)
    let act = try bench.records.lastAct(by: author, on: Day(number: 20_777))
    #expect(throws: Refusal.self) { try act?.takeBack(by: author) }
    // Nothing older is touched.
    #expect(try bench.stored(older).state == "proposed")
    #expect(try bench.stored(item).state == "dropped")
  }

  @Test func theLastActOfAllRoomsIsTheOne() throws {
    let bench = try bench()
    let author = Author(CaseBench.agent(1), claimed: false)
    let lasting = LastingActs(
      bench.store,
      wordings: [
        "test.import": .init(
          { Text(same: $0) }, reason: Text(zh: "撤不回", en: "stays"),
          instead: Text(zh: "再导一次", en: "import again"))
      ])
    let rooms: [any Undoable] = [bench.records, lasting]
    #expect(try rooms.lastAct(by: author, on: Day(number: 20_777)) == nil)
    try bench.open("reward", ["what": "好评"])
    try bench.store.write(Act(author, "test.import", stays: true)) { writing in
      try writing.run("UPDATE case_entry SET urgent = urgent")
      writing.detail = "a.csv"
    }
    let act = try rooms.lastAct(by: author, on: Day(number: 20_777))
    #expect(act?.what.english == "a.csv")
    #expect(throws: Refusal.self) { try act?.takeBack(by: author) }
    let item = try bench.open("reward", ["what": "好评"])
    try rooms.lastAct(by: author, on: Day(number: 20_777))?.takeBack(by: author)
    #expect(try bench.stored(item).state == Case.withdrawn)
  }

  /// A login that a step concerns takes it back under nobody's number; its doer may.
  @Test func whomAStepConcernsDoesNotTakeItBack() throws {
    let bench = try bench()
    let item = try bench.open("reward", ["what": "好评", "agent": "7"])
    // By the agent in the field.
    #expect(throws: Refusal.self) { try bench.records.undo(by: bench.hand(1, login: 7)) }
    try bench.take("approve", item, by: 3)
    #expect(throws: Refusal.self) { try bench.records.undo(by: bench.hand(3, login: 7)) }
    // By the owner, whom a step excludes.
    #expect(throws: Refusal.self) { try bench.records.undo(by: bench.hand(3, login: 1)) }
    #expect(try bench.stored(item).state == "approved")
    #expect(try bench.records.undo(by: bench.hand(3, login: 9)).item.state == "proposed")
    try bench.take("approve", item, by: 3)
    #expect(try bench.records.undo(by: bench.hand(3)).item.state == "proposed")
  }

  @Test func aCaseIsWrittenWithinAnothersTransaction() throws {
    let bench = try bench()
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try bench.store.write(Act(bench.hand(1).author, "test")) { writing in
        _ = try bench.records.open(
          CaseDraft("reward", ["what": "好评"]), by: bench.hand(1), in: writing)
        throw Stop()
      }
    }
    #expect(try bench.records.count(CaseQuery("reward"), at: bench.now) == 0)
  }
}
