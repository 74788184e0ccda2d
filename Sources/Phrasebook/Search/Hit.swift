import Vocabulary

/// A phrase that a search found, with what it is ranked by.
public struct Hit: Sendable {
  public let phrase: Phrase
  /// Larger is better; comparable within one answer only.
  public var score: Double
  /// The parts that matched, for marking.
  public var spans: [Span]
  public var reasons: [Reason]

  public init(_ phrase: Phrase, score: Double, spans: [Span] = [], reasons: [Reason] = []) {
    self.phrase = phrase
    self.score = score
    self.spans = spans
    self.reasons = reasons
  }
}

/// A stretch of a phrase that matched what was typed.
public struct Span: Codable, Hashable, Sendable {
  /// The texts of a phrase in which search looks.
  public enum Field: String, Codable, Sendable {
    case title, id, buyers, category, reply
  }

  public let field: Field
  /// Which one of the buyers' sentences or messages.
  public let index: Int
  /// Offsets of Unicode scalars in that text.
  public let range: Range<Int>
}

extension [Span] {
  /// A text cut into stretches that are in any of the spans, all of this text, and others.
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
