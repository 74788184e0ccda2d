import Vocabulary

/// Splits a line into words as a POSIX shell does, quotes and backslashes included, without any of
/// a shell's expansions (POSIX.1-2017, Shell Command Language 2.2 and 2.3).
package enum Words {
  /// - Throws: `Refusal` of kind `.usage` when a quote is not closed.
  package static func split(_ line: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = line.makeIterator()
    while let character = characters.next() {
      switch (character, quote) {
      case ("'", "'"), ("\"", "\""): quote = nil
      case (_, "'"): word = (word ?? "") + String(character)
      case ("\\", let quote):
        guard let next = characters.next() else { break }
        let literal = quote == nil || "\"\\$`".contains(next)
        if next != "\n" { word = (word ?? "") + (literal ? "" : "\\") + String(next) }
      case (_, "\""): word = (word ?? "") + String(character)
      case ("'", _), ("\"", _):
        quote = character
        word = word ?? ""
      case (_, _) where character.isWhitespace:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let quote { throw Refusal(.usage, Texts.openQuote(String(quote)), fix: Texts.closeQuote) }
    if let word { words.append(word) }
    return words
  }

  /// The form of a word that `split` reads back as the same word.
  package static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./:=+,@%".unicodeScalars.contains(scalar)
    }
    if plain, !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
