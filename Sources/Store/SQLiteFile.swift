import Foundation
import GRDB
import Vocabulary

/// The engine's own part: opening a SQLite file as the house wants it, its dialect, its errors.
enum SQLiteFile {
  /// Makes the store's folder and an empty file when neither exists. A folder without its store
  /// means that the store was lost, which must not look like a fresh start.
  static func prepare(_ path: String) throws {
    if access(path, F_OK) == 0 { return }
    let folder = (path as NSString).deletingLastPathComponent
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Refusal(.store, Texts.vanished, fix: Texts.vanishedFix, at: Place(file: path))
    }
    do {
      // Readable by owner and group only (house.md, Store).
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o770])
    } catch {
      throw Refusal(.store, Texts.cannotOpen(path, error.localizedDescription))
    }
    try make(path)
  }

  /// Makes an empty file for owner and group; SQLite gives its companion files the same mode.
  static func make(_ path: String) throws {
    let descriptor = Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else {
      throw Refusal(.store, Texts.cannotWrite(path, String(cString: strerror(errno))))
    }
    fchmod(descriptor, 0o660)
    close(descriptor)
  }

  static func open(_ path: String, damagedIsFine: Bool = false) throws -> DatabaseQueue {
    try explained(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.journalMode = damagedIsFine ? .default : .wal
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // Set after opening: GRDB's own set-up of WAL puts NORMAL, which may lose the last commits.
      // 32 MiB of pages: an import of orders in no order would read them again and again from 2.
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -32768")
      }
      return queue
    }
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

  /// Flushes a file or folder to the disk.
  static func sync(_ path: String) throws {
    let descriptor = Foundation.open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw Refusal(.store, Texts.cannotWrite(path, String(cString: strerror(errno))))
    }
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
      case .SQLITE_CANTOPEN:
        throw Refusal(.store, Texts.cannotOpen(path, error.message ?? "?"))
      default:
        throw Refusal(.store, Texts.failed(error.message ?? "\(error.resultCode)"), at: place)
      }
    }
  }
}
