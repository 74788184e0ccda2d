import Cases
import Store
import Testing
import Vocabulary

/// Several programs on one store.
@Suite struct CaseWritersTests {
  @Test func writersOfTwoStoresGetNumbersAndStepsOfTheirOwn() async throws {
    let flow = TestFlows.flow(
      "task", fields: [TestFlows.field("what")], states: TestFlows.states("open", "done."),
      steps: [
        TestFlows.step("open", StepRule(to: "open", may: nil)),
        TestFlows.step("note", StepRule(from: ["open"], may: nil)),
        TestFlows.step("done", StepRule(from: ["open"], to: "done")),
      ])
    let first = try CaseBench([flow])
    let second = try CaseBench([flow], path: first.path)
    let shared = try first.open("task", ["what": "共"])
    let key = CaseKey("task", shared.number)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (bench, number) in [(first, 1), (second, 2)] {
        group.addTask {
          for round in 1...20 {
            try bench.open("task", ["what": "\(round)"], by: number)
            _ = try bench.records.take(
              CaseAct("note", ["what": "\(number) \(round)"]), key, by: bench.hand(number))
          }
        }
      }
      try await group.waitForAll()
    }
    let item = try second.stored(shared)
    #expect(item.steps.map(\.sequence) == Array(1...41))
    var all = CaseQuery("task")
    all.limit = 100
    #expect(try first.records.items(all, at: first.now).map(\.number).sorted() == Array(1...41))
    // Of two who end it at once one is told that it is over.
    try first.take("done", shared)
    #expect(throws: Refusal.self) { try second.take("done", shared, by: 2) }
    #expect(try first.records.check().isEmpty)
  }
}
