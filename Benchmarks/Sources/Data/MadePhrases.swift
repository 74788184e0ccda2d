/// Phrases as a very big shop would have them, made up and the same in every run: replies of 20 to
/// 80 characters, each with a title and some buyers' sentences.
struct MadePhrases: Sequence {
  struct Phrase {
    let number: Int
    let title: String
    let buyers: [String]
    let reply: String

    var id: String { "p-\(number)" }
    /// All that is searched, in one line.
    var line: String { "\(id)\t\(title)\t\(buyers.joined(separator: " "))\t\(reply)" }
  }

  let count: Int
  let words: Words

  func makeIterator() -> AnyIterator<Phrase> {
    var random = Random(seed: 7)
    var number = 0
    return AnyIterator {
      guard number < count else { return nil }
      number += 1
      return Phrase(
        number: number, title: words.text(4 + random.below(5), &random),
        buyers: (0..<2 + random.below(3)).map { _ in words.text(5 + random.below(8), &random) },
        reply: words.text(20 + random.below(61), commas: true, &random))
    }
  }

  private static let categories = [
    "greeting", "stock", "size", "colour", "product", "bargaining", "promotion", "ordering",
    "payment", "change", "dispatch", "urging", "courier", "freight", "returns", "warranty",
    "price_protection", "invoice", "authenticity", "complaint", "human", "waiting", "closing",
    "followup", "hotline", "care",
  ]
  private static let longestFile = 1000

  /// Writes the phrase files of a desk folder, each of one category and every category in one, and
  /// the lines of all phrases into one file.
  func write(into folder: String, lines: String) throws {
    let each = Swift.min(
      Self.longestFile, (count + Self.categories.count - 1) / Self.categories.count)
    let phrases = makeIterator()
    var all = try DataFile(lines)
    for index in 0..<(count + each - 1) / each {
      let category = Self.categories[index % Self.categories.count]
      var file = try DataFile("\(folder)/\(category)-\(index).yaml")
      try file.line("category: \(category)\nphrases:")
      for _ in 0..<each {
        guard let phrase = phrases.next() else { break }
        try all.line(phrase.line)
        try file.line(
          """
            - id: \(phrase.id)
              title: \(phrase.title)
              buyers: [\(phrase.buyers.joined(separator: ", "))]
              reply: \(phrase.reply)
          """)
      }
      try file.flush()
    }
    try all.flush()
  }
}
