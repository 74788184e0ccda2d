import Testing
import Vocabulary

@testable import Phrasebook

/// Random phrasebooks and queries, the same in every run: the index must find what `PlainSearch`
/// finds, and picks may only lift.
@Suite("Properties of search")
struct SearchPropertyTests {
  private struct Case {
    let phrases: [Phrase]
    let library: PhraseLibrary
    let plain: PlainSearch
    var random: SeededGenerator

    init(_ seed: Int) {
      var random = SeededGenerator(UInt64(seed))
      func text(_ range: ClosedRange<Int>) -> String {
        var text = ""
        for _ in 0..<Int.random(in: range, using: &random) {
          text.append(PlainSearch.characters.randomElement(using: &random) ?? "退")
          if Int.random(in: 0..<9, using: &random) == 0 { text += "，" }
        }
        return text
      }
      phrases = (0..<Int.random(in: 1...40, using: &random)).map { number in
        Phrase(
          id: Self.id(number), title: text(1...8), category: .size,
          buyers: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(1...12) },
          reply: [text(2...20)], place: Place(file: "f"))
      }
      library = PhraseLibrary(phrases)
      plain = PlainSearch(
        entries: phrases.map {
          .init(
            id: $0.id, title: $0.title, buyers: $0.buyers, reply: $0.reply[0],
            category: ["尺码", "size"])
        })
      self.random = random
    }

    /// Ids of letters with which no syllable begins, so that no query finds them.
    private static func id(_ number: Int) -> String {
      String(String(number, radix: 3).map { $0 == "0" ? "u" : $0 == "1" ? "i" : "v" })
    }

    /// A piece of a text, as it stands or in pinyin, initials or a mixture.
    mutating func word() -> String {
      let phrase = phrases.randomElement(using: &random)
      let texts = [phrase?.title ?? "", phrase?.reply[0] ?? ""] + (phrase?.buyers ?? [])
      let letters = (texts.randomElement(using: &random) ?? "").filter { $0 != "，" }
      let start = Int.random(in: 0..<max(letters.count, 1), using: &random)
      let piece = letters.dropFirst(start).prefix(Int.random(in: 1...4, using: &random))
      let way = Int.random(in: 0..<4, using: &random)
      return piece.map { character -> String in
        let reading = PlainSearch.readings[character]?.randomElement(using: &random) ?? ""
        let here = way == 3 ? Int.random(in: 0..<3, using: &random) : way
        return here == 0
          ? String(character) : here == 1 ? reading : String(reading.prefix(1))
      }.joined()
    }

    func exact(_ query: String, limit: Int? = nil, picks: Picks = Picks()) -> [Hit] {
      library.find(query, limit: limit ?? phrases.count, picks: picks)
        .filter { $0.score >= 2 * Ranking.classPoints }
    }
  }

  @Test("the index finds what reading everything finds", arguments: 0..<80)
  func agrees(_ seed: Int) {
    var random = Case(seed)
    for _ in 0..<20 {
      let words = (0..<[1, 1, 2, 3][seed % 4]).map { _ in random.word() }.filter { !$0.isEmpty }
      let query = words.joined(separator: " ")
      let found = random.exact(query).map(\.phrase.id)
      let plain = random.plain.found(query)
      if query.utf8.contains(where: { (0x61...0x7A).contains($0) }) {
        // Initials inside a word of whole syllables are found, but not as exact hits.
        let all = random.library.find(query, limit: random.phrases.count).map(\.phrase.id)
        #expect(plain.isSuperset(of: found) && plain.isSubset(of: all), "\(query)")
      } else {
        #expect(Set(found) == plain, "\(query)")
      }
      #expect(Set(found).count == found.count)
      guard words.count == 1, !query.utf8.contains(where: { $0 < 128 }) else { continue }
      let places = found.compactMap { random.plain.bestPlace(query, $0) }
      for (before, after) in zip(places, places.dropFirst()) {
        #expect((before.field, -before.share) <= (after.field, -after.share), "\(query)")
      }
    }
  }

  @Test("exact hits stand before all others", arguments: 0..<60)
  func exactFirst(_ seed: Int) {
    var random = Case(1000 + seed)
    for _ in 0..<20 {
      let scores = random.library.find(random.word(), limit: 100).map(\.score)
      #expect(scores == scores.sorted(by: >))
    }
  }

  @Test("typing on never makes an exact hit worse", arguments: 0..<40)
  func typingOn(_ seed: Int) throws {
    let random = Case(2000 + seed)
    for phrase in random.phrases where phrase.title.utf8.allSatisfy({ $0 >= 128 }) {
      let title = phrase.title.filter { $0 != "，" }
      var last = Int.max
      for count in 1...title.count {
        let ids = random.exact(String(title.prefix(count))).map(\.phrase.id)
        let rank = try #require(ids.firstIndex(of: phrase.id))
        #expect(rank <= last, "\(title.prefix(count)) of \(title)")
        last = rank
      }
    }
  }

  @Test("a pick never hides exact hits, nor shows anything twice", arguments: 0..<40)
  func picksHideNothing(_ seed: Int) throws {
    var random = Case(3000 + seed)
    for _ in 0..<20 {
      let query = random.word()
      let exact = random.exact(query).map(\.phrase.id)
      guard let best = exact.first else { continue }
      var picks = Picks()
      for _ in 0..<Int.random(in: 1...8, using: &random.random) {
        let id = random.phrases.randomElement(using: &random.random)?.id ?? best
        let after = Int.random(in: 0..<4, using: &random.random) == 0 ? random.word() : query
        picks.add(id, after: after, count: Int.random(in: 1...9, using: &random.random))
      }
      for limit in 2...6 {
        let ids = random.library.find(query, limit: limit, picks: picks).map(\.phrase.id)
        #expect(Set(ids).count == ids.count)
        // Only another exact hit, one that is picked, may stand in the place of the best one.
        #expect(
          ids.contains(best) || ids.contains { exact.contains($0) && picks.count(of: $0) > 0 })
      }
    }
  }
}
