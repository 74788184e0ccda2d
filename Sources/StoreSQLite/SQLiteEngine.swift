import GRDB
import GRDBSQLite
import Store
import Vocabulary

/// A store in one SQLite file (WAL, synchronous FULL).
///
/// One connection a program; several programs on one file wait for each other up to 10 seconds.
public final class SQLiteEngine: Engine {
  /// The path of the file.
  public let name: String
  let queue: DatabaseQueue
  /// Which file this is, whatever stands under its name later.
  private let file: Disk.Identity?
  /// The queue's only connection with its prepared statements; used on the queue alone.
  private nonisolated(unsafe) var session: SQLiteSession?

  /// Opens the file, making it first when neither it nor its folder exists.
  ///
  /// - Throws: `Refusal` of kind `.store`: unreachable, vanished (its folder is there, it is not),
  ///   or no database.
  public init(path: String) throws {
    name = path
    try Disk.prepare(path)
    queue = try SQLiteFailure.explained(path) { try SQLiteFile.connect(path) }
    file = Disk.identity(path)
  }

  public func read<Result>(_ body: (any Session) throws -> Result) throws -> Result {
    try SQLiteFailure.located(name) {
      try queue.read { try body(session(on: $0)) }
    }
  }

  public func write<Result>(
    _ ending: TransactionEnding, _ body: (any Session) throws -> Result
  ) throws -> Result {
    // What is written into a file that lost its name is lost with the program.
    guard Disk.identity(name) == file else {
      throw Refusal(.store, SQLiteTexts.moved, fix: SQLiteTexts.movedFix, at: Place(file: name))
    }
    return try SQLiteFailure.located(name) {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(session(on: database))
          return ending == .commit ? .commit : .rollback
        }
        // The closure above either set the result or threw.
        guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return result
      }
    }
  }

  private func session(on database: Database) -> SQLiteSession {
    if let session { return session }
    let session = SQLiteSession(database)
    self.session = session
    return session
  }

  /// Whoever waits to write looks every millisecond.
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

  public func backUp(to file: String) throws {
    try SQLiteFailure.explained(name) { try SQLiteFile.copy(queue, to: file) }
  }

  /// What `PRAGMA synchronous` and `PRAGMA journal_mode` read: 2 is FULL.
  public func durability() throws -> (synchronous: Int, journal: String) {
    try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0,
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
      )
    }
  }
}
