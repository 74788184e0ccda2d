import Cases
import Store
import Testing
import Vocabulary

/// A month's fair sample: the same for everybody who asks.
@Suite struct CaseDrawTests {
  private let log = TestFlows.flow(
    "log", fields: [TestFlows.field("what", required: true)],
    states: TestFlows.states("written", "sampled."),
    steps: [
      TestFlows.step("write", StepRule(to: "written", may: nil)),
      TestFlows.step(
        "sample", StepRule(from: ["written"], to: "sampled", guards: ["case.drawn"])),
    ])
  private static let november = Month(year: 2026, month: 11) ?? Month(index: 0)

  private func bench(_ count: Int) throws -> CaseBench {
    let bench = try CaseBench([log], functions: .everywhere)
    for number in 1...count { try bench.open("log", ["what": "\(number)"]) }
    return bench
  }

  private func draw(_ bench: CaseBench, share: Int = 2000, by number: Int = 3) throws -> CaseDraw {
    try bench.records.draw(of: log, Self.november, share: share, by: bench.hand(number))
  }

  @Test func aDrawIsTheSameForAllWhoAsk() throws {
    let bench = try bench(11)
    bench.pass(10 * 86_400)
    let first = try draw(bench)
    // A fifth of 11, rounded up.
    #expect(first.numbers.count == 3 && first.among == 11)
    #expect(Set(first.numbers).isSubset(of: Set(1...11)))
    try bench.open("log", ["what": "later"])
    #expect(try draw(bench, by: 9) == first)
    #expect(try bench.records.draw(of: log, Self.november) == first)
    let refusal = #expect(throws: Refusal.self) { try draw(bench, share: 3000) }
    #expect(refusal?.findings.first?.reason.english.contains("20 %") == true)
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aMonthIsDrawnOnceItIsOver() throws {
    let bench = try bench(3)
    #expect(throws: Refusal.self) { try draw(bench) }
    bench.pass(10 * 86_400)
    let agent = #expect(throws: Refusal.self) { try draw(bench, by: 1) }
    #expect(agent?.kind == .notPermitted)
    #expect(try draw(bench).numbers.count == 1)
  }

  @Test func onlyWhatWasDrawnIsSampled() throws {
    let bench = try bench(5)
    let item = try bench.records.item(CaseKey("log", 1))
    let before = #expect(throws: Refusal.self) { try bench.take("sample", item, by: 3) }
    #expect(before?.findings.first?.reason.english.contains("not drawn") == true)
    bench.pass(10 * 86_400)
    let drawn = try draw(bench)
    let outside = try #require((1...5).first { !drawn.numbers.contains($0) })
    #expect(throws: Refusal.self) {
      try bench.take("sample", bench.records.item(CaseKey("log", outside)), by: 3)
    }
    let inside = try bench.records.item(CaseKey("log", drawn.numbers[0]))
    #expect(try bench.take("sample", inside, by: 3).state == "sampled")
  }

  /// The seed decides alone: neither the order of the cases nor who draws.
  @Test func aDrawIsKeptWithItsSeed() throws {
    let bench = try bench(40)
    bench.pass(10 * 86_400)
    let drawn = try draw(bench)
    #expect(drawn.seed.utf8.count == 16 && drawn.numbers.count == 8)
    let detail = try bench.store.read {
      try $0.first(
        "SELECT detail FROM journal WHERE kind = 'case.draw'", make: { try $0.text(0) })
    }
    #expect(detail?.contains(drawn.seed) == true)
    let other = try self.bench(40)
    other.pass(10 * 86_400)
    #expect(try draw(other).seed != drawn.seed)
  }
}
