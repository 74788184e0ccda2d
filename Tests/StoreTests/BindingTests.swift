import Store
import Testing
import Vocabulary

/// STORE.md: SQL is written once with `$1` parameters; values reach it as bound values only.
@Suite struct BindingTests {
  let depot: Depot
  let store: RecordStore

  init() throws {
    depot = try Depot()
    store = try depot.open([
      Migration(
        "nouns", 1,
        [
          """
          CREATE TABLE noun (
            key TEXT PRIMARY KEY, whole INTEGER, text TEXT, flag INTEGER, agent INTEGER,
            order_number TEXT, money INTEGER, points INTEGER, moment INTEGER, day TEXT, month TEXT)
          """,
          "CREATE TABLE side (key TEXT PRIMARY KEY, whole INTEGER)",
        ])
    ])
  }

  private func texts(_ sql: String, _ values: any Bindable...) throws -> [String] {
    try store.read { reading in
      // One call for each count that the tests use: the values are a list of arguments.
      switch values.count {
      case 1: try reading.all(sql, values[0]) { try $0.text(0) }
      case 2: try reading.all(sql, values[0], values[1]) { try $0.text(0) }
      default: try reading.all(sql, values[0], values[1], values[2]) { try $0.text(0) }
      }
    }
  }

  @Test func parametersGoByNumber() throws {
    #expect(try texts("SELECT $1 || '-' || $2", "a", "b") == ["a-b"])
    #expect(try texts("SELECT $2 || '-' || $1", "a", "b") == ["b-a"])
    #expect(try texts("SELECT $1 || $1 || $1", "a") == ["aaa"])
    #expect(try texts("SELECT $2 || $1 || $2 || $3 || $1", "a", "b", "c") == ["babca"])
    #expect(try texts("SELECT $3 || $2 || $1", "a", "b", "c") == ["cba"])
  }

  @Test func parametersOfWritesGoByNumber() throws {
    try store.write(Act(author, "noun.put")) { writing in
      try writing.run("INSERT INTO noun (text, key) VALUES ($2, $1)", "k", "t")
      try writing.run("UPDATE noun SET whole = $2 WHERE key = $1 AND $1 <> $3", "k", 7, "x")
      try writing.run(
        "INSERT INTO noun (text, key) VALUES ($2, $1)", values: [.text("l"), .text("u")])
    }
    let read = try store.read {
      try $0.all("SELECT key, text, whole FROM noun ORDER BY key") {
        try "\($0.text(0)) \($0.text(1)) \($0.integerIfAny(2) ?? 0)"
      }
    }
    #expect(read == ["k t 7", "l u 0"])
  }

  @Test func moreThanNineParameters() throws {
    let read = try store.read {
      try $0.first(
        "SELECT $10 || $1 || $11", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"
      ) { try $0.text(0) }
    }
    #expect(read == "jak")
  }

  @Test(arguments: [
    "", " ", "'", "\"", "'; DROP TABLE noun; --", "$1", "?1", "客服", "😀", "a\u{0}b", "\u{0}",
    "e\u{301}", "\u{FEFF}", "line\nline", "%_\\", String(repeating: "长", count: 100_000),
  ])
  func textsStayAsTheyAre(_ text: String) throws {
    _ = try store.write(Act(author, "noun.put")) {
      try $0.run("INSERT INTO noun (key, text) VALUES ($1, $2)", text, text)
    }
    let read = try store.read {
      try $0.first("SELECT text, key FROM noun WHERE key = $1", text) {
        try ($0.text(0), $0.textIfAny(1))
      }
    }
    #expect(read.map { Array($0.0.utf8) } == Array(text.utf8))
    #expect(read?.1 == text)
    #expect(try store.read { try $0.first("SELECT count(*) FROM noun") { try $0.integer(0) } } == 1)
  }

  @Test(arguments: [0, 1, -1, .max, .min, 1 << 53 + 1])
  func integersStayExact(_ value: Int) throws {
    let read = try store.read { try $0.first("SELECT $1", value) { try $0.integer(0) } }
    #expect(read == value)
  }

