import Glibc

/// Ranks phrases that were picked before higher: those picked after this very query first, all
/// other picked ones a little higher.
struct PickBoost {
  struct Item {
    let phrase: Int
    var score: Double
    var reasons: [Reason] = []
  }

  let shelves: Shelves
  let picks: Picks
  let query: String

  /// The largest number of picks that precede the rest, so that the exact hits stay visible.
  private static let leadingPicks = 3

  /// Returns the best `limit` of scored phrases (best first), those picked after this query before
  /// the others.
  func ranked(_ found: [(phrase: Int, score: Double)], limit: Int) -> [Item] {
    var items = found.map { Item(phrase: $0.phrase, score: $0.score) }
    guard !picks.isEmpty else { return shelves.shared(items, limit: limit, phrase: \.phrase) }
    let best = items.first?.score ?? 1
    for place in items.indices {
      let overall = picks.count(of: shelves.id(items[place].phrase))
      guard overall > 0 else { continue }
      items[place].score += min(0.05, 0.01 * log2(1 + Double(overall))) * best
      items[place].reasons.append(.pickedOverall(overall))
    }
    // A pick lifts a hit; it puts nothing in the list of which the query says nothing.
    let chosen = picks.phrases(after: query).prefix(Self.leadingPicks).compactMap { pick -> Item? in
      guard let phrase = shelves.phrase(id: pick.phrase),
        var item = items.first(where: { $0.phrase == phrase })
      else { return nil }
      item.reasons.append(.pickedForQuery(pick.count))
      return item
    }
    let leading = chosen.prefix(places(for: chosen, before: found.map(\.phrase), limit))
    let first = Set(leading.map(\.phrase))
    let rest = items.filter { !first.contains($0.phrase) }
      .sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
    return shelves.shared(leading + rest, limit: limit, phrase: \.phrase)
  }

  /// Returns the number of chosen phrases that come first. They leave a place to the best hit
  /// unless it is one of them; a single place goes to a pick.
  private func places(for chosen: [Item], before found: [Int], _ limit: Int) -> Int {
    guard let best = found.first, !chosen.prefix(limit).contains(where: { $0.phrase == best })
    else {
      return limit
    }
    return max(1, limit - 1)
  }
}
