/// A cell of a file written for spreadsheets.
public enum CSVCell: Sendable {
  /// A number, negative ones included; it is written unchanged.
  case number(String)
  /// Words; text that a spreadsheet would take for a formula is made harmless.
  case text(String)
  /// Words that are read back to the letter, such as replies: only their beginning is made
  /// harmless, by a mark that the reader takes off.
  case verbatim(String)
  /// Digits that are not a quantity, such as order numbers: a spreadsheet would round them to 15
  /// digits.
  case identifier(String)

  /// The cell's text in the file, quoted where needed.
  var written: String {
    switch self {
    case .number(let number): return number
    case .identifier(let digits): return Self.quoted("=\"\(Self.doubled(digits))\"")
    case .text(let text): return Self.quoted(Self.plainFirst(Self.plainInside(text)))
    case .verbatim(let text): return Self.quoted(Self.plainFirst(text))
    }
  }

  /// Returns the text with a ' before what begins like a formula, which a spreadsheet would run;
  /// the mark makes it text (OWASP).
  private static func plainFirst(_ text: String) -> String {
    let isRisky = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) }
    return isRisky == true ? "'" + text : text
  }

  /// Returns the text with a ' before what begins like a formula behind a semicolon, tab or line
  /// break: a spreadsheet whose separator is the semicolon, as in much of Europe, begins a cell
  /// there, whatever quotes say.
  private static func plainInside(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ";；\t\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    var plain = String.UnicodeScalarView()
    var begins = false
    for scalar in text.unicodeScalars {
      if begins, "=+-@＝＋－＠".unicodeScalars.contains(scalar) { plain.append("'") }
      begins =
        ";；\t\r\n".unicodeScalars.contains(scalar)
        || begins && " \"\u{3000}".unicodeScalars.contains(scalar)
      plain.append(scalar)
    }
    return String(plain)
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + doubled(text) + "\""
  }

  /// Returns the text with each quote doubled. It goes by scalars, since a quote and a following
  /// accent form a single character of a string.
  private static func doubled(_ text: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}

/// The text of a CSV file: UTF-8 with BOM and CR LF, which Excel and WPS open correctly.
public enum CSVText {
  public static func document(_ rows: [[CSVCell]]) -> String {
    "\u{FEFF}"
      + rows.map { $0.map(\.written).joined(separator: ",") + "\r\n" }.joined()
  }
}
