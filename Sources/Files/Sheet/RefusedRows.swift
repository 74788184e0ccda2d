import Vocabulary

/// Copies the refused rows of a sheet, with the lines up to its header, into a text that can be
/// corrected and imported again: two further columns say where each row stood and why it was
/// refused. A row of the wrong length keeps it, so that it is refused again until it is corrected.
public struct RefusedRows {
  /// The headers of the further columns, in any language.
  private static let added = [Texts.refusedLine, Texts.refusedReason]
  /// The digits from which a number is written as a text: spreadsheets keep 15.
  private static let longNumber = 12

  private let reader: SheetReader
  private let header: Int
  private let language: Language
  /// The width of the header without further columns that an earlier copy added; nil where it added
  /// none.
  private var ownWidth: Int?

  /// - Parameters:
  ///   - header: the line of the sheet's header.
  ///   - page: the name of the workbook's sheet; nil for its first.
  public init(
    path: String, name: String, header: Int, page: String?, language: Language
  ) throws {
    reader = try SheetReader(path: path, name: name, sheet: page)
    self.header = header
    self.language = language
  }

  /// Returns the text of a CSV file.
  public mutating func text(_ refused: [RefusedRow]) throws -> String {
    let reasons = Dictionary(refused.map { ($0.line, $0.reason) }) { first, _ in first }
    let end = max(header, refused.map(\.line).max() ?? 0)
    var rows: [[CSVCell]] = []
    // The cells of other rows, perhaps a million, are not read.
    while let (line, cells) = try reader.next({ row in
      (row.line, row.line <= header || reasons[row.line] != nil ? row.cells : [])
    }), line <= end {
      if line < header {
        rows.append(cells.map(CSVCell.verbatim))
      } else if line == header {
        rows.append(head(cells))
      } else if let reason = reasons[line] {
        rows.append(
          own(cells).map(Self.cell) + [.number("\(line)"), .text(reason(language))])
      }
    }
    return CSVText.document(rows)
  }

  private mutating func head(_ cells: [String]) -> [CSVCell] {
    let last = zip(cells.suffix(2), Self.added)
    if cells.count > 2, last.allSatisfy({ [$1.chinese, $1.english].contains($0) }) {
      ownWidth = cells.count - 2
    }
    return (own(cells) + Self.added.map { $0(language) }).map(CSVCell.text)
  }

  private func own(_ cells: [String]) -> [String] {
    guard let ownWidth, cells.count == ownWidth + 2 else { return cells }
    return Array(cells.prefix(ownWidth))
  }

  private static func cell(_ text: String) -> CSVCell {
    let isLong = text.utf8.count >= longNumber && text.utf8.allSatisfy { 48...57 ~= $0 }
    return isLong ? .identifier(text) : .verbatim(text)
  }
}

extension SheetRow {
  /// The cells without what spreadsheets put around numbers and ids.
  fileprivate var cells: [String] { (0..<count).map(plain) }
}
