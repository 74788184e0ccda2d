import Foundation
import Store
import Testing
import Vocabulary

/// STORE.md: every write lands together with one journal row, chained to the row before it.
@Suite struct JournalTests {
  private struct Line: Equatable {
    var number: Int
    var actor: Int
    var at: Int
    var zone: String
    var login: Int?
    var isClaimed: Bool
    var kind: String
    var detail: String
    var tally: String
    var hash: String
  }

  private func lines(_ store: RecordStore) throws -> [Line] {
    try store.read {
      try $0.all(
        """
        SELECT number, actor, at, zone, login, claimed, kind, detail, tally, hash FROM journal
        ORDER BY number
        """
      ) { row in
        try Line(
          number: row.integer(0), actor: row.integer(1), at: row.integer(2), zone: row.text(3),
          login: row.integerIfAny(4), isClaimed: row.flag(5), kind: row.text(6),
          detail: row.text(7), tally: row.text(8), hash: row.text(9))
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func oneRowForEachWrite(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let store = bench.store
    let other = Author(number(5), login: number(9), claimed: true)
    var moments: [Int] = []
    for (who, kind) in [(author, "order.tag"), (other, "shelf.put"), (author, "shelf.put")] {
      try store.write(Act(who, kind)) { writing in
        writing.detail = "架上 \(kind)"
        moments.append(writing.now.seconds)
        for _ in 0..<3 {
          try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", Key.make(), who.agent)
        }
      }
    }
    let lines = try lines(store)
    #expect(lines.map(\.actor) == [3, 5, 3])
    #expect(lines.map(\.number) == [1, 2, 3])
    #expect(lines.map(\.kind) == ["order.tag", "shelf.put", "shelf.put"])
    #expect(lines.map(\.detail) == ["架上 order.tag", "架上 shelf.put", "架上 shelf.put"])
    #expect(lines.map(\.at) == moments)
    #expect(lines.map(\.login) == [nil, 9, nil])
    #expect(lines.map(\.isClaimed) == [false, true, false])
    #expect(lines.allSatisfy { $0.zone == "Asia/Shanghai" })
    #expect(try store.check().isEmpty)
  }

  /// The form that is hashed is frozen: stores that people have must still be found whole.
  @Test(arguments: EngineUnderTest.allCases)
  func theHashIsThatOfTheForm(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let store = bench.store
    try bench.put("一", by: Author(number(3), login: number(9), claimed: true))
    try bench.put("二")
    let lines = try lines(store)
    func texts(_ line: Line) -> String {
      "13:Asia/Shanghai9:shelf.put3:\(line.detail)64:\(line.tally)"
    }
    let first = "|1|3|\(lines[0].at)|9|true|\(texts(lines[0]))"
    #expect(lines[0].hash == Digest.sha256(first))
    let second = "\(lines[0].hash)|2|3|\(lines[1].at)|-|false|\(texts(lines[1]))"
    #expect(lines[1].hash == Digest.sha256(second))
  }

  /// FIPS 180-4, and `printf 客服 | sha256sum`.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("客服", "eae0efe236c3fe680dcf0e1b1708d0caedecfe6532c8080d4b001c0694477229"),
  ])
  func digests(_ text: String, _ hash: String) {
    #expect(Digest.sha256(text) == hash)
  }

  @Test(arguments: EngineUnderTest.allCases)
  func aWriteThatThrowsLeavesNothing(_ engine: EngineUnderTest) throws {
    struct Stop: Error {}
    let bench = try Bench(engine)
    let store = bench.store
    try bench.put("a")
    let before = try lines(store)
    #expect(throws: Stop.self) {
      try store.write(Act(author, "shelf.put")) { writing in
        try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", "x", 1)
        try writing.run("DELETE FROM shelf WHERE key <> $1", "x")
        throw Stop()
      }
    }
    #expect(try lines(store) == before)
    #expect(try bench.notes() == ["a"])
    // So does a statement that fails after others went well.
    let refused = refusal {
      try store.write(Act(author, "shelf.put")) { writing in
        try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", "x", 1)
        try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", "x", 1)
      }
    }
    #expect(refused?.kind == .store)
    #expect(try lines(store) == before)
    #expect(try bench.notes() == ["a"])
    try bench.put("b")
    #expect(try bench.notes() == ["a", "b"])
    #expect(try lines(store).map(\.number) == [1, 2])
  }

