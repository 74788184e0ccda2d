/// Splits a message into parts that may ask for different things, at blanks, punctuation, and the
/// particles that end a question.
enum Clauses {
  private static let particles = Set("吗呢嘛么".utf16)
  /// The characters after which 么 ends a word, not a question: 怎么, 什么, 那么.
  private static let halves = Set("怎什那这多要".utf16)
  /// The smallest number of letters of a part that says enough by itself.
  private static let shortest = 2

  static func split(_ message: String) -> [[UInt16]] {
    Folding.words(message).flatMap { word -> [[UInt16]] in
      var parts: [[UInt16]] = [[]]
      var previous: UInt16 = 0
      for letter in word {
        parts[parts.count - 1].append(letter)
        if particles.contains(letter), !halves.contains(previous) { parts.append([]) }
        previous = letter
      }
      return parts
    }.filter { $0.count >= shortest }
  }
}
