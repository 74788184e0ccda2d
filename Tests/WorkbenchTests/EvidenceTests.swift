import Foundation
import Store
import TestSupport
import Testing

@testable import Commands
@testable import Desk

/// What was changed outside the program shows in `check` (STORE.md, Rows and journal; Heads).
@Suite struct EvidenceTests {
  private final class Shop {
    let path: String
    var store: String { path + "/.kefu/kefu.sqlite" }

    init() throws { path = try BuiltProgram.desk() }

    deinit {
      try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }

    /// What a command says, on both channels; English.
    @discardableResult
    func run(_ words: String..., status: Int32 = 0) throws -> String {
      let result = try BuiltProgram.kefu(
        words.flatMap { $0.split(separator: " ").map(String.init) }, in: path,
        environment: ["KEFU_LANG": "en"])
      #expect(result.status == status, "\(words): \(result.output)\(result.errors)")
      return result.output + result.errors
    }

    func work() throws {
      try run("clock in --as 1")
      try run("order tag 4100000000000001 --flag red --as 1")
      try run("record praise 4 --as 9")
      try run("handover write x --as 2")
      try run("record reward 5 20 --as 9")
    }

    /// The store with everything that stands in its log.
    func copy(to name: String) throws -> String {
      try SQLiteTool.run(store, "PRAGMA wal_checkpoint(TRUNCATE)")
      let file = path + "/" + name
      try FileManager.default.copyItem(atPath: store, toPath: file)
      return file
    }

