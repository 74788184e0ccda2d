import Store
import Testing
import Vocabulary

@Suite struct SchemaTests {
  private static let place = Migration(
    "shelf", 2,
    [
      .addColumn(.text("place").orNull, to: "shelf"),
      .run("UPDATE shelf SET place = note || '!'"),
      .index("shelf_place", on: "shelf", ["place DESC", "(note IS NULL)"], where: "agent > 1"),
    ])

  @Test(arguments: EngineUnderTest.allCases)
  func migrationsRunOnceAndInOrder(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    for note in ["a", "b", "c"] { try bench.put(note) }
    let other = Migration("other", 1, [.table("other", [.key("key")], key: ["key"])])
    for _ in 0...1 {
      let store = try bench.open(Bench.migrations + [Self.place, other])
      let places = try store.read {
        try $0.all("SELECT place FROM shelf ORDER BY key") { try $0.text(0) }
      }
      #expect(places == ["a!", "b!", "c!"])
      #expect(try store.check().isEmpty)
    }
    let done = try bench.store.read {
      try $0.all("SELECT room, version FROM migration ORDER BY room, version") {
        try "\($0.text(0)) \($0.integer(1))"
      }
    }
    #expect(done == ["other 1", "shelf 1", "shelf 2", "store 1"])
  }

  @Test(arguments: EngineUnderTest.allCases)
  func aMigrationThatFailsLeavesNothing(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    try bench.put("a")
    let bad = Migration(
      "shelf", 2, [.table("new", [.key("key")], key: ["key"]), .run("DROP TABLE nothing")])
    #expect(refusal { try bench.open(Bench.migrations + [bad]) }?.kind == .store)
    let store = try bench.open()
    #expect(refusal { try store.read { try $0.all("SELECT key FROM new") { _ in } } } != nil)
    #expect(try bench.notes() == ["a"])
  }

  @Test(arguments: EngineUnderTest.allCases)
  func aTooNewStoreIsRefused(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine, Bench.migrations + [Self.place])
    let refused = refusal { try bench.open() }
    #expect(refused?.kind == .store)
    #expect(refused?.findings.first?.reason.english.contains("shelf 2") == true)
    #expect(refused?.findings.first?.fix?.english.contains("upgrade") == true)
    #expect(refused?.findings.first?.place == bench.store.place)
    // A room that the program does not know is newer too.
    #expect(refusal { try bench.open([]) }?.kind == .store)
  }

  /// Tables began anew once: a store from before says so instead of failing on some statement.
  @Test(arguments: EngineUnderTest.allCases)
  func aStoreOfAnEarlierBuildIsRefused(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    try bench.site.outside("UPDATE migration SET room = 'journal' WHERE room = 'store'")
    let refused = refusal { try bench.open() }
    #expect(refused?.kind == .store)
    #expect(refused?.findings.first?.reason.english.contains("earlier build") == true)
    #expect(refused?.findings.first?.fix != nil)
  }

  /// Every column holds something unless it may hold nothing; its words are those that were said.
  @Test(
    arguments: EngineUnderTest.allCases,
    [
      "INSERT INTO box (key, kind) VALUES ('b', NULL)", "INSERT INTO box (kind) VALUES ('in')",
      "INSERT INTO box (key, kind) VALUES ('b', 'sideways')",
      "INSERT INTO box (key, kind) VALUES ('a', 'out')",
      "INSERT INTO box (key, kind, weight) VALUES ('b', 'in', 'heavy')",
    ])
  func whatDoesNotFitIsRefused(_ engine: EngineUnderTest, _ sql: String) throws {
    let bench = try Bench(
      engine,
      [
        Migration(
          "box", 1,
          [
            .table(
              "box",
              [.key("key"), .word("kind", of: ["in", "out", ""]), .integer("weight").orNull],
              key: ["key"], layout: .besideKey)
          ])
      ])
    let act = Act(author, "box.put")
    for (key, kind) in [("a", "in"), ("c", "")] {
      _ = try bench.store.write(act) {
        try $0.run("INSERT INTO box (key, kind) VALUES ($1, $2)", key, kind)
      }
    }
    #expect(refusal { try bench.store.write(act) { _ = try $0.run(sql) } }?.kind == .store)
    #expect(try bench.count("box") == 2)
  }

  /// Order numbers, days and keys are compared by their bytes, whatever language the machine has.
  @Test(arguments: EngineUnderTest.allCases)
  func textIsOrderedByItsBytes(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    let keys = ["", "-", "10", "9", "A", "B", "a", "b", "~", "é", "客", "😀"]
    try bench.store.write(Act(author, "shelf.put")) { writing in
      for key in keys.shuffled() {
        try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", key, 3)
      }
    }
    let sorted = try bench.store.read {
      try $0.all("SELECT key FROM shelf ORDER BY key") { try $0.text(0) }
    }
    #expect(sorted == keys)
    let beginning = try bench.store.read {
      try $0.all("SELECT key FROM shelf WHERE key >= $1 AND key < $2", "A", "A~") {
        try $0.text(0)
      }
    }
    #expect(beginning == ["A"])
  }

  /// 64 bits: in fen, and past the year 2038.
  @Test(arguments: EngineUnderTest.allCases)
  func integersHave64Bits(_ engine: EngineUnderTest) throws {
    let bench = try Bench(engine)
    try bench.store.write(Act(author, "shelf.put")) { writing in
      for (key, value) in [("a", Int.greatestStored), ("b", -Int.greatestStored)] {
        try writing.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", key, value)
      }
    }
    let read = try bench.store.read {
      try $0.all("SELECT agent FROM shelf ORDER BY key") { try $0.integer(0) }
    }
    #expect(read == [Int.greatestStored, -Int.greatestStored])
  }
}
