import Vocabulary

/// One row of an answer, valid only inside the closure that it is passed to. Columns are 0-based,
/// in the order of the SELECT.
///
/// A column that is null, or whose content is not a word or number of the requested kind, is
/// damaged: its getter throws a `Refusal` of kind `.store` that names table, key and column.
/// Getters whose name ends with `IfAny` return nil for a null column, and throw for other content
/// of the wrong kind.
public struct Row {
  private let cursor: RowAccess.Cursor
  private let access: UnsafePointer<RowAccess>

  package init(_ cursor: RowAccess.Cursor, _ access: UnsafePointer<RowAccess>) {
    self.cursor = cursor
    self.access = access
  }

  public func integer(_ column: Int) throws -> Int {
    let integer = Int(access.pointee.integer(cursor, Int32(column)))
    // Only a zero can be a NULL.
    if integer == 0, isNull(column) { throw damage(column) }
    guard -Int.greatestStored...Int.greatestStored ~= integer else { throw damage(column) }
    return integer
  }

  public func text(_ column: Int) throws -> String {
    guard let bytes = access.pointee.text(cursor, Int32(column)) else { throw damage(column) }
    let count = Int(access.pointee.size(cursor, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Returns the 64 bits of an integer, of which each is sound; zero for a null column.
  func bits(_ column: Int) -> UInt64 {
    UInt64(bitPattern: access.pointee.integer(cursor, Int32(column)))
  }

  /// Calls `body` with the bytes of a text as they are stored; none for a null column.
  func withBytes(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let bytes = access.pointee.text(cursor, Int32(column))
    body(UnsafeBufferPointer(start: bytes, count: Int(access.pointee.size(cursor, Int32(column)))))
  }

  public func isNull(_ column: Int) -> Bool { access.pointee.isNull(cursor, Int32(column)) }

  /// Returns the error to throw for a column whose content is not allowed there.
  public func damage(_ column: Int) -> Refusal {
    let held = isNull(column) ? nil : try? text(column)
    return Refusal(
      .store, StoreTexts.damagedColumn(access.pointee.origin(cursor, column), holds: held),
      fix: StoreTexts.damagedFix)
  }
}
