import GRDBSQLite
import Vocabulary

/// One row of an answer; columns are counted from 0 in the order of the SELECT. Valid only inside
/// the closure that it is handed to.
///
/// A column that holds nothing, or no word or number of the kind that is asked for, is damage: its
/// getter throws a `Refusal` of the store that names table, key and column. Getters whose name ends
/// with `IfAny` return nil for a column that holds nothing, and throw for the rest.
public struct Row {
  let statement: OpaquePointer

  public func integer(_ column: Int) throws -> Int {
    let integer = Int(sqlite3_column_int64(statement, Int32(column)))
    // Only a zero may be a NULL.
    if integer == 0, isNull(column) { throw damage(column) }
    return integer
  }

  public func text(_ column: Int) throws -> String {
    guard let bytes = sqlite3_column_text(statement, Int32(column)) else { throw damage(column) }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// The column as it stands, to be bound again.
  public func value(_ column: Int) throws -> Value {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(try integer(column))
    default: .text(try text(column))
    }
  }

  /// The error to throw for a column that holds none of what may stand there.
  public func damage(_ column: Int) -> Refusal {
    let held = isNull(column) ? nil : try? text(column)
    return Refusal(
      .store, Texts.damagedColumn(name(column), of: origin(column), holds: held),
      fix: Texts.damagedFix)
  }
}
