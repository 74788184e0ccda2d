import Vocabulary

/// The next beats of the reply sent last, and their place among suggestions: first, unless the
/// buyer clearly asks something else.
public struct Chain: Sendable {
  private let last: Phrase
  /// The beats, at least one, all visible.
  public let beats: [Phrase]

  init?(_ last: Phrase, _ beats: [Phrase]) {
    guard !beats.isEmpty else { return nil }
    (self.last, self.beats) = (last, beats)
  }

  /// The minimum similarity (0...1) of a message to a sentence of another matter in the same
  /// category, which can hardly be distinguished from the next beat.
  private static let almostSaid = 0.85

  /// Returns suggestions with the beats in their place.
  ///
  /// - Parameters:
  ///   - hits: the suggestions, best first, with or without the beats.
  ///   - asked: the suggestion that the message clearly asks for; nil when there is none.
  public func led(_ hits: [Hit], asked: Hit?) -> [Hit] {
    let isOther = asked.map(isOther) ?? false
    let ahead = isOther ? Array(hits.prefix(1)) : []
    let top = ahead.first?.score ?? hits.first?.score ?? 1
    var seen = Set(ahead.map(\.phrase.id))
    // The beat that is asked for precedes the others.
    let next = beats.filter { $0.id == asked?.phrase.id } + beats
    let following = next.map { Hit($0, score: top, reasons: [.follows(last.id)]) }
    return ahead + (following + hits).filter { seen.insert($0.phrase.id).inserted }
  }

  /// Returns whether a suggestion is about something that the chain does not lead to.
  private func isOther(_ hit: Hit) -> Bool {
    let phrase = hit.phrase
    guard phrase.id != last.id, !beats.contains(where: { $0.id == phrase.id }) else {
      return false
    }
    let related = Set(beats.map(\.category)).union([last.category])
    return !related.contains(phrase.category) || hit.likeness >= Self.almostSaid
  }
}

extension Hit {
  /// The largest similarity (0...1) of the message to a sentence of the phrase, or to a message
  /// after which it was picked.
  var likeness: Double {
    reasons.reduce(0) { most, reason in
      switch reason {
      case .sentence(_, let likeness), .pickedAfterLike(_, let likeness): max(most, likeness)
      default: most
      }
    }
  }
}

extension [Hit] {
  /// The score below which a suggestion is a guess.
  private static var leastScore: Double { 0.9 }
  /// The factor by which the first suggestion must outweigh the next one to be clearly asked for.
  private static var lead: Double { 2 }
  /// The largest number of letters of an assent such as 好的, which asks for nothing.
  private static var assent: Int { 2 }

  /// Returns the first of the suggestions for a message, best first, when the message clearly asks
  /// for it or it was picked after these very words; nil when the message may ask for several
  /// things.
  public func asked(by message: String) -> Hit? {
    guard let first else { return nil }
    let isPicked = first.reasons.contains { reason in
      if case .pickedForQuery = reason { true } else { false }
    }
    if isPicked { return first }
    let isAside = Suggester.asides.contains(first.phrase.category)
    if isAside, Folding.letters(message).count <= Self.assent { return nil }
    let next = dropFirst().first?.score ?? 0
    return first.score >= Self.leastScore && first.score >= Self.lead * next ? first : nil
  }
}
