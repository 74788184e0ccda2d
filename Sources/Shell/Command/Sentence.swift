/// Tells sentences of people from the arguments of a command.
enum Sentence {
  /// Words that make others a sentence, and that no argument of several words is without quotes.
  private static let common: Set<String> = [
    "a", "an", "the", "is", "are", "am", "was", "do", "does", "did", "can", "could", "will",
    "would", "have", "has", "not", "i", "i'm", "it", "it's", "my", "me", "you", "your", "we",
    "this", "that",
    "where", "when", "what", "why", "how", "which", "please", "pls", "thanks",
  ]
  private static let asking: Set<Character> = ["?", "？", "吗", "呢", "吧", "么"]
  private static let particles: Set<Character> = ["了", "啊", "呀", "哦", "呗"]

  /// Returns whether words read as a sentence: a question, or one with an everyday English word.
  /// Options, values of fields (`goods=…`) and quotes are a command's.
  static func isOne(_ words: [String]) -> Bool {
    guard let end = words.last?.last else { return false }
    let signs = ["=", "\"", "“", "\\"]
    guard
      !words.contains(where: { word in
        word.hasPrefix("-") || word.hasPrefix("'") || signs.contains { word.contains($0) }
      })
    else { return false }
    if asking.contains(end) { return true }
    guard words.count > 1 else { return false }
    if particles.contains(end) { return true }
    // One word beside numbers is a slip in a command's name, such as `order how 3`.
    let spoken = words.count { $0.contains(where: \.isLetter) }
    return spoken > 1 && words.contains { common.contains(plain($0)) }
  }

  /// Returns a word in small letters without the signs at its end.
  private static func plain(_ word: String) -> String {
    var word = word.lowercased().replacing("’", with: "'")
    while let last = word.last, last.isPunctuation { word.removeLast() }
    return word
  }
}
