import GRDB
import Vocabulary

/// The one place where statements meet the engine: prepares each text once, binds, steps.
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
    _ sql: String, _ values: [any Bindable], limit: Int = .max, _ body: (Row) throws -> Void
  ) throws {
    let statement = try bound(sql, values)
    let cursor = try GRDB.Row.fetchCursor(statement)
    var count = 0
    while count < limit, let row = try cursor.next() {
      try body(Row(row: row))
      count += 1
    }
  }

  func run(_ sql: String, _ values: [any Bindable]) throws -> Int {
    let statement = try bound(sql, values)
    try statement.execute()
    return database.changesCount
  }

  private func bound(_ sql: String, _ values: [any Bindable]) throws -> Statement {
    let statement = try prepare(sql)
    statement.setUncheckedArguments(
      StatementArguments(values.map { Self.databaseValue($0.value) }))
    return statement
  }

  private func prepare(_ sql: String) throws -> Statement {
    if let statement = prepared[sql] { return statement }
    let statement = try database.makeStatement(sql: Self.dialect(sql))
    prepared[sql] = statement
    return statement
  }

  /// SQLite takes `$1` for a name and numbers names by first appearance; `?1` is bound by position.
  static func dialect(_ sql: String) -> String {
    String(sql.map { $0 == "$" ? "?" : $0 })
  }

  private static func databaseValue(_ value: Value) -> DatabaseValue {
    switch value {
    case .null: .null
    case .integer(let integer): integer.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
