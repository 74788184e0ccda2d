import Vocabulary

/// The worth of a match. An exact match beats one that only sounds alike, and that beats one with a
/// wrong character; within each, the field counts, then the share of the text that it is.
enum Ranking {
  /// Points between two classes.
  static let classPoints = 1000.0

  /// The greatest number of points of a word that is found in this way.
  static func maximum(_ kind: Pattern.Kind) -> Double { points(kind, .title, share: 1) }

  /// Points for a word that a text of a field and so many letters has.
  static func points(_ pattern: Pattern, _ field: Span.Field, length: Int) -> Double {
    points(pattern.kind, field, share: Double(pattern.places.count) / Double(length))
  }

  /// Points for a word: the class dominates, then the field, then the share of the field.
  static func points(_ kind: Pattern.Kind, _ field: Span.Field, share: Double) -> Double {
    let place: Double =
      switch field {
      case .title: 100 + 20 * share
      case .id: share == 1 ? 118 : 90 + 9 * share
      case .buyers: 70 + 19 * share
      case .category: 60 + 9 * share
      case .reply: 40 + 19 * share
      }
    return switch kind {
    case .literal: 2 * classPoints + place
    case .pinyin: 2 * classPoints + 0.95 * place
    // Initials of a title say more than a piece of an id: `th` is 退货 rather than prod-thick.
    case .initials: 2 * classPoints + 0.92 * place
    // A word that is spelled out is meant so.
    case .mixture: classPoints + 0.9 * place
    case .homophone: classPoints + place
    case .near: place
    }
  }
}
