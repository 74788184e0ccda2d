/// The places of several words in each of many phrases, kept by the phrase's rank among them.
struct WordTally {
  private struct Best {
    var points = -1.0
    var entry: UInt32 = 0
    var search: UInt32 = 0
  }

  private let intersection: WordIntersection
  private let common: NumberSet
  private var index: PhraseIndex { intersection.index }
  /// For each word the best that each phrase has.
  private var tallies: [[Best]] = []

  /// - Parameters:
  ///   - common: the phrases.
  ///   - candidates: for each word and each way to find it what may fit in them, and in others.
  init(
    _ intersection: WordIntersection, _ common: NumberSet, _ candidates: [[[EntrySearch.Candidate]]]
  ) {
    self.intersection = intersection
    self.common = common
    let (ranks, count) = common.ranks
    for (word, found) in zip(intersection.words, candidates) {
      var tally = [Best](repeating: Best(), count: count)
      for (number, candidates) in found.enumerated() {
        add(candidates, word[number], UInt32(number), ranks, to: &tally)
      }
      tallies.append(tally)
    }
  }

  private func add(
    _ candidates: [EntrySearch.Candidate], _ search: EntrySearch, _ number: UInt32, _ ranks: [Int],
    to tally: inout [Best]
  ) {
    let (kind, count) = (search.pattern.kind, search.pattern.places.count)
    var letters: [UInt16] = []
    for candidate in candidates where common.contains(Int(candidate.phrase)) {
      let rank = common.rank(of: Int(candidate.phrase), ranks)
      let best = tally[rank]
      // An entry that comes later is no better place for the same pattern.
      if best.search == number, best.points >= 0, best.entry <= candidate.entry { continue }
      let entry = Int(candidate.entry)
      let (field, length) = index.measure(ofEntry: entry)
      let points = Ranking.points(kind, field, share: Double(count) / Double(length))
      guard points > best.points || (points == best.points && best.search == number),
        search.fits(entry, &letters)
      else { continue }
      tally[rank] = Best(points: points, entry: candidate.entry, search: number)
    }
  }

  /// The best `count` visible phrases that have all words.
  func best(_ count: Int) -> [WordIntersection.Found] {
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
      guard index.summary(phrase, in: intersection.scope).isVisible else { return }
      if best.count == count { best.removeLast() }
      let place = best.firstIndex { $0.points < points } ?? best.count
      best.insert((points, phrase, rank), at: place)
    }
    return best.map { found in
      let places = zip(intersection.words, tallies).map { word, tally in
        let best = tally[found.rank]
        return Finder.Place(Int(best.entry), word[Int(best.search)].matcher, in: index)
      }
      return (found.phrase, places)
    }
  }
}
