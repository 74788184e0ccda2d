/// The answers to a line that may be a buyer's message or words to search for, in one order.
struct Offers {
  let line: String
  /// The phrases that contain the words, best first.
  let found: [Hit]
  /// The replies that fit a message, best first, regardless of what was sent before.
  let suggested: [Hit]
  /// The beats that may follow the last reply.
  let chain: Chain?

  /// The number of suggestions that precede the phrases found, where the words themselves agree.
  private static let leadingSuggestions = 3

  /// Returns the order for words to search for.
  func forWords(limit: Int) -> [Hit] { led(distinct(said + found + suggested), limit) }

  /// Returns the order for a line that may be either. A suggestion that contains the words comes
  /// first, and where no phrase contains them exactly, every suggestion does. A phrase that the
  /// buyer clearly asks for precedes phrases that do not contain the words as typed in their title
  /// or id.
  func forEither(limit: Int) -> [Hit] {
    let exact = found.filter(Self.isExact)
    let holding = Set(exact.map(\.phrase.id))
    let ahead = suggested.prefix(Self.leadingSuggestions)
    let agreeing = ahead.filter { holding.isEmpty || holding.contains($0.phrase.id) }
    let asked = suggested.asked(by: line)
    let clear = exact.contains(where: isNamed) ? [] : [asked].compactMap(\.self)
    let all = distinct(said + clear + agreeing + found + suggested)
    return led(distinct(Array(exact.prefix(1).filter(isTitled)) + all), limit)
  }

  /// Returns the first of the offers, with the beats that may follow the last reply.
  private func led(_ hits: [Hit], _ limit: Int) -> [Hit] {
    Array((chain?.led(hits, by: line) ?? hits).prefix(limit))
  }

  /// Returns whether a phrase is searched for by its title: by all of it, or by several words of
  /// it.
  private func isTitled(_ hit: Hit) -> Bool {
    let isWhole = Folding.key(hit.phrase.title) == Folding.key(line)
    return isWhole
      || line.contains(where: \.isWhitespace)
        && hit.reasons.allSatisfy { reason in
          guard case .word(_, let field, _, _) = reason else { return true }
          return field == .title
        }
  }

  /// The first suggestion, where one of its buyers' sentences equals the line.
  private var said: [Hit] {
    let words = Folding.key(line)
    return suggested.prefix(1).filter { hit in
      hit.reasons.contains { reason in
        guard case .sentence(let sentence, _) = reason else { return false }
        return Folding.key(sentence) == words
      }
    }
  }

  /// Returns the first hit of each phrase, in the form in which it was found.
  private func distinct(_ hits: [Hit]) -> [Hit] {
    let marked = Dictionary(found.map { ($0.phrase.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    return hits.filter { seen.insert($0.phrase.id).inserted }.map { marked[$0.phrase.id] ?? $0 }
  }

  /// Returns whether every word was found as typed, in pinyin or in initials.
  private static func isExact(_ hit: Hit) -> Bool {
    hit.reasons.allSatisfy { reason in
      guard case .word(_, _, let way, _) = reason else { return true }
      return way != .near && way != .homophone
    }
  }

  /// Returns whether a word is in the title or the id as typed, which excludes the parts into which
  /// a line without blanks is cut to be found at all.
  private func isNamed(_ hit: Hit) -> Bool {
    let words = hit.reasons.compactMap { reason -> Span.Field? in
      guard case .word(_, let field, _, _) = reason else { return nil }
      return field
    }
    let typed = line.split(whereSeparator: \.isWhitespace).count
    return words.count <= typed && words.contains { $0 == .title || $0 == .id }
  }
}
