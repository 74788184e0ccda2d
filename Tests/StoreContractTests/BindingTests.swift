import Store
import Testing
import Vocabulary

/// STORE.md: SQL is written once with `$1` parameters; values reach it as bound values only.
@Suite struct BindingTests {
  private func bench(_ engine: EngineUnderTest) throws -> Bench {
    try Bench(
      engine,
      [
        Migration(
          "nouns", 1,
          [
            .table(
              "noun",
              [
                .key("key"), .integer("whole").orNull, .text("text").orNull, .flag("flag").orNull,
                .agent("agent").orNull, .order("order_number").orNull, .money("money").orNull,
                .points("points").orNull, .moment("moment").orNull, .day("day").orNull,
                .month("month").orNull,
              ], key: ["key"])
          ])
      ])
  }

  private func texts(
    _ engine: EngineUnderTest, _ sql: String, _ values: String...
  ) throws -> [String] {
    try bench(engine).store.read { reading in
      try reading.all(sql, values: values.map(\.value)) { try $0.text(0) }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func parametersGoByNumber(_ engine: EngineUnderTest) throws {
    #expect(
      try texts(engine, "SELECT CAST($1 AS TEXT) || '-' || CAST($2 AS TEXT)", "a", "b") == ["a-b"])
    #expect(
      try texts(engine, "SELECT CAST($2 AS TEXT) || '-' || CAST($1 AS TEXT)", "a", "b") == ["b-a"])
    #expect(try texts(engine, "SELECT CAST($1 AS TEXT) || $1 || $1", "a") == ["aaa"])
    #expect(
      try texts(
        engine, "SELECT CAST($2 AS TEXT) || CAST($1 AS TEXT) || $2 || CAST($3 AS TEXT) || $1", "a",
        "b", "c") == ["babca"])
    #expect(
      try texts(
        engine, "SELECT CAST($3 AS TEXT) || CAST($2 AS TEXT) || CAST($1 AS TEXT)", "a", "b", "c")
        == ["cba"])
  }

  @Test(arguments: EngineUnderTest.allCases)
  func parametersOfWritesGoByNumber(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    try bench.store.write(Act(author, "noun.put")) { writing in
      try writing.run("INSERT INTO noun (text, key) VALUES ($2, $1)", "k", "t")
      try writing.run("UPDATE noun SET whole = $2 WHERE key = $1 AND key <> $3", "k", 7, "x")
      try writing.run(
        "INSERT INTO noun (text, key) VALUES ($2, $1)", values: [.text("l"), .text("u")])
    }
    let read = try bench.store.read {
      try $0.all("SELECT key, text, whole FROM noun ORDER BY key") {
        try "\($0.text(0)) \($0.text(1)) \($0.integerIfAny(2) ?? 0)"
      }
    }
    #expect(read == ["k t 7", "l u 0"])
  }

  @Test(arguments: EngineUnderTest.allCases)
  func moreThanNineParameters(_ engine: EngineUnderTest) throws {
    let parts = (1...11).map { "CAST($\($0) AS TEXT)" }
    let values = "abcdefghijk".map { String($0).value }
    let read = try bench(engine).store.read {
      try $0.all("SELECT \(parts[9]) || \(parts.joined(separator: " || "))", values: values) {
        try $0.text(0)
      }
    }
    #expect(read == ["jabcdefghijk"])
  }

  /// What stands in a literal, a quoted name or a comment is no parameter.
  @Test(arguments: EngineUnderTest.allCases)
  func onlyParametersAreParameters(_ engine: EngineUnderTest) throws {
    let sql = """
      SELECT '$1 it''s -- $2', CAST($1 AS TEXT) AS "$3", -- $4 'x'
        /* $5 -- */ '/*' || CAST($2 AS TEXT) || '*/'
      """
    let read = try bench(engine).store.read {
      try $0.all(sql, "a", "b") { try [$0.text(0), $0.text(1), $0.text(2)] }
    }
    #expect(read == [["$1 it's -- $2", "a", "/*b*/"]])
  }

  static let odd = [
    "", " ", "'", "\"", "'; DROP TABLE noun; --", "$1", "?1", "客服", "😀", "e\u{301}", "\u{FEFF}",
    "line\nline", "%_\\", String(repeating: "长", count: 100_000),
  ]

  @Test(arguments: EngineUnderTest.allCases, odd)
  func textsStayAsTheyAre(_ engine: EngineUnderTest, _ text: String) throws {
    let bench = try bench(engine)
    _ = try bench.store.write(Act(author, "noun.put")) {
      try $0.run("INSERT INTO noun (key, text) VALUES ($1, $2)", text, text)
    }
    let read = try bench.store.read {
      try $0.first("SELECT text, key FROM noun WHERE key = $1", text) {
        try ($0.text(0), $0.textIfAny(1))
      }
    }
    #expect(read.map { Array($0.0.utf8) } == Array(text.utf8))
    #expect(read?.1 == text)
    #expect(
      try bench.store.read { try $0.first("SELECT count(*) FROM noun") { try $0.integer(0) } } == 1)
  }

  @Test(
    arguments: EngineUnderTest.allCases,
    [0, 1, -1, Int.greatestStored, -Int.greatestStored, 1 << 49 + 1])
  func integersStayExact(_ engine: EngineUnderTest, _ value: Int) throws {
    let bench = try bench(engine)
    let read = try bench.store.read {
      try $0.first("SELECT CAST($1 AS BIGINT)", value) { try $0.integer(0) }
    }
    #expect(read == value)
  }

  /// No amount, count or moment comes near: added up it would end the program.
  @Test(
    arguments: EngineUnderTest.allCases,
    [.max, .min, Int.greatestStored + 1, -Int.greatestStored - 1])
  func anIntegerOutOfReachIsDamage(_ engine: EngineUnderTest, _ value: Int) throws {
    let bench = try bench(engine)
    let refused = refusal {
      try bench.store.read {
        try $0.first("SELECT CAST($1 AS BIGINT) AS big", value) { try $0.integer(0) }
      }
    }
    #expect(refused?.kind == .store)
  }

  @Test(arguments: EngineUnderTest.allCases)
  func nounsComeBackAsTheyWent(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    let agent = number(3)
    let order = try #require(OrderNumber("3870042178331127601"))
    let day = try #require(Day("2026-10-02"))
    let moment = Moment(seconds: 1_790_000_000)
    let money = Money(fen: -71_538)
    let points = Points(hundredths: 1333)
    try bench.store.write(Act(author, "noun.put")) { writing in
      try writing.run(
        "INSERT INTO noun VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        "k", 7, "t", true, agent, order, money, points, moment, day, day.month)
      try writing.run(
        "INSERT INTO noun VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        "none", Int?.none, String?.none, Bool?.none, AgentNumber?.none, OrderNumber?.none,
        Money?.none, Points?.none, Moment?.none, Day?.none, Value.null)
    }
    try bench.store.read { reading in
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
        #expect(!row.isNull(1))
      }
      _ = try reading.first("SELECT * FROM noun WHERE key = $1", "none") { row throws in
        for column in 1...10 {
          #expect(row.isNull(column))
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
  @Test(arguments: EngineUnderTest.allCases)
  func valuesThatAreNoNounAreRefused(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    try bench.site.outside(
      "INSERT INTO noun (key, agent, order_number, day, month, flag, text) "
        + "VALUES ('k', 0, '1', '2026-02-30', 'x', 2, 'brown')"
    )
    enum Colour: String { case red }
    try bench.store.read { reading in
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

  /// An engine may have one connection, on which the rest of the answer waits.
  @Test(arguments: EngineUnderTest.allCases)
  func nothingIsAskedInsideAnAnswer(_ engine: EngineUnderTest) async {
    await #expect(processExitsWith: .failure) { [engine = engine.rawValue as String] in
      let store = try Bench(#require(EngineUnderTest(rawValue: engine))).store
      try store.read { reading in
        try reading.each("SELECT room FROM migration") { _ in
          try reading.each("SELECT room FROM migration") { _ in }
        }
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func anAnswerThatIsGivenUpDoesNotStay(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    struct Stop: Error {}
    try bench.store.write(Act(author, "noun.put")) { writing in
      for key in ["a", "b", "c"] { try writing.run("INSERT INTO noun (key) VALUES ($1)", key) }
    }
    let sql = "SELECT key FROM noun ORDER BY key"
    #expect(throws: Stop.self) { try bench.store.read { try $0.each(sql) { _ in throw Stop() } } }
    #expect(try bench.store.read { try $0.first(sql) { try $0.text(0) } } == "a")
    #expect(try bench.store.read { try $0.all(sql) { try $0.text(0) } } == ["a", "b", "c"])
    _ = try bench.store.write(Act(author, "noun.drop")) {
      try $0.run("DELETE FROM noun WHERE key = $1", "a")
    }
    #expect(try bench.store.read { try $0.all(sql) { try $0.text(0) } } == ["b", "c"])
    #expect(
      try bench.store.read {
        try $0.first("SELECT key FROM noun WHERE key = $1", "a") { try $0.text(0) }
      }
        == nil)
  }

  @Test(arguments: EngineUnderTest.allCases)
  func aStatementThatFailedWorksAgain(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    let sql = "INSERT INTO noun (key) VALUES ($1)"
    _ = try bench.store.write(Act(author, "noun.put")) { try $0.run(sql, "a") }
    #expect(
      refusal { try bench.store.write(Act(author, "noun.put")) { try $0.run(sql, "a") } }?.kind
        == .store)
    let added = try bench.store.write(Act(author, "noun.put")) { try $0.run(sql, "b") }
    #expect(added == 1)
    let bad = refusal {
      try bench.store.read { try $0.all("SELECT nothing FROM nowhere") { try $0.text(0) } }
    }
    #expect(bad?.kind == .store)
  }

  /// A table that another program changed meanwhile is asked by its new form.
  @Test(arguments: EngineUnderTest.allCases)
  func statementsOutliveAChangeOfTheirTable(_ engine: EngineUnderTest) throws {
    let bench = try bench(engine)
    _ = try bench.store.write(Act(author, "noun.put")) {
      try $0.run("INSERT INTO noun (key) VALUES ('a')")
    }
    #expect(try bench.store.read { try $0.all("SELECT key FROM noun") { try $0.text(0) } } == ["a"])
    try bench.site.outside("ALTER TABLE noun ADD COLUMN more TEXT")
    #expect(try bench.store.read { try $0.all("SELECT key FROM noun") { try $0.text(0) } } == ["a"])
  }
}
