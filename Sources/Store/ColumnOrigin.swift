/// Where a column of an answer comes from, for the report of damage.
package struct ColumnOrigin: Sendable {
  /// As the statement calls the column.
  let name: String
  /// Nil for a column that is computed.
  let table: String?
  /// The columns of the table's key that the answer holds, with their contents.
  let key: [(column: String, content: String)]

  package init(name: String, table: String?, key: [(column: String, content: String)]) {
    self.name = name
    self.table = table
    self.key = key
  }
}
