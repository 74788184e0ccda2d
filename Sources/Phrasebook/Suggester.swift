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
  }

  let index: PhraseIndex
  let scope: Scope

  /// How strongly likeness tells the phrases of one category apart.
  private static let sharpness = 9.0
  /// Another phrase of a category that is already offered is worth this much.
  private static let repetition = 0.15
  /// A part of a message with this share of a category asks for something by itself.
  private static let clear = 0.6
  /// Said beside the matter, they ask for nothing by themselves.
  private static let asides: Set<Category> = [.greeting, .closing, .waiting]

  /// The best suggestions for a buyer's message, best first. One of question marks alone asks where
  /// the agent is.
  func suggestions(_ text: String, count: Int) -> [Suggestion] {
    var message = Folding.letters(text)
    if message.isEmpty, text.contains(where: { "?？".contains($0) }) {
      message = Folding.letters("人呢")
    }
    guard !message.isEmpty else { return [] }
    let shares = shares(text, message)
    let alike = likeness(message)
    var groups = [[Suggestion]](repeating: [], count: shares.count)
    for (phrase, found) in alike {
      let (category, isVisible) = index.summary(phrase, in: scope)
      guard isVisible else { continue }
      groups[category].append(
        Suggestion(
          phrase: phrase, score: exp(Self.sharpness * found.likeness),
          category: Category.ordered[category], share: shares[category], entry: found.entry,
          likeness: found.likeness))
    }
    return Self.merged(groups, count)
  }

  /// The share of each category; one that a part of the message clearly asks for has its half at
  /// least.
  private func shares(_ text: String, _ message: [UInt16]) -> [Double] {
    var shares = CategoryModel.shared.shares(message)
    let clauses = Clauses.split(text)
    guard (2...8).contains(clauses.count) else { return shares }
    for clause in clauses {
      for (category, share) in CategoryModel.shared.shares(clause).enumerated()
      where share >= Self.clear && !Self.asides.contains(Category.ordered[category]) {
        shares[category] = max(shares[category], share / 2)
      }
    }
    return shares
  }

  /// Takes the best again and again, each category's next one being worth less.
  private static func merged(_ groups: [[Suggestion]], _ count: Int) -> [Suggestion] {
    var queues = groups.map { group -> ArraySlice<Suggestion> in
      let top = group.reduce(0) { max($0, $1.score) }
      return group.map { suggestion in
        var suggestion = suggestion
        let closeness = suggestion.likeness * suggestion.likeness
        suggestion.score = (suggestion.share + 0.6 * closeness) * (suggestion.score / top)
        return suggestion
      }.sorted { ($1.score, $0.phrase) < ($0.score, $1.phrase) }[...]
    }
    var taken: [Suggestion] = []
    var worth = [Double](repeating: 1, count: queues.count)
    while taken.count < count {
      let heads = queues.indices.filter { !queues[$0].isEmpty }
      guard
        let next = heads.max(by: { a, b in
          (queues[a].first?.score ?? 0) * worth[a] < (queues[b].first?.score ?? 0) * worth[b]
        }), var suggestion = queues[next].popFirst()
      else { break }
      suggestion.score *= worth[next]
      worth[next] *= repetition
      taken.append(suggestion)
    }
    return taken
  }

  /// So many entries of the lists are counted: the rarest pieces first, which say most.
  private static let budget = 60_000
  /// So many of the most alike sentences are compared by phrase.
  private static let compared = 400

  /// The phrases whose title or a sentence is like the message, with the one most alike: shared
  /// letters and pairs, weighted by rarity, over the geometric mean of both texts' weights.
  private func likeness(_ message: [UInt16]) -> [(
    phrase: Int, found: (entry: Int, likeness: Double)
  )] {
    let end = index.entries(of: .buyers).upperBound
    var pieces: [(list: EntryList, weight: Float)] = []
    var total: Float = 0
    for gram in IndexBuilder.grams(message).sorted() {
      let list =
        gram > 0xFFFF
        ? index.list(UInt16(gram >> 16), UInt16(gram & 0xFFFF)) : index.list(UInt16(gram))
      let weight = IndexBuilder.weight(list?.count ?? 0, of: index.entryCount)
      total += weight
      if let list { pieces.append((list, weight)) }
    }
    var shared = [Float](repeating: 0, count: end)
    var touched: [Int] = []
    var left = Self.budget
    for (list, weight) in pieces.sorted(by: { $0.list.count < $1.list.count }) where left > 0 {
      for entry in list {
        guard entry < end else { break }
        if shared[entry] == 0 { touched.append(entry) }
        shared[entry] += weight
        left -= 1
      }
    }
    let alike = touched.map { entry in
      (entry: entry, likeness: shared[entry] / (total * index.weight(ofEntry: entry)).squareRoot())
    }
    return byPhrase(Self.top(alike))
  }

  /// The most alike entries and some more: all above a level that few enough reach.
  private static func top(_ alike: [(entry: Int, likeness: Float)]) -> [(
    entry: Int, likeness: Float
  )] {
    guard alike.count > compared else { return alike }
    var counts = [Int](repeating: 0, count: 65)
    for (_, likeness) in alike { counts[min(64, Int(likeness * 64))] += 1 }
    var level = 64
    var sum = counts[64]
    while level > 0, sum + counts[level - 1] <= compared {
      level -= 1
      sum += counts[level]
    }
    if sum == 0 { level -= 1 }
    return alike.filter { min(64, Int($0.likeness * 64)) >= level }
  }

  private func byPhrase(
    _ alike: [(entry: Int, likeness: Float)]
  ) -> [(phrase: Int, found: (entry: Int, likeness: Double))] {
    var best: [Int: (entry: Int, likeness: Double)] = [:]
    for (entry, likeness) in alike {
      let phrase = index.phrase(ofEntry: entry)
      if Double(likeness) > best[phrase]?.likeness ?? 0 { best[phrase] = (entry, Double(likeness)) }
    }
    return best.map { ($0.key, $0.value) }
  }
}
