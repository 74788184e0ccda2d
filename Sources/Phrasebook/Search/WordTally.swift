/// What each of many phrases has of several words, kept by the phrase's rank among them.
struct WordTally {
  private struct Best {
    var points = -1.0
    var entry: UInt32 = 0
    var search: UInt32 = 0
  }

  private let together: WordsTogether
  private let common: NumberSet
  private var index: PhraseIndex { together.index }
  /// For each word the best that each phrase has.
  private var tallies: [[Best]] = []

  init(_ together: WordsTogether, _ common: NumberSet) {
    self.together = together
    self.common = common
    let ranks = common.ranks
    let count = common.count
    tallies = together.words.map { tally($0, ranks, count) }
  }

  private func tally(_ word: [EntrySearch], _ ranks: [Int], _ count: Int) -> [Best] {
    var tally = [Best](repeating: Best(), count: count)
    for (number, search) in word.enumerated() {
      // An entry that comes later is no better place for the same pattern.
      var rest = common
      var left = count
      let (kind, letters) = (search.pattern.kind, search.pattern.places.count)
      search.forEachMatch(where: { rest.contains(index.phrase(ofEntry: $0)) }) { entry in
        let phrase = index.phrase(ofEntry: entry)
        rest.remove(phrase)
        left -= 1
        let (field, length) = index.measure(ofEntry: entry)
        let points = Ranking.points(kind, field, share: Double(letters) / Double(length))
        let rank = common.rank(of: phrase, ranks)
        if points > tally[rank].points {
          tally[rank] = Best(points: points, entry: UInt32(entry), search: UInt32(number))
        }
        return left > 0
      }
    }
    return tally
  }

  /// The best `count` visible phrases that have all words.
  func best(_ count: Int) -> [WordsTogether.Found] {
    var best: [(points: Double, phrase: Int, rank: Int)] = []
    var rank = -1
    common.forEach { phrase in
      rank += 1
      var points = 0.0
      for tally in tallies {
        guard tally[rank].points >= 0 else { return }
        points += tally[rank].points
      }
      // Of equal ones the first stays.
      if best.count == count, points <= best[count - 1].points { return }
      guard index.summary(phrase, in: together.scope).isVisible else { return }
      if best.count == count { best.removeLast() }
      let place = best.firstIndex { $0.points < points } ?? best.count
      best.insert((points, phrase, rank), at: place)
    }
    return best.map { found in
      let places = zip(together.words, tallies).map { word, tally in
        let best = tally[found.rank]
        return Finder.Place(Int(best.entry), word[Int(best.search)].matcher, in: index)
      }
      return (found.phrase, places)
    }
  }
}
