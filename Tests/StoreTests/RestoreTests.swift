import Foundation
import Store
import StoreSQLite
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Restoring loses no write, and takes no backup on trust.
@Suite struct RestoreTests {
  private func restore(_ backup: String, to depot: Depot) throws -> Restored {
    try RecordStore.restore(
      from: backup, to: depot.path, zone: "Asia/Shanghai", migrations: Depot.migrations, by: author)
  }

  private func backup(of depot: Depot) throws -> String {
    let backup = depot.folder + "/backup.sqlite"
    try depot.open().backUp(to: backup)
    return backup
  }

  /// Every acknowledged write stands in the store, or in what a restore kept.
  @Test func nothingIsLostBesideWriters() throws {
    let depot = try Depot()
    try depot.fill(50)
    let backup = try backup(of: depot)
    let acknowledged = Mutex<[String]>([])
    let isOver = Mutex(false)
    let writers = (1...8).map { writer in
      Thread {
        guard let store = try? depot.open() else { return }
        var index = 0
        while !isOver.withLock({ $0 }) {
          let note = "writer \(writer) row \(index)"
          index += 1
          if (try? put(note, by: Author(number(writer), claimed: false), in: store)) != nil {
            acknowledged.withLock { $0.append(note) }
          }
        }
      }
    }
    for writer in writers { writer.start() }
    var kept: [String] = []
    for _ in 0..<12 {
      usleep(20_000)
      kept.append(try #require(try restore(backup, to: depot).kept))
    }
    isOver.withLock { $0 = true }
    while writers.contains(where: { !$0.isFinished }) { usleep(1000) }
    let all = try ([depot.path] + kept).map { try sqlite($0, "SELECT note FROM shelf") }
      .flatMap { $0.split(separator: "\n").map(String.init) }
    let lost = Set(acknowledged.withLock { $0 }).subtracting(all)
    #expect(lost.isEmpty, "\(lost.count) lost")
    #expect(acknowledged.withLock { $0.count } > 100)
    #expect(try depot.open().check().isEmpty)
  }

  @Test func theJournalSaysWhoAndWhichBackup() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = try backup(of: depot)
    let head = try #require(depot.open().read { try $0.journalHead() }?.head)
    let restored = try restore(backup, to: depot)
    #expect(restored.digest == (try Digest.sha256(file: backup)))
    let rows = try sqlite(
      depot.path, "SELECT actor, detail FROM journal WHERE kind = 'store.restore'")
    #expect(rows == "3|\(restored.digest) \(head)\n")
    // Once more: the row of the first one stood in the store that was replaced.
    _ = try restore(backup, to: depot)
    #expect(
      try sqlite(depot.path, "SELECT count(*) FROM journal WHERE kind = 'store.restore'") == "1\n")
    #expect(try depot.open().check().isEmpty)
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON journal BEGIN UPDATE shelf SET note = '999'; END",
    "CREATE VIEW v AS SELECT * FROM shelf", "CREATE INDEX i ON shelf (note)",
    "CREATE TABLE more (a TEXT)", "DROP TABLE twin", "ALTER TABLE shelf ADD COLUMN extra TEXT",
  ])
  func aBackupWithOtherTablesIsRefused(_ sql: String) throws {
    let depot = try Depot()
    try depot.fill()
    let backup = try backup(of: depot)
    try sqlite(backup, sql)
    let before = try depot.dump()
    let refused = refusal { try restore(backup, to: depot) }
    #expect(refused?.kind == .refused)
    #expect(refused?.findings.first?.place?.file == backup)
    #expect(try depot.dump() == before)
    #expect(try depot.names() == ["kefu.sqlite"])
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let depot = try Depot()
    try depot.fill()
    let pipe = depot.folder + "/pipe"
    mkfifo(pipe, 0o600)
    for path in [pipe, depot.folder, "/dev/zero", "/"] {
      #expect(refusal { try restore(path, to: depot) }?.kind == .refused, "\(path)")
    }
    #expect(try depot.names() == ["kefu.sqlite"])
  }

  @Test func ofTwoAtOnceOneIsTold() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = try backup(of: depot)
    var inner: Refusal?
    _ = try RecordStore.restore(
      from: backup, to: depot.path, zone: "Asia/Shanghai", migrations: Depot.migrations, by: author
    ) { _, _ in
      inner = refusal { try restore(backup, to: depot) }
      return []
    }
    #expect(inner?.kind == .store)
    #expect(try depot.open().check().isEmpty)
  }

  @Test func whatStopsItLeavesTheStore() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = try backup(of: depot)
    try put("later", in: depot.open())
    let before = try depot.dump()
    let stopped = refusal {
      try RecordStore.restore(
        from: backup, to: depot.path, zone: "Asia/Shanghai", migrations: Depot.migrations,
        by: author
      ) { present, backup in
        let (now, then) = (try notes(try #require(present)), try notes(backup))
        #expect(now.count == then.count + 1)
        throw Refusal(Text(zh: "不恢复", en: "stop"), fix: nil)
      }
    }
    #expect(stopped != nil)
    #expect(try depot.dump() == before)
    #expect(try depot.names() == ["kefu.sqlite"])
  }

  /// Copies that a killed program left hold everything: the next one removes them.
  @Test func leftoversAreSweptAway() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = try backup(of: depot)
    let left = [depot.path + ".restoring-x", depot.path + ".restoring-x-wal"]
    let partial = depot.folder + "/second.sqlite.partial-y"
    for path in left + [partial] { try Data("all".utf8).write(to: URL(fileURLWithPath: path)) }
    _ = try restore(backup, to: depot)
    #expect(try depot.names().allSatisfy { !$0.contains("restoring") })
    try depot.open().backUp(to: depot.folder + "/second.sqlite")
    #expect(!FileManager.default.fileExists(atPath: partial))
  }

  /// Whoever made the name of a copy in advance gets nothing of it.
  @Test func aPreparedNameIsNoDoor() throws {
    let depot = try Depot()
    try depot.fill()
    let target = depot.folder + "/backup.sqlite"
    try Data().write(to: URL(fileURLWithPath: target + ".partial"))
    chmod(target + ".partial", 0o666)
    try depot.open().backUp(to: target)
    #expect(depot.bytes(target + ".partial") == Data())
    #expect(depot.mode(target) == 0o600)
  }
}
