import Foundation
import GRDB
import Synchronization
import Vocabulary

/// The record store: everything that happened, in one SQLite file (WAL, synchronous FULL).
///
/// One connection a program; several programs on one file wait for each other up to 10 seconds.
public final class RecordStore: Sendable {
  public let path: String
  let queue: DatabaseQueue
  private let zone: String
  public let clock: DeskClock
  /// Which file this is, whatever stands under its name later.
  private let file: Disk.Identity?
  /// Statements stay prepared between transactions; they belong to the queue's only connection.
  private nonisolated(unsafe) var prepared: [String: Statement] = [:]

  /// Opens the store, making it first when neither it nor its folder exists, and brings its tables
  /// to the version of `migrations`.
  ///
  /// - Parameter clock: what writes take for now.
  ///
  /// Throws `Refusal` of kind `.store`: unreachable, vanished (its folder is there, it is not),
  /// damaged, or written by a newer program.
  public init(
    path: String, zone: String, migrations: [Migration],
    clock: DeskClock = .machine
  ) throws {
    self.path = path
    self.zone = zone
    self.clock = clock
    try Disk.prepare(path)
    queue = try SQLiteFile.open(path)
    file = Disk.identity(path)
    try migrate(Journal.migrations + migrations)
  }

  /// Runs `body` in one consistent view of the store.
  public func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
    try SQLiteFile.explained(path) {
      try queue.read { database in
        let connection = Connection(database, prepared: prepared)
        defer { prepared = connection.statements }
        return try body(Reading(connection))
      }
    }
  }

  /// Runs `body` in one transaction, and adds its journal row when it changed anything. When `body`
  /// throws, nothing was written.
  public func write<Result>(
    _ act: Act, _ body: (Writing) throws -> Result
  ) throws -> Result {
    try refuseWhenMoved()
    return try SQLiteFile.explained(path) {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          let connection = Connection(database, prepared: prepared)
          defer { prepared = connection.statements }
          let before = database.totalChangesCount
          let writing = Writing(connection, now: clock.now)
          result = try body(writing)
          if database.totalChangesCount > before {
            try Journal.append(act, detail: writing.detail, zone: zone, in: writing)
          }
          return .commit
        }
        // The closure above either set the result or threw.
        guard let result else {
          throw Refusal(.store, Texts.failed("transaction"), fix: Texts.diskFix)
        }
        return result
      }
    }
  }

  /// What is written into a file that lost its name is lost with the session. (Where the folder
  /// went too the store was made to be thrown away.)
  private func refuseWhenMoved() throws {
    let folder = path.deletingLastComponent
    guard Disk.identity(path) != file, Disk.identity(folder) != nil else { return }
    throw Refusal(.store, Texts.moved, fix: Texts.movedFix, at: Place(file: path))
  }

  private func migrate(_ migrations: [Migration]) throws {
    try SQLiteFile.explained(path) {
      try queue.writeWithoutTransaction { database in
        let known = Set(migrations.map { "\($0.room) \($0.version)" })
        let done = try SQLiteFile.migrationsDone(database)
        if let newer = done.subtracting(known).min() {
          throw Refusal(.store, Texts.tooNew(newer), fix: Texts.tooNewFix, at: Place(file: path))
        }
        guard done != known else { return }
        try database.inTransaction(.immediate) {
          // Asked again under the lock: another program may have migrated meanwhile.
          let done = try SQLiteFile.migrationsDone(database)
          for step in migrations where !done.contains("\(step.room) \(step.version)") {
            for statement in step.statements {
              try database.execute(sql: SQLiteFile.definition(statement))
            }
            try database.execute(
              sql: "INSERT INTO migration (room, version, at) VALUES (?, ?, ?)",
              arguments: [step.room, step.version, clock.now.seconds])
          }
          return .commit
        }
      }
    }
  }

  /// Findings about the store itself: the engine's integrity check and the journal's chain.
  public func check() throws -> [Finding] {
    try read { reading in
      var findings: [Finding] = []
      try reading.each("PRAGMA integrity_check") { row in
        let message = try row.text(0)
        guard message != "ok" else { return }
        findings.append(
          Finding(Place(file: path), Texts.integrity(message), fix: Texts.damagedFix))
      }
      return try findings + Journal.broken(reading)
    }
  }

  /// What `PRAGMA synchronous` and `PRAGMA journal_mode` read: 2 is FULL.
  public func durability() throws -> (synchronous: Int, journal: String) {
    try read { reading in
      let synchronous = try reading.first("PRAGMA synchronous") { try $0.integer(0) } ?? 0
      return (synchronous, try reading.first("PRAGMA journal_mode") { try $0.text(0) } ?? "")
    }
  }
}
