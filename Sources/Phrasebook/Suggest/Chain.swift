import Vocabulary

/// The next beats of the reply sent last, which may follow it, and their place among suggestions:
/// first, unless the buyer clearly asks something else.
public struct Chain: Sendable {
  private let last: Phrase
  /// At least one, all visible.
  public let beats: [Phrase]

  init?(_ last: Phrase, _ beats: [Phrase]) {
    guard !beats.isEmpty else { return nil }
    (self.last, self.beats) = (last, beats)
  }

  /// Another matter of the same category is hardly told from the next beat: the message has to be
  /// so much like one of its sentences.
  private static let almostSaid = 0.85

  /// Suggestions with the beats in their place.
  ///
  /// - Parameters:
  ///   - hits: best first, with or without the beats.
  ///   - asked: the one that the message clearly asks for, if there is one.
  public func led(_ hits: [Hit], asked: Hit?) -> [Hit] {
    let isOther = asked.map(isOther) ?? false
    let ahead = isOther ? Array(hits.prefix(1)) : []
    let top = ahead.first?.score ?? hits.first?.score ?? 1
    var seen = Set(ahead.map(\.phrase.id))
    // Of several beats the one that is asked for.
    let next = beats.filter { $0.id == asked?.phrase.id } + beats
    let following = next.map { Hit($0, score: top, reasons: [.follows(last.id)]) }
    return ahead + (following + hits).filter { seen.insert($0.phrase.id).inserted }
  }

  /// True when a suggestion is about something that the chain does not lead to.
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
  /// How like the message a sentence of the phrase is, or a message after which it was picked, 0 to
  /// 1.
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
  /// A suggestion that is worth less is a guess.
  private static var leastScore: Double { 0.9 }
  /// Factor by which the first must outweigh the next one to be asked for clearly.
  private static var lead: Double { 2 }
  /// Greatest number of letters that ask for nothing beside the matter, such as 好的.
  private static var assent: Int { 2 }

  /// Of the suggestions for a message, best first, the first one, where the message clearly asks
  /// for it or it was picked after these very words; nil where it may ask for several things.
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
