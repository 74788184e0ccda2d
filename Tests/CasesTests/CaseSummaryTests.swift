import Cases
import Testing
import Vocabulary

/// Long lists read rows and values alone; they say what the steps say.
@Suite struct CaseSummaryTests {
  private let task = TestFlows.flow(
    "task",
    fields: [
      TestFlows.field("what", required: true), TestFlows.field("note"),
    ],
    states: TestFlows.states("open", "named", "done."),
    steps: [
      TestFlows.step("open", StepRule(to: "open", may: ["note"])),
      TestFlows.step("name", StepRule(from: ["open", "named"], to: "named", asks: ["note"])),
      TestFlows.step("done", StepRule(from: ["open", "named"], to: "done")),
    ])

  @Test func whatWasTakenBackOrErasedIsNotThere() throws {
    let bench = try CaseBench([task])
    let first = try bench.open("task", ["what": "甲", "note": "回电 13812345678"])
    let second = try bench.open("task", ["what": "乙"])
    try bench.take("name", second, ["note": "一"])
    try bench.take("name", second, ["note": "二"])
    _ = try bench.records.undo(by: bench.hand(1))
    try bench.open("task", ["what": "丙"])
    _ = try bench.records.undo(by: bench.hand(1))
    _ = try bench.records.erase(CaseKey("task", first.number), by: bench.hand(3))
    var query = CaseQuery("task")
    let all = try bench.records.summaries(of: task, query, at: bench.now)
    #expect(try all == bench.records.items(query, at: bench.now).map(CaseSummary.init))
    query.isOpen = true
    let open = try bench.records.summaries(of: task, query, at: bench.now)
    #expect(open.map(\.values) == [["what": "甲"], ["what": "乙", "note": "一"]])
  }
}
