import Glibc

/// Ranks phrases as answers to a buyer's message: how likely its category is what the message is
/// about, times how much like the message its sentences are, compared with its category's others.
struct Suggester {
  struct Suggestion {
    let phrase: Int
    var score: Double
    let category: Category
    let share: Double
    /// The buyers' sentence or title most like the message, and how alike, 0 to 1.
    let entry: Int?
    let likeness: Double
    /// A message like this one after which the phrase was picked, where it is the most alike.
    let picked: String?
  }

  let shelves: Shelves
  let scope: Scope
  let picks: Picks

  /// How strongly likeness tells the phrases of one category apart.
  private static let sharpness = 9.0
  /// A part of a message with this share of a category asks for something by itself.
  private static let clear = 0.6
  /// Greatest share of a category that only a part of the message asks for, relative to the whole
  /// message's first.
  private static let beside = 0.8
  /// Said beside the matter, they ask for nothing by themselves.
  static let asides: Set<Category> = [.greeting, .closing, .waiting, .followup]

  /// The best suggestions for a buyer's message, best first. One of question marks alone asks where
  /// the agent is; one of emoji alone rings the bell.
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
        guard isVisible else { continue }
        groups[category].append(
          Suggestion(
            phrase: shelf.first + phrase, score: exp(Self.sharpness * found.likeness),
            category: Category.ordered[category], share: shares[category], entry: found.entry,
            likeness: found.likeness, picked: found.picked))
      }
    }
    return SuggestionOrder(shelves: shelves).first(count, of: groups)
  }

  /// The share of each category, and what phrases are compared with. A category that a part of the
  /// message clearly asks for has half that part's share, below the whole message's first; where
  /// parts ask for several, phrases are compared with these too.
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

  /// Number of list entries that are counted for all questions together.
  private static let budget = 120_000

  /// The text of a phrase that is most like the message, and how like it is.
  private struct Likeness {
    var entry: Int?
    var picked: String?
    var likeness = 0.0

    mutating func rise(to likeness: Double, by entry: Int) {
      guard likeness > self.likeness else { return }
      self.likeness = likeness
      self.entry = entry
    }
  }

  /// The phrases of a shelf whose title or a sentence is like one of the questions, or which were
  /// picked after a message like this, with what is most alike.
  private func likeness(
    _ questions: [[UInt16]], _ index: PhraseIndex,
    _ picked: [String: (message: String, likeness: Double)]
  ) -> [Int: Likeness] {
    var best: [Int: Likeness] = [:]
    let alike = AlikeEntries(index: index, measure: shelves.shop)
    let found = questions.flatMap { alike.mostLike($0, budget: Self.budget / questions.count) }
    // All at once: the processor waits for many of these from memory together.
    let phrases = found.map { index.phrase(ofEntry: $0.entry) }
    best.reserveCapacity(found.count)
    for (phrase, found) in zip(phrases, found) {
      best[phrase, default: Likeness()].rise(to: Double(found.likeness), by: found.entry)
    }
    for (id, found) in picked {
      guard let phrase = index.phrase(id: id),
        found.likeness > best[phrase]?.likeness ?? 0
      else { continue }
      best[phrase, default: Likeness()].picked = found.message
      best[phrase]?.likeness = found.likeness
    }
    return best
  }
}
