import Cases
import Staff
import Testing
import Vocabulary

/// Long lists read rows and values alone; they say what the steps say.
@Suite struct CaseSummaryTests {
  private let task = TestFlows.flow(
    "task",
    fields: [
      TestFlows.field("what", required: true), TestFlows.field("order", .order),
      TestFlows.field("buyer", personal: true), TestFlows.field("note"),
    ],
    states: TestFlows.states("open", "late", "done."),
    steps: [
      TestFlows.step("open", StepRule(to: "open", may: ["order", "buyer", "note"])),
      TestFlows.step("note", StepRule(from: ["open", "late"], may: ["note", "order"])),
      TestFlows.step("done", StepRule(from: ["open", "late"], to: "done")),
    ],
    clocks: [
      FlowClock(
        id: "wait", name: Text(same: "wait"), from: ["open"], until: ["done"],
        within: .seconds(7200), then: .state("late"))
    ], readers: [.writer])

  private func summaries(
    _ bench: CaseBench, isOpen: Bool? = true, for number: Int? = nil
  ) throws -> [String] {
    var query = CaseQuery("task")
    (query.isOpen, query.limit) = (isOpen, .max)
    return try bench.records.summaries(
      of: task, query, for: number.map(bench.person), at: bench.now
    ).sorted { $0.number < $1.number }.map { item in
      let values = ["what", "order", "buyer", "note"].map { item[$0] ?? "-" }
        .joined(separator: " ")
      return "\(item.number) \(item.state) \(item.owner) \(values)"
    }
  }

  /// The same as whole cases say, one by one.
  private func demandAgreement(_ bench: CaseBench) throws {
    var query = CaseQuery("task")
    (query.limit, query.order) = (.max, .newest)
    let items = try bench.records.items(query, at: bench.now).reversed().map { item in
      let values = ["what", "order", "buyer", "note"].map { item.lastValues[$0] ?? "-" }
        .joined(separator: " ")
      return "\(item.number) \(item.state) \(item.owner) \(values)"
    }
    #expect(try summaries(bench, isOpen: nil) == items)
  }

  @Test func theLastValueThatHoldsStands() throws {
    let bench = try CaseBench([task])
    let item = try bench.open("task", ["what": "甲", "order": "ORDER-1", "note": "一"])
    try bench.take("note", item, ["note": "二", "order": "ORDER-2"])
    #expect(try summaries(bench) == ["1 open 1 甲 ORDER-2 - 二"])
    _ = try bench.records.undo(by: bench.hand(1))
    #expect(try summaries(bench) == ["1 open 1 甲 ORDER-1 - 一"])
    try bench.take("note", item, ["note": "三"])
    #expect(try summaries(bench) == ["1 open 1 甲 ORDER-1 - 三"])
    try demandAgreement(bench)
  }

  @Test func personalValuesAreReadAndErasedOnesAreNot() throws {
    let bench = try CaseBench([task])
    let item = try bench.open("task", ["what": "打 13812345678", "buyer": "小鹿"])
    try bench.open("task", ["what": "乙"], by: 2)
    #expect(
      try summaries(bench) == ["1 open 1 打 13812345678 - 小鹿 -", "2 open 2 乙 - - -"])
    _ = try bench.records.erase(CaseKey("task", item.number), by: bench.hand(3))
    #expect(try summaries(bench) == ["1 open 1 - - - -", "2 open 2 乙 - - -"])
    try demandAgreement(bench)
  }

  @Test func whatWasTakenBackSaysWhatItWasOpenedWith() throws {
    let bench = try CaseBench([task])
    try bench.open("task", ["what": "甲", "order": "ORDER-1"])
    _ = try bench.records.undo(by: bench.hand(1))
    #expect(try summaries(bench) == [])
    #expect(try summaries(bench, isOpen: nil) == ["1 withdrawn 1 甲 ORDER-1 - -"])
    try demandAgreement(bench)
  }

  @Test func aClockThatRanOutCounts() throws {
    let bench = try CaseBench([task])
    try bench.open("task", ["what": "甲"])
    bench.pass(7000)
    try bench.open("task", ["what": "乙"])
    bench.pass(400)
    #expect(try summaries(bench) == ["1 late 1 甲 - - -", "2 open 1 乙 - - -"])
    try demandAgreement(bench)
  }

  @Test func onlyWhatMayBeReadIsListed() throws {
    let bench = try CaseBench([task])
    try bench.open("task", ["what": "甲"])
    try bench.open("task", ["what": "乙"], by: 2)
    #expect(try summaries(bench, for: 1) == ["1 open 1 甲 - - -"])
    #expect(try summaries(bench, for: 3).count == 2)
  }

  @Test func aPageIsThatOfWholeCases() throws {
    let bench = try CaseBench([task])
    for number in 1...5 { try bench.open("task", ["what": "第\(number)件", "note": "急"]) }
    _ = try bench.records.undo(by: bench.hand(1))
    var query = CaseQuery("task")
    query.limit = 3
    let all = try bench.records.summaries(of: task, query, at: bench.now)
    #expect(try all == bench.records.items(query, at: bench.now).map(CaseSummary.init))
    #expect(all.count == 3)
  }
}
