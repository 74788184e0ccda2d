import Foundation
import GRDB
import Synchronization
import Vocabulary

/// The record store: everything that happened, in one SQLite file (WAL, synchronous FULL).
///
/// One connection a program; several programs on one file wait for each other up to 10 seconds.
public final class RecordStore: Sendable {
  public let path: String
  private let queue: DatabaseQueue
  private let zone: String
  /// Statements stay prepared between transactions; they belong to the queue's only connection.
  private nonisolated(unsafe) var prepared: [String: Statement] = [:]

  /// Opens the store, making it first when neither it nor its folder exists, and brings its tables
  /// to the version of `migrations`.
  ///
  /// Throws `Refusal` of kind `.store`: unreachable, vanished (its folder is there, it is not),
  /// damaged, or written by a newer program.
  public init(path: String, zone: String, migrations: [Migration]) throws {
    self.path = path
    self.zone = zone
    try SQLiteFile.prepare(path)
    queue = try SQLiteFile.open(path)
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
    try SQLiteFile.explained(path) {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          let connection = Connection(database, prepared: prepared)
          defer { prepared = connection.statements }
          let before = database.totalChangesCount
          let writing = Writing(connection, now: .now())
          result = try body(writing)
          if database.totalChangesCount > before {
            try Journal.append(act, detail: writing.detail, zone: zone, in: writing)
          }
          return .commit
        }
        // The closure above either set the result or threw.
        guard let result else { throw Refusal(.store, Texts.failed("transaction")) }
        return result
      }
    }
  }

  private func migrate(_ migrations: [Migration]) throws {
    try SQLiteFile.explained(path) {
      try queue.writeWithoutTransaction { database in
        let known = Set(migrations.map { "\($0.room) \($0.version)" })
        let done = try SQLiteFile.migrationsDone(database)
        if let newer = done.subtracting(known).min() {
          throw Refusal(.store, Texts.tooNew(path, newer), fix: Texts.tooNewFix)
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
              arguments: [step.room, step.version, Moment.now().seconds])
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
        guard row.text(0) != "ok" else { return }
        findings.append(
          Finding(Place(file: path), Texts.integrity(row.text(0)), fix: Texts.damagedFix))
      }
      return try findings + Journal.broken(reading)
    }
  }

  /// What `PRAGMA synchronous` and `PRAGMA journal_mode` read: 2 is FULL.
  public func durability() throws -> (synchronous: Int, journal: String) {
    try read { reading in
      let synchronous = try reading.first("PRAGMA synchronous") { $0.integer(0) } ?? 0
      return (synchronous, try reading.first("PRAGMA journal_mode") { $0.text(0) } ?? "")
    }
  }

  /// Writes a copy of the whole store, taken while others may write, to a new file, synced to disk.
  public func backUp(to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Refusal(Texts.exists(target), fix: Texts.otherName)
    }
    let partial = target + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    try SQLiteFile.make(partial)
    do {
      try SQLiteFile.explained(path) {
        let copy = try DatabaseQueue(path: partial)
        try queue.backup(to: copy)
        try copy.close()
      }
      try SQLiteFile.sync(partial)
      guard rename(partial, target) == 0 else {
        throw Refusal(Texts.cannotWrite(target, String(cString: strerror(errno))))
      }
      try SQLiteFile.sync((target as NSString).deletingLastPathComponent)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
  }

  /// Replaces the content of the store by a backup's, after checking the backup; what was in the
  /// store is kept beside it. Returns the path of what was kept.
  public static func restore(
    from backup: String, to path: String, zone: String, migrations: [Migration]
  ) throws -> String? {
    guard FileManager.default.fileExists(atPath: backup) else {
      throw Refusal(Texts.noBackup(backup))
    }
    // A copy is checked and migrated, so that the backup itself stays as it is.
    let trial = path + ".restoring"
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: trial + suffix)
    }
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      try FileManager.default.copyItem(atPath: backup, toPath: trial)
    } catch {
      throw Refusal(.store, Texts.cannotWrite(trial, error.localizedDescription))
    }
    defer {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: trial + suffix)
      }
    }
    let source = try RecordStore(path: trial, zone: zone, migrations: migrations)
    let findings = try source.check()
    guard findings.isEmpty else { throw Refusal(.refused, findings) }
    var kept: String?
    if FileManager.default.fileExists(atPath: path) {
      kept = try keep(path)
    } else {
      try SQLiteFile.make(path)
    }
    try SQLiteFile.explained(path) {
      let target = try SQLiteFile.open(path, damagedIsFine: true)
      try source.queue.backup(to: target)
      try target.close()
    }
    return kept
  }

  /// Copies the present store, or at least its file when it can't be read, to a name beside it.
  private static func keep(_ path: String) throws -> String {
    let name = path + ".before-restore-\(Moment.now().seconds)"
    do {
      let present = try SQLiteFile.open(path)
      try SQLiteFile.make(name)
      let copy = try DatabaseQueue(path: name)
      try present.backup(to: copy)
      try copy.close()
      try present.close()
    } catch {
      try? FileManager.default.removeItem(atPath: name)
      do {
        try FileManager.default.copyItem(atPath: path, toPath: name)
      } catch {
        throw Refusal(.store, Texts.cannotWrite(name, error.localizedDescription))
      }
    }
    return name
  }
}
