/// Quoting as in a POSIX shell (POSIX.1-2017, Shell Command Language 2.2), without any of a shell's
/// expansions.
public enum Quoting {
  /// Splits a line into words.
  ///
  /// - Returns: the words, and the quote that is open at the end of the line; nil when none is.
  public static func words(of line: String) -> (words: [String], openQuote: Character?) {
    var reader = QuoteReader()
    var words: [String] = []
    var (word, isWord) = ("", false)
    for scalar in line.unicodeScalars {
      switch reader.read(scalar) {
      case .text(let text):
        word += text
        isWord = true
      case .nothing: break
      case .blank:
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      }
    }
    if isWord { words.append(word) }
    return (words, reader.quote.map(Character.init))
  }

  /// Returns a word quoted so that it is read back unchanged.
  public static func quoted(_ word: String) -> String {
    guard !word.isEmpty else { return "''" }
    return word.unicodeScalars.reduce(into: "") { result, scalar in
      // A line break after a backslash would be removed.
      if scalar == "\n" { return result += "'\n'" }
      if "'\"\\".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
    }
  }

  /// Returns the word for a place after an opening quote, or outside quotes where that is nil; nil
  /// where the quote can't contain it.
  static func quoted(_ word: String, within quote: Character?) -> String? {
    switch quote {
    case "'": word.contains("'") ? nil : word
    case "\"": escaped(word)
    default: quoted(word)
    }
  }

  /// Returns a word for a place between double quotes.
  private static func escaped(_ word: String) -> String {
    word.unicodeScalars.reduce(into: "") { result, scalar in
      if "\"\\$`".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }

  /// Returns the word that a quoted text stands for. A quote that is not closed ends with the text.
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

  /// Returns whether the byte at `index` is within quotes or after a backslash.
  static func isQuoted(_ line: [UInt8], at index: Int) -> Bool {
    var reader = QuoteReader()
    for scalar in String(decoding: line.prefix(index), as: UTF8.self).unicodeScalars {
      _ = reader.read(scalar)
    }
    return reader.isEscaped || reader.quote != nil
  }
}
