/// One searchable text of a phrase.
struct SearchText {
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

  /// Returns the part of the text for a range of its letters.
  func span(_ range: Range<Int>) -> Span {
    var origins: [Int] = []
    Folding.scan(text.unicodeScalars) { _, index in origins.append(index) }
    guard let first = range.first, let last = range.last, last < origins.count else {
      return Span(field: field, index: index, range: 0..<0)
    }
    return Span(field: field, index: index, range: origins[first]..<origins[last] + 1)
  }
}
