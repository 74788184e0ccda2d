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

  /// Greatest number of picks that stand before the rest, so that the exact hits stay in sight.
  private static let leadingPicks = 3

  /// The best `limit` of scored phrases (best first), and of those picked after this query.
  func ranked(_ found: [(phrase: Int, score: Double)], scope: Scope, limit: Int) -> [Item] {
    var items = found.map { Item(phrase: $0.phrase, score: $0.score) }
    guard !picks.isEmpty else { return shelves.shared(items, limit: limit, phrase: \.phrase) }
    let best = items.first?.score ?? 1
    for place in items.indices {
      let overall = picks.count(of: shelves.id(items[place].phrase))
      guard overall > 0 else { continue }
      items[place].score += min(0.05, 0.01 * log2(1 + Double(overall))) * best
      items[place].reasons.append(.pickedOverall(overall))
    }
    let chosen = picks.phrases(after: query).prefix(Self.leadingPicks).compactMap { pick -> Item? in
      guard let phrase = shelves.phrase(id: pick.phrase), shelves.isVisible(phrase, in: scope)
      else { return nil }
      var item = items.first { $0.phrase == phrase } ?? Item(phrase: phrase, score: best)
      item.reasons.append(.pickedForQuery(pick.count))
      return item
    }
    let leading = chosen.prefix(places(for: chosen, before: found.map(\.phrase), limit))
    let first = Set(leading.map(\.phrase))
    let rest = items.filter { !first.contains($0.phrase) }
      .sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
    return shelves.shared(leading + rest, limit: limit, phrase: \.phrase)
  }

  /// The number of chosen phrases that stand first: they leave a place to the best that was found,
  /// unless it is one of them. A single place goes to a hit that is picked.
  private func places(for chosen: [Item], before found: [Int], _ limit: Int) -> Int {
    guard let best = found.first, !chosen.prefix(limit).contains(where: { $0.phrase == best })
    else {
      return limit
    }
    if limit == 1 { return chosen.first.map { found.contains($0.phrase) } == true ? 1 : 0 }
    return limit - 1
  }
}