    func put(_ file: String) throws {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: store + suffix)
      }
      try FileManager.default.copyItem(atPath: file, toPath: store)
    }

    func head() throws -> String {
      String(try run("journal head").prefix { $0 != " " })
    }
  }

  static let tamperings: [(sql: String, says: String)] = [
    ("DELETE FROM clocking", "clocking has 0 rows, the journal accounts for 1"),
    ("UPDATE appraisal SET value = '999999.00' WHERE kind = 'reward'", "appraisal was changed"),
    ("UPDATE desk_tag SET agent = 2", "desk_tag was changed"),
    ("DELETE FROM case_step", "case_step has 0 rows"),
    ("UPDATE case_value SET value = 'y'", "case_value was changed"),
    (
      "INSERT INTO refund (key, order_number, amount, counts, entered_at, entered_by) "
        + "VALUES ('k', '4100000000000001', 100, 1, 1, 9)",
      "refund has 1 row, the journal accounts for 0"
    ),
    ("UPDATE journal SET actor = 2 WHERE number = 1", "row 1 does not follow"),
    ("UPDATE journal SET login = 0, claimed = 0 WHERE number = 2", "row 2 does not follow"),
    ("DELETE FROM journal WHERE actor = 1", "row 3 does not follow"),
    ("DELETE FROM journal WHERE number = 5", "the journal's last row, 4, states other rows"),
    ("DELETE FROM journal", "the journal is empty, though rows were written"),
    ("CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM vain; END", "trigger t"),
  ]

  @Test(arguments: tamperings)
  func whatWasChangedShows(_ tampering: (sql: String, says: String)) throws {
    let shop = try Shop()
    try shop.work()
    try shop.run("check")
    try SQLiteTool.run(shop.store, tampering.sql)
    let found = try shop.run("check", status: 1)
    #expect(found.contains(tampering.says), "\(found)")
  }

  @Test func anOlderStorePutInPlaceShows() throws {
    let shop = try Shop()
    try shop.work()
    let older = try shop.copy(to: "older.sqlite")
    try shop.run("order tag 4100000000000002 --flag red --as 1")
    try shop.put(older)
    let found = try shop.run("check", status: 1)
    #expect(found.contains("the journal ends at row 5, but row 6 was noted by"), "\(found)")
    #expect(found.contains("with kefu restore"))
    // Written further it is another journal.
    try shop.run("record praise 5 --as 9")
    try shop.run("record praise 5 --as 9")
    #expect(try shop.run("check", status: 1).contains("row 6 of the journal is another"))
  }

  @Test func aRestoreIsInOrder() throws {
    let shop = try Shop()
    try shop.work()
    try shop.run("backup one.sqlite")
    let before = try shop.head()
    for order in 2...4 { try shop.run("order tag 410000000000000\(order) --flag red --as 1") }
    let lost = try shop.head()
    try shop.run("restore one.sqlite --as 9")
    try shop.run("check")
    try shop.run("check --head \(before)")
    #expect(try shop.run("check --head \(lost)", status: 1).contains("noted by --head"))
    let row = try SQLiteTool.run(
      shop.store, "SELECT detail FROM journal ORDER BY number DESC LIMIT 1")
    #expect(row.hasSuffix(" \(lost)\n"))
    let kept = try String(contentsOfFile: shop.path + "/.kefu/head", encoding: .utf8)
    #expect(kept.split(separator: "\n").first?.hasPrefix(try shop.head()) == true)
  }

  @Test func aHeadKeptElsewhereIsCompared() throws {
    let shop = try Shop()
    #expect(try shop.run("journal head", status: 1).contains("the journal is empty"))
    try shop.work()
    let head = try shop.head()
    struct Head: Decodable {
      let number: Int
      let digest: String
      let at: String
    }
    let json = try BuiltProgram.kefu(["journal", "head", "--format", "json"], in: shop.path)
    let read = try JSONDecoder().decode(Head.self, from: Data(json.output.utf8))
    #expect("\(read.number):\(read.digest)" == head)
    #expect(read.at == "2026-11-21T14:00:00+08:00")
    try shop.run("handover write y --as 2")
    try shop.run("check --head \(head)")
    let other = head.prefix(2) + String(head.dropFirst(2).reversed())
    #expect(
      try shop.run("check --head \(other)", status: 1).contains("row 5 of the journal is another"))
    try shop.run("check --head 5", status: 64)
  }

  /// One who empties the file of heads, too, is found by what is kept elsewhere.
  @Test func linesOfTheHeadFile() throws {
    let shop = try Shop()
    try shop.work()
    try shop.run("today --as 1")
    try shop.run("today --as 1")
    let file = shop.path + "/.kefu/head"
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[4].hasSuffix(" 2026-11-21T14:00:00+08:00 end"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o660)
    try "nonsense\n\(lines[4])\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try shop.run("check", status: 1).contains("head:1: this line is no head"))
  }

  /// A closed month keeps the head before it, which an emptied journal no longer has.
  @Test func aClosedMonthKeepsAHead() throws {
    let desk = try HostileDesk()
    struct Document: Decodable { let journal: String? }
    func document(_ month: String) throws -> Document {
      let result = try desk.run(["payroll", "run", month, "--as", "9", "--format", "json"])
      return try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    }
    let head = try #require(try document("2026-10").journal)
    #expect(JournalHead(head) != nil)
    #expect(try desk.run(["check", "--head", head]).status == 0)
    try SQLiteTool.run(
      desk.store, "UPDATE journal SET hash = 'x' WHERE number = \(head.prefix { $0 != ":" })")
    let found = try desk.run(["check"])
    #expect(found.output.contains("noted by the closing of 2026-10"), "\(found.output)")
  }

  /// Each table is tied to the journal or says why not.
  @Test func everyTableIsTied() throws {
    let shop = try Shop()
    let store = try Desk(folder: shop.path, clock: .machine).store()
    let untied = store.tables.filter { $0.untied != nil }
    #expect(untied.map(\.name).sorted() == ["case_key", "journal", "migration", "tally"])
    #expect(untied.allSatisfy { $0.untied?.isEmpty == false })
    let there = try SQLiteTool.run(
      shop.store, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    #expect(there.split(separator: "\n").map(String.init) == store.tables.map(\.name).sorted())
  }
}
