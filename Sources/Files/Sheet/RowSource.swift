/// A file that yields rows, one after the other, in bounded memory.
protocol RowSource: AnyObject {
  /// The part of the file that was read, 0...1.
  var share: Double { get }
  /// True when cells have addresses, so that a missing cell does not shift those after it.
  var hasAddresses: Bool { get }
  /// Passes the next row to `body`; returns nil at the end of the file.
  func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result?
}
