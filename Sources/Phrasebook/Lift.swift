import Glibc

/// Puts what was picked before further up: what was picked after this very query first, and what is
/// picked at all a little higher.
struct Lift {
  struct Item {
    let phrase: Int
    var score: Double
    var reasons: [Reason] = []
    var chosen = 0
  }

  let index: PhraseIndex
  let picks: Picks
  let query: String

  /// So many picked ones stand before the rest, so that the exact hits stay in sight.
  private static let most = 3

  /// The best `limit` of scored phrases (best first), and of those picked after this query.
  func ranked(_ found: [(phrase: Int, score: Double)], scope: Scope, limit: Int) -> [Item] {
    var items = found.map { Item(phrase: $0.phrase, score: $0.score) }
    guard !picks.isEmpty else { return Array(items.prefix(limit)) }
    let best = items.first?.score ?? 1
    for place in items.indices {
      let overall = picks.count(of: index.id(items[place].phrase))
      guard overall > 0 else { continue }
      items[place].score += min(0.05, 0.01 * log2(1 + Double(overall))) * best
      items[place].reasons.append(.pickedOverall(overall))
    }
    let chosen = picks.phrases(after: query).prefix(Self.most).compactMap { pick -> Item? in
      guard let phrase = index.phrase(id: pick.phrase),
        index.summary(phrase, in: scope).isVisible
      else { return nil }
      var item = items.first { $0.phrase == phrase } ?? Item(phrase: phrase, score: best)
      item.reasons.append(.pickedForQuery(pick.count))
      return item
    }
    let first = Set(chosen.map(\.phrase))
    let rest = items.filter { !first.contains($0.phrase) }
      .sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
    // One place at least is left to what was found.
    return Array((chosen.prefix(max(1, limit - 1)) + rest).prefix(limit))
  }
}
