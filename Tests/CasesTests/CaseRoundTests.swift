import Cases
import Testing
import Vocabulary

/// Cases that go round: called back, dissatisfied, dispatched again; and those that a group holds.
@Suite struct CaseRoundTests {
  private let voice = TestFlows.flow(
    "voice",
    fields: [
      TestFlows.field("what", required: true), TestFlows.field("satisfied", .flag),
      TestFlows.field("caller", personal: true), TestFlows.field("born", .day, personal: true),
    ],
    states: TestFlows.states("open", "handled", "closed."),
    steps: [
      TestFlows.step("open", StepRule(to: "open", may: nil)),
      TestFlows.step(
        "handle", StepRule(from: ["open"], to: "handled", by: [.group("desk"), .role(.lead)])),
      TestFlows.step(
        "call",
        StepRule(
          from: ["handled"], to: "closed", when: Condition([[.init("satisfied", .equal, "yes")]]),
          asks: ["satisfied"]),
        StepRule(
          from: ["handled"], to: "open", when: Condition([[.init("satisfied", .equal, "no")]]),
          asks: ["satisfied"])),
    ])

  @Test func whatAStepAsksIsGivenAnewEachTime() throws {
    let bench = try CaseBench([voice])
    let item = try bench.open("voice", ["what": "漏水"])
    try bench.take("handle", item)
    let again = try bench.take("call", item, ["satisfied": "no"])
    #expect(again.state == "open")
    try bench.take("handle", item)
    let needs = try bench.records.needs(
      to: #require(voice[step: "call"]), bench.stored(item), voice, given: [], by: bench.hand(1))
    #expect(needs.fields.map(\.id) == ["satisfied"])
    let refusal = #expect(throws: Refusal.self) { try bench.take("call", item) }
    #expect(refusal?.findings.first?.reason.english.contains("satisfied") == true)
    #expect(try bench.take("call", item, ["satisfied": "yes"]).state == "closed")
  }

  /// A member of the group that takes the case on sees it at sign-in, and so do the colleagues.
  @Test func theHolderAndTheGroupSeeACaseOfTheGroup() throws {
    let bench = try CaseBench([voice])
    try bench.open("voice", ["what": "漏水"], by: 2)
    func lists(_ agent: Int) throws -> [String] {
      try bench.records.waiting(for: bench.person(agent), at: bench.now).map(\.key)
    }
    #expect(try lists(2) == ["cases_held"])
    #expect(try lists(1) == ["cases_waiting"])
    #expect(try lists(4).isEmpty)
  }

  /// A personal text of whatever name, and a birthday, are shown in part alone.
  @Test func personalDataOfEveryKindIsMasked() throws {
    let bench = try CaseBench([voice])
    let item = try bench.open(
      "voice", ["what": "漏水", "caller": "欧阳小鹿", "born": "1990-05-01"])
    let shown = ["caller", "born"].compactMap { id in
      voice[field: id].flatMap { field in
        item.values[id].map { field.shown($0, zone: CaseBench.zone).english }
      }
    }
    #expect(shown == ["欧***鹿", "1***1"])
  }
}
