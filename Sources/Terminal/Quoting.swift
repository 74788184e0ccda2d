/// Quotes as a POSIX shell reads them (POSIX.1-2017, Shell Command Language 2.2), without any of a
/// shell's expansions.
public enum Quoting {
  /// The words of a line.
  ///
  /// - Returns: the words, and the quote that is open at the end of the line, if one is.
  public static func words(of line: String) -> (words: [String], openQuote: Character?) {
    var reader = QuoteReader()
    var words: [String] = []
    var word: String?
    for scalar in line.unicodeScalars {
      switch reader.read(scalar) {
      case .text(let text): word = (word ?? "") + text
      case .nothing: break
      case .blank:
        if let word { words.append(word) }
        word = nil
      }
    }
    if let word { words.append(word) }
    return (words, reader.quote.map(Character.init))
  }

  /// A word as it must be typed to be read back the same.
  public static func quoted(_ word: String) -> String {
    guard !word.isEmpty else { return "''" }
    return word.unicodeScalars.reduce(into: "") { result, scalar in
      // Behind a backslash a line break would be no character at all.
      if scalar == "\n" { return result += "'\n'" }
      if "'\"\\".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
    }
  }

  /// The word as it must stand behind an opening quote, or bare where that is nil; nil where the
  /// quote can't hold it.
  static func quoted(_ word: String, within quote: Character?) -> String? {
    switch quote {
    case "'": word.contains("'") ? nil : word
    case "\"": escaped(word)
    default: quoted(word)
    }
  }

  /// A word between double quotes.
  private static func escaped(_ word: String) -> String {
    word.unicodeScalars.reduce(into: "") { result, scalar in
      if "\"\\$`".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }

  /// The word that a quoted one stands for. A quote that is not closed ends with the text.
  static func unquoted(_ text: String, within quote: Character? = nil) -> String {
    var reader = QuoteReader(within: quote?.unicodeScalars.first)
    return text.unicodeScalars.reduce(into: "") { word, scalar in
      switch reader.read(scalar) {
      case .text(let text): word += text
      case .nothing: break
      case .blank: word.unicodeScalars.append(scalar)
      }
    }
  }

  /// True when the byte at `index` stands within quotes or behind a backslash.
  static func isQuoted(_ line: [UInt8], at index: Int) -> Bool {
    var reader = QuoteReader()
    for scalar in String(decoding: line.prefix(index), as: UTF8.self).unicodeScalars {
      _ = reader.read(scalar)
    }
    return reader.isEscaped || reader.quote != nil
  }
}
