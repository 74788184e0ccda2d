import Foundation
import GRDB
import Store
import Vocabulary

/// Restoring a store from a backup.
extension RecordStore {
  /// Replaces the content of the store by a backup's, after checking the backup; the previous
  /// content is kept beside it.
  ///
  /// The writes of others wait from before that copy until the new content is complete, so each
  /// write is in one or the other, and the next write of a program that had the store open is
  /// refused once. The journal of the restored store records the author and the backup's digest.
  ///
  /// - Parameter before: called with the present store, nil when it can't be read, and the one in
  ///   the backup; returns words for what is lost. An error that it throws stops the restore.
  /// - Throws: `Refusal` of kind `.refused` when the backup is missing, damaged, not a store, a
  ///   newer program's or has other tables than a fresh store; of kind `.store` when another
  ///   restore is running. The store then stays as it was.
  public static func restore(
    from backup: String, to path: String, zone: String, migrations: [Migration],
    clock: DeskClock = .machine, by author: Author,
    before: (_ present: RecordStore?, _ backup: RecordStore) throws -> [String] = { _, _ in [] }
  ) throws -> Restored {
    let folder = path.deletingLastComponent
    if !FileManager.default.fileExists(atPath: folder) { try Disk.makeFolder(folder) }
    return try FolderLock.heldAtOnce(folder, busy: { otherRestore }) {
      // A copy is checked and migrated, so that the backup itself stays unchanged.
      Drafts.sweep(path + ".restoring-")
      let trial = path + ".restoring-" + Key.make()
      defer { Disk.remove(trial) }
      try Disk.copy(backup, to: trial)
      let digest = try Digest.sha256(file: trial)
      let (engine, incoming) = try checked(
        trial, of: backup, zone: zone, migrations: migrations, clock: clock)
      let present = try? RecordStore(
        path: path, zone: zone, migrations: migrations, clock: clock)
      let lost = try before(present, incoming)
      try incoming.take(
        placeOf: present, Act(author, Act.restore, stays: true), digest: digest, lost: lost)
      let kept = try SQLiteFailure.explained(path) {
        try replace(path, by: engine.queue, from: trial, at: clock.now)
      }
      return Restored(kept: kept, digest: digest)
    }
  }

  /// The refusal of a restore while another one runs.
  public static var otherRestore: Refusal {
    Refusal(.store, SQLiteTexts.otherRestore, fix: SQLiteTexts.busyFix)
  }

  /// Opens the copy of a backup and checks the store in it.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding about the backup.
  private static func checked(
    _ trial: String, of backup: String, zone: String, migrations: [Migration], clock: DeskClock
  ) throws -> (engine: SQLiteEngine, store: RecordStore) {
    var findings: [Finding]
    do {
      try SQLiteFailure.explained(trial) { try SQLiteFile.refuseOthers(trial) }
      let source = try SQLiteEngine(path: trial)
      let store = try RecordStore(source, zone: zone, migrations: migrations, clock: clock)
      findings = try store.check()
      if findings.isEmpty { return (source, store) }
    } catch let refusal as Refusal {
      findings = refusal.findings
    }
    throw Refusal(
      .refused,
      findings.map { Finding(Place(file: backup), $0.reason, fix: SQLiteTexts.otherBackup) })
  }

  /// Replaces the content and returns the path at which the previous one is kept; nil when there
  /// was none.
  private static func replace(
    _ path: String, by source: DatabaseQueue, from trial: String, at now: Moment
  ) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else {
      // The files that SQLite kept beside a file that is gone belong to no other.
      Disk.remove(path)
      try SQLiteFile.copy(source, to: path, mode: Disk.shared)
      return nil
    }
    let kept = nameBeside(path, at: now)
    do {
      let (present, reader) = (try SQLiteFile.connect(path), try SQLiteFile.connect(path))
      // The present file is refilled, so that sessions that have it open continue with the new
      // content.
      try SQLiteFile.refill(present, from: trial) { try SQLiteFile.copy(reader, to: kept) }
      try reader.close()
      try present.close()
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      // Nothing can be written into it any more: it is put aside unchanged, and a new file takes
      // its place.
      Disk.remove(kept)
      try Disk.move(path, to: kept)
      try SQLiteFile.copy(source, to: path, mode: Disk.shared)
    }
    return kept
  }

  /// Returns a name that is not in use: nothing kept before is ever overwritten.
  private static func nameBeside(_ path: String, at now: Moment) -> String {
    let name = path + ".before-restore-\(now.seconds)"
    let names = [name] + (2...999).map { "\(name)-\($0)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? name + "-" + Key.make()
  }
}
