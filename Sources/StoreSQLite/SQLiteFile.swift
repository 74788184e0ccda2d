import Foundation
import GRDB
import Store
import Vocabulary

/// SQLite files: how the house opens and copies them.
enum SQLiteFile {
  /// Opens a file, with the engine's own errors.
  static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    // Ten seconds, looking every millisecond: SQLite's own timeout soon looks ten times a second
    // only, and misses the gaps that an import leaves between its transactions.
    configuration.busyMode = .callback { tries in
      pause(microseconds: 1000)
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
        pause(microseconds: 50_000)
      }
    }
    try work()
  }

  static func pause(microseconds: UInt32) { usleep(microseconds) }

  /// Copies a whole database to a new file: under another name until it is whole and on the disk.
  static func copy(_ queue: DatabaseQueue, to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Refusal(SQLiteTexts.exists(target), fix: SQLiteTexts.otherName)
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
      throw Refusal(SQLiteTexts.cannotWrite(target, .system(errno)), fix: .wayOutOfWriting(errno))
    }
    try Disk.sync(target.deletingLastComponent)
  }

  /// Refuses a database that no program of ours wrote, such as an empty file.
  static func refuseOthers(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let isOurs = try queue.read { try $0.tableExists("migration") && $0.tableExists("journal") }
    guard isOurs else { throw Refusal(.store, SQLiteTexts.noStore, fix: SQLiteTexts.otherBackup) }
  }
}