  @Test func nounsComeBackAsTheyWent() throws {
    let agent = number(3)
    let order = try #require(OrderNumber("3870042178331127601"))
    let day = try #require(Day("2026-10-02"))
    let moment = Moment(seconds: 1_790_000_000)
    let money = Money(fen: -71_538)
    let points = Points(hundredths: 1333)
    try store.write(Act(author, "noun.put")) { writing in
      try writing.run(
        "INSERT INTO noun VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        "k", 7, "t", true, agent, order, money, points, moment, day, day.month)
      try writing.run(
        "INSERT INTO noun VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        "none", Int?.none, String?.none, Bool?.none, AgentNumber?.none, OrderNumber?.none,
        Money?.none, Points?.none, Moment?.none, Day?.none, Value.null)
    }
    try store.read { reading in
      _ = try reading.first("SELECT * FROM noun WHERE key = $1", "k") { row throws in
        #expect(try [row.integer(1), row.integerIfAny(1)] == [7, 7])
        #expect(try [row.text(2), row.textIfAny(2)] == ["t", "t"])
        #expect(try [row.flag(3), row.flagIfAny(3)] == [true, true])
        #expect(try [row.agent(4), row.agentIfAny(4)] == [agent, agent])
        #expect(try [row.order(5), row.orderIfAny(5)] == [order, order])
        #expect(try [row.money(6), row.moneyIfAny(6)] == [money, money])
        #expect(try [row.points(7), row.pointsIfAny(7)] == [points, points])
        #expect(try [row.moment(8), row.momentIfAny(8)] == [moment, moment])
        #expect(try [row.day(9), row.dayIfAny(9)] == [day, day])
        #expect(try row.month(10) == day.month)
        #expect(try [row.value(1), row.value(2)] == [.integer(7), .text("t")])
        #expect(!row.isNull(1))
      }
      _ = try reading.first("SELECT * FROM noun WHERE key = $1", "none") { row throws in
        for column in 1...10 {
          #expect(row.isNull(column))
          #expect(try row.value(column) == .null)
          #expect(try row.integerIfAny(column) == nil && row.textIfAny(column) == nil)
          #expect(try row.agentIfAny(column) == nil && row.orderIfAny(column) == nil)
          #expect(try row.moneyIfAny(column) == nil && row.momentIfAny(column) == nil)
          #expect(try row.flagIfAny(column) == nil && row.pointsIfAny(column) == nil)
          #expect(try row.dayIfAny(column) == nil)
          #expect(throws: Refusal.self) { try row.integer(column) }
          #expect(throws: Refusal.self) { try row.text(column) }
          #expect(throws: Refusal.self) { try row.agent(column) }
        }
      }
    }
  }

  /// What someone wrote into the store from outside does not become a noun.
  @Test func valuesThatAreNoNounAreRefused() throws {
    try sqlite(
      depot.path,
      "INSERT INTO noun (key, agent, order_number, day, month, flag, text) "
        + "VALUES ('k', 0, '1', '2026-02-30', 'x', 2, 'brown')"
    )
    enum Colour: String { case red }
    try store.read { reading in
      _ = try reading.first(
        "SELECT agent, order_number, day, month, flag, text, key, count(*) OVER () FROM noun"
      ) { row in
        let reads: [(column: String, read: () throws -> Void)] = [
          ("agent", { _ = try row.agent(0) }), ("agent", { _ = try row.agentIfAny(0) }),
          ("order_number", { _ = try row.order(1) }),
          ("order_number", { _ = try row.orderIfAny(1) }),
          ("day", { _ = try row.day(2) }), ("day", { _ = try row.dayIfAny(2) }),
          ("month", { _ = try row.month(3) }), ("flag", { _ = try row.flag(4) }),
          ("text", { _ = try row.choice(5, of: Colour.self) }),
          ("text", { _ = try row.choiceIfAny(5, of: Colour.self) }),
        ]
        for (column, read) in reads {
          let refused = refusal(read)
          #expect(refused?.kind == .store)
          let reason = refused?.findings.first?.reason.english ?? ""
          #expect(reason.contains("\(column) of noun (key k)"), "\(reason)")
          #expect(refused?.findings.first?.fix != nil)
        }
        #expect(row.damage(7).findings.first?.reason.english.contains("OVER") == true)
      }
    }
  }

  @Test func aQuestionInsideAnAnswer() throws {
    try store.write(Act(author, "noun.put")) { writing in
      for key in ["a", "b", "c"] {
        try writing.run("INSERT INTO noun (key, text) VALUES ($1, $1)", key)
      }
      // The same words again while their first answer is still being read, and a write besides.
      var seen: [String] = []
      let sql = "SELECT key FROM noun WHERE key >= $1 ORDER BY key"
      try writing.each(sql, "a") { outer in
        let key = try outer.text(0)
        seen += try writing.all(sql, key) { try key + $0.text(0) }
        try writing.run("INSERT INTO side (key, whole) VALUES ($1, $2)", key, seen.count)
      }
      #expect(seen == ["aa", "ab", "ac", "bb", "bc", "cc"])
    }
    let wholes = try store.read {
      try $0.all("SELECT whole FROM side ORDER BY key") { try $0.integer(0) }
    }
    #expect(wholes == [3, 5, 6])
  }

  @Test func anAnswerThatIsGivenUpDoesNotStay() throws {
    struct Stop: Error {}
    try store.write(Act(author, "noun.put")) { writing in
      for key in ["a", "b", "c"] { try writing.run("INSERT INTO noun (key) VALUES ($1)", key) }
    }
    let sql = "SELECT key FROM noun ORDER BY key"
    #expect(throws: Stop.self) { try store.read { try $0.each(sql) { _ in throw Stop() } } }
    #expect(try store.read { try $0.first(sql) { try $0.text(0) } } == "a")
    #expect(try store.read { try $0.all(sql) { try $0.text(0) } } == ["a", "b", "c"])
    _ = try store.write(Act(author, "noun.drop")) {
      try $0.run("DELETE FROM noun WHERE key = $1", "a")
    }
    #expect(try store.read { try $0.all(sql) { try $0.text(0) } } == ["b", "c"])
    #expect(
      try store.read { try $0.first("SELECT key FROM noun WHERE key = $1", "a") { try $0.text(0) } }
        == nil)
  }

