/// Finds the phrases that hold every word of a query.
struct Finder {
  /// A phrase with what it scored, and where each word was found.
  struct Candidate {
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

  let index: PhraseIndex
  let scope: Scope

  /// At least the best `count` visible phrases for these patterns of each word, best first.
  func candidates(_ words: [[Pattern]], count: Int) -> [Candidate] {
    guard let first = words.first else { return [] }
    let found = words.count == 1 ? best(first, count) : all(words)
    return found.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }
  }

  /// One word: each pattern's entries come best first, so few of them are looked at.
  private func best(_ patterns: [Pattern], _ count: Int) -> [Candidate] {
    var found: [Int: Candidate] = [:]
    for pattern in patterns {
      var taken: Set<Int> = []
      EntrySearch(index: index).forEach(pattern) { number in
        let phrase = index.phrase(ofEntry: number)
        guard !taken.contains(phrase), index.summary(phrase, in: scope).isVisible else {
          return true
        }
        taken.insert(phrase)
        let place = place(number, pattern)
        if place.points > found[phrase]?.points ?? -1 {
          found[phrase] = Candidate(phrase: phrase, points: place.points, places: [place])
        }
        return taken.count < count
      }
    }
    return Array(found.values)
  }

  /// Several words: every place of each, those of later words only in phrases that have the earlier.
  private func all(_ words: [[Pattern]]) -> [Candidate] {
    let order = words.indices.sorted { words[$0][0].places.count > words[$1][0].places.count }
    var found: [Int: [Int: Place]] = [:]
    for (turn, word) in order.enumerated() {
      var next: [Int: [Int: Place]] = [:]
      for pattern in words[word] {
        let admits = { (entry: Int) in turn == 0 || found[index.phrase(ofEntry: entry)] != nil }
        EntrySearch(index: index).forEach(pattern, where: admits) { number in
          let phrase = index.phrase(ofEntry: number)
          // The first entry of a pattern is the phrase's best for it.
          if let other = next[phrase]?[word], other.pattern == pattern { return true }
          let place = place(number, pattern)
          if place.points > next[phrase]?[word]?.points ?? -1 {
            next[phrase, default: found[phrase] ?? [:]][word] = place
          }
          return true
        }
      }
      found = next
    }
    return found.compactMap { phrase, places in
      guard index.summary(phrase, in: scope).isVisible else { return nil }
      let row = words.indices.compactMap { places[$0] }
      let points = row.reduce(0) { $0 + $1.points } / Double(words.count)
      return Candidate(phrase: phrase, points: points, places: row)
    }
  }

  private func place(_ number: Int, _ pattern: Pattern) -> Place {
    let entry = index.entry(number)
    let share = Double(pattern.places.count) / Double(entry.length)
    let points = Ranking.points(pattern.kind, entry.field, share: share)
    return Place(entry: number, pattern: pattern, points: points)
  }
}
