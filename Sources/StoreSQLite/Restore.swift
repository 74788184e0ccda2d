import Foundation
import GRDB
import Store
import Vocabulary

/// The way back from a copy of a store.
extension RecordStore {
  /// Replaces the content of the store by a backup's, after checking the backup; what was in the
  /// store is kept beside it. Returns the path of what was kept; nil when there was nothing.
  ///
  /// Throws `Refusal` when the backup is missing, damaged, no store or a newer program's: then the
  /// store stays as it was.
  public static func restore(
    from backup: String, to path: String, zone: String, migrations: [Migration],
    clock: DeskClock = .machine
  ) throws -> String? {
    guard FileManager.default.fileExists(atPath: backup) else {
      throw Refusal(SQLiteTexts.noBackup(backup), fix: SQLiteTexts.lookForBackup)
    }
    let folder = path.deletingLastComponent
    if !FileManager.default.fileExists(atPath: folder) { try Disk.makeFolder(folder) }
    // A copy is checked and migrated, so that the backup itself stays as it is.
    let trial = path + ".restoring"
    Disk.remove(trial)
    defer { Disk.remove(trial) }
    do {
      try FileManager.default.copyItem(atPath: backup, toPath: trial)
    } catch {
      throw Refusal(
        .store, SQLiteTexts.cannotWrite(trial, Text(same: error.localizedDescription)))
    }
    let source = try checked(trial, of: backup, zone: zone, migrations: migrations, clock: clock)
    return try SQLiteFailure.explained(path) {
      try replace(path, by: source.queue, at: clock.now)
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
      findings = try RecordStore(source, zone: zone, migrations: migrations, clock: clock).check()
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
    _ path: String, by source: DatabaseQueue, at now: Moment
  ) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else {
      // What SQLite keeps beside a file that is gone belongs to no other.
      Disk.remove(path)
      try SQLiteFile.copy(source, to: path)
      return nil
    }
    let kept = nameBeside(path, at: now)
    do {
      let present = try SQLiteFile.connect(path)
      try SQLiteFile.copy(present, to: kept)
      // Into the present file: sessions that have it open go on with the new content.
      try source.backup(to: present)
      try present.close()
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      // Nothing can be written into it any more: it is put aside as it is, and a new file takes its
      // place.
      Disk.remove(kept)
      try Disk.move(path, to: kept)
      try SQLiteFile.copy(source, to: path)
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
