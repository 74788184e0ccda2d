import Vocabulary

/// A phrase that a search found, with the reasons for its rank.
public struct Hit: Sendable {
  public let phrase: Phrase
  /// The score; larger is better, and comparable within one answer only.
  public var score: Double
  /// The parts that matched, for marking.
  public var spans: [Span]
  public var reasons: [Reason]

  /// True for a next beat of the reply sent last.
  public var isNextBeat: Bool {
    reasons.contains { if case .follows = $0 { true } else { false } }
  }

  public init(_ phrase: Phrase, score: Double, spans: [Span] = [], reasons: [Reason] = []) {
    self.phrase = phrase
    self.score = score
    self.spans = spans
    self.reasons = reasons
  }
}

/// A part of a phrase that matched the typed text.
public struct Span: Codable, Hashable, Sendable {
  /// The texts of a phrase that are searched.
  public enum Field: String, Codable, Sendable {
    case title, id, buyers, category, reply
  }

  public let field: Field
  /// The 0-based index among the buyers' sentences or messages.
  public let index: Int
  /// The range of Unicode scalars in that text.
  public let range: Range<Int>
}

extension [Span] {
  /// Returns a text cut into parts inside and outside the spans, all of which belong to this text.
  public func pieces(of text: String) -> [(text: String, isMatch: Bool)] {
    var pieces: [(text: String, isMatch: Bool)] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let isMatch = contains { $0.range.contains(place) }
      if pieces.last?.isMatch != isMatch { pieces.append(("", isMatch)) }
      pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
    }
    return pieces
  }
}
