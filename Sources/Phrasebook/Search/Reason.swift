import Vocabulary

/// One reason for the rank of a hit, shown by `find --why`.
public enum Reason: Codable, Hashable, Sendable {
  /// The way in which a word was found.
  public enum Way: String, Codable, Sendable {
    case literal, pinyin, initials, homophone, near
  }

  /// A word of the query, the field and the way in which it was found, and its points.
  case word(String, field: Span.Field, way: Way, points: Double)
  /// The buyers' sentence most similar to the message, with the similarity (0...1).
  case sentence(String, likeness: Double)
  /// The category of the message, with its share (0...1).
  case category(Category, share: Double)
  /// Picked after a similar message, with the similarity (0...1).
  case pickedAfterLike(String, likeness: Double)
  /// The number of picks after this very query.
  case pickedForQuery(Int)
  /// The number of picks after any query.
  case pickedOverall(Int)
  /// A beat of the reply with this id, which was sent last.
  case follows(String)

  public var text: Text { Texts.reason(self) }
}
