import Foundation
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A store of shelves in a fresh temporary folder; it goes when the test ends.
final class Depot: Sendable {
  let folder = NSTemporaryDirectory() + "kefu-store-" + UUID().uuidString
  var path: String { folder + "/store/kefu.sqlite" }

  static let migrations = [
    Migration(
      "shelf", 1,
      ["shelf", "twin"].map {
        .table($0, [.key("key"), .agent("agent"), .text("note").orNull], key: ["key"])
      })
  ]

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(_ migrations: [Migration] = Depot.migrations) throws -> RecordStore {
    try RecordStore(path: path, zone: "Asia/Shanghai", migrations: migrations)
  }

  /// Makes the store with a few rows and closes it.
  func fill(_ count: Int = 3) throws {
    let store = try open()
    for index in 0..<count { try put("note \(index)", in: store) }
  }

  func bytes(_ file: String? = nil) -> Data? {
    FileManager.default.contents(atPath: file ?? path)
  }

  /// Every row of every table, as the engine's own tool prints it.
  func dump(_ file: String? = nil) throws -> String { try sqlite(file ?? path, ".dump") }

  func mode(_ file: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue
  }

  /// What lies in the store's folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/store").sorted()
  }
}

func number(_ value: Int) -> AgentNumber {
  AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
}

let author = Author(number(3), claimed: false)

/// One row, by one write.
func put(_ note: String, by who: Author = author, in store: RecordStore) throws {
  try store.write(Act(who, "shelf.put")) { writing in
    writing.detail = note
    try writing.run(
      "INSERT INTO shelf (key, agent, note) VALUES ($1, $2, $3)", Key.make(), who.agent, note)
  }
}

func notes(_ store: RecordStore) throws -> [String] {
  try store.read { try $0.all("SELECT note FROM shelf ORDER BY key") { try $0.text(0) } }
}

func count(_ table: String, in store: RecordStore) throws -> Int {
  try store.read { try $0.first("SELECT count(*) FROM \(table)") { try $0.integer(0) } ?? -1 }
}

/// What the store's own connection says.
func durability(of store: RecordStore) throws -> (synchronous: Int, journal: String) {
  try #require(store.engine as? SQLiteEngine).durability()
}

/// Runs SQL from outside, with the engine's own tool; its output.
@discardableResult
func sqlite(_ path: String, _ sql: String) throws -> String {
  try SQLiteTool.run(path, sql)
}

/// The refusal that `body` ends with; nil when it ends well.
func refusal<Result>(_ body: () throws -> Result) -> Refusal? {
  do {
    _ = try body()
    return nil
  } catch {
    if !(error is Refusal) { Issue.record("no refusal: \(error)") }
    return error as? Refusal
  }
}
