/// How an engine's row is read: plain functions on a pointer to it.
///
/// A month is read by the hundred thousand columns, so a column costs one call through a pointer;
/// a protocol's existential would cost several times that.
package struct RowAccess: Sendable {
  /// A row of an answer, whatever the engine takes for one.
  package typealias Cursor = OpaquePointer

  /// Zero for a column that holds nothing.
  let integer: @convention(c) (Cursor?, Int32) -> Int64
  /// Nil for a column that holds nothing; valid until the row is left.
  let text: @convention(c) (Cursor?, Int32) -> UnsafePointer<UInt8>?
  /// Bytes of the column's text.
  let size: @convention(c) (Cursor?, Int32) -> Int32
  let isNull: @convention(c) (Cursor?, Int32) -> Bool
  let origin: @Sendable (Cursor, Int) -> ColumnOrigin

  package init(
    integer: @escaping @convention(c) (Cursor?, Int32) -> Int64,
    text: @escaping @convention(c) (Cursor?, Int32) -> UnsafePointer<UInt8>?,
    size: @escaping @convention(c) (Cursor?, Int32) -> Int32,
    isNull: @escaping @convention(c) (Cursor?, Int32) -> Bool,
    origin: @escaping @Sendable (Cursor, Int) -> ColumnOrigin
  ) {
    self.integer = integer
    self.text = text
    self.size = size
    self.isNull = isNull
    self.origin = origin
  }
}
