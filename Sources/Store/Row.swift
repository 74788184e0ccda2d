import Vocabulary

/// One row of an answer; columns are counted from 0 in the order of the SELECT. Valid only inside
/// the closure that it is handed to.
///
/// A column that holds nothing, or no word or number of the kind that is asked for, is damage: its
/// getter throws a `Refusal` of the store that names table, key and column. Getters whose name ends
/// with `IfAny` return nil for a column that holds nothing, and throw for the rest.
public struct Row {
  private let cursor: RowAccess.Cursor
  private let access: UnsafePointer<RowAccess>

  package init(_ cursor: RowAccess.Cursor, _ access: UnsafePointer<RowAccess>) {
    self.cursor = cursor
    self.access = access
  }

  public func integer(_ column: Int) throws -> Int {
    let integer = Int(access.pointee.integer(cursor, Int32(column)))
    // Only a zero may be a NULL.
    if integer == 0, isNull(column) { throw damage(column) }
    return integer
  }

  public func text(_ column: Int) throws -> String {
    guard let bytes = access.pointee.text(cursor, Int32(column)) else { throw damage(column) }
    let count = Int(access.pointee.size(cursor, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  public func isNull(_ column: Int) -> Bool { access.pointee.isNull(cursor, Int32(column)) }

  /// The error to throw for a column that holds none of what may stand there.
  public func damage(_ column: Int) -> Refusal {
    let held = isNull(column) ? nil : try? text(column)
    return Refusal(
      .store, StoreTexts.damagedColumn(access.pointee.origin(cursor, column), holds: held),
      fix: StoreTexts.damagedFix)
  }
}
