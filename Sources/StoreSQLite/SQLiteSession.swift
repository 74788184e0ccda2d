import GRDB
import GRDBSQLite
import Store

/// The only place that runs statements in SQLite: it prepares each text once, binds, and steps.
///
/// It calls SQLite's own functions on GRDB's statements: GRDB's arguments and rows would cost more
/// than the insert itself, and an import has millions of them.
final class SQLiteSession: Session {
  private let database: Database
  private var prepared: [String: Statement] = [:]
  /// True while statements that write are refused.
  var isReading = false

  init(_ database: Database) { self.database = database }

  var changes: Int { database.totalChangesCount }

  func query(
    _ sql: String, _ values: [Value], limit: Int, _ body: (Store.Row) throws -> Void
  ) throws {
    let statement = try bound(sql, values)
    defer { sqlite3_reset(statement) }
    let row = Store.Row(statement, SQLiteRow.access)
    var count = 0
    while count < limit, try step(statement) {
      try body(row)
      count += 1
    }
  }

  func run(_ sql: String, _ values: [Value]) throws -> Int {
    let statement = try bound(sql, values)
    defer { sqlite3_reset(statement) }
    while try step(statement) {}
    return database.changesCount
  }

  func apply(_ change: SchemaChange) throws {
    guard !isReading else { throw DatabaseError(resultCode: .SQLITE_READONLY) }
    try database.execute(sql: SQLiteDialect.statement(change))
  }

  /// Returns whether a table exists. GRDB is not asked, since it caches the schema, and another
  /// program may make the table meanwhile.
  func hasTable(_ name: String) throws -> Bool {
    var isThere = false
    try query(
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", [.text(name)], limit: 1
    ) { _ in isThere = true }
    return isThere
  }

  /// Steps to the next row; returns true when there is one, false at the end.
  private func step(_ statement: OpaquePointer) throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  private func bound(_ sql: String, _ values: [Value]) throws -> OpaquePointer {
    let statement = try prepare(sql).sqliteStatement
    guard !isReading || sqlite3_stmt_readonly(statement) != 0 else {
      throw DatabaseError(resultCode: .SQLITE_READONLY)
    }
    let wanted = Int(sqlite3_bind_parameter_count(statement))
    precondition(wanted == values.count, "\(values.count) values for \(wanted) parameters: \(sql)")
    for (index, value) in values.enumerated() {
      let code = Self.bind(value, to: statement, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return statement
  }

  private func prepare(_ sql: String) throws -> Statement {
    if let statement = prepared[sql] { return statement }
    let statement = try database.makeStatement(sql: SQLiteDialect.parameters(sql))
    prepared[sql] = statement
    return statement
  }

  /// Tells SQLite to copy the text before the call returns.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private static func bind(_ value: Value, to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let integer): return sqlite3_bind_int64(statement, index, Int64(integer))
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty buffer may have no address, which SQLite would take for NULL.
          guard let start = characters.baseAddress, !characters.isEmpty else {
            return sqlite3_bind_text(statement, index, "", 0, copied)
          }
          return sqlite3_bind_text(statement, index, start, Int32(characters.count), copied)
        }
      }
    }
  }
}
