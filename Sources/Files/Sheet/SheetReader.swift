import Vocabulary

/// Reads the rows of any sheet that a person brings, in bounded memory: text with commas, tabs or
/// semicolons, a workbook (XLSX), or an HTML table that was saved under a workbook's name
/// (HANDBOOK/sheets.md, One reader for all sheets).
public final class SheetReader {
  /// The longest row taken, in bytes.
  public static let rowLimit = TextRows.rowLimit

  public let name: String
  /// The encoding of a text sheet or an HTML table; nil for a workbook.
  public let encoding: TextEncoding?
  /// The names of the workbook's other visible sheets, which are not read; empty when the caller
  /// named a sheet.
  public let otherSheets: [String]
  let lengths: RowLengths
  private let source: any RowSource

  /// Opens the file by its content, whatever its name says.
  ///
  /// - Parameter sheet: the name of the workbook's sheet; nil for the first one that is not hidden.
  /// - Throws: `Refusal` of kind `.refused` when the file is no sheet, names what it is instead, or
  ///   can't be decoded; then no row was handed out.
  public init(path: String, name: String, sheet: String? = nil) throws {
    self.name = name
    let head = try FileHead(path: path, name: name)
    let format = try SheetFormat(of: head, name: name)
    if let sheet, format != .workbook {
      throw Refusal(Texts.noSheets(sheet), fix: Texts.leaveSheetOut, at: Place(file: name))
    }
    switch format {
    case .workbook:
      let workbook = try Workbook(path: path, name: name)
      let rows = try WorkbookRows(workbook, sheet: sheet)
      (source, encoding, otherSheets) = (rows, nil, rows.otherSheets)
    case .page:
      let rows = try PageRows(path: path, name: name)
      (source, encoding, otherSheets) = (rows, rows.encoding, [])
    case .text:
      let rows = try TextRows(path: path, name: name, head: head)
      (source, encoding, otherSheets) = (rows, rows.encoding, [])
    }
    lengths = source.lengths
  }

  /// The part of the file that was read, 0...1, for a progress bar.
  public var share: Double { source.share }

  var unvalued: (count: Int, line: Int)? { source.unvalued }

  /// Passes the next row to `body`; returns nil at the end of the sheet.
  public func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result? {
    try source.next(body)
  }
}
