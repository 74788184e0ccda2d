import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

@Suite struct BackupTests {
  private func restore(_ backup: String, to depot: Depot) throws -> String? {
    try RecordStore.restore(
      from: backup, to: depot.path, zone: "Asia/Shanghai", migrations: Depot.migrations, by: author
    ).kept
  }

  /// A dump without what a restore itself adds: its journal row and its count. The order of tables
  /// is no content.
  private func content(_ dump: String) -> [String] {
    dump.split(separator: "\n").filter {
      !$0.contains("'store.restore'") && !$0.contains("'restore'") && !$0.contains(" INTO tally ")
    }
    .map(String.init).sorted()
  }

  private func content(_ depot: Depot) throws -> [String] { content(try depot.dump()) }

  /// A twin is written with every row, in one write: a copy that has one without the other is torn.
  @Test func aBackupUnderWritesIsWhole() throws {
    let depot = try Depot()
    let store = try depot.open()
    let other = try depot.open()
    let writer = Thread {
      for index in 0..<300 {
        try? other.write(Act(author, "shelf.put")) { writing in
          for table in ["shelf", "twin"] {
            try writing.run(
              "INSERT INTO \(table) (key, agent, note) VALUES ($1, $2, $3)", "\(index)", 3,
              String(repeating: "货架", count: 500))
          }
        }
      }
    }
    writer.start()
    var sizes: [Int] = []
    for turn in 0..<5 {
      let backup = depot.folder + "/backup-\(turn).sqlite"
      try store.backUp(to: backup)
      let copy = try RecordStore(path: backup, zone: "UTC", migrations: Depot.migrations)
      #expect(try copy.check().isEmpty)
      let rows = try count("shelf", in: copy)
      #expect(try count("twin", in: copy) == rows)
      #expect(try count("journal", in: copy) == rows)
      sizes.append(rows)
    }
    while !writer.isFinished { usleep(1000) }
    #expect(sizes == sizes.sorted())
    #expect(try count("shelf", in: store) == 300)
    let names = try FileManager.default.contentsOfDirectory(atPath: depot.folder)
    #expect(!names.contains { $0.contains("partial") })
  }

