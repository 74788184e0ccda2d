/// Words in a cell of a spreadsheet. `CSVCell` puts a `'` before what a spreadsheet would run as a
/// formula; it is taken away again, and a `'` of the text's own is told apart from it.
enum SheetText {
  private static let risky = "=+-@\t\r\n＝＋－＠"

  /// The text for `CSVCell.text`.
  static func written(_ text: String) -> String { isAmbiguous(text) ? "'" + text : text }

  /// The text of a cell; byte order marks, which joined files have in their midst, are no words.
  static func read(_ cell: String) -> String {
    let text = isAmbiguous(cell) ? String(cell.dropFirst()) : cell
    return String(text.unicodeScalars.filter { $0 != "\u{FEFF}" })
  }

  /// True when it begins with a `'` that reading would take away.
  private static func isAmbiguous(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first else { return false }
    return second == "'" || risky.unicodeScalars.contains(second)
  }
}
