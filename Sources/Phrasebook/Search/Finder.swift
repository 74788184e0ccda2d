/// Finds the phrases of a shelf that hold every word of a query.
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
    let matcher: PatternMatcher
    let points: Double
    var pattern: Pattern { matcher.pattern }

    init(_ entry: Int, _ matcher: PatternMatcher, in index: PhraseIndex) {
      let (field, length) = index.measure(ofEntry: entry)
      self.entry = entry
      self.matcher = matcher
      points = Ranking.points(matcher.pattern, field, length: length)
    }
  }

  let shelf: Shelves.Shelf
  let scope: Scope
  private var index: PhraseIndex { shelf.index }

  /// The best `count` visible phrases at least for these patterns of each word, best first.
  ///
  /// - Parameter known: numbers among all shelves of phrases that are none of interest.
  func candidates(
    _ words: [[Pattern]], count: Int, except known: Set<Int> = []
  ) -> [Candidate] {
    let known = Set(known.map { $0 - shelf.first }.filter((0..<index.phraseCount).contains))
    let found: [(phrase: Int, places: [Place])]
    if words.count == 1 {
      found = best(words[0], count, known).map { ($0.key, [$0.value]) }
    } else {
      let searches = words.map { $0.map { EntrySearch($0, in: index) } }
      found = WordIntersection(index: index, scope: scope, words: searches)
        .best(count, except: known)
    }
    return found.map { phrase, places in
      let points = places.reduce(0) { $0 + $1.points } / Double(words.count)
      return Candidate(phrase: shelf.first + phrase, points: points, places: places)
    }.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }
  }

  /// The best place of a word in each of its first phrases: a pattern's entries come best first,
  /// until there are enough or those found before are better.
  private func best(
    _ patterns: [Pattern], _ count: Int, _ known: Set<Int>
  ) -> [Int: Place] {
    var found: [Int: Place] = [:]
    var floor = -1.0
    for pattern in patterns where Ranking.maximum(pattern.kind) >= floor {
      let search = EntrySearch(pattern, in: index)
      var taken = known
      search.forEachMatch(where: { !taken.contains(index.phrase(ofEntry: $0)) }) { entry in
        let phrase = index.phrase(ofEntry: entry)
        guard index.summary(phrase, in: scope).isVisible else { return true }
        let place = Place(entry, search.matcher, in: index)
        guard place.points >= floor else { return false }
        taken.insert(phrase)
        if place.points > found[phrase]?.points ?? -1 { found[phrase] = place }
        return taken.count < count + known.count
      }
      if found.count >= count {
        floor = found.values.map(\.points).sorted(by: >)[count - 1]
      }
    }
    return found
  }
}
