import Vocabulary

/// The record store: everything that happened, kept by an engine.
public final class RecordStore: Sendable {
  package let engine: any Engine
  private let zone: String
  public let clock: DeskClock

  /// Brings an engine's tables to the version of `migrations`.
  ///
  /// - Parameter clock: what writes take for now.
  /// - Throws: `Refusal` of kind `.store`: unreachable, damaged, or written by a newer program or
  ///   an earlier build.
  public init(
    _ engine: any Engine, zone: String, migrations: [Migration], clock: DeskClock = .machine
  ) throws {
    self.engine = engine
    self.zone = zone
    self.clock = clock
    try Schema(migrations).bring(engine, at: clock.now)
  }

  /// Which store it is, for what is said about it.
  public var place: Place { Place(file: engine.name) }

  /// Runs `body` in one consistent view of the store.
  public func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
    try engine.read { try body(Reading($0)) }
  }

  /// Runs `body` in one transaction, and adds its journal row when it changed anything. When `body`
  /// throws, nothing was written.
  public func write<Result>(_ act: Act, _ body: (Writing) throws -> Result) throws -> Result {
    try engine.write(.commit) { session in
      let before = session.changes
      let writing = Writing(session, now: clock.now)
      let result = try body(writing)
      if session.changes > before {
        try Journal.append(act, detail: writing.detail, zone: zone, in: writing)
      }
      return result
    }
  }

  /// Runs `body` as a write that is rolled back at its end: it tells what a write would, and
  /// changes nothing. Others wait with their writes meanwhile.
  public func dryRun<Result>(_ body: (Writing) throws -> Result) throws -> Result {
    try engine.write(.rollBack) { try body(Writing($0, now: clock.now)) }
  }

  /// Writes a copy of the whole store, taken while others may write, to a new file.
  ///
  /// - Throws: `Refusal` when the file exists already or can't be written.
  public func backUp(to file: String) throws { try engine.backUp(to: file) }

  /// Findings about the store itself: the engine's integrity check and the journal's chain.
  public func check() throws -> [Finding] {
    let damage = try engine.integrity().map {
      Finding(place, StoreTexts.integrity($0), fix: StoreTexts.damagedFix)
    }
    return try damage + read(Journal.broken)
  }
}
