import Synchronization
import Vocabulary

/// The record store: a record of everything that happened, kept by an engine.
public final class RecordStore: Sendable {
  package let engine: any Engine
  private let zone: String
  public let clock: DeskClock
  private let ties: Ties
  private let schema: Schema
  /// The number of restores that this program last saw in the store.
  private let restore = Mutex(0)

  /// Brings an engine's tables to the version of `migrations`.
  ///
  /// - Parameter clock: the source of the time of writes.
  /// - Throws: `Refusal` of kind `.store` when the store is unreachable, damaged, or written by a
  ///   newer program or an earlier build.
  public init(
    _ engine: any Engine, zone: String, migrations: [Migration], clock: DeskClock = .machine
  ) throws {
    self.engine = engine
    self.zone = zone
    self.clock = clock
    schema = Schema(migrations)
    ties = Ties(schema.tables)
    try schema.bring(engine, ties, zone: zone, at: clock.now)
    let restore = try read(Restores.count)
    self.restore.withLock { $0 = restore }
  }

  /// The columns of all tables with words that people typed or sheets brought.
  public var freeTexts: FreeTexts { FreeTexts(schema.tables) }

  /// The tables of all migrations.
  package var tables: [Table] { schema.tables }

  /// The store's place in findings.
  public var place: Place { Place(file: engine.name) }

  /// Runs `body` in one consistent view of the store.
  public func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
    try engine.read { try body(Reading($0)) }
  }

  /// Runs `body` in one transaction, and adds its journal row when it changed anything. Nothing is
  /// written when `body` throws.
  ///
  /// - Throws: `Refusal` of kind `.refused`, once, when the store was restored since this program
  ///   last used it: what its user saw may be gone.
  public func write<Result>(_ act: Act, _ body: (Writing) throws -> Result) throws -> Result {
    try engine.write(.commit) { session in
      let before = session.changes
      let writing = Writing(session, ties, now: clock.now)
      try refuseWhenRestored(writing)
      let result = try body(writing)
      guard session.changes > before else { return result }
      if act.stays { try LastingActs.register(act, detail: writing.detail, in: writing) }
      // A row that changed unnoted would look as if somebody had changed it outside.
      guard session.changes - before == writing.changes.count else {
        throw Refusal(.store, StoreTexts.untoldWrite(act.kind), fix: StoreTexts.reportUntold)
      }
      try Journal.append(act, detail: writing.detail, zone: zone, in: writing)
      return result
    }
  }

  /// Adds a row to the journal for something that changes no record, such as a refusal.
  ///
  /// - Parameter detail: without personal data of buyers, as in every row of the journal.
  public func note(_ act: Act, _ detail: String) throws {
    try engine.write(.commit) { session in
      try Journal.append(
        act, detail: detail, zone: zone, in: Writing(session, ties, now: clock.now))
    }
  }

  /// Rewrites the store's files, so that what was erased stands in none of them any more.
  ///
  /// - Throws: `Refusal` of kind `.store` when others use the store all the time, or the disk is
  ///   full. What was erased stays erased for everybody who asks the store.
  public func forgetErased() throws { try engine.forgetErased() }

  private func refuseWhenRestored(_ reading: Reading) throws {
    let now = try Restores.count(reading)
    let isNew = restore.withLock { known in
      defer { known = now }
      return known != now
    }
    if isNew { throw Refusal(StoreTexts.restoredMeanwhile, fix: StoreTexts.lookAgain) }
  }

  /// Returns the number of restores that led to this content.
  public func restores() throws -> Int { try read(Restores.count) }

  /// Notes in a backup's content that it replaces a store, so that programs which have that one
  /// open notice. The journal row has the backup's digest and the head of the journal that goes.
  ///
  /// - Parameter lost: words for what the present store has and the backup lacks, kept with the
  ///   row.
  package func take(
    placeOf present: RecordStore?, _ act: Act, digest: String, lost: [String]
  ) throws {
    let before = try present?.read { try (restores: Restores.count($0), head: $0.journalHead()) }
    try write(act) { writing in
      try Restores.add(to: before?.restores ?? 0, in: writing)
      let words =
        [digest, before?.head?.head.description] + (lost.isEmpty ? [] : [Restores.lost] + lost)
      writing.detail = words.compactMap(\.self).joined(separator: " ")
    }
  }

  /// Runs `body` as a write that is rolled back at its end: it reports what a write would do, and
  /// changes nothing. Meanwhile the writes of others wait.
  public func dryRun<Result>(_ body: (Writing) throws -> Result) throws -> Result {
    try engine.write(.rollBack) { try body(Writing($0, ties, now: clock.now)) }
  }

  /// Writes a copy of the whole store to a new file, while others may write.
  ///
  /// - Throws: `Refusal` as `Engine.backUp` does.
  public func backUp(to file: String) throws { try engine.backUp(to: file) }

  /// Returns findings about the store itself: the engine's integrity check, tables and triggers
  /// that are not ours, the journal's chain, and rows that the journal does not account for.
  ///
  /// - Parameter heads: heads of the journal that were kept elsewhere.
  public func check(heads: [KeptHead] = []) throws -> [Finding] {
    let damage =
      try engine.integrity().map {
        Finding(place, StoreTexts.integrity($0), fix: StoreTexts.damagedFix)
      }
      + engine.differences(from: schema.changes).map {
        Finding(place, StoreTexts.otherSchema($0), fix: .changedOutside)
      }
    return try read { reading in
      let tally = try Tally(in: reading)
      let tables = ties.tables.values.sorted { $0.name < $1.name }
      return try damage + JournalCheck(reading, tally, heads: heads).findings
        + tables.flatMap { table in
          try RowCheck(table, tally.lines[table.name] ?? Tally.Line(), in: reading).findings
        } + ties.others.flatMap { try RowCheck($0, nil, in: reading).findings }
    }
  }
}
