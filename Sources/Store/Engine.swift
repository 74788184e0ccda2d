/// A database that keeps the records, today a SQLite file. The rules of the store (the journal,
/// counters, the order of migrations) are implemented above it and are the same for every engine.
///
/// Errors of an engine are `Refusal`s of kind `.store` that name the store in their place.
public protocol Engine: Sendable {
  /// The name by which people know this store: the path of a file, the name of a database.
  var name: String { get }

  /// Runs `body` in one consistent view of the store; an attempt to write in it is refused.
  func read<Result>(_ body: (any Session) throws -> Result) throws -> Result

  /// Runs `body` in one transaction, during which no other write runs. It ends as `ending` says,
  /// and is rolled back when `body` throws.
  func write<Result>(
    _ ending: TransactionEnding, _ body: (any Session) throws -> Result
  ) throws -> Result

  /// Lets others write; an operation of many transactions calls it between two of them.
  func giveWay()

  /// Returns the messages of the engine's own check of its files; empty when they are sound.
  func integrity() throws -> [String]

  /// Rewrites the engine's files without what deleted and changed rows left in them.
  ///
  /// - Throws: `Refusal` of kind `.store` when others use the store all the time, or the disk is
  ///   full.
  func forgetErased() throws

  /// Returns the names of the tables, indexes, triggers and views in which the store differs from
  /// one that was made by `changes` alone.
  func differences(from changes: [SchemaChange]) throws -> [String]

  /// Writes a copy of the whole store to a new file, while others may write.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file exists already, of kind `.refused` or
  ///   `.store` when it can't be written.
  func backUp(to file: String) throws
}
