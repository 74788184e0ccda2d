import Vocabulary

/// One thing that made a hit rank where it does: what `find --why` shows.
public enum Reason: Codable, Hashable, Sendable {
  /// How a word was found.
  public enum Way: String, Codable, Sendable {
    case literal, pinyin, initials, homophone, near
  }

  /// A word of the query, where it was found and how, and the points it gave.
  case word(String, field: Span.Field, way: Way, points: Double)
  /// The buyers' sentence that is most like the message, and how alike they are, 0 to 1.
  case sentence(String, likeness: Double)
  /// The category that the message is about, with its share, 0 to 1.
  case category(Category, share: Double)
  /// Picked after a message like this one, and how alike they are, 0 to 1.
  case pickedAfterLike(String, likeness: Double)
  /// Picked so often after this very query.
  case pickedForQuery(Int)
  /// Picked so often after any query.
  case pickedOverall(Int)
  /// A beat that follows the reply sent last.
  case follows(String)

  public var text: Text { Texts.reason(self) }
}
