import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

/// STORE.md: two sessions of two agents on one store at once lose nothing.
@Suite struct ConcurrencyTests {
  static let writes = 200

  private func expectNothingLost(_ depot: Depot, writers: [AgentNumber: Int]) throws {
    let store = try depot.open()
    let journal = try store.read {
      try $0.all("SELECT actor, count(*) FROM journal GROUP BY actor") {
        try [$0.integer(0), $0.integer(1)]
      }
    }
    let expected = writers.sorted { $0.key < $1.key }.map { agent, sessions in
      [agent.number, sessions * Self.writes]
    }
    #expect(journal == expected)
    let rows = try store.read {
      try $0.all("SELECT agent, count(*), count(DISTINCT note) FROM shelf GROUP BY agent") {
        try [$0.integer(0), $0.integer(1), $0.integer(2)]
      }
    }
    #expect(rows == expected.map { [$0[0], $0[1], $0[1]] })
    #expect(try store.check().isEmpty)
  }

  /// Three sessions in one program, two of them of the same agent.
  @Test func sessionsOfOneProgramLoseNothing() throws {
    let depot = try Depot()
    let agents = [number(3), number(5), number(5)]
    let stores = try agents.map { _ in try depot.open() }
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: agents.count) { session in
      let who = Author(agents[session], claimed: false)
      for index in 0..<Self.writes {
        do {
          try put("\(session) \(index)", by: who, in: stores[session])
        } catch {
          failures.add("\(error)")
        }
      }
    }
    #expect(failures.all == [])
    try expectNothingLost(depot, writers: [number(3): 1, number(5): 2])
  }

  /// Programs of their own, as two people have them. None of them finds the store there: all of
  /// them make it.
  @Test func programsLoseNothing() async throws {
    let depot = try Depot()
    let path = depot.path
    await withTaskGroup(of: Void.self) { group in
      for (session, agent) in [3, 5, 5].enumerated() {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [path = path as String, session = session as Int, agent = agent as Int] in
            let store = try RecordStore(
              path: path, zone: "Asia/Shanghai", migrations: Depot.migrations)
            let who = Author(number(agent), claimed: false)
            for index in 0..<ConcurrencyTests.writes {
              try put("\(session) \(index)", by: who, in: store)
            }
          }
        }
      }
    }
    try expectNothingLost(depot, writers: [number(3): 1, number(5): 2])
  }

  /// Many that start at once on a fresh machine all find one store.
  @Test func theFirstOpeningIsForAll() throws {
    for _ in 0..<20 {
      let depot = try Depot()
      let failures = Failures()
      DispatchQueue.concurrentPerform(iterations: 6) { session in
        do {
          try put("\(session)", in: depot.open())
        } catch {
          failures.add("\(error)")
        }
      }
      #expect(failures.all == [])
      #expect(try Set(notes(depot.open())) == Set((0..<6).map(String.init)))
      #expect(try depot.names() == ["kefu.sqlite"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: depot.folder) == ["store"])
    }
  }

  /// A program that dies in the middle of a write leaves nothing of it.
  @Test func aProgramThatDiesLeavesNothing() async throws {
    let depot = try Depot()
    try depot.fill()
    let before = try depot.dump()
    let path = depot.path
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let store = try RecordStore(path: path, zone: "Asia/Shanghai", migrations: Depot.migrations)
      try store.write(Act(author, "shelf.put")) { writing in
        for index in 0..<5000 {
          try writing.run(
            "INSERT INTO shelf (key, agent, note) VALUES ($1, $2, $3)", "\(index)", 3,
            String(repeating: "货", count: 300))
        }
        kill(getpid(), SIGKILL)
      }
    }
    #expect(try depot.dump() == before)
    let store = try depot.open()
    #expect(try store.check().isEmpty)
    try put("after", in: store)
    #expect(try notes(store).count == 4)
  }
}

/// What went wrong in any thread.
final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []
  func add(_ text: String) { lock.withLock { texts.append(text) } }
  var all: [String] { lock.withLock { texts } }
}
