import Foundation
import Store
import Testing
import Vocabulary

@Suite struct TransactionTests {
  /// All questions of one reading see the same moment.
  @Test(arguments: EngineUnderTest.allCases)
  func aReadingIsOneView(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let other = try bench.open()
    let counts = try bench.store.read { reading in
      let sql = "SELECT count(*) FROM shelf"
      let before = try reading.first(sql) { try $0.integer(0) }
      _ = try other.write(Act(author, "shelf.put")) {
        try $0.run("INSERT INTO shelf (key, agent) VALUES ('x', 3)")
      }
      return [before, try reading.first(sql) { try $0.integer(0) }]
    }
    #expect(counts == [0, 0])
    #expect(try bench.count("shelf") == 1)
  }

  @Test(arguments: EngineUnderTest.allCases)
  func aReadingCannotWrite(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let refused = refusal {
      try bench.store.read {
        try $0.all("INSERT INTO shelf (key, agent) VALUES ('x', 3) RETURNING key") {
          try $0.text(0)
        }
      }
    }
    #expect(refused?.kind == .store)
    #expect(try bench.count("shelf") == 0)
  }

  /// A dry run sees what it did itself, tells it, and leaves nothing: no row, no number, no line of
  /// the journal.
  @Test(arguments: EngineUnderTest.allCases)
  func aDryRunLeavesNothing(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    try bench.put("a")
    let told = try bench.store.dryRun { writing in
      for key in ["x", "y"] {
        try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", key, 3)
      }
      let rows = try writing.first("SELECT count(*) FROM shelf") { try $0.integer(0) }
      return [rows, try writing.next("box"), try writing.next("box")]
    }
    #expect(told == [3, 1, 2])
    #expect(try bench.notes() == ["a"])
    #expect(try bench.count("journal") == 1)
    #expect(try bench.count("counter") == 0)
    struct Stop: Error {}
    #expect(throws: Stop.self) { try bench.store.dryRun { _ in throw Stop() } }
    try bench.put("b")
    #expect(try bench.notes() == ["a", "b"])
    #expect(try bench.store.check().isEmpty)
  }

  @Test(arguments: EngineUnderTest.allCases)
  func countersCountEachByItself(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let act = Act(author, "box.count")
    #expect(try bench.store.write(act) { try $0.next("box") } == 1)
    #expect(try bench.store.write(act) { try [$0.next("box"), $0.next("shelf")] } == [2, 1])
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try bench.store.write(act) { writing in
        _ = try writing.next("box")
        throw Stop()
      }
    }
    #expect(try bench.open().write(act) { try $0.next("box") } == 3)
  }

  /// A number is given once, however many ask for one at the same time.
  @Test(arguments: EngineUnderTest.allCases)
  func nobodyGetsTheSameNumber(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let stores = try (0..<3).map { _ in try bench.open() }
    let given = Given()
    DispatchQueue.concurrentPerform(iterations: stores.count) { session in
      let who = Author(number(session + 1), claimed: false)
      for _ in 0..<40 {
        do {
          given.add(try stores[session].write(Act(who, "box.count")) { try $0.next("box") })
        } catch {
          Issue.record("\(error)")
        }
      }
    }
    #expect(given.numbers.sorted() == Array(1...120))
    #expect(try bench.store.check().isEmpty)
  }

  private final class Given: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var numbers: [Int] = []
    func add(_ number: Int) { lock.withLock { numbers.append(number) } }
  }
}
