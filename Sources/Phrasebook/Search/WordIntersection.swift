/// Finds the phrases that hold several words, wherever in the phrase each of them is.
///
/// The words are gone through from the rarest on, each in the phrases that have those before it.
/// When few are left, they are read rather than any more lists.
struct WordIntersection {
  typealias Found = (phrase: Int, places: [Finder.Place])

  let index: PhraseIndex
  let scope: Scope
  /// The ways in which each word may be found.
  let words: [[EntrySearch]]

  /// The cost of reading a phrase, in entries of a list that could be walked past instead.
  private static let readingCost = 800

  /// The best `count` visible phrases at least, in no order.
  ///
  /// - Parameter known: phrases that are none of interest.
  func best(_ count: Int, except known: Set<Int>) -> [Found] {
    var phrases = NumberSet(all: 0..<index.phraseCount)
    for phrase in known { phrases.remove(phrase) }
    // An upper bound of how many are left.
    var number = index.phraseCount
    var candidates = words.map { _ in [[EntrySearch.Candidate]]() }
    for place in words.indices.sorted(by: { Self.size(words[$0]) < Self.size(words[$1]) }) {
      if number * Self.readingCost <= Self.size(words[place]) { return read(phrases) }
      var met = NumberSet(0..<index.phraseCount)
      let best = words[place].first?.wholeList
      for (way, search) in words[place].enumerated() {
        let list = way == 0 ? nil : best
        candidates[place].append(search.candidates(of: phrases, except: list, met: &met))
      }
      phrases = met
      number = candidates[place].reduce(0) { $0 + $1.count }
    }
    let all = candidates.joined().reduce(0) { $0 + $1.count }
    if number * Self.readingCost <= all { return read(phrases) }
    return WordTally(self, phrases, candidates).best(count)
  }

  /// Those of some phrases that have all words.
  private func read(_ phrases: NumberSet) -> [Found] {
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
