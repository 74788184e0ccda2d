import GRDB
import GRDBSQLite
import Vocabulary

/// The one place where statements meet the engine: prepares each text once, binds, steps.
///
/// It calls SQLite's own functions on GRDB's statements: GRDB's arguments and rows would cost more
/// than the insert itself, and an import has millions of them.
final class Connection {
  let database: Database
  private var prepared: [String: Statement]

  init(_ database: Database, prepared: [String: Statement]) {
    self.database = database
    self.prepared = prepared
  }

  /// The statements prepared so far, for the next transaction on the same database.
  var statements: [String: Statement] { prepared }

  func query(
    _ sql: String, _ values: [Value], limit: Int = .max, _ body: (Row) throws -> Void
  ) throws {
    let statement = try bound(sql, values)
    defer { sqlite3_reset(statement.sqliteStatement) }
    var count = 0
    while count < limit, try step(statement) {
      try body(Row(statement: statement.sqliteStatement))
      count += 1
    }
  }

  func run(_ sql: String, _ values: [Value]) throws -> Int {
    let statement = try bound(sql, values)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while try step(statement) {}
    return database.changesCount
  }

  /// True when there is a row, false at the end.
  private func step(_ statement: Statement) throws -> Bool {
    let code = sqlite3_step(statement.sqliteStatement)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  private func bound(_ sql: String, _ values: [Value]) throws -> Statement {
    let statement = try prepare(sql)
    let wanted = Int(sqlite3_bind_parameter_count(statement.sqliteStatement))
    precondition(wanted == values.count, "\(values.count) values for \(wanted) parameters: \(sql)")
    for (index, value) in values.enumerated() {
      let code = Self.bind(value, to: statement.sqliteStatement, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return statement
  }

  private func prepare(_ sql: String) throws -> Statement {
    // A statement that is being stepped through is left alone: its text is prepared once more.
    if let statement = prepared[sql], sqlite3_stmt_busy(statement.sqliteStatement) == 0 {
      return statement
    }
    let statement = try database.makeStatement(sql: Self.dialect(sql))
    if prepared[sql] == nil { prepared[sql] = statement }
    return statement
  }

  /// SQLite takes `$1` for a name and numbers names by first appearance; `?1` is bound by position.
  static func dialect(_ sql: String) -> String {
    String(sql.map { $0 == "$" ? "?" : $0 })
  }

  /// Tells SQLite to copy the text before the call returns.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private static func bind(_ value: Value, to statement: SQLiteStatement, at index: Int32) -> Int32
  {
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
