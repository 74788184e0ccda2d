import Foundation
import GRDB
import Store
import Vocabulary

/// The way back from a copy of a store.
extension RecordStore {
  /// Replaces the content of the store by a backup's, after checking the backup; what was in the
  /// store is kept beside it. Others wait with their writes from before that copy until the new
  /// content stands, so each write is in the one or in the other, and the next write of a program
  /// that had the store open is refused once. The journal of the restored store says who did it,
  /// and the backup's digest.
  ///
  /// - Parameter before: called with the present store, nil when it can't be read, and the one in
  ///   the backup; what it throws stops the restore.
  /// - Throws: `Refusal` when the backup is missing, damaged, no store, a newer program's or has
  ///   other tables than a fresh store, or when another restore is running: then the store stays as
  ///   it was.
  public static func restore(
    from backup: String, to path: String, zone: String, migrations: [Migration],
    clock: DeskClock = .machine, by author: Author,
    before: (_ present: RecordStore?, _ backup: RecordStore) throws -> Void = { _, _ in }
  ) throws -> Restored {
    let folder = path.deletingLastComponent
    if !FileManager.default.fileExists(atPath: folder) { try Disk.makeFolder(folder) }
    return try Disk.locked(folder) {
      // A copy is checked and migrated, so that the backup itself stays as it is.
      Disk.sweep(path + ".restoring-")
      let trial = path + ".restoring-" + Key.make()
      defer { Disk.remove(trial) }
      try Disk.copy(backup, to: trial)
      let digest = try Digest.sha256(file: trial)
      let engine = try checked(trial, of: backup, zone: zone, migrations: migrations, clock: clock)
      let incoming = try RecordStore(engine, zone: zone, migrations: migrations, clock: clock)
      let present = try? RecordStore(
        path: path, zone: zone, migrations: migrations, clock: clock)
      try before(present, incoming)
      try incoming.take(placeOf: present, Act(author, "store.restore"), detail: digest)
      let kept = try SQLiteFailure.explained(path) {
        try replace(path, by: engine.queue, from: trial, at: clock.now)
      }
      return Restored(kept: kept, digest: digest)
    }
  }

  /// The store in the copy of a backup, when all is well with it.
  private static func checked(
    _ trial: String, of backup: String, zone: String, migrations: [Migration], clock: DeskClock
  ) throws -> SQLiteEngine {
    var findings: [Finding]
    do {
      try SQLiteFailure.explained(trial) { try SQLiteFile.refuseOthers(trial) }
      let source = try SQLiteEngine(path: trial)
      let store = try RecordStore(source, zone: zone, migrations: migrations, clock: clock)
      let fresh = try SQLiteEngine.inMemory()
      _ = try RecordStore(fresh, zone: zone, migrations: migrations, clock: clock)
      findings =
        try SQLiteFile.differences(source.queue, from: fresh.queue).map {
          Finding(nil, SQLiteTexts.otherSchema($0))
        } + store.check()
      if findings.isEmpty { return source }
    } catch let refusal as Refusal {
      findings = refusal.findings
    }
    throw Refusal(
      .refused,
      findings.map { Finding(Place(file: backup), $0.reason, fix: SQLiteTexts.otherBackup) })
  }

  /// Returns where the content that was there is kept.
  private static func replace(
    _ path: String, by source: DatabaseQueue, from trial: String, at now: Moment
  ) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else {
      // What SQLite keeps beside a file that is gone belongs to no other.
      Disk.remove(path)
      try SQLiteFile.copy(source, to: path, mode: Disk.shared)
      return nil
    }
    let kept = nameBeside(path, at: now)
    do {
      let (present, reader) = (try SQLiteFile.connect(path), try SQLiteFile.connect(path))
      // Into the present file: sessions that have it open go on with the new content.
      try SQLiteFile.refill(present, from: trial) { try SQLiteFile.copy(reader, to: kept) }
      try reader.close()
      try present.close()
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      // Nothing can be written into it any more: it is put aside as it is, and a new file takes its
      // place.
      Disk.remove(kept)
      try Disk.move(path, to: kept)
      try SQLiteFile.copy(source, to: path, mode: Disk.shared)
    }
    return kept
  }

  /// A name that nothing has yet: what was kept before is never overwritten.
  private static func nameBeside(_ path: String, at now: Moment) -> String {
    let name = path + ".before-restore-\(now.seconds)"
    let names = [name] + (2...999).map { "\(name)-\($0)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? name + "-" + Key.make()
  }
}
