import Foundation
import GRDB
import Store
import Vocabulary

/// Opens and copies SQLite files.
enum SQLiteFile {
  /// Opens a file; errors are GRDB's own.
  static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    // Ten seconds, trying every millisecond: SQLite's own timeout soon tries ten times a second
    // only, and misses the gaps that an import leaves between its transactions.
    configuration.busyMode = .callback { tries in
      pause(microseconds: 1000)
      return tries < 10_000
    }
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // GRDB's own set-up of WAL is not used: it sets NORMAL, which may lose the last commits, and
    // writes into every store that it opens, including one that is refused. 32 MiB of pages: with 2
    // MiB an import of orders in random order would read them again and again.
    try patiently {
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768")
      }
    }
    return queue
  }

  /// Returns whether the content may still be readable, though the file can't be opened for
  /// writing.
  static func mayBeRead(after error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR]
      .contains(error.resultCode)
  }

  /// Returns a read-only connection; nil where that is not possible either. If SQLite can't make
  /// the index of its log, and there is no log to read, the file alone is opened as immutable.
  static func reader(_ path: String) -> DatabaseQueue? {
    var configuration = Configuration()
    configuration.readonly = true
    func open(_ name: String) -> DatabaseQueue? {
      guard let queue = try? DatabaseQueue(path: name, configuration: configuration),
        (try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }) != nil
      else { return nil }
      return queue
    }
    if let queue = open(path) { return queue }
    var log = stat()
    guard stat(path + "-wal", &log) != 0 || log.st_size == 0 else { return nil }
    let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return open("file:\(name)?immutable=1")
  }

  /// Tries again for ten seconds while others use the file: switching a new store to WAL fails with
  /// "busy" at once, without the busy timeout, when several programs open it for the first time.
  private static func patiently(_ work: () throws -> Void) throws {
    for _ in 0..<200 {
      do {
        return try work()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        pause(microseconds: 50_000)
      }
    }
    try work()
  }

  static func pause(microseconds: UInt32) { usleep(microseconds) }

  /// Copies a whole database to a new file, which has another name until it is complete and on the
  /// disk.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file exists already; of kind `.refused` or
  ///   `.store` when it can't be written.
  static func copy(
    _ queue: DatabaseQueue, to target: String, mode: mode_t = Disk.own
  ) throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Refusal(SQLiteTexts.exists(target), fix: SQLiteTexts.otherName)
    }
    try Disk.drafting(target, mode: mode) { partial in
      let copy = try DatabaseQueue(path: partial)
      try queue.backup(to: copy)
      try copy.close()
      try Disk.sync(partial)
      // Somebody may have made the target meanwhile: a link never replaces it.
      guard link(partial, target) == 0 else {
        throw Refusal(.cannotWrite(target, .system(errno)), fix: .wayOutOfWriting(errno))
      }
    }
    try Disk.sync(target.deletingLastComponent)
  }

  /// Replaces a database's tables and rows by those of another, in one transaction during which no
  /// other write runs.
  ///
  /// - Parameter meanwhile: called once nobody else can write, before anything is changed.
  static func refill(
    _ queue: DatabaseQueue, from other: String, _ meanwhile: () throws -> Void
  ) throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH DATABASE ? AS incoming", arguments: [other])
      try database.inTransaction(.immediate) {
        try meanwhile()
        for object in try objects(of: "main", in: database) where object.type == "table" {
          try database.execute(sql: "DROP TABLE main.\(object.name.quotedDatabaseIdentifier)")
        }
        for object in try objects(of: "main", in: database) {
          try database.execute(
            sql: "DROP \(object.type) main.\(object.name.quotedDatabaseIdentifier)")
        }
        let incoming = try objects(of: "incoming", in: database)
        for object in incoming { try database.execute(sql: object.sql) }
        for object in incoming where object.type == "table" {
          let name = object.name.quotedDatabaseIdentifier
          try database.execute(sql: "INSERT INTO main.\(name) SELECT * FROM incoming.\(name)")
        }
        return .commit
      }
      try database.execute(sql: "DETACH DATABASE incoming")
    }
  }

  /// A table, index, trigger or view, with the statement that creates it.
  private struct SchemaObject: Hashable {
    let type: String
    let name: String
    let sql: String
  }

  /// Returns the objects of a schema in the order of their creation, without SQLite's own.
  private static func objects(
    of schema: String, in database: Database
  ) throws -> [SchemaObject] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, sql FROM \(schema).sqlite_master
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
        """
    ).map { SchemaObject(type: $0[0], name: $0[1], sql: $0[2]) }
  }

  /// Returns the names of the tables, indexes, triggers and views in which two databases differ;
  /// empty when they are the same.
  static func differences(_ queue: DatabaseQueue, from other: DatabaseQueue) throws -> [String] {
    let (own, wanted) = (
      Set(try queue.read { try objects(of: "main", in: $0) }),
      Set(try other.read { try objects(of: "main", in: $0) })
    )
    return Set(own.symmetricDifference(wanted).map { "\($0.type) \($0.name)" }).sorted()
  }

  /// Refuses a database that no program of ours wrote, such as an empty file.
  ///
  /// - Throws: `Refusal` of kind `.store`.
  static func refuseOthers(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let isOurs = try queue.read { try $0.tableExists("migration") && $0.tableExists("journal") }
    guard isOurs else { throw Refusal(.store, SQLiteTexts.noStore, fix: SQLiteTexts.otherBackup) }
  }
}
