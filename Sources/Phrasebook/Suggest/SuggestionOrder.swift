import Glibc

/// Puts the suggestions of all categories into one order: the first few are the best of different
/// categories, since the message may be about either; more of the likeliest category follow.
struct SuggestionOrder {
  typealias Suggestion = Suggester.Suggestion

  let shelves: Shelves

  /// Number of suggestions at the top that are of different categories, unless one is what is
  /// meant.
  private static let varied = 3
  /// Score multiplier (0...1) for a further phrase of a category already offered, among the first.
  private static let repetition = 0.07
  /// Score multiplier (0...1) for a further phrase of a category already offered, below the first.
  private static let laterRepetition = 0.9
  /// Minimum similarity (0...1) at which a sentence is the message itself.
  private static let equal = 0.95

  /// The best `count` of the shop's phrases, and those of the agent's own that stand between them.
  ///
  /// - Parameter groups: the suggestions of each category, scored by likeness alone.
  func first(_ count: Int, of groups: [[Suggestion]]) -> [Suggestion] {
    var groups = groups.filter { !$0.isEmpty }
    for category in groups.indices {
      let top = groups[category].reduce(0) { max($0, $1.score) }
      for place in groups[category].indices {
        let suggestion = groups[category][place]
        groups[category][place].score = Self.worth(suggestion) * (suggestion.score / top)
      }
    }
    let first = best(min(count, Self.varied), from: &groups, repetition: Self.repetition)
    for category in groups.indices {
      for place in groups[category].indices {
        groups[category][place].score = Self.worth(groups[category][place])
      }
    }
    let rest = best(count - Self.varied, from: &groups, repetition: Self.laterRepetition)
    guard let last = first.last, let next = rest.first else { return first }
    // They stand below the first ones, and their scores say so.
    let scale = min(1, 0.99 * last.score / next.score)
    return first
      + rest.map { suggestion in
        var suggestion = suggestion
        suggestion.score *= scale
        return suggestion
      }
  }

  /// Takes the best again and again, each category's next one being worth less, until there are so
  /// many of the shop's own.
  private func best(
    _ count: Int, from groups: inout [[Suggestion]], repetition: Double
  ) -> [Suggestion] {
    // Few of many are taken: the best one of each is looked for again rather than all are sorted.
    var heads = groups.map(Self.best)
    var taken: [Suggestion] = []
    var worth = [Double](repeating: 1, count: groups.count)
    while taken.count(where: { !shelves.isOwn($0.phrase) }) < count {
      let left = groups.indices.filter { !groups[$0].isEmpty }
      guard
        let next = left.max(by: { a, b in
          groups[a][heads[a]].score * worth[a] < groups[b][heads[b]].score * worth[b]
        })
      else { break }
      groups[next].swapAt(heads[next], groups[next].count - 1)
      var suggestion = groups[next].removeLast()
      heads[next] = Self.best(groups[next])
      suggestion.score *= worth[next]
      worth[next] *= repetition
      taken.append(suggestion)
    }
    return taken
  }

  /// The place of the best one, of equal ones the first in the book; 0 when there is none.
  private static func best(_ group: [Suggestion]) -> Int {
    group.indices.dropFirst().reduce(0) { best, place in
      (group[place].score, group[best].phrase) > (group[best].score, group[place].phrase)
        ? place : best
    }
  }

  /// The category's share, and how alike the sentence is: the less so, the less the category is
  /// what the message is about. A sentence that is the message itself comes before all others.
  private static func worth(_ suggestion: Suggestion) -> Double {
    let closeness = suggestion.likeness * suggestion.likeness
    guard suggestion.likeness < equal else { return 1 + suggestion.share + closeness }
    return suggestion.share + closeness * pow(suggestion.share, 0.25)
  }
}
