/// The texts of a phrase as search reads them.
struct SearchFields: Sendable {
  struct Entry: Sendable {
    let field: Span.Field
    let index: Int
    let text: String
    let letters: [UInt16]

    init(_ field: Span.Field, _ index: Int, _ text: String) {
      self.field = field
      self.index = index
      self.text = text
      letters = Folding.letters(text)
    }

    /// The stretch of the text that these letters stand for.
    func span(_ range: Range<Int>) -> Span {
      var origins: [Int] = []
      Folding.scan(text) { _, index in origins.append(index) }
      guard let first = range.first, let last = range.last, last < origins.count else {
        return Span(field: field, index: index, range: 0..<0)
      }
      return Span(field: field, index: index, range: origins[first]..<origins[last] + 1)
    }
  }

  let entries: [Entry]

  init(_ phrase: Phrase) {
    let replies = phrase.reply + phrase.variants.flatMap(\.reply)
    entries =
      [Entry(.title, 0, phrase.title), Entry(.id, 0, phrase.id)]
      + phrase.buyers.enumerated().map { Entry(.buyers, $0, $1) }
      + [phrase.category.name.chinese, phrase.category.rawValue].enumerated()
      .map { Entry(.category, $0, $1) }
      + replies.enumerated().map { Entry(.reply, $0, $1) }
  }
}
