import Phrasebook
import Shell
import Terminal
import Vocabulary

/// A phrase in the answer of `find` and `suggest` (CONTRACT.md).
struct PhraseView: Encodable {
  let id: String
  let title: String
  let category: String
  let shop: String?
  let score: Double
  let reply: [String]
  let variables: [String]
  /// True for an agent's own phrase; nil, and left out, for the shop's.
  let own: Bool?
  /// True for a next beat of the reply sent last; nil, and left out, for an answer.
  let next: Bool?
  let why: [String]?
  /// The facts of the shop without which it can't be sent; nil, and left out, for none.
  let waits: [String]?

  private enum Keys: String, CodingKey {
    case id, title, category, shop, score, reply, variables, own, next, why, waits
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(category, forKey: .category)
    // Null instead of left out: the contract names the key.
    try container.encode(shop, forKey: .shop)
    try container.encode(score, forKey: .score)
    try container.encode(reply, forKey: .reply)
    try container.encode(variables, forKey: .variables)
    try container.encodeIfPresent(own, forKey: .own)
    try container.encodeIfPresent(next, forKey: .next)
    try container.encodeIfPresent(why, forKey: .why)
    try container.encodeIfPresent(waits, forKey: .waits)
  }
}

/// Ranked phrases: a number for each, its title and id, the reply below.
struct PhraseList: Shown {
  let hits: [Hit]
  let scope: Scope
  /// Values for the preview of people; scripts get the reply with its placeholders.
  let values: [String: String]
  let showsWhy: Bool
  /// The facts of the shop that each hit waits for.
  var awaited: [[String]] = []

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for (index, hit) in hits.enumerated() {
      let waits = awaited.indices.contains(index) ? awaited[index] : []
      try list.encode(
        PhraseView(
          id: hit.phrase.id, title: hit.phrase.title, category: hit.phrase.category.id,
          shop: hit.phrase.shop, score: (hit.score * 10_000).rounded() / 10_000,
          reply: hit.phrase.messages(in: scope).reply, variables: hit.phrase.variables(in: scope),
          own: hit.phrase.isOwn ? true : nil, next: hit.isNextBeat ? true : nil,
          why: showsWhy ? hit.reasons.map { $0.text(encoder.language) } : nil,
          waits: waits.isEmpty ? nil : waits))
    }
  }

  func lines(_ paper: Paper) -> [String] {
    hits.enumerated().flatMap { index, hit in
      let rank = paper.style(String(index + 1), .rank)
      let title = hit.spans.filter { $0.field == .title }.pieces(of: hit.phrase.title)
        .map { paper.style($0.text.harmless(), $0.isMatch ? .match : .title) }
      let next = hit.isNextBeat ? paper.style(paper.text(Texts.nextMark), .warning) + " " : ""
      let own = hit.phrase.isOwn ? " · \(paper.text(Texts.ownMark))" : ""
      let facts = "\(hit.phrase.id) · \(hit.phrase.category.name(paper.language))\(own)"
      let head = "\(rank)  \(next)\(title.joined())  " + paper.style(facts, .faint)
      var lines = [head]
      for message in hit.phrase.draft(values, in: scope) {
        lines.append("   " + paper.width.cut(message.harmless(), to: max(paper.columns - 4, 20)))
      }
      if awaited.indices.contains(index), !awaited[index].isEmpty {
        lines.append("   " + paper.style(paper.text(Texts.waitsFor(awaited[index])), .warning))
      }
      if showsWhy {
        lines += hit.reasons.map { "   · " + $0.text(paper.language).harmless() }
      }
      return lines
    }
  }
}
