import GRDBSQLite
import Store

/// SQLite's row: the statement that stands at it.
enum SQLiteRow {
  /// Made once and never given back.
  nonisolated(unsafe) static let access: UnsafePointer<RowAccess> = {
    let access = UnsafeMutablePointer<RowAccess>.allocate(capacity: 1)
    access.initialize(
      to: RowAccess(
        integer: sqlite3_column_int64, text: sqlite3_column_text, size: sqlite3_column_bytes,
        isNull: { sqlite3_column_type($0, $1) == SQLITE_NULL }, origin: origin))
    return UnsafePointer(access)
  }()

  private static func origin(_ statement: OpaquePointer, _ column: Int) -> ColumnOrigin {
    let name = text(sqlite3_column_name(statement, Int32(column))) ?? "\(column + 1)"
    guard let table = table(statement, column) else {
      return ColumnOrigin(name: name, table: nil, key: [])
    }
    let key = (0..<Int(sqlite3_column_count(statement))).filter {
      self.table(statement, $0) == table && isOfKey(statement, $0)
    }
    return ColumnOrigin(
      name: name, table: table,
      key: key.map { column in
        let content = sqlite3_column_text(statement, Int32(column)).map { String(cString: $0) }
        return (text(sqlite3_column_name(statement, Int32(column))) ?? "", content ?? "")
      })
  }

  private static func table(_ statement: OpaquePointer, _ column: Int) -> String? {
    text(sqlite3_column_table_name(statement, Int32(column)))
  }

  private static func isOfKey(_ statement: OpaquePointer, _ column: Int) -> Bool {
    var part: Int32 = 0
    let code = sqlite3_table_column_metadata(
      sqlite3_db_handle(statement), nil, sqlite3_column_table_name(statement, Int32(column)),
      sqlite3_column_origin_name(statement, Int32(column)), nil, nil, nil, &part, nil)
    return code == SQLITE_OK && part != 0
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String? {
    characters.map { String(cString: $0) }
  }
}
