/// One transaction of an engine. Statements are SQL that SQLite and PostgreSQL both speak, with the
/// parameters `$1`, `$2`, ... (STORE.md).
public protocol Session: AnyObject {
  /// Rows inserted, updated or deleted so far; only its growth means something.
  var changes: Int { get }

  /// Calls `body` for each row of the answer, up to `limit`. `body` sends no other statement.
  func query(
    _ sql: String, _ values: [Value], limit: Int, _ body: (Row) throws -> Void
  ) throws

  /// Runs one INSERT, UPDATE or DELETE; returns the number of rows it changed.
  func run(_ sql: String, _ values: [Value]) throws -> Int

  /// Changes the tables, in the engine's dialect.
  func apply(_ change: SchemaChange) throws

  func hasTable(_ name: String) throws -> Bool
}
