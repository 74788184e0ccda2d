import Cases
import Staff
import Store
import Testing
import Vocabulary

@Suite struct CaseListTests {
  private let task = TestFlows.flow(
    "task",
    fields: [
      TestFlows.field("what", required: true), TestFlows.field("due", .time),
      TestFlows.field("urgent", .flag), TestFlows.field("order", .order),
    ],
    states: TestFlows.states("open", "asked", "stuck", "done."),
    steps: [
      TestFlows.step("open", StepRule(to: "open", may: nil)),
      TestFlows.step("ask", StepRule(from: ["open"], to: "asked", by: [.holder])),
      TestFlows.step(
        "approve",
        StepRule(from: ["asked"], to: "done", by: [.role(.lead)], not: [.writer])),
      TestFlows.step(
        "done", StepRule(from: ["open", "stuck"], to: "done", by: [.holder, .role(.lead)])),
    ],
    clocks: [
      FlowClock(
        id: "answer", name: Text(same: "answer"), from: ["open"], until: ["asked", "done"],
        within: .seconds(7200), then: .hold(.role(.lead))),
      FlowClock(
        id: "sleep", name: Text(same: "sleep"), from: ["open"], until: ["asked", "done"],
        within: .seconds(86_400), then: .state("stuck")),
    ], readers: [.writer, .holder], subject: "order")

  private func numbers(_ bench: CaseBench, _ query: CaseQuery, for number: Int? = nil) throws
    -> [Int]
  {
    try bench.records.items(query, for: number.map(bench.person), at: bench.now).map(\.number)
  }

  @Test func listsGoByUrgencyDeadlineAndNumber() throws {
    let bench = try CaseBench([task])
    for (what, urgent) in [("甲", "no"), ("乙", "yes"), ("丙", "no")] {
      try bench.open(
        "task", ["what": what, "urgent": urgent, "order": "ORDER-\(what == "丙" ? 2 : 1)"])
      bench.pass(60)
    }
    var query = CaseQuery("task")
    query.isOpen = true
    #expect(try numbers(bench, query) == [2, 1, 3])
    query.limit = 1
    query.skip = 1
    #expect(try numbers(bench, query) == [1])
    #expect(try bench.records.count(query, at: bench.now) == 3)
    var order = CaseQuery()
    order.subject = "ORDER-1"
    order.order = .newest
    #expect(try numbers(bench, order) == [2, 1])
    var key = CaseQuery()
    key.keys = ["order": "ORDER-2"]
    #expect(try numbers(bench, key) == [3])
    var text = CaseQuery()
    text.text = "乙"
    #expect(try numbers(bench, text) == [2])
  }

  @Test func whatMayNotBeReadIsNotListed() throws {
    let bench = try CaseBench([task])
    let item = try bench.open("task", ["what": "甲"])
    try bench.open("task", ["what": "乙"], by: 2)
    #expect(try numbers(bench, CaseQuery("task"), for: 1) == [1])
    #expect(try numbers(bench, CaseQuery(), for: 2) == [2])
    #expect(try numbers(bench, CaseQuery(), for: 3).count == 2)
    #expect(throws: Refusal.self) { try bench.take("done", item, by: 2) }
  }

  @Test func aClockThatRanOutCountsBeforeAnybodyWrites() throws {
    let bench = try CaseBench([task])
    let item = try bench.open("task", ["what": "甲"])
    try bench.open("task", ["what": "乙"], by: 2)
    try bench.take("ask", bench.stored(item))
    let late = try bench.open("task", ["what": "丙"])
    bench.pass(7300)
    // Both of the open ones are the leads' now, though no row says so.
    var mine = CaseQuery("task")
    mine.holder = CaseBench.agent(1)
    mine.isOpen = true
    #expect(try numbers(bench, mine) == [1])
    bench.pass(86_400)
    var stuck = CaseQuery("task")
    stuck.states = ["stuck"]
    #expect(try numbers(bench, stuck) == [2, 3])
    #expect(try bench.records.count(stuck, at: bench.now) == 2)
    #expect(try bench.records.check().isEmpty)
    // Whoever writes next stores them; nothing changes by that.
    let seen = try bench.records.standing(bench.stored(late), at: bench.now, in: task)
    try bench.open("task", ["what": "丁"], by: 9)
    #expect(try bench.stored(late) == seen)
    #expect(try numbers(bench, stuck) == [2, 3])
    #expect(try bench.records.check().isEmpty)
    #expect(throws: Refusal.self) { try bench.take("ask", late) }
    // The leads hold it: the writer does not any more.
    #expect(throws: Refusal.self) { try bench.take("done", late, by: 1) }
    #expect(try bench.take("done", late, by: 7).state == "done")
  }