  @Test func aStatementThatFailedWorksAgain() throws {
    let sql = "INSERT INTO noun (key) VALUES ($1)"
    _ = try store.write(Act(author, "noun.put")) { try $0.run(sql, "a") }
    #expect(
      refusal { try store.write(Act(author, "noun.put")) { try $0.run(sql, "a") } }?.kind == .store)
    let added = try store.write(Act(author, "noun.put")) { try $0.run(sql, "b") }
    #expect(added == 1)
    let bad = refusal {
      try store.read { try $0.all("SELECT nothing FROM nowhere") { try $0.text(0) } }
    }
    #expect(bad?.kind == .store)
  }

  @Test func aReadingCannotWrite() throws {
    let refused = refusal {
      try store.read {
        try $0.all("INSERT INTO noun (key) VALUES ('x') RETURNING key") { try $0.text(0) }
      }
    }
    #expect(refused?.kind == .store)
    #expect(try store.read { try $0.first("SELECT count(*) FROM noun") { try $0.integer(0) } } == 0)
  }

  /// All questions of one reading see the same moment.
  @Test func aReadingIsOneView() throws {
    let other = try RecordStore(
      path: depot.path, zone: "UTC",
      migrations: [Migration("nouns", 1, [])])
    let counts = try store.read { reading in
      let sql = "SELECT count(*) FROM noun"
      let before = try reading.first(sql) { try $0.integer(0) }
      _ = try other.write(Act(author, "noun.put")) {
        try $0.run("INSERT INTO noun (key) VALUES ('x')")
      }
      return [before, try reading.first(sql) { try $0.integer(0) }]
    }
    #expect(counts == [0, 0])
    #expect(try store.read { try $0.first("SELECT count(*) FROM noun") { try $0.integer(0) } } == 1)
  }

  /// A table that another program changed meanwhile is asked by its new form.
  @Test func statementsOutliveAChangeOfTheirTable() throws {
    _ = try store.write(Act(author, "noun.put")) {
      try $0.run("INSERT INTO noun (key) VALUES ('a')")
    }
    #expect(try store.read { try $0.all("SELECT key FROM noun") { try $0.text(0) } } == ["a"])
    try sqlite(depot.path, "ALTER TABLE noun ADD COLUMN more TEXT")
    #expect(try store.read { try $0.all("SELECT key FROM noun") { try $0.text(0) } } == ["a"])
  }
}
