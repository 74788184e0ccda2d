import Foundation
import GRDB
import Vocabulary

/// The engine's own part: opening a SQLite file as the house wants it, its dialect, its errors.
enum SQLiteFile {
  /// Opens a store. Throws `Refusal` when it can't be reached or is no database.
  static func open(_ path: String) throws -> DatabaseQueue {
    try explained(path) { try connect(path) }
  }

  /// The same with the engine's own errors.
  static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    // Ten seconds, looking every millisecond: SQLite's own timeout soon looks ten times a second
    // only, and misses the gaps that an import leaves between its transactions.
    configuration.busyMode = .callback { tries in
      usleep(1000)
      return tries < 10_000
    }
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // Not by GRDB's own set-up of WAL: it puts NORMAL, which may lose the last commits, and writes
    // into every store that it opens, also into one that is refused.
    // 32 MiB of pages: an import of orders in no order would read them again and again from 2.
    try patiently {
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768")
      }
    }
    return queue
  }

  /// Tries again for ten seconds while others hold the file: turning a new store to WAL answers
  /// "busy" at once, without the busy timeout, when several programs open it for the first time.
  private static func patiently(_ work: () throws -> Void) throws {
    for _ in 0..<200 {
      do {
        return try work()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(50_000)
      }
    }
    try work()
  }

  /// A table's definition in SQLite's dialect: types are enforced, and rows live in the key's own
  /// tree, which halves the work of a table whose key is a text. Where the room says `-- wide
  /// rows`, they live beside it: keys that come in no order then stir up a slim tree instead of
  /// every row.
  static func definition(_ statement: String) -> String {
    guard statement.hasPrefix("CREATE TABLE") else { return statement }
    return statement + (statement.contains("-- wide rows\n") ? " STRICT" : " STRICT, WITHOUT ROWID")
  }

  static func migrationsDone(_ database: Database) throws -> Set<String> {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS migration (
          room TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL,
          PRIMARY KEY (room, version)) STRICT, WITHOUT ROWID
        """)
    let rows = try GRDB.Row.fetchAll(database, sql: "SELECT room, version FROM migration")
    return Set(rows.map { "\($0[0] as String) \($0[1] as Int)" })
  }

  /// Copies a whole database to a new file: under another name until it is whole and on the disk.
  static func copy(_ queue: DatabaseQueue, to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Refusal(Texts.exists(target), fix: Texts.otherName)
    }
    let partial = target + ".partial"
    Disk.remove(partial)
    defer { Disk.remove(partial) }
    try Disk.make(partial)
    let copy = try DatabaseQueue(path: partial)
    try queue.backup(to: copy)
    try copy.close()
    try Disk.sync(partial)
    guard rename(partial, target) == 0 else {
      throw Refusal(Texts.cannotWrite(target, .system(errno)), fix: .wayOutOfWriting(errno))
    }
    try Disk.sync(target.deletingLastComponent)
  }

  /// Refuses a database that no program of ours wrote, such as an empty file.
  static func refuseOthers(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let isOurs = try queue.read { try $0.tableExists("migration") && $0.tableExists("journal") }
    guard isOurs else { throw Refusal(.store, Texts.noStore, fix: Texts.otherBackup) }
  }

  /// Turns the engine's errors into ours: what happened, and the way out.
  static func explained<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      let place = Place(file: path)
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        throw Refusal(.store, Texts.busy, fix: Texts.busyFix, at: place)
      case .SQLITE_FULL: throw Refusal(.store, Texts.full, fix: Texts.fullFix, at: place)
      case .SQLITE_READONLY, .SQLITE_PERM:
        throw Refusal(.store, Texts.readOnly, fix: Texts.readOnlyFix, at: place)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        throw Refusal(.store, Texts.damaged, fix: Texts.damagedFix, at: place)
      // Beside a store that may only be read SQLite can't make its log, and says no more than that.
      case .SQLITE_CANTOPEN where access(path.deletingLastComponent, W_OK) != 0:
        throw Refusal(.store, Texts.readOnly, fix: Texts.readOnlyFix, at: place)
      case .SQLITE_CANTOPEN:
        throw Refusal(
          .store, Texts.cannotOpen(path, error.message ?? "?"), fix: Texts.cannotOpenFix)
      case .SQLITE_IOERR:
        throw Refusal(.store, Texts.failed(error.message ?? "?"), fix: Texts.diskFix, at: place)
      default:
        throw Refusal(
          .store, Texts.failed(error.message ?? "\(error.resultCode)"), fix: Texts.diskFix,
          at: place)
      }
    } catch let refusal as Refusal where refusal.kind == .store {
      // A row that is damaged does not know in which store it stands.
      throw Refusal(
        .store, refusal.findings.map { $0.place == nil ? $0.at(Place(file: path)) : $0 })
    }
  }
}
