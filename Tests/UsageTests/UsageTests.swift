import Foundation
import Store
import StoreSQLite
import Testing
import Usage
import Vocabulary

@Suite final class UsageTests {
  let folder = NSTemporaryDirectory() + "kefu-usage-" + UUID().uuidString
  let store: RecordStore

  init() throws {
    store = try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: "Asia/Shanghai",
      migrations: UsageRecords.migrations)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func author(_ number: Int) throws -> Author {
    Author(try #require(AgentNumber(number)), claimed: false)
  }

  private func take(
    _ phrase: String, _ query: String, by agent: Int, times: Int = 1, insteadOf first: String? = nil
  ) throws {
    for _ in 0..<times {
      try UsageRecords.count(
        phrase: phrase, query: query, insteadOf: first, by: author(agent), in: store)
    }
  }

  private func picks(of agent: Int? = nil) throws -> [(
    words: String, phrase: String, count: Int, own: Int
  )] {
    let zone = try #require(DeskZone("Asia/Shanghai"))
    return try store.read(
      UsageRecords.picks(of: agent.flatMap { AgentNumber($0) }, at: DeskClock.machine.now, in: zone)
    )
  }

  private func journal() throws -> [String] {
    try store.read {
      try $0.all("SELECT actor, kind, detail FROM journal ORDER BY actor, number") {
        try "\($0.integer(0)) \($0.text(1)) \($0.text(2))"
      }
    }
  }

  @Test func nothingIsUsedAtFirst() throws {
    #expect(try picks().isEmpty)
    #expect(try store.read(UsageRecords.use).isEmpty)
    #expect(try store.read(UsageRecords.inVain).isEmpty)
  }

  @Test func picksAreCountedByWordsAndPhrase() throws {
    try take("stock-1", "有货吗", by: 3, times: 2)
    try take("stock-1", "有货吗", by: 5)
    try take("stock-2", "有货吗", by: 3)
    try take("stock-1", "现货", by: 3)
    try take("stock-1", "", by: 3, times: 4)
    func counts(of agent: Int?) throws -> [String] {
      try picks(of: agent).map { "\($0.words)|\($0.phrase)|\($0.count)|\($0.own)" }.sorted()
    }
    #expect(
      try counts(of: nil)
        == ["有货吗|stock-1|2|0"], "one agent's alone move nobody else's list")
    #expect(try counts(of: 5) == ["有货吗|stock-1|2|1"])
    #expect(
      try counts(of: 3)
        == ["|stock-1|1|1", "有货吗|stock-1|2|1", "有货吗|stock-2|1|1", "现货|stock-1|1|1"])
  }

  @Test func picksComeInTheOrderOfTheirLatest() throws {
    try take("a", "甲", by: 3)
    try take("b", "乙", by: 3)
    try take("a", "甲", by: 3)
    #expect(try picks(of: 3).map(\.phrase) == ["b", "a"])
  }

  @Test func aPickThatReplacedAnotherIsKeptWithBoth() throws {
    try take("a", "退货", by: 3, insteadOf: "a")
    try take("b", "退货", by: 3, times: 2, insteadOf: "a")
    try take("b", "退货", by: 5, insteadOf: "a")
    try take("c", "包邮", by: 5)
    let replaced = try store.read(UsageRecords.replaced)
    #expect(
      replaced.map { "\($0.query) \($0.first) \($0.taken) \($0.agent) \($0.count)" }
        == ["退货 a b 3 2", "退货 a b 5 1"])
  }

  @Test func useIsCountedByAgentMostUsedFirst() throws {
    try take("a", "", by: 5)
    try take("b", "x", by: 3, times: 3)
    try take("a", "y", by: 3)
    try take("a", "", by: 3)
    let before = DeskClock.machine.now
    let use = try store.read(UsageRecords.use)
    #expect(use.map(\.phrase) == ["b", "a", "a"])
    #expect(use.map(\.agent.number) == [3, 3, 5])
    #expect(use.map(\.count) == [3, 2, 1])
    #expect(use.allSatisfy { $0.last <= before && before - $0.last < 600 })
  }

  @Test func theLastUseIsTheLatest() throws {
    try take("a", "", by: 3)
    _ = try store.write(Act(author(3), "test")) {
      try $0.run(
        "INSERT INTO pick (key, agent, at, phrase, query) VALUES ($1, $2, $3, $4, $5)",
        Key.make(), 3, Moment(seconds: 4_000_000_000), "a", "")
    }
    #expect(try store.read(UsageRecords.use).first?.last == Moment(seconds: 4_000_000_000))
  }

  @Test func searchesInVainAreCountedMostFrequentFirst() throws {
    for (query, agent) in [("发票抬头", 3), ("海外", 3), ("海外", 5), ("发票抬头", 5), ("海外", 5), ("a", 3)] {
      try UsageRecords.vain(query, by: author(agent), in: store)
    }
    let vain = try store.read(UsageRecords.inVain)
    #expect(vain.map(\.query) == ["海外", "发票抬头", "a"])
    #expect(vain.map(\.count) == [3, 2, 1])
    #expect(try picks().isEmpty, "a search is no pick")
  }

  /// A buyer's message may be a page: its beginning is kept.
  @Test func longQueriesAreCut() throws {
    let long = String(repeating: "亲😀", count: 5000)
    try take("a", long, by: 3)
    try UsageRecords.vain(long, by: author(3), in: store)
    #expect(try picks(of: 3).first?.words == String(long.prefix(200)))
    #expect(try store.read(UsageRecords.inVain).first?.query == String(long.prefix(200)))
  }

  @Test func queriesAreKeptAsTyped() throws {
    let query = "'; DROP TABLE vain; -- \"$1\" \u{0}亲"
    try UsageRecords.vain(query, by: author(3), in: store)
    #expect(try store.read(UsageRecords.inVain).first?.query == query)
  }

  /// STORE.md: the journal holds no phone or address, so no word of a buyer.
  @Test func theJournalHoldsNoWordsOfBuyers() throws {
    try take("stock-1", "我的手机 13812345678", by: 3)
    try UsageRecords.vain("住在人民路 1 号", by: author(5), in: store)
    #expect(try journal() == ["3 phrase.pick stock-1", "5 phrase.vain "])
    #expect(try store.check().isEmpty)
  }

  // MARK: Which picks count

  /// Records a pick of an earlier day.
  private func take(_ phrase: String, _ query: String, by agent: Int, daysAgo: Int) throws {
    let at = DeskClock.machine.now + -daysAgo * 86_400
    _ = try store.write(Act(author(agent), "test")) {
      try $0.run(
        "INSERT INTO pick (key, agent, at, phrase, query) VALUES ($1, $2, $3, $4, $5)",
        Key.make(), agent, at, phrase, query)
    }
  }

  @Test func fourPicksOfOneAgentOnOneDayMoveNobodyElse() throws {
    try take("greet-here", "在吗", by: 3, times: 4)
    #expect(try picks(of: 5).isEmpty)
    #expect(try picks(of: 3).map(\.own) == [1])
    try take("greet-here", "在吗", by: 4)
    #expect(try picks(of: 5).map(\.count) == [2])
  }

  @Test func picksOfSeveralDaysMoveEverybody() throws {
    for day in [1, 2] { try take("a", "在吗", by: 3, daysAgo: day) }
    #expect(try picks(of: 5).isEmpty)
    try take("a", "在吗", by: 3, daysAgo: 3)
    #expect(try picks(of: 5).map(\.count) == [3])
  }

  @Test func picksFade() throws {
    try take("a", "在吗", by: 3, daysAgo: 31)
    #expect(try picks(of: 3).isEmpty)
    try take("b", "在吗", by: 3, daysAgo: 60)
    try take("b", "在吗", by: 4, daysAgo: 60)
    #expect(try picks(of: 5).isEmpty)
    try take("b", "在吗", by: 5, daysAgo: 1)
    #expect(try picks(of: 6).map(\.count) == [3])
    try take("c", "在吗", by: 3, daysAgo: 91)
    #expect(try picks(of: 3).map(\.phrase) == ["b"])
  }

  @Test func ofSeveralPicksForOneMessageTheLastCounts() throws {
    let message = Key.make()
    for phrase in ["wrong", "right"] {
      try UsageRecords.count(
        phrase: phrase, query: "在吗", message: message, by: author(3), in: store)
    }
    #expect(try picks(of: 3).map(\.phrase) == ["right"])
    // Both were sent, so both are used.
    #expect(try store.read(UsageRecords.use).count == 2)
  }

  @Test func undoTakesTheLastPickBack() throws {
    let records = PickRecords(store)
    let day = try #require(Day("2026-11-21"))
    #expect(try records.lastAct(by: author(3), on: day)?.key == nil)
    try take("a", "在吗", by: 3)
    try take("b", "在吗", by: 3)
    try take("c", "在吗", by: 4)
    let last = try #require(try records.lastAct(by: author(3), on: day))
    #expect(last.what.english.contains("b"))
    try last.takeBack(by: author(3))
    #expect(try picks(of: 3).map(\.phrase) == ["a"])
    #expect(try store.read(UsageRecords.use).map(\.phrase).sorted() == ["a", "c"])
    #expect(try records.lastAct(by: author(3), on: day)?.what.english.contains(" a,") == true)
    #expect(try journal().contains("3 phrase.pick.undo b"))
  }

  @Test func aLeadHasThePicksOfAPhraseForgotten() throws {
    let records = PickRecords(store)
    try take("a", "在吗", by: 3, daysAgo: 2)
    try take("a", "包邮吗", by: 3, daysAgo: 1)
    #expect(try records.forget("a", after: "在吗", because: "误点", by: author(9)) == 1)
    #expect(try picks(of: 3).map(\.words) == ["包邮吗"])
    #expect(try records.forget("a", after: nil, because: "误点", by: author(9)) == 2)
    #expect(try picks(of: 3).isEmpty)
  }
}
