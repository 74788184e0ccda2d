import Vocabulary

/// Brings a store's tables to the version of the migrations.
struct Schema {
  /// The store's own tables, which precede those of the rooms.
  private static let own = Migration(
    "store", 1,
    [
      .table("counter", [.made("name"), .integer("value")], key: ["name"]),
      Journal.table, Tally.table,
    ] + LastingActs.tables)

  /// The table of the migrations that a store has had.
  private static let ledger = Table(
    "migration", [.made("room"), .integer("version"), .moment("at")], key: ["room", "version"],
    untied: "written before the journal; a store with other migrations is refused")

  /// Migrations of earlier builds, whose tables are gone. None of the present ones.
  private static let retired: Set = ["journal 1", "books 1"]

  private let migrations: [Migration]

  init(_ migrations: [Migration]) { self.migrations = [Self.own] + migrations }

  /// The changes that make a fresh store.
  var changes: [SchemaChange] { [.addTable(Self.ledger)] + migrations.flatMap(\.changes) }

  /// The tables of all migrations with the columns that they have in the end.
  var tables: [Table] {
    var tables: [Table] = []
    for change in changes {
      switch change {
      case .addTable(let table): tables.append(table)
      case .addColumn(let column, let name):
        tables = tables.map { $0.name == name ? $0.adding(column) : $0 }
      case .addIndex, .run: break
      }
    }
    return tables
  }

  /// Applies the migrations that the store lacks.
  ///
  /// - Throws: `Refusal` of kind `.store` when a newer program or an earlier build wrote the store,
  ///   which is then left unchanged.
  func bring(_ engine: any Engine, _ ties: Ties, zone: String, at now: Moment) throws {
    guard try !engine.read(pending).isEmpty else { return }
    try engine.write(.commit) { session in
      if try !session.hasTable(Self.ledger.name) { try session.apply(.addTable(Self.ledger)) }
      // Read again under the lock: another program may have migrated meanwhile.
      let missing = try pending(session)
      for migration in missing {
        for change in migration.changes { try session.apply(change) }
        _ = try session.run(
          "INSERT INTO migration (room, version, at) VALUES ($1, $2, $3)",
          [migration.room.value, migration.version.value, now.value])
      }
      guard missing.contains(where: \.runsStatements) else { return }
      try Journal.append(
        missing, of: ties.tables.values, zone: zone, in: Writing(session, ties, now: now))
    }
  }

  private func pending(_ session: any Session) throws -> [Migration] {
    guard try session.hasTable(Self.ledger.name) else { return migrations }
    var done: Set<String> = []
    try session.query("SELECT room, version FROM migration", [], limit: .max) { row in
      done.insert("\(try row.text(0)) \(try row.integer(1))")
    }
    guard done.isDisjoint(with: Self.retired) else {
      throw Refusal(.store, StoreTexts.earlierBuild, fix: StoreTexts.earlierBuildFix)
    }
    if let newer = done.subtracting(migrations.map(\.label)).min() {
      throw Refusal(.store, StoreTexts.tooNew(newer), fix: StoreTexts.tooNewFix)
    }
    return migrations.filter { !done.contains($0.label) }
  }
}