  @Test(arguments: EngineUnderTest.allCases)
  func nothingChangedIsNoRow(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let store = bench.store
    try bench.put("a")
    let key = try #require(
      try store.read { try $0.first("SELECT key FROM shelf") { try $0.text(0) } })
    let act = Act(author, "shelf.look")
    try store.write(act) { _ in }
    #expect(
      try store.write(act) { try $0.run("UPDATE shelf SET note = $1 WHERE agent = $2", "b", 99) }
        == 0)
    #expect(try store.write(act) { try $0.run("DELETE FROM shelf WHERE agent = $1", 99) } == 0)
    _ = try store.write(act) {
      try $0.run("INSERT INTO shelf (key, agent) VALUES ($1, $2) ON CONFLICT DO NOTHING", key, 1)
    }
    let read = try store.write(act) {
      try $0.first("SELECT count(*) FROM shelf") { try $0.integer(0) }
    }
    #expect(read == 1)
    #expect(try lines(store).count == 1)
    // A row that goes is a change.
    #expect(try store.write(act) { try $0.run("DELETE FROM shelf") } == 1)
    #expect(try lines(store).count == 2)
  }

  @Test(arguments: EngineUnderTest.allCases)
  func aWriteMayAnswerNothing(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let store = bench.store
    let answer: Int? = try store.write(Act(author, "shelf.look")) { _ in nil }
    #expect(answer == nil)
  }

  /// What someone did to the journal from outside, and the rows that show it.
  static let tamperings: [(sql: String, shown: [String])] = [
    ("UPDATE journal SET detail = 'x' WHERE number = 2", ["2"]),
    ("UPDATE journal SET kind = 'x' WHERE number = 1", ["1"]),
    ("UPDATE journal SET at = at + 1 WHERE number = 4", ["4"]),
    ("UPDATE journal SET zone = 'UTC' WHERE number = 3", ["3"]),
    ("UPDATE journal SET actor = 6 WHERE number = 3", ["3"]),
    ("UPDATE journal SET login = 9 WHERE number = 3", ["3"]),
    ("UPDATE journal SET login = 0 WHERE number = 3", ["3"]),
    ("UPDATE journal SET claimed = 1 WHERE number = 3", ["3"]),
    ("UPDATE journal SET claimed = 7 WHERE number = 3", ["3"]),
    ("UPDATE journal SET tally = 'x' WHERE number = 2", ["2"]),
    ("UPDATE journal SET hash = 'x' WHERE number = 2", ["2", "3"]),
    ("UPDATE journal SET hash = 'x' WHERE number = 4", ["4"]),
    ("UPDATE journal SET kind = kind || detail, detail = '' WHERE number = 2", ["2"]),
    ("UPDATE journal SET number = 9 WHERE number = 4", ["9"]),
    ("UPDATE journal SET number = 9223372036854775807 WHERE number = 4", ["9223372036854775807"]),
    ("DELETE FROM journal WHERE number = 1", ["2"]),
    ("DELETE FROM journal WHERE number = 2", ["3"]),
    ("DELETE FROM journal WHERE actor = 5", ["3"]),
    (
      """
      INSERT INTO journal SELECT 5, actor, at, zone, login, claimed, kind, detail, tally, hash
      FROM journal WHERE number = 4
      """, ["5"]
    ),
    (
      "DELETE FROM journal WHERE number = 2;"
        + "UPDATE journal SET number = number - 1 WHERE number > 2", ["2", "3"]
    ),
  ]

  @Test(arguments: EngineUnderTest.allCases, tamperings)
  func tamperingShows(
    _ engine: EngineUnderTest, _ tampering: (sql: String, shown: [String])
  ) throws {
    let bench = try Bench(engine)
    let store = bench.store
    for index in 1...2 {
      try bench.put("note \(index)")
      try bench.put("note \(index)", by: Author(number(5), claimed: false))
    }
    #expect(try store.check().isEmpty)
    try bench.site.outside(tampering.sql)
    let found = try store.check()
    let rows = found.compactMap { finding in
      finding.reason.english.firstMatch(of: #/broken: row (\d+)/#)?.output.1
    }
    #expect(rows.map(String.init) == tampering.shown)
    #expect(found.allSatisfy { $0.fix != nil })
  }
}
