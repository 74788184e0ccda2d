import Store
import Testing
import Vocabulary

/// A store of shelves in a fresh place.
struct Bench {
  let site: any Site
  let store: RecordStore

  static let migrations = [
    Migration(
      "shelf", 1,
      [.table("shelf", [.key("key"), .agent("agent"), .text("note").orNull], key: ["key"])])
  ]

  init(_ engine: EngineUnderTest, _ migrations: [Migration] = Bench.migrations) throws {
    site = try engine.site()
    store = try Self.open(site, migrations)
  }

  /// Opens the same store once more.
  func open(_ migrations: [Migration] = Bench.migrations) throws -> RecordStore {
    try Self.open(site, migrations)
  }

  static func open(_ site: any Site, _ migrations: [Migration]) throws -> RecordStore {
    try RecordStore(site.engine(), zone: "Asia/Shanghai", migrations: migrations)
  }

  /// One row, by one write.
  func put(_ note: String, by who: Author = author) throws {
    try store.write(Act(who, "shelf.put")) { writing in
      writing.detail = note
      try writing.run(
        "INSERT INTO shelf (key, agent, note) VALUES ($1, $2, $3)", Key.make(), who.agent, note)
    }
  }

  func notes() throws -> [String] {
    try store.read { try $0.all("SELECT note FROM shelf ORDER BY key") { try $0.text(0) } }
  }

  func count(_ table: String) throws -> Int {
    try store.read { try $0.first("SELECT count(*) FROM \(table)") { try $0.integer(0) } ?? -1 }
  }
}

func number(_ value: Int) -> AgentNumber {
  AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
}

let author = Author(number(3), claimed: false)

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
