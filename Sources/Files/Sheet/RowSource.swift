/// The row lengths that leave each cell under its header.
enum RowLengths {
  /// Any: cells have addresses.
  case any
  /// Also those with empty cells at the end: each cell has marks of its own.
  case emptyEnds
  /// The header's alone: a separator within a cell would make two of it, and an empty cell at the
  /// end would hide that.
  case exact
}

/// A file that yields rows, one after the other, in bounded memory.
protocol RowSource: AnyObject {
  /// The part of the file that was read, 0...1.
  var share: Double { get }
  var lengths: RowLengths { get }
  /// The number of cells so far whose formula has no value in the file, and the row of the first;
  /// nil when there are none.
  var unvalued: (count: Int, line: Int)? { get }
  /// Passes the next row to `body`; returns nil at the end of the file.
  func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result?
}

extension RowSource {
  var unvalued: (count: Int, line: Int)? { nil }
}
