import Glibc

/// Orders the suggestions of all categories: the first few are the best of different categories,
/// since the message may be about any of them; more of the likeliest category follow.
struct SuggestionOrder {
  typealias Suggestion = Suggester.Suggestion

  let shelves: Shelves

  /// The number of suggestions at the top that are of different categories, unless one is clearly
  /// meant.
  private static let varied = 3
  /// The score multiplier (0...1) for a further phrase of a category already offered, among the
  /// first.
  private static let repetition = 0.07
  /// The score multiplier (0...1) for a further phrase of a category already offered, below the
  /// first.
  private static let laterRepetition = 0.9
  /// The minimum similarity (0...1) at which a sentence counts as the message itself.
  private static let equal = 0.95

  /// Returns the best `count` of the shop's phrases, and the agent's own that rank between them.
  ///
  /// - Parameter groups: the suggestions of each category, scored by similarity alone.
  func first(_ count: Int, of groups: [[Suggestion]]) -> [Suggestion] {
    var groups = groups.filter { !$0.isEmpty }
    for category in groups.indices {
      // One that was picked before does not push the others of its category down.
      let top = groups[category].reduce(0) { max($0, $1.ownScore) }
      for place in groups[category].indices {
        let suggestion = groups[category][place]
        let part = min(1, suggestion.score / top)
        groups[category][place].score = Self.worth(suggestion) * part
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
    // They come below the first ones, and so must their scores.
    let scale = min(1, 0.99 * last.score / next.score)
    return first
      + rest.map { suggestion in
        var suggestion = suggestion
        suggestion.score *= scale
        return suggestion
      }
  }

  /// Takes the best suggestion again and again, with each category's next one multiplied by
  /// `repetition`, until `count` of the shop's are taken.
  private func best(
    _ count: Int, from groups: inout [[Suggestion]], repetition: Double
  ) -> [Suggestion] {
    // Only few of many are taken, so the best of each is searched again instead of sorting all.
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

  /// Returns the index of the best suggestion, among equal ones that of the first phrase in the
  /// book; 0 when there is none.
  private static func best(_ group: [Suggestion]) -> Int {
    group.indices.dropFirst().reduce(0) { best, place in
      (group[place].score, group[best].phrase) > (group[best].score, group[place].phrase)
        ? place : best
    }
  }

  /// Returns the weight of a suggestion: its category's share, plus its similarity, which counts
  /// less the smaller that share is, or alone where the category has none. A sentence that is the
  /// message itself comes before all others.
  private static func worth(_ suggestion: Suggestion) -> Double {
    let closeness = suggestion.likeness * suggestion.likeness
    guard suggestion.likeness < equal else { return 1 + suggestion.share + closeness }
    guard !CategoryModel.unfitted.contains(suggestion.category) else { return closeness }
    return suggestion.share + closeness * pow(suggestion.share, 0.25)
  }
}
