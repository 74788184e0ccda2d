/// The origin of a column of an answer, for reports of damage.
package struct ColumnOrigin: Sendable {
  /// The column's name in the statement.
  let name: String
  /// The table; nil for a computed column.
  let table: String?
  /// The columns of the table's key that the answer includes, with their contents.
  let key: [(column: String, content: String)]

  package init(name: String, table: String?, key: [(column: String, content: String)]) {
    self.name = name
    self.table = table
    self.key = key
  }
}
