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

  /// The text cut into stretches that are in the span and stretches that are not.
  public func pieces(of text: String) -> [(text: String, isMatch: Bool)] {
    let scalars = Array(text.unicodeScalars)
    let range = range.clamped(to: 0..<scalars.count)
    return [
      (0..<range.lowerBound, false), (range, true), (range.upperBound..<scalars.count, false),
    ].filter { !$0.0.isEmpty }.map { stretch, isMatch in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[stretch])
      return (String(view), isMatch)
    }
  }
}
