import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

@Suite struct OpeningTests {
  /// STORE.md: WAL, synchronous FULL. GRDB's own set-up of WAL puts NORMAL.
  @Test func commitsAreSynced() throws {
    let depot = try Depot()
    for _ in 0...1 {
      let store = try depot.open()
      #expect(try durability(of: store) == (2, "wal"))
      try put("a", in: store)
      _ = try notes(store)
      #expect(try durability(of: store) == (2, "wal"))
    }
  }

  /// STORE.md: files are readable by owner and group only, whatever the umask says.
  @Test(arguments: [0o000, 0o022, 0o077] as [UInt32])
  func isForOwnerAndGroup(_ mask: UInt32) async throws {
    await #expect(processExitsWith: .success) { [mask = mask as UInt32] in
      umask(mask)
      let depot = try Depot()
      let store = try depot.open()
      try put("a", in: store)
      #expect(depot.mode(depot.folder + "/store") == 0o770)
      for name in ["", "-wal", "-shm"] { #expect(depot.mode(depot.path + name) == 0o660) }
      try store.backUp(to: depot.folder + "/backup.sqlite")
      #expect(depot.mode(depot.folder + "/backup.sqlite") == 0o660)
      let kept = try RecordStore.restore(
        from: depot.folder + "/backup.sqlite", to: depot.path, zone: "UTC",
        migrations: Depot.migrations)
      #expect(depot.mode(try #require(kept)) == 0o660)
      #expect(depot.mode(depot.path) == 0o660)
    }
  }

  @Test func makesTheFoldersAboveItToo() throws {
    let depot = try Depot()
    let path = depot.folder + "/a/b/store/kefu.sqlite"
    let store = try RecordStore(path: path, zone: "UTC", migrations: Depot.migrations)
    try put("a", in: store)
    #expect(store.place.file == path)
    #expect(depot.mode(depot.folder + "/a/b/store") == 0o770)
  }

  /// Types hold and rows live in the key's own tree (contract of every room's tables).
  @Test func tablesAreStrict() throws {
    let depot = try Depot()
    let store = try depot.open()
    let refused = refusal {
      try store.write(Act(author, "shelf.put")) {
        try $0.run("INSERT INTO shelf (key, agent) VALUES ($1, $2)", "a", "three")
      }
    }
    #expect(refused?.kind == .store)
    #expect(try count("shelf", in: store) == 0)
  }

  /// A store that a newer program wrote is left as it is, to the byte.
  @Test func aTooNewStoreIsRefused() throws {
    let depot = try Depot()
    let next = Migration("shelf", 2, [.addColumn(.text("place").orNull, to: "shelf")])
    try put("a", in: depot.open(Depot.migrations + [next]))
    try sqlite(depot.path, "PRAGMA wal_checkpoint(TRUNCATE)")
    let before = depot.bytes()
    let refused = refusal { try depot.open() }
    #expect(refused?.kind == .store)
    #expect(refused?.findings.first?.reason.english.contains("shelf 2") == true)
    #expect(refused?.findings.first?.fix?.english.contains("upgrade") == true)
    #expect(depot.bytes() == before)
    #expect(try notes(depot.open(Depot.migrations + [next])) == ["a"])
    // A room that the program does not know is newer too.
    #expect(refusal { try depot.open([]) }?.kind == .store)
    #expect(depot.bytes() == before)
  }

  @Test func aVanishedStoreIsNoFreshStart() throws {
    let depot = try Depot()
    try depot.fill()
    try FileManager.default.removeItem(atPath: depot.path)
    let refused = refusal { try depot.open() }
    #expect(refused?.kind == .store)
    #expect(refused?.findings.first?.place?.file == depot.path)
    #expect(refused?.findings.first?.fix?.english.contains("restore") == true)
    #expect(!FileManager.default.fileExists(atPath: depot.path))
  }

  /// A session that is open all day must not write into a file that nobody will find again.
  @Test func aStoreThatVanishesWhileOpenTakesNoWrites() throws {
    let depot = try Depot()
    let store = try depot.open()
    try put("a", in: store)
    try FileManager.default.moveItem(atPath: depot.path, toPath: depot.path + ".moved")
    #expect(refusal { try put("b", in: store) }?.kind == .store)
    // Another file in its place is another store.
    try Data().write(to: URL(fileURLWithPath: depot.path))
    #expect(refusal { try put("b", in: store) }?.kind == .store)
    try FileManager.default.removeItem(atPath: depot.path)
    try FileManager.default.moveItem(atPath: depot.path + ".moved", toPath: depot.path)
    try put("c", in: store)
    #expect(try notes(store) == ["a", "c"])
  }

  @Test func whatIsNoDatabaseIsRefusedAndKept() throws {
    let depot = try Depot()
    try depot.fill()
    let text = Data("订单编号,买家\n".utf8) + Data(repeating: 0x61, count: 9000)
    try text.write(to: URL(fileURLWithPath: depot.path))
    let refused = refusal { try depot.open() }
    #expect(refused?.kind == .store)
    #expect(refused?.findings.first?.place?.file == depot.path)
    #expect(depot.bytes() == text)
    try FileManager.default.removeItem(atPath: depot.path)
    try FileManager.default.createDirectory(atPath: depot.path, withIntermediateDirectories: true)
    #expect(refusal { try depot.open() }?.kind == .store)
  }

  @Test func damageIsFound() throws {
    let depot = try Depot()
    let store = try depot.open()
    try store.write(Act(author, "shelf.put")) { writing in
      for index in 0..<2000 {
        try writing.run(
          "INSERT INTO shelf (key, agent, note) VALUES ($1, $2, $3)", "key \(index)", 3, "note")
      }
    }
    #expect(try store.check().isEmpty)
    try sqlite(depot.path, "PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try #require(depot.bytes())
    let page = 4096
    for at in stride(from: 8 * page, to: bytes.count - page, by: 4 * page) {
      bytes.replaceSubrange(at..<at + page, with: Data(repeating: 0xAB, count: page))
    }
    try bytes.write(to: URL(fileURLWithPath: depot.path))
    do {
      #expect(try !depot.open().check().isEmpty)
    } catch {
      #expect((error as? Refusal)?.kind == .store)
    }
  }

  /// For one who may only read, opening or writing is refused and nothing changes. The super-user
  /// may write anywhere, so the program becomes nobody first.
  @Test func aReadOnlyStoreIsRefused() async {
    await #expect(processExitsWith: .success) {
      let depot = try Depot()
      try depot.fill()
      let before = depot.bytes()
      chmod(depot.path, 0o444)
      chmod(depot.folder + "/store", 0o555)
      if geteuid() == 0 { seteuid(65_534) }
      let refused = refusal { try put("b", in: depot.open()) }
      #expect(refused?.kind == .store)
      #expect(depot.bytes() == before)
      seteuid(0)
      chmod(depot.folder + "/store", 0o755)
    }
  }
}
