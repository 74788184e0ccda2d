/// Finds the phrases that hold every word of a query.
struct Finder {
  /// A phrase with what it scored, and where each word was found.
  struct Candidate {
    /// Its number among all shelves.
    let phrase: Int
    var points: Double
    /// In the order of the query's words.
    var places: [Place]
  }

  struct Place {
    let entry: Int
    let pattern: Pattern
    let points: Double
  }

  /// Of several words that all are in more phrases than this, each one's best places decide.
  private static let most = 400

  let shelf: Shelves.Shelf
  let scope: Scope
  private var index: PhraseIndex { shelf.index }

  /// The best `count` visible phrases at least for these patterns of each word, best first.
  func candidates(_ words: [[Pattern]], count: Int) -> [Candidate] {
    let searches = words.map { $0.map { EntrySearch($0, in: index) } }
    let found: [[Int: Place]]
    if searches.count == 1 {
      found = [best(searches[0], count) { index.summary($0, in: scope).isVisible }]
    } else {
      guard let common = phrases(withAll: searches) else { return [] }
      let size = common.count
      let visible = { common.contains($0) && index.summary($0, in: scope).isVisible }
      found = searches.map { best($0, min(size, Self.most), where: visible) }
    }
    return (found.first ?? [:]).keys.compactMap { phrase in
      let places = found.compactMap { $0[phrase] }
      guard places.count == words.count else { return nil }
      let points = places.reduce(0) { $0 + $1.points } / Double(words.count)
      return Candidate(phrase: shelf.first + phrase, points: points, places: places)
    }.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }
  }

  /// The best place of a word in each of its first phrases: a pattern's entries come best first.
  private func best(
    _ searches: [EntrySearch], _ count: Int, where admits: (Int) -> Bool
  ) -> [Int: Place] {
    var found: [Int: Place] = [:]
    for search in searches {
      var taken: Set<Int> = []
      search.forEachMatch(where: { !taken.contains(index.phrase(ofEntry: $0)) }) { number in
        let phrase = index.phrase(ofEntry: number)
        guard admits(phrase) else { return true }
        taken.insert(phrase)
        let place = place(number, search.pattern)
        if place.points > found[phrase]?.points ?? -1 { found[phrase] = place }
        return taken.count < count
      }
    }
    return found
  }

  /// The phrases that may have each word, visible or not; nil when there are none.
  private func phrases(withAll searches: [[EntrySearch]]) -> NumberSet? {
    var common: NumberSet?
    for word in searches.sorted(by: { Self.size($0) < Self.size($1) }) {
      var phrases = NumberSet(0..<index.phraseCount)
      for search in word {
        search.forEachCandidate { entry in
          phrases.insert(index.phrase(ofEntry: entry))
          return true
        }
      }
      common?.formIntersection(phrases)
      common = common ?? phrases
      if common?.count == 0 { return nil }
    }
    return common
  }

  private static func size(_ searches: [EntrySearch]) -> Int {
    searches.reduce(0) { $0 + $1.size }
  }

  private func place(_ number: Int, _ pattern: Pattern) -> Place {
    let entry = index.entry(number)
    let share = Double(pattern.places.count) / Double(entry.length)
    let points = Ranking.points(pattern.kind, entry.field, share: share)
    return Place(entry: number, pattern: pattern, points: points)
  }
}