  @Test func aRestoredStoreHasTheSameContent() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = depot.folder + "/backup.sqlite"
    try depot.open().backUp(to: backup)
    let before = try depot.dump()
    let bytes = depot.bytes(backup)
    try put("later", in: depot.open())
    let later = try depot.dump()
    let kept = try #require(try restore(backup, to: depot))
    #expect(try content(depot) == content(before))
    #expect(try depot.dump(kept) == later, "what was there is kept beside it")
    #expect(depot.bytes(backup) == bytes, "the backup stays as it is")
    let store = try depot.open()
    #expect(try store.check().isEmpty)
    #expect(try durability(of: store) == (2, "wal"))
    try put("after", in: store)
    #expect(try notes(store) == ["note 0", "note 1", "note 2", "after"])
  }

  @Test func anOpenSessionIsToldBeforeItsNextWrite() throws {
    let depot = try Depot()
    let store = try depot.open()
    try put("a", in: store)
    let backup = depot.folder + "/backup.sqlite"
    try store.backUp(to: backup)
    try put("b", in: store)
    _ = try restore(backup, to: depot)
    #expect(try notes(store) == ["a"])
    let told = refusal { try put("c", in: store) }
    #expect(told?.kind == .refused)
    #expect(try notes(store) == ["a"])
    try put("c", in: store)
    #expect(try notes(depot.open()) == ["a", "c"])
    #expect(try store.check().isEmpty)
  }

  @Test func whatWasKeptIsNeverOverwritten() throws {
    let depot = try Depot()
    try depot.fill(1)
    let backup = depot.folder + "/backup.sqlite"
    try depot.open().backUp(to: backup)
    var kept: Set<String> = []
    for turn in 0..<3 {
      try put("turn \(turn)", in: depot.open())
      let name = try #require(try restore(backup, to: depot))
      #expect(try sqlite(name, "SELECT note FROM shelf ORDER BY key") == "note 0\nturn \(turn)\n")
      kept.insert(name)
    }
    #expect(kept.count == 3)
    for turn in 0..<3 {
      let holders = try kept.filter {
        try sqlite($0, "SELECT note FROM shelf").contains("turn \(turn)")
      }
      #expect(holders.count == 1)
    }
  }

  @Test func aVanishedStoreIsRestored() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = depot.folder + "/backup.sqlite"
    try depot.open().backUp(to: backup)
    let before = try depot.dump()
    // The file alone goes; what SQLite keeps beside it stays, and belongs to nothing any more.
    let store = try depot.open()
    try put("lost", in: store)
    try withExtendedLifetime(store) {
      try FileManager.default.removeItem(atPath: depot.path)
      #expect(try depot.names() == ["kefu.sqlite-shm", "kefu.sqlite-wal"])
      #expect(try restore(backup, to: depot) == nil)
      #expect(try content(depot) == content(before))
    }
    #expect(depot.mode(depot.path) == 0o660)
    try FileManager.default.removeItem(atPath: depot.folder + "/store")
    #expect(try restore(backup, to: depot) == nil)
    #expect(try content(depot) == content(before))
    #expect(depot.mode(depot.folder + "/store") == 0o770)
    #expect(try depot.open().check().isEmpty)
  }

  /// The very case that a backup is for.
  @Test(arguments: [0, 10, 5000, 20_000])
  func aDamagedStoreIsRestored(_ size: Int) throws {
    let depot = try Depot()
    try depot.fill(50)
    let backup = depot.folder + "/backup.sqlite"
    try depot.open().backUp(to: backup)
    let before = try depot.dump()
    let damaged = Data(repeating: 0x5A, count: size)
    try damaged.write(to: URL(fileURLWithPath: depot.path))
    let kept = try #require(try restore(backup, to: depot))
    #expect(try content(depot) == content(before))
    if size > 0 { #expect(depot.bytes(kept) == damaged) }
    #expect(try depot.open().check().isEmpty)
    #expect(depot.mode(depot.path) == 0o660)
  }

  /// Damaged backups, or none at all; each is refused and the store stays as it was.
  @Test(arguments: [
    "missing", "folder", "empty", "text", "half", "page", "chain", "newer", "foreign",
  ])
  func aBadBackupChangesNothing(_ kind: String) throws {
    let depot = try Depot()
    let other = try Depot()
    try other.fill(400)
    let backup = other.folder + "/backup.sqlite"
    try other.open().backUp(to: backup)
    try spoil(backup, kind)
    try depot.fill()
    let before = try depot.dump()
    let refused = refusal { try restore(backup, to: depot) }
    #expect(refused != nil)
    #expect(refused?.findings.isEmpty == false)
    #expect(refused?.findings.allSatisfy { !($0.place?.file ?? "").contains(".restoring") } == true)
    #expect(try depot.dump() == before)
    #expect(try depot.names() == ["kefu.sqlite"])
    #expect(try depot.open().check().isEmpty)
  }

  private func spoil(_ path: String, _ kind: String) throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    switch kind {
    case "missing": try FileManager.default.removeItem(atPath: path)
    case "folder":
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "empty": try Data().write(to: url)
    case "text": try Data("no store\n".utf8).write(to: url)
    case "half": try bytes.prefix(bytes.count / 8192 * 4096).write(to: url)
    case "page":
      for at in stride(from: 4096, to: bytes.count - 4096, by: 8192) {
        bytes.replaceSubrange(at..<at + 4096, with: Data(repeating: 0xAB, count: 4096))
      }
      try bytes.write(to: url)
    case "chain": try sqlite(path, "UPDATE journal SET detail = 'x' WHERE number = 7")
    case "newer": try sqlite(path, "INSERT INTO migration VALUES ('shelf', 99, 0)")
    default:
      try FileManager.default.removeItem(atPath: path)
      try sqlite(path, "CREATE TABLE other (a TEXT); INSERT INTO other VALUES ('b')")
    }
  }

  @Test func aBackupNeverOverwrites() throws {
    let depot = try Depot()
    try depot.fill()
    let backup = depot.folder + "/backup.sqlite"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: backup))
    let refused = refusal { try depot.open().backUp(to: backup) }
    #expect(refused?.kind == .refused)
    #expect(refused?.findings.first?.fix != nil)
    #expect(depot.bytes(backup) == Data("mine".utf8))
    #expect(refusal { try depot.open().backUp(to: depot.path) } != nil)
    #expect(try depot.open().check().isEmpty)
  }

  @Test func aBackupIntoNowhereLeavesNothing() throws {
    let depot = try Depot()
    try depot.fill()
    #expect(refusal { try depot.open().backUp(to: depot.folder + "/no/backup.sqlite") } != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: depot.folder) == ["store"])
  }
}
