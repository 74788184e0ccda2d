import Foundation
import Store
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

  private func take(_ phrase: String, _ query: String, by agent: Int, times: Int = 1) throws {
    for _ in 0..<times {
      try UsageRecords.count(phrase: phrase, query: query, by: author(agent), in: store)
    }
  }

  private func journal() throws -> [String] {
    try store.read {
      try $0.all("SELECT actor, kind, detail FROM journal ORDER BY actor, sequence") {
        "\($0.integer(0)) \($0.text(1)) \($0.text(2))"
      }
    }
  }

  @Test func nothingIsUsedAtFirst() throws {
    #expect(try store.read(UsageRecords.picks).isEmpty)
    #expect(try store.read(UsageRecords.use).isEmpty)
    #expect(try store.read(UsageRecords.inVain).isEmpty)
  }

  @Test func picksAreCountedByWordsAndPhrase() throws {
    try take("stock-1", "有货吗", by: 3, times: 2)
    try take("stock-1", "有货吗", by: 5)
    try take("stock-2", "有货吗", by: 3)
    try take("stock-1", "现货", by: 3)
    try take("stock-1", "", by: 3, times: 4)
    let picks = try store.read(UsageRecords.picks)
    let counts = picks.map { "\($0.words)|\($0.phrase)|\($0.count)" }.sorted()
    #expect(
      counts == ["|stock-1|4", "有货吗|stock-1|3", "有货吗|stock-2|1", "现货|stock-1|1"])
  }

  @Test func useIsCountedByAgentMostUsedFirst() throws {
    try take("a", "", by: 5)
    try take("b", "x", by: 3, times: 3)
    try take("a", "y", by: 3)
    try take("a", "", by: 3)
    let before = Moment.now()
    let use = try store.read(UsageRecords.use)
    #expect(use.map(\.phrase) == ["b", "a", "a"])
    #expect(use.map(\.agent.number) == [3, 3, 5])
    #expect(use.map(\.count) == [3, 2, 1])
    #expect(use.allSatisfy { $0.last <= before && before - $0.last < 600 })
  }

  @Test func theLastUseIsTheLatest() throws {
    try take("a", "", by: 3)
    try store.write(Act(author(3), "test")) {
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
    #expect(try store.read(UsageRecords.picks).isEmpty, "a search is no pick")
  }

  /// A buyer's message may be a page: its beginning is kept.
  @Test func longQueriesAreCut() throws {
    let long = String(repeating: "亲😀", count: 5000)
    try take("a", long, by: 3)
    try UsageRecords.vain(long, by: author(3), in: store)
    #expect(try store.read(UsageRecords.picks).first?.words == String(long.prefix(200)))
    #expect(try store.read(UsageRecords.inVain).first?.query == String(long.prefix(200)))
  }

  @Test func queriesAreKeptAsTyped() throws {
    let query = "'; DROP TABLE vain; -- \"$1\" \u{0}亲"
    try UsageRecords.vain(query, by: author(3), in: store)
    #expect(try store.read(UsageRecords.inVain).first?.query == query)
  }

  /// house.md, Store: the journal holds no phone or address, so no word of a buyer.
  @Test func theJournalHoldsNoWordsOfBuyers() throws {
    try take("stock-1", "我的手机 13812345678", by: 3)
    try UsageRecords.vain("住在人民路 1 号", by: author(5), in: store)
    #expect(try journal() == ["3 phrase.pick stock-1", "5 phrase.vain "])
    #expect(try store.check().isEmpty)
  }
}
