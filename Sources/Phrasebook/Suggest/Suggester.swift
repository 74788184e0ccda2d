import Glibc

/// Ranks phrases as answers to a buyer's message: by how likely the message is about their
/// category, and by how similar their sentences are to the message, compared with others of the
/// category.
struct Suggester {
  struct Suggestion {
    let phrase: Int
    /// The score by the most similar text.
    var score: Double
    /// The score by the phrase's own texts, without the messages after which it was picked.
    let ownScore: Double
    let category: Category
    let share: Double
    /// The buyers' sentence or title most similar to the message, and the similarity (0...1).
    let entry: Int?
    let likeness: Double
    /// A message like this one after which the phrase was picked, where it is the most similar
    /// text; else nil.
    let picked: String?
  }

  let shelves: Shelves
  let scope: Scope
  let picks: Picks

  /// The factor of the similarity in the exponent of a score: the larger it is, the more the
  /// phrases of one category are told apart.
  private static let sharpness = 9.0
  /// The share of a category (0...1) from which a part of a message asks for it by itself.
  private static let clear = 0.6
  /// The largest share of a category that only a part of the message asks for, relative to the
  /// largest share of the whole message.
  private static let beside = 0.8
  /// The categories that ask for nothing by themselves when said beside another matter.
  static let asides: Set<Category> = [.greeting, .closing, .waiting, .followup]

  /// Returns the best suggestions for a buyer's message, best first. A message of question marks
  /// alone asks where the agent is; one of emoji alone counts as 微笑.
  func suggestions(_ text: String, count: Int) -> [Suggestion] {
    let text = LongNumbers.left(out: text)
    var message = Folding.letters(text)
    if message.isEmpty, text.contains(where: { "?？".contains($0) }) {
      message = Folding.letters("人呢")
    } else if message.isEmpty, text.unicodeScalars.contains(where: \.properties.isEmoji) {
      message = Folding.letters("微笑")
    }
    guard !message.isEmpty else { return [] }
    let (shares, questions) = matter(text, message)
    var groups = [[Suggestion]](repeating: [], count: shares.count)
    let picked = picks.phrases(afterLike: message)
    for shelf in shelves.all {
      for (phrase, found) in likeness(questions, shelf.index, picked) {
        let (category, isVisible) = shelf.index.summary(phrase, in: scope)
        guard isVisible, found.likeness >= Self.enough[category] else { continue }
        let says = shares[category] >= Self.something || found.likeness >= Self.somewhat
        let pick = says ? found.pick : nil
        let likeness = max(found.likeness, pick?.likeness ?? 0)
        groups[category].append(
          Suggestion(
            phrase: shelf.first + phrase, score: exp(Self.sharpness * likeness),
            ownScore: exp(Self.sharpness * found.likeness), category: Category.ordered[category],
            share: shares[category], entry: found.entry, likeness: likeness,
            picked: likeness > found.likeness ? pick?.message : nil))
      }
    }
    return SuggestionOrder(shelves: shelves).first(count, of: groups)
  }

  /// Returns the share of each category, and the texts to compare phrases with. A category that a
  /// part of the message clearly asks for has half that part's share, limited relative to the whole
  /// message's first; where parts ask for several categories, phrases are compared with these parts
  /// too.
  private func matter(
    _ text: String, _ message: [UInt16]
  ) -> (shares: [Double], questions: [[UInt16]]) {
    var shares = CategoryModel.shared.shares(message)
    let clauses = Clauses.split(text)
    guard (2...8).contains(clauses.count) else { return (shares, [message]) }
    let top = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    let isAside = Self.asides.contains(Category.ordered[top])
    let shareLimit = shares[top] * (isAside ? 1 / Self.beside : Self.beside)
    var asked: [Int: [UInt16]] = [:]
    for clause in clauses {
      for (category, share) in CategoryModel.shared.shares(clause).enumerated()
      where share >= Self.clear && !Self.asides.contains(Category.ordered[category]) {
        shares[category] = max(shares[category], min(share / 2, shareLimit))
        asked[category] = clause
      }
    }
    guard asked.count > 1 else { return (shares, [message]) }
    return (shares, [message] + asked.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The number of list entries that are counted for all questions together.
  private static let budget = 120_000

  /// The share of its category (0...1), or the similarity of its own texts (0...1), from which a
  /// message says something of a phrase; others are lifted by no pick.
  private static let something = 0.02
  private static let somewhat = 0.2
  /// The similarity (0...1) that a phrase of each category needs: a notice, or the answer to a
  /// public review, is offered only for words that are nearly its own.
  private static let enough = Category.ordered.map { CategoryModel.unfitted.contains($0) ? 0.6 : 0 }

  /// The text of a phrase most similar to the message, the similarity, and the most similar message
  /// after which it was picked.
  private struct Likeness {
    var entry: Int?
    var likeness = 0.0
    var pick: (message: String, likeness: Double)?

    mutating func rise(to likeness: Double, by entry: Int) {
      guard likeness > self.likeness else { return }
      self.likeness = likeness
      self.entry = entry
    }
  }

  /// Returns the phrases of a shelf whose title or a sentence is similar to one of the questions,
  /// or which were picked after a similar message, each with its most similar text.
  private func likeness(
    _ questions: [[UInt16]], _ index: PhraseIndex,
    _ picked: [String: (message: String, likeness: Double)]
  ) -> [Int: Likeness] {
    var best: [Int: Likeness] = [:]
    let alike = AlikeEntries(index: index, measure: shelves.shop)
    let found = questions.flatMap { alike.mostLike($0, budget: Self.budget / questions.count) }
    // All are looked up at once, so that the processor waits for many of these memory reads
    // together.
    let phrases = found.map { index.phrase(ofEntry: $0.entry) }
    best.reserveCapacity(found.count)
    for (phrase, found) in zip(phrases, found) {
      best[phrase, default: Likeness()].rise(to: Double(found.likeness), by: found.entry)
    }
    for (id, found) in picked {
      guard let phrase = index.phrase(id: id) else { continue }
      best[phrase, default: Likeness()].pick = found
    }
    return best
  }
}