  @Test func theAgendaShowsWhatWaits() throws {
    let bench = try CaseBench([task])
    func agenda(_ number: Int) throws -> [String: Int] {
      let lists = try bench.records.waiting(for: bench.person(number), at: bench.now)
      return Dictionary(lists.map { ($0.key, $0.total) }) { $0 + $1 }
    }
    let item = try bench.open("task", ["what": "甲"])
    #expect(try agenda(1) == ["cases_held": 1])
    #expect(try agenda(3) == [:])
    // Three quarters of two hours.
    bench.pass(5400)
    #expect(try agenda(1) == ["cases_due": 1])
    bench.pass(1900)
    #expect(try agenda(1) == [:])
    #expect(try agenda(3) == ["cases_due": 1])
    let other = try bench.open("task", ["what": "乙"])
    try bench.take("ask", other)
    #expect(try agenda(1) == [:])
    // An approval waits for every lead, but not for an agent.
    #expect(try agenda(7)["cases_waiting"] == 1)
    #expect(try agenda(2) == [:])
    let own = try bench.open("task", ["what": "丙"], by: 3)
    try bench.take("ask", own, by: 3)
    #expect(try agenda(3)["cases_waiting"] == 1)
    #expect(try agenda(7)["cases_waiting"] == 2)
    try bench.take("approve", other, by: 7)
    try bench.take("done", item, by: 7)
    #expect(try agenda(7) == ["cases_waiting": 1])
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aDueOfAShopsOwnFlowIsNearWithinADay() throws {
    let note = TestFlows.flow(
      "note", fields: [TestFlows.field("what"), TestFlows.field("due", .day)],
      states: TestFlows.states("open", "done."),
      steps: [
        TestFlows.step("open", StepRule(to: "open", may: nil)),
        TestFlows.step("done", StepRule(from: ["open"], to: "done")),
      ])
    let bench = try CaseBench([note])
    try bench.open("note", ["what": "甲", "due": "2026-11-23"])
    func keys() throws -> [String] {
      try bench.records.waiting(for: bench.person(1), at: bench.now).map(\.key)
    }
    #expect(try keys() == ["cases_held"])
    bench.pass(3 * 86_400)
    #expect(try keys() == ["cases_due"])
  }

  @Test func numbersOfOneSeriesNameOneCase() throws {
    let own = TestFlows.flow(
      "own", fields: task.fields, states: TestFlows.states("open", "done."),
      steps: [
        TestFlows.step("open", StepRule(to: "open", may: nil)),
        TestFlows.step("done", StepRule(from: ["open"], to: "done")),
      ], counter: "own")
    let other = TestFlows.flow(
      "other", fields: own.fields, states: own.states, steps: own.steps, counter: "other")
    let bench = try CaseBench([task, own, other])
    try bench.open("own", ["what": "甲"])
    #expect(try bench.records.key(1) == CaseKey("own", 1))
    try bench.open("other", ["what": "乙"])
    #expect(throws: Refusal.self) { try bench.records.key(1) }
    try bench.open("task", ["what": "丙"])
    #expect(try bench.records.key(1) == CaseKey("task", 1))
    #expect(throws: Refusal.self) { try bench.records.key(5) }
  }

  /// A month of several flows, by the days in their fields: whole cases, as their steps say.
  @Test func casesOfDaysInTheirFields() throws {
    func dated(_ id: String) -> Flow {
      TestFlows.flow(
        id,
        fields: [
          TestFlows.field("first", .day), TestFlows.field("second", .day),
          TestFlows.field("phone", .phone), TestFlows.field("what"),
        ],
        states: TestFlows.states("open", "done."),
        steps: [
          TestFlows.step("open", StepRule(to: "open", may: nil)),
          TestFlows.step("done", StepRule(from: ["open"], to: "done", may: nil)),
        ])
    }
    let bench = try CaseBench([dated("a"), dated("b"), dated("c")])
    try bench.open("a", ["first": "2026-10-31"])
    try bench.open("a", ["first": "2026-09-30", "second": "2026-10-01", "what": "甲"])
    let third = try bench.open("b", ["first": "2026-10-15", "phone": "13712345678"])
    try bench.open("b", ["first": "2026-11-01"])
    try bench.open("c", ["first": "2026-10-15"])
    try bench.take("done", third, ["what": "乙"])
    let october = Month(index: 2026 * 12 + 9)
    func found(_ state: String? = nil) throws -> [Case] {
      try bench.store.read {
        try CaseRecords.cases(
          of: ["a", "b"], dated: ["first", "second"], in: october.first...october.last,
          state: state, in: $0)
      }
    }
    let all = try found()
    #expect(all.map { "\($0.flow) \($0.number)" } == ["a 1", "a 2", "b 3"])
    #expect(try all == all.map { try bench.records.item(CaseKey($0.flow, $0.number)) })
    #expect(try found("done").map(\.values) == [all[2].values])
    #expect(all[2].values == ["first": "2026-10-15", "phone": "13712345678", "what": "乙"])
  }

  /// A room calls the cases of its flow by its own words, wherever a line says what a case is about.
  @Test func aRoomsTitleStandsForTheFirstText() throws {
    let named = FlowFunctions(titles: [
      FlowTitle("task") { item, _ in Text(same: "\(item.values["what"] ?? "")!") }
    ])
    let bench = try CaseBench([task], functions: named)
    try bench.open("task", ["what": "甲"])
    let item = try bench.records.item(CaseKey("task", 1))
    #expect(try bench.records.title(item, bench.records.flow(of: item)) == Text(same: "甲!"))
    let lists = try bench.records.waiting(for: bench.person(1), at: bench.now)
    #expect(lists.first?.items.first?.text.english.contains("甲!") == true)
    let act = try bench.records.lastAct(
      by: Author(CaseBench.agent(1), claimed: false), on: Day(number: 20_000))
    #expect(act?.what.english.hasSuffix("1 (甲!)") == true, "\(act?.what.english ?? "")")
  }
}
