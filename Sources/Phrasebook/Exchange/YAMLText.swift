/// Scalars as they are written into YAML, on one line: what is written reads back as the same text,
/// also in editors that would take `123` for a number and `no` for false.
enum YAMLText {
  /// Bare where nothing could mistake it, else in double quotes.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// In double quotes, with what can't be seen or breaks lines written as an escape.
  static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case _ where isHidden(scalar): written += escape(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// Words that some reader of YAML takes for something else than a text.
  private static let reserved: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " "
    else { return false }
    return !reserved.contains(text.lowercased()) && text.unicodeScalars.allSatisfy(isPlain)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isDigit
      || " -_/+%~.()!?，。、；：？！（）《》“”‘’…—·～￥".unicodeScalars.contains(scalar)
  }

  /// True for a character that an editor does not show; joiners within emoji are left as they are.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D: false
    case 0xFFFE...0xFFFF: true
    default: HiddenCharacters.isHidden(scalar)
    }
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
