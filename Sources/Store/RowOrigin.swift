import GRDBSQLite

/// Where a column of an answer comes from, for the report of damage.
struct RowOrigin {
  let table: String
  /// The columns of the table's key that the answer holds, with what they hold.
  let key: [(column: String, content: String)]
}

extension Row {
  /// As the statement calls the column.
  func name(_ column: Int) -> String {
    sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "\(column + 1)"
  }

  /// Nil for a column that is computed.
  func origin(_ column: Int) -> RowOrigin? {
    guard let table = table(column) else { return nil }
    let key = (0..<Int(sqlite3_column_count(statement))).filter {
      self.table($0) == table && isOfKey($0)
    }
    return RowOrigin(table: table, key: key.map { (name($0), (try? text($0)) ?? "") })
  }

  private func table(_ column: Int) -> String? {
    sqlite3_column_table_name(statement, Int32(column)).map { String(cString: $0) }
  }

  private func isOfKey(_ column: Int) -> Bool {
    var part: Int32 = 0
    let code = sqlite3_table_column_metadata(
      sqlite3_db_handle(statement), nil, sqlite3_column_table_name(statement, Int32(column)),
      sqlite3_column_origin_name(statement, Int32(column)), nil, nil, nil, &part, nil)
    return code == SQLITE_OK && part != 0
  }
}
