import Vocabulary

/// The next beats of the reply sent last, and their place among suggestions: extra rows below the
/// answers to what the buyer wrote, first where the buyer only agrees.
public struct Chain: Sendable {
  private let last: Phrase
  private let isSameBuyer: Bool
  /// The beats, at least one, all visible.
  public let beats: [Phrase]

  init?(_ last: Phrase, _ beats: [Phrase], isSameBuyer: Bool) {
    guard !beats.isEmpty else { return nil }
    (self.last, self.beats, self.isSameBuyer) = (last, beats, isSameBuyer)
  }

  /// The number of answers that stay above the beats: one for each matter that the message may be
  /// about.
  private static let answersAbove = 3
  /// The largest number of beats among answers.
  private static let shownBeats = 2

  /// Returns suggestions with the beats in their place; without them where the message is another
  /// buyer's. A beat that answers the message itself stays where it is.
  public func led(_ hits: [Hit], by message: String) -> [Hit] {
    let isAssent = Assent.isOne(message)
    guard isSameBuyer || isAssent || Self.goesOn(hits, after: last, beats) else { return hits }
    let above = hits.prefix(isAssent ? 0 : Self.answersAbove).map(marked)
    let score = above.last?.score ?? hits.first?.score ?? 1
    var seen = Set(above.map(\.phrase.id))
    let next = beats.filter { !seen.contains($0.id) }
      .prefix(isAssent ? beats.count : Self.shownBeats).map { marked(Hit($0, score: score)) }
    return above
      + (next + hits.dropFirst(above.count).map(marked))
      .filter { seen.insert($0.phrase.id).inserted }
  }

  /// Returns the suggestion, marked when it is a beat.
  private func marked(_ hit: Hit) -> Hit {
    guard beats.contains(where: { $0.id == hit.phrase.id }) else { return hit }
    var hit = hit
    hit.reasons.append(.follows(last.id))
    return hit
  }

  /// Returns whether the best suggestion for a message is about what a reply was about. What asks
  /// for nothing, such as a greeting, goes on with no conversation.
  static func goesOn(_ hits: [Hit], after last: Phrase, _ beats: [Phrase]) -> Bool {
    guard let first = hits.first?.phrase else { return false }
    if last.asks.contains(first.id) { return true }
    if beats.contains(where: { $0.id == first.id }) { return true }
    let related = Set(beats.map(\.category)).union([last.category])
    return related.subtracting(Suggester.asides).contains(first.category)
  }
}

extension PhraseLibrary {
  /// Returns whether a message goes on with the conversation in which a reply was sent last: the
  /// buyer agrees, or it is about the same matter.
  public func goesOn(_ message: String, after last: String, in scope: Scope = Scope()) -> Bool {
    if Assent.isOne(message) { return true }
    guard let last = phrase(last) else { return false }
    let beats = last.next.compactMap(phrase)
    return Chain.goesOn(suggest(message, limit: 1, in: scope), after: last, beats)
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
