import GRDB
import GRDBSQLite
import Store
import Vocabulary

/// A store in one SQLite file (WAL, synchronous FULL).
///
/// Each program has one connection; several programs on one file wait for each other up to 10
/// seconds.
public final class SQLiteEngine: Engine {
  /// The path of the file.
  public let name: String
  let queue: DatabaseQueue
  /// The identity of the opened file; another file may have its name later.
  private let file: Disk.Identity?
  /// The reason why nothing can be written; nil when writing is possible.
  private let writeFailure: Refusal?
  /// The queue's only connection with its prepared statements, used on the queue alone.
  private nonisolated(unsafe) var session: SQLiteSession?

  /// Opens the file, and makes it first when neither it nor its folder exists.
  ///
  /// - Throws: `Refusal` of kind `.store` when the file is unreachable, not a database, or
  ///   vanished, that is, missing from an existing folder.
  public init(path: String) throws {
    name = path
    try Disk.prepare(path)
    var broken: Refusal?
    queue = try SQLiteFailure.explained(path) {
      do {
        return try SQLiteFile.connect(path)
      } catch let error as DatabaseError where SQLiteFile.mayBeRead(after: error) {
        // A disk that is full or read-only prevents nobody from reading.
        guard let reader = SQLiteFile.reader(path) else { throw error }
        broken = SQLiteFailure.refusal(error, path)
        return reader
      }
    }
    writeFailure = broken
    file = Disk.identity(path)
  }

  /// An empty store in memory, which lives as long as the engine.
  private init(_ queue: DatabaseQueue) {
    name = ""
    self.queue = queue
    writeFailure = nil
    file = nil
  }

  /// GRDB's own `read` sets `PRAGMA query_only`, after which SQLite prepares every statement anew.
  /// The session refuses to write instead.
  public func read<Result>(_ body: (any Session) throws -> Result) throws -> Result {
    try SQLiteFailure.located(name) {
      try transaction(.deferred) { session in
        session.isReading = true
        defer { session.isReading = false }
        return (try body(session), .commit)
      }
    }
  }

  public func write<Result>(
    _ ending: TransactionEnding, _ body: (any Session) throws -> Result
  ) throws -> Result {
    if let writeFailure { throw writeFailure }
    // Writes into a file that lost its name would be lost with the program.
    guard Disk.identity(name) == file else {
      throw Refusal(.store, SQLiteTexts.moved, fix: SQLiteTexts.movedFix, at: Place(file: name))
    }
    return try SQLiteFailure.located(name) {
      try transaction(.immediate) { (try body($0), ending == .commit ? .commit : .rollback) }
    }
  }

  /// Runs `body` in one transaction, which ends as `body` says, and is rolled back when it throws.
  private func transaction<Result>(
    _ kind: Database.TransactionKind,
    _ body: (SQLiteSession) throws -> (Result, Database.TransactionCompletion)
  ) throws -> Result {
    try queue.writeWithoutTransaction { database in
      var result: Result?
      try database.inTransaction(kind) {
        let (value, completion) = try body(session(on: database))
        result = value
        return completion
      }
      // The closure above either set the result or threw.
      guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
      return result
    }
  }

  private func session(on database: Database) -> SQLiteSession {
    if let session { return session }
    let session = SQLiteSession(database)
    self.session = session
    return session
  }

  /// Waits 2 ms, since programs that wait to write try every millisecond.
  public func giveWay() { SQLiteFile.pause(microseconds: 2000) }

  public func integrity() throws -> [String] {
    try read { session in
      var messages: [String] = []
      try session.query("PRAGMA integrity_check", [], limit: .max) { row in
        messages.append(try row.text(0))
      }
      return messages.filter { $0 != "ok" }
    }
  }

  public func differences(from changes: [SchemaChange]) throws -> [String] {
    try SQLiteFailure.located(name) {
      let fresh = SQLiteEngine(try DatabaseQueue())
      try fresh.write(.commit) { session in
        for change in changes { try session.apply(change) }
      }
      return try SQLiteFile.differences(queue, from: fresh.queue)
    }
  }

  public func backUp(to file: String) throws {
    try SQLiteFailure.explained(name) { try SQLiteFile.copy(queue, to: file) }
  }

  /// A rewritten file has no free pages and no gaps between rows, and the log is emptied into it:
  /// both may hold what a row once said.
  public func forgetErased() throws {
    if let writeFailure { throw writeFailure }
    try SQLiteFailure.explained(name) {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        let isBusy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") != 0
        if isBusy { throw DatabaseError(resultCode: .SQLITE_BUSY) }
      }
    }
  }

  /// Returns the values of `PRAGMA synchronous`, where 2 is FULL, and `PRAGMA journal_mode`.
  public func durability() throws -> (synchronous: Int, journal: String) {
    try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0,
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
      )
    }
  }
}
