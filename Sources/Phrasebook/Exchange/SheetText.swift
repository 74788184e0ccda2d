/// Converts text to and from cells of a spreadsheet. `CSVCell` puts a `'` before a text that a
/// spreadsheet would run as a formula; reading removes it again, without confusing it with a `'` of
/// the text's own.
enum SheetText {
  private static let risky = "=+-@\t\r\n＝＋－＠"

  /// Returns the text for `CSVCell.verbatim`.
  static func written(_ text: String) -> String { isAmbiguous(text) ? "'" + text : text }

  /// Returns the text of a cell without byte order marks, which joined files contain in their
  /// middle.
  static func read(_ cell: String) -> String {
    let text = isAmbiguous(cell) ? String(cell.dropFirst()) : cell
    return String(text.unicodeScalars.filter { $0 != "\u{FEFF}" })
  }

  /// Returns whether a text begins with a `'` that reading would remove.
  private static func isAmbiguous(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first else { return false }
    return second == "'" || risky.unicodeScalars.contains(second)
  }
}
