/// What agents picked before, as the caller counted it: lifts phrases, never hides an exact hit.
public struct Picks: Sendable {
  /// By `Folding.key` of what was typed: picks of each phrase.
  private var byQuery: [String: [String: Int]] = [:]
  private var overall: [String: Int] = [:]

  public init() {}

  public init(_ rows: some Sequence<(words: String, phrase: String, count: Int)>) {
    for row in rows { add(row.phrase, after: row.words, count: row.count) }
  }

  var isEmpty: Bool { overall.isEmpty }

  /// Counts a pick of a phrase (its id) after those words.
  public mutating func add(_ phrase: String, after words: String, count: Int = 1) {
    let key = Folding.key(words)
    if !key.isEmpty { byQuery[key, default: [:]][phrase, default: 0] += count }
    overall[phrase, default: 0] += count
  }

  public func count(of phrase: String, after words: String) -> Int {
    byQuery[Folding.key(words)]?[phrase] ?? 0
  }

  /// The phrases picked after those words, most picked first.
  public func phrases(after words: String) -> [(phrase: String, count: Int)] {
    (byQuery[Folding.key(words)] ?? [:]).map { (phrase: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.phrase) < ($0.count, $1.phrase) }
  }

  public func count(of phrase: String) -> Int { overall[phrase] ?? 0 }
}
