import Store
import Testing
import Vocabulary

/// STORE.md, Rows and journal: each row is one that a journal row accounts for.
@Suite struct EvidenceTests {
  static let tables = [
    Migration(
      "evidence", 1,
      [
        .table(
          "reward",
          [
            .key("key"), .agent("agent"), .money("amount"), .text("note").orNull,
            .day("day"), .flag("paid"), .word("kind", of: ["a", "b"]), .moment("at"),
          ], key: ["key"]),
        .table(
          "shelf", [.integer("row"), .text("name"), .text("note").orNull], key: ["row", "name"]),
        .table("cache", [.key("key"), .text("note")], key: ["key"], untied: "for this test"),
      ])
  ]

  private func bench(_ engine: EngineUnderTest) throws -> Bench { try Bench(engine, Self.tables) }

  private let act = Act(author, "reward.put")

  private func reward(_ key: String, _ amount: Int, _ writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO reward (key, agent, amount, day, paid, kind, at)
      VALUES ($1, $2, $3, '2026-10-02', 0, 'a', $4)
      """, key, 3, amount, 1_790_000_000)
  }

  private func fill(_ bench: Bench) throws {
    for (index, key) in ["k1", "k2", "k3", "k4"].enumerated() {
      try bench.store.write(act) { try reward(key, 100 + index, $0) }
    }
  }

  private func reasons(_ bench: Bench, heads: [KeptHead] = []) throws -> [String] {
    try bench.store.check(heads: heads).map(\.reason.english)
  }

  /// Every form of statement that STORE.md names leaves a store that is in order.
  @Test(arguments: EngineUnderTest.allCases)
  func whatTheProgramWritesIsAccountedFor(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    let forms: [(String, [Value], Int)] = [
      ("INSERT INTO shelf VALUES ($1, 'it''s', NULL)", [1.value], 1),
      (
        "INSERT INTO shelf (name, row) VALUES ('a', $1), ($2, 7), ('c', -3)", [2.value, "b".value],
        3
      ),
      (
        "INSERT INTO shelf (row, name, note) VALUES ($1, $2, $3) ON CONFLICT (row, name) DO NOTHING",
        [7.value, "b".value, "x".value], 0
      ),
      (
        """
        INSERT INTO shelf (row, name, note) VALUES ($1, $2, $3), ($4, $5, $6)
        ON CONFLICT (row, name) DO NOTHING
        """, [7.value, "b".value, "x".value, 8.value, "b".value, "客服".value], 1
      ),
      (
        """
        INSERT INTO shelf (row, name, note) VALUES ($1, $2, $3), ($4, $5, $6)
        ON CONFLICT (row, name) DO UPDATE SET note = excluded.note
        """, [7.value, "b".value, "y".value, 9.value, "b".value, Value.null], 2
      ),
      ("UPDATE shelf SET note = $3 WHERE row > $1 AND row < $2", [6.value, 9.value, "z".value], 2),
      (
        "UPDATE shelf SET name = $2 WHERE name = $1 AND row = 7",
        ["b".value, "long enough a name".value], 1
      ),
      (
        "UPDATE shelf SET note = NULL WHERE row = (SELECT max(s.row) FROM shelf s WHERE s.name = $1)",
        ["b".value], 1
      ),
      ("UPDATE shelf SET note = 'same'", [], 6), ("UPDATE shelf SET note = 'same'", [], 6),
      ("DELETE FROM shelf WHERE row IN ($2, $1)", [2.value, 1.value], 2),
      (
        "INSERT INTO shelf (row, name) SELECT row + 100, name FROM shelf WHERE row = $1", [7.value],
        1
      ),
      ("DELETE FROM shelf WHERE row > 100", [], 1),
      (
        "WITH n(i) AS (SELECT 200 UNION ALL SELECT 201) INSERT INTO shelf (row, name) "
          + "SELECT i, 'w' FROM n", [], 2
      ), ("DELETE FROM shelf WHERE name = $1", ["w".value], 2),
      ("INSERT INTO cache (key, note) SELECT name, 'n' FROM shelf WHERE row = 7", [], 1),
      ("UPDATE cache SET note = 'm'", [], 1), ("DELETE FROM shelf", [], 4),
    ]
    for (sql, values, count) in forms {
      #expect(try bench.store.write(act) { try $0.run(sql, values: values) } == count, "\(sql)")
      #expect(try reasons(bench) == [], "\(sql)")
    }
    // Several in one write, one of them taken back by the next.
    try bench.store.write(act) { writing in
      try reward("x", 1, writing)
      _ = try writing.next("reward")
      try writing.run("DELETE FROM reward")
      _ = try writing.next("reward")
    }
    #expect(try reasons(bench) == [])
  }

  @Test(arguments: EngineUnderTest.allCases)
  func newRowsAreToldFromThoseThatAreThere(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    let sql = """
      INSERT INTO shelf (row, name) VALUES ($1, $2), ($3, $4), ($5, $6), ($7, $8)
      ON CONFLICT (row, name) DO NOTHING
      """
    func put(_ rows: [Int]) throws -> [Int] {
      try bench.store.write(act) { writing in
        try writing.insertNew(sql, values: rows.flatMap { [$0.value, "n".value] }).sorted()
      }
    }
    #expect(try put([2, 4, 6, 8]) == [0, 1, 2, 3])
    #expect(try put([1, 2, 3, 4]) == [0, 2])
    #expect(try put([5, 5, 4, 7]) == [0, 3])
    #expect(try put([1, 2, 3, 4]) == [])
    #expect(try reasons(bench) == [])
  }

  /// A statement whose rows can't be told leaves nothing.
  @Test(arguments: EngineUnderTest.allCases)
  func whatCannotBeToldIsRefused(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    try fill(bench)
    for sql in [
      "INSERT INTO reward SELECT * FROM reward WHERE true ON CONFLICT (key) DO UPDATE SET amount = 1",
      "UPDATE reward SET amount = 1 FROM shelf WHERE reward.key = shelf.name",
      "UPDATE reward SET amount = 1 RETURNING key",
      "WITH n(i) AS (SELECT 1) UPDATE reward SET amount = (SELECT i FROM n)",
    ] {
      #expect(refusal { try bench.store.write(act) { try $0.run(sql) } }?.kind == .store, "\(sql)")
    }
    let passed = refusal {
      try bench.store.write(act) {
        try $0.all("UPDATE reward SET amount = 1 RETURNING key") { try $0.text(0) }
      }
    }
    #expect(passed?.kind == .store)
    #expect(try reasons(bench) == [])
  }

  /// What somebody did to the rows from outside, and what `check` says of it.
  static let tamperings: [(sql: String, says: String)] = [
    ("DELETE FROM reward WHERE key = 'k2'", "reward has 3 rows, the journal accounts for 4"),
    ("DELETE FROM reward", "reward has 0 rows, the journal accounts for 4"),
    (
      "INSERT INTO reward SELECT 'k5', agent, amount, note, day, paid, kind, at FROM reward "
        + "WHERE key = 'k1'", "reward has 5 rows, the journal accounts for 4"
    ),
    (
      "INSERT INTO shelf (row, name) VALUES (1, 'a')",
      "shelf has 1 row, the journal accounts for 0"
    ),
    ("UPDATE reward SET amount = 999999 WHERE key = 'k1'", "reward was changed"),
    ("UPDATE reward SET amount = amount + 1", "reward was changed"),
    ("UPDATE reward SET note = '' WHERE key = 'k1'", "reward was changed"),
    ("UPDATE reward SET key = 'k9' WHERE key = 'k1'", "reward was changed"),
    (
      "UPDATE reward SET amount = CASE key WHEN 'k1' THEN 101 ELSE 100 END WHERE key IN ('k1', 'k2')",
      "reward was changed"
    ),
    ("UPDATE counter SET value = 1 WHERE name = 'box'", "counter was changed"),
    ("UPDATE tally SET row_count = 3 WHERE name = 'reward'", "the journal's last row, 5, states"),
    (
      "DELETE FROM reward WHERE key = 'k2'; UPDATE tally SET row_count = 3 WHERE name = 'reward'",
      "the journal's last row, 5, states"
    ),
    ("DELETE FROM tally", "the journal's last row, 5, states"),
    ("DELETE FROM journal WHERE number = 5", "the journal's last row, 4, states"),
    ("DELETE FROM journal WHERE number > 2", "the journal's last row, 2, states"),
    ("DELETE FROM journal", "the journal is empty, though rows were written"),
    ("DELETE FROM journal; DELETE FROM tally", "reward has 4 rows, the journal accounts for 0"),
  ]

  @Test(arguments: EngineUnderTest.allCases, tamperings)
  func tamperingShows(_ engine: EngineUnderTest, _ tampering: (sql: String, says: String)) throws {
    let bench = try bench(engine)
    try fill(bench)
    try bench.store.write(act) { writing in
      for _ in 0..<3 { _ = try writing.next("box") }
    }
    #expect(try reasons(bench) == [])
    try bench.site.outside(tampering.sql)
    let found = try reasons(bench)
    #expect(found.contains { $0.hasPrefix(tampering.says) }, "\(found)")
    #expect(try bench.store.check().allSatisfy { $0.fix != nil })
    // The next write does not make it good.
    try bench.store.write(act) { try reward("later", 1, $0) }
    #expect(try !reasons(bench).isEmpty)
  }

  /// A trigger that somebody added changes rows that the program does not tell.
  @Test(arguments: EngineUnderTest.allCases)
  func aTriggerStopsTheWrite(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    try fill(bench)
    try bench.site.outside(
      "CREATE TRIGGER t AFTER INSERT ON reward BEGIN UPDATE reward SET amount = 999999; END")
    let refused = refusal { try bench.store.write(act) { try reward("k5", 1, $0) } }
    #expect(refused?.kind == .store)
    #expect(try reasons(bench) == ["the store's tables are not those of a fresh store: trigger t"])
  }

  /// Values that no program of ours wrote, each with its table and key.
  @Test(arguments: EngineUnderTest.allCases)
  func damagedValuesAreFindings(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    try fill(bench)
    for (column, value) in [
      ("amount", "9223372036854775807"), ("amount", "-9223372036854775808"), ("agent", "0"),
      ("agent", "-1"), ("paid", "2"), ("day", "'2026-02-30'"), ("day", "''"),
      ("at", "9223372036854775807"),
    ] {
      let before = try bench.store.read {
        try $0.first("SELECT CAST(\(column) AS TEXT) FROM reward WHERE key = 'k2'") {
          try $0.text(0)
        } ?? ""
      }
      try bench.site.outside("UPDATE reward SET \(column) = \(value) WHERE key = 'k2'")
      let found = try reasons(bench)
      #expect(found.contains { $0.contains("\(column) of reward (key k2)") }, "\(column) \(value)")
      try bench.site.outside("UPDATE reward SET \(column) = '\(before)' WHERE key = 'k2'")
      #expect(try reasons(bench) == [])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func headsKeptElsewhereAreCompared(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    let source = Text(same: "the notebook")
    func head() throws -> KeptHead {
      try KeptHead(#require(bench.store.read { try $0.journalHead() }).head, source: source)
    }
    #expect(try bench.store.read { try $0.journalHead() } == nil)
    try fill(bench)
    let early = try head()
    try bench.store.write(act) { try reward("k5", 5, $0) }
    let late = try head()
    #expect(late.head.number == 5)
    #expect(try reasons(bench, heads: [early, late]) == [])
    let text = "4:" + String(repeating: "0", count: 64)
    let other = try KeptHead(#require(JournalHead(text)), source: source)
    #expect(other.head.description == text)
    #expect(
      try reasons(bench, heads: [early, other])
        == [
          "row 4 of the journal is another than the one noted by the notebook: the journal was "
            + "rewritten"
        ])
    let ahead = try KeptHead(#require(JournalHead("6" + text.dropFirst())), source: source)
    let found = try reasons(bench, heads: [ahead])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix("the journal ends at row 5, but row 6 was noted by the notebook: an older")
    )
  }

  @Test(arguments: [
    "", ":", "1", "1:", "0:" + String(repeating: "0", count: 64),
    "1:" + String(repeating: "g", count: 64),
    "1:" + String(repeating: "A", count: 64), "-1:" + String(repeating: "0", count: 64),
    "1:" + String(repeating: "0", count: 63), "1:1:" + String(repeating: "0", count: 64),
    "99999999999999999999:" + String(repeating: "0", count: 64),
  ])
  func whatIsNoHead(_ text: String) { #expect(JournalHead(text) == nil) }

  /// Nobody finds out by trying what an erased value was: the statement changes with each write.
  @Test(arguments: EngineUnderTest.allCases)
  func theSameRowsAreStatedAnewEachTime(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    try fill(bench)
    for _ in 0..<2 {
      _ = try bench.store.write(act) { try $0.run("UPDATE reward SET note = 'n'") }
    }
    let stated = try bench.store.read {
      try $0.all("SELECT tally FROM journal ORDER BY number") { try $0.text(0) }
    }
    #expect(Set(stated).count == 6)
  }
}
