import Terminal
import Vocabulary

/// Splits a line into words as a POSIX shell does.
package enum Words {
  /// - Throws: `Refusal` of kind `.usage` when a quote is not closed.
  package static func split(_ line: String) throws -> [String] {
    let read = Quoting.words(of: line)
    if let quote = read.openQuote {
      throw Refusal(.usage, Texts.openQuote(String(quote)), fix: Texts.closeQuote)
    }
    return read.words
  }
}
