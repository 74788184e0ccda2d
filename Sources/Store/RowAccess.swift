/// The functions that read an engine's row through a pointer to it.
///
/// Reading a month takes hundreds of thousands of columns, so a column costs one call through a
/// pointer; a protocol's existential would cost several times that.
package struct RowAccess: Sendable {
  /// A row of an answer in the engine's own representation.
  package typealias Cursor = OpaquePointer

  /// Returns the integer; zero for a null column.
  let integer: @convention(c) (Cursor?, Int32) -> Int64
  /// Returns the text; nil for a null column. The pointer is valid until the next row.
  let text: @convention(c) (Cursor?, Int32) -> UnsafePointer<UInt8>?
  /// Returns the number of bytes of the column's text.
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
