/// A file that gives rows, one after the other, in bounded memory.
protocol RowSource: AnyObject {
  /// The part of the file that is read, 0 to 1.
  var share: Double { get }
  /// Whether cells have addresses, so that a missing one shifts none of those after it.
  var hasAddresses: Bool { get }
  /// Hands the next row to `body`; nil at the end of the file.
  func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result?
}
