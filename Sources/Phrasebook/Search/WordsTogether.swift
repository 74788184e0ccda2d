/// Finds the phrases that hold several words, wherever in the phrase each of them is.
///
/// The rarest word says which phrases come into question. When these are few, they are read; else
/// the lists of the words are walked, and what each phrase has in them is kept.
struct WordsTogether {
  typealias Found = (phrase: Int, places: [Finder.Place])

  let index: PhraseIndex
  let scope: Scope
  /// The ways in which each word may be found.
  let words: [[EntrySearch]]

  /// To read a phrase costs as much as to walk past so many entries of a list.
  private static let reading = 600

  /// The best `count` visible phrases at least, in no order.
  func best(_ count: Int) -> [Found] {
    let (phrases, number) = common()
    if number * Self.reading > words.reduce(0, { $0 + Self.size($1) }) {
      return WordTally(self, phrases).best(count)
    }
    var found: [Found] = []
    var letters: [UInt16] = []
    phrases.forEach { phrase in
      guard index.summary(phrase, in: scope).isVisible, let places = read(phrase, &letters) else {
        return
      }
      found.append((phrase, places))
    }
    return found
  }

  /// The phrases that may have each word, visible or not; when they are few those that may have the
  /// rarest ones.
  private func common() -> (phrases: NumberSet, count: Int) {
    var common: NumberSet?
    var count = 0
    for word in words.sorted(by: { Self.size($0) < Self.size($1) }) {
      if common != nil, count * Self.reading <= Self.size(word) { break }
      var phrases = NumberSet(0..<index.phraseCount)
      for search in word { search.insertPhrases(into: &phrases) }
      common?.formIntersection(phrases)
      common = common ?? phrases
      count = common?.count ?? 0
    }
    return (common ?? NumberSet(0..<0), count)
  }

  private static func size(_ searches: [EntrySearch]) -> Int {
    searches.reduce(0) { $0 + $1.size }
  }

  /// The best place of each word in a phrase; nil when it lacks one.
  private func read(_ phrase: Int, _ letters: inout [UInt16]) -> [Finder.Place]? {
    var places = [Finder.Place?](repeating: nil, count: words.count)
    for entry in index.entries(ofPhrase: phrase) {
      let (field, length) = index.measure(ofEntry: entry)
      letters.removeAll(keepingCapacity: true)
      for (number, word) in words.enumerated() {
        for search in word {
          let points = Ranking.points(search.matcher.pattern, field, length: length)
          guard points > places[number]?.points ?? -1 else { continue }
          if letters.isEmpty { index.read(entry, into: &letters) }
          guard search.matcher.firstMatch(in: letters) != nil else { continue }
          places[number] = Finder.Place(entry, search.matcher, in: index)
        }
      }
    }
    let found = places.compactMap { $0 }
    return found.count == words.count ? found : nil
  }
}
