/// The answers to a line that may be a buyer's message or words to look for, put into one order.
struct Offers {
  let line: String
  /// Phrases that hold the words, best first.
  let found: [Hit]
  /// Replies that fit a message, best first, whatever was sent before.
  let suggested: [Hit]
  /// The beats that may follow the last reply.
  let chain: Chain?

  /// Number of suggestions that stand before the phrases found, where the words themselves agree.
  private static let leadingSuggestions = 3

  /// The order for words to look for. The beats that may follow the last reply stay in sight.
  func forWords(limit: Int) -> [Hit] {
    let next = chain?.led([], asked: nil) ?? []
    let beats = Set(next.map(\.phrase.id))
    let all = distinct(said + (found.isEmpty ? next : found) + next + suggested)
    let hidden = all.dropFirst(limit).filter { beats.contains($0.phrase.id) }.prefix(limit / 2)
    return Array(all.prefix(limit - hidden.count) + hidden)
  }

  /// The order for a line that is either. A suggestion that holds the words stands first, and where
  /// no phrase holds them as they are typed every suggestion does. A phrase that the buyer clearly
  /// asks for stands before phrases that do not have the line as it is in their title or id.
  func forEither(limit: Int) -> [Hit] {
    let exact = found.filter(Self.isExact)
    let holding = Set(exact.map(\.phrase.id))
    let ahead = suggested.prefix(Self.leadingSuggestions)
    let agreeing = ahead.filter { holding.isEmpty || holding.contains($0.phrase.id) }
    let asked = suggested.asked(by: line)
    let clear = exact.contains(where: isNamed) ? [] : [asked].compactMap(\.self)
    let all = distinct(said + clear + agreeing + found + suggested)
    let led = chain?.led(all, asked: asked) ?? all
    return Array(distinct(Array(exact.prefix(1).filter(isTitled)) + led).prefix(limit))
  }

  /// True when a phrase is looked for by its title: by all of it, or by several words that it has.
  private func isTitled(_ hit: Hit) -> Bool {
    let isWhole = Folding.key(hit.phrase.title) == Folding.key(line)
    return isWhole
      || line.contains(where: \.isWhitespace)
        && hit.reasons.allSatisfy { reason in
          guard case .word(_, let field, _, _) = reason else { return true }
          return field == .title
        }
  }

  /// The first suggestion, where a buyer's sentence says just this.
  private var said: [Hit] {
    let words = Folding.key(line)
    return suggested.prefix(1).filter { hit in
      hit.reasons.contains { reason in
        guard case .sentence(let sentence, _) = reason else { return false }
        return Folding.key(sentence) == words
      }
    }
  }

  /// The first of each phrase, as it was found.
  private func distinct(_ hits: [Hit]) -> [Hit] {
    let marked = Dictionary(found.map { ($0.phrase.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    return hits.filter { seen.insert($0.phrase.id).inserted }.map { marked[$0.phrase.id] ?? $0 }
  }

  /// True when every word stands there as it was typed, or in pinyin.
  private static func isExact(_ hit: Hit) -> Bool {
    hit.reasons.allSatisfy { reason in
      guard case .word(_, _, let way, _) = reason else { return true }
      return way != .near && way != .homophone
    }
  }

  /// True when a word stands in the title or the id as it was typed: not so in parts, into which a
  /// line without blanks is cut to be found at all.
  private func isNamed(_ hit: Hit) -> Bool {
    let words = hit.reasons.compactMap { reason -> Span.Field? in
      guard case .word(_, let field, _, _) = reason else { return nil }
      return field
    }
    let typed = line.split(whereSeparator: \.isWhitespace).count
    return words.count <= typed && words.contains { $0 == .title || $0 == .id }
  }
}
