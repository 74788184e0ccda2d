/// Quotes as a POSIX shell reads them: `'...'` takes everything as it stands, `"..."` knows `\"`
/// and `\\`, a backslash elsewhere takes the next character as it stands.
enum Quoting {
  /// The word that a quoted one stands for. A quote that is not closed ends with the text.
  static func unquoted(_ text: String, within quote: Character? = nil) -> String {
    var word = ""
    var quote = quote
    var isEscaped = false
    for character in text {
      if isEscaped {
        if quote == "\"", character != "\"", character != "\\" { word.append("\\") }
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        word.append(character)
      }
    }
    return word
  }

  /// The word as it must stand in a line, after an opening `quote` or bare; nil where that quote
  /// can't hold it.
  static func quoted(_ word: String, within quote: Character?) -> String? {
    switch quote {
    case "'": word.contains("'") ? nil : word
    case "\"": escaped(word, "\"\\")
    default: escaped(word, " \t\n'\"\\")
    }
  }

  private static func escaped(_ word: String, _ special: String) -> String {
    word.reduce(into: "") { result, character in
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// Whether the byte at `index` stands within quotes or behind a backslash.
  static func isQuoted(_ line: [UInt8], at index: Int) -> Bool {
    var quote: UInt8?
    var isEscaped = false
    for byte in line.prefix(index) {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
        isEscaped = true
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
    }
    return isEscaped || quote != nil
  }
}
