/// Agents' earlier picks, as the caller counted them: they lift phrases and never hide an exact
/// hit.
public struct Picks: Sendable {
  private struct Count {
    var all = 0
    /// By the agent who searches now.
    var own = 0
  }

  /// By `Folding.key` of what was typed: picks of each phrase.
  private var byQuery: [String: [String: Count]] = [:]
  private var overall: [String: Int] = [:]
  private var messages = PickedMessages()

  public init() {}

  public init(_ rows: some Sequence<(words: String, phrase: String, count: Int)>) {
    for row in rows { add(row.phrase, after: row.words, count: row.count) }
  }

  var isEmpty: Bool { overall.isEmpty }

  /// Counts picks of a phrase (its id) after those words.
  ///
  /// - Parameter own: how many of them were made by the agent who searches now.
  public mutating func add(_ phrase: String, after words: String, count: Int = 1, own: Int = 0) {
    let key = Folding.key(words)
    if !key.isEmpty {
      if byQuery[key]?[phrase] == nil { messages.add(phrase, after: key) }
      byQuery[key, default: [:]][phrase, default: Count()].all += count
      byQuery[key, default: [:]][phrase, default: Count()].own += own
    }
    overall[phrase, default: 0] += count
  }

  public func count(of phrase: String, after words: String) -> Int {
    byQuery[Folding.key(words)]?[phrase]?.all ?? 0
  }

  /// The phrases picked after those words: what the agent picked most, then what all did.
  public func phrases(after words: String) -> [(phrase: String, count: Int)] {
    (byQuery[Folding.key(words)] ?? [:])
      .sorted { ($1.value.own, $1.value.all, $0.key) < ($0.value.own, $0.value.all, $1.key) }
      .map { (phrase: $0.key, count: $0.value.all) }
  }

  public func count(of phrase: String) -> Int { overall[phrase] ?? 0 }

  /// The phrases picked after messages like this one, each with the message most like it.
  func phrases(afterLike message: [UInt16]) -> [String: (message: String, likeness: Double)] {
    messages.phrases(afterLike: message)
  }
}
