/// What keeps the records: a SQLite file today. The rules of the store (the journal, counters, the
/// order of migrations) stand above it and are the same for every engine.
///
/// Errors of an engine are `Refusal`s of the kind `.store` that name the store in their place.
public protocol Engine: Sendable {
  /// How people know this store: the path of a file, the name of a database.
  var name: String { get }

  /// Runs `body` in one consistent view of the store; an attempt to write in it is refused.
  func read<Result>(_ body: (any Session) throws -> Result) throws -> Result

  /// Runs `body` in one transaction that no other write runs beside. It ends as `ending` says, and
  /// is rolled back when `body` throws.
  func write<Result>(
    _ ending: TransactionEnding, _ body: (any Session) throws -> Result
  ) throws -> Result

  /// Lets others write: a work of many transactions calls it between two of them.
  func giveWay()

  /// The messages of the engine's own check of its files; empty when all is well.
  func integrity() throws -> [String]

  /// Writes a copy of the whole store, taken while others may write, to a new file.
  ///
  /// - Throws: `Refusal` when the file exists already or can't be written.
  func backUp(to file: String) throws
}
