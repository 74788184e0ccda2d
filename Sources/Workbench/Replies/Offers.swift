import Phrasebook

/// What to show for a line that may be a buyer's message or words to look for: both answers put
/// into one order.
struct Offers {
  /// Phrases that hold the words, best first.
  let found: [Hit]
  /// Replies that fit a message, those that may follow the last reply first.
  let suggested: [Hit]
  /// Ids of what may follow the last reply.
  let beats: Set<String>

  /// So many suggestions stand before what was found, where the words themselves agree.
  private static let leading = 3

  /// Letters and digits alone are words to look for: pinyin, initials, an id.
  func forWords(limit: Int) -> [Hit] { best(found + suggested, limit) }

  /// A few Chinese characters are either: a suggestion that holds them stands first, and where
  /// nothing holds them as they are typed every suggestion does.
  func forEither(limit: Int) -> [Hit] {
    let ahead = suggested.prefix(beats.count + Self.leading)
    let holding = Set(found.filter(Self.isExact).map(\.phrase.id))
    let leading = ahead.filter { holding.isEmpty || holding.contains($0.phrase.id) }
    return best(leading + found + suggested, limit)
  }

  /// The first of each phrase; what may follow the last reply stays in sight.
  private func best(_ hits: [Hit], _ limit: Int) -> [Hit] {
    let marked = Dictionary(found.map { ($0.phrase.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    let all = hits.filter { seen.insert($0.phrase.id).inserted }
      .map { marked[$0.phrase.id] ?? $0 }
    let hidden = all.dropFirst(limit).filter { beats.contains($0.phrase.id) }.prefix(limit / 2)
    return Array(all.prefix(limit - hidden.count) + hidden)
  }

  /// Whether every word stands there as it was typed, or in pinyin.
  private static func isExact(_ hit: Hit) -> Bool {
    hit.reasons.allSatisfy { reason in
      guard case .word(_, _, let way, _) = reason else { return true }
      return way != .near && way != .homophone
    }
  }
}
