/// A cell as it is written for a spreadsheet.
public enum CSVCell: Sendable {
  /// A number stays a number, negative ones too.
  case number(String)
  /// Words; a text that a spreadsheet would take for a formula is made harmless.
  case text(String)
  /// Digits that are no quantity (order numbers): a spreadsheet would round them to 15 places.
  case identifier(String)

  /// The cell as it stands in the file, quoted where needed.
  var written: String {
    switch self {
    case .number(let number): return number
    case .identifier(let digits): return Self.quoted("=\"\(Self.doubled(digits))\"")
    case .text(let text):
      // A cell that begins like a formula runs in a spreadsheet: a leading ' makes it words
      // (OWASP).
      let risky = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) }
      return Self.quoted(risky == true ? "'" + text : text)
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + doubled(text) + "\""
  }

  /// Scalar by scalar: a quote and an accent after it are one character of a string.
  private static func doubled(_ text: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}

/// Rows for a spreadsheet: UTF-8 with BOM and CR LF, as Excel and WPS open them right.
public enum CSVText {
  public static func document(_ rows: [[CSVCell]]) -> String {
    "\u{FEFF}"
      + rows.map { $0.map(\.written).joined(separator: ",") + "\r\n" }.joined()
  }
}
