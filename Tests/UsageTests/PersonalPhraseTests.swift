import Foundation
import Store
import StoreSQLite
import Testing
import Usage
import Vocabulary

@Suite final class PersonalPhraseTests {
  let folder = NSTemporaryDirectory() + "kefu-own-" + UUID().uuidString
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

  private func texts(of agent: Int) throws -> [String] {
    try store.read(PersonalPhraseRecords.all(of: try #require(AgentNumber(agent))))
      .map { "\($0.id)=\($0.text)" }
  }

  @Test func eachAgentHasTheirOwn() throws {
    try PersonalPhraseRecords.write("rain", "甲", by: author(3), in: store)
    try PersonalPhraseRecords.write("hello", "乙", by: author(3), in: store)
    try PersonalPhraseRecords.write("rain", "丙", by: author(5), in: store)
    #expect(try texts(of: 3) == ["hello=乙", "rain=甲"])
    #expect(try texts(of: 5) == ["rain=丙"])
    #expect(try texts(of: 6).isEmpty)
  }

  @Test func theLaterTextReplacesTheEarlier() throws {
    try PersonalPhraseRecords.write("rain", "甲", by: author(3), in: store)
    try PersonalPhraseRecords.write("rain", "乙", by: author(3), in: store)
    #expect(try texts(of: 3) == ["rain=乙"])
  }

  @Test func moreThanTheLimitAreRefused() throws {
    for number in 0..<PersonalPhraseRecords.limit {
      try PersonalPhraseRecords.write("p\(number)", "甲", by: author(3), in: store)
    }
    let refusal = #expect(throws: Refusal.self) {
      try PersonalPhraseRecords.write("more", "乙", by: author(3), in: store)
    }
    #expect(refusal?.findings.first?.reason.english.contains("1000") == true)
    try PersonalPhraseRecords.write("p7", "丙", by: author(3), in: store)
    try PersonalPhraseRecords.write("more", "乙", by: author(5), in: store)
    #expect(try texts(of: 3).contains("p7=丙"))
  }

  @Test func deletingTakesOnlyTheAuthorsOwn() throws {
    try PersonalPhraseRecords.write("rain", "甲", by: author(3), in: store)
    try PersonalPhraseRecords.write("rain", "丙", by: author(5), in: store)
    try PersonalPhraseRecords.delete("rain", by: author(3), in: store)
    #expect(try texts(of: 3).isEmpty)
    #expect(try texts(of: 5) == ["rain=丙"])
  }

  @Test func theJournalNamesTheIdAndNotTheWords() throws {
    try PersonalPhraseRecords.write("rain", "秘密", by: author(3), in: store)
    try PersonalPhraseRecords.delete("rain", by: author(3), in: store)
    let rows = try store.read {
      try $0.all("SELECT kind, detail FROM journal ORDER BY number") {
        try "\($0.text(0)) \($0.text(1))"
      }
    }
    #expect(rows == ["phrase.own.write rain", "phrase.own.delete rain"])
  }
}
