import Testing
import Vocabulary

@testable import Phrasebook

@Suite("The compiled phrasebook")
struct IndexTests {
  static func shipped() throws -> [Phrase] {
    try PhraseFolder(
      path: Checkout.path("Scripts-Library"), name: "Scripts-Library", trades: ["clothing"]
    ).phrases
  }

  /// The shipped phrases, compiled once for all tests.
  static let library = Result { PhraseLibrary(try shipped()) }

  @Test("phrases read back as they were written")
  func roundTrip() throws {
    var phrases = try Self.shipped()
    phrases[0].variants = [
      PhraseVariant(shop: "一店", platform: nil, reply: ["甲", "乙"], fallback: ["丙"]),
      PhraseVariant(shop: nil, platform: "jd", tone: .live, reply: ["丁"]),
    ]
    phrases[0].from = DayTime("2026-11-01")
    phrases[0].until = DayTime("2026-11-12 20:00")
    phrases[0].asks = [phrases[1].id]
    phrases[0].category = .review
    phrases[0].shop = "一店"
    phrases[0].platform = "taobao"
    let finding = Finding(Place(file: "a.yaml", line: 3), Text(zh: "坏", en: "bad"))
    let library = PhraseLibrary(phrases, findings: [finding])
    #expect(library.phrases == phrases)
    #expect(library.findings == [finding])
    for phrase in phrases { #expect(library.phrase(phrase.id) == phrase) }
    #expect(library.phrase("no-such") == nil)
  }

  @Test("an empty phrasebook finds nothing")
  func empty() {
    let library = PhraseLibrary([])
    #expect(library.find("退货").isEmpty)
    #expect(library.find("tuihuo").isEmpty)
    #expect(library.suggest("怎么退货").isEmpty)
  }

  @Test("a phrase is found by any two letters of its title")
  func piecesOfTitles() throws {
    let phrases = try Self.shipped()
    let library = try Self.library.get()
    for phrase in phrases {
      let letters = Folding.letters(phrase.title)
      for pair in zip(letters, letters.dropFirst()) {
        let query = String(decoding: [pair.0, pair.1], as: UTF16.self)
        guard !Folding.isLatin(pair.0) else { continue }
        let found = library.find(query, limit: phrases.count).map(\.phrase.id)
        #expect(found.contains(phrase.id), "\(query) in \(phrase.title)")
      }
    }
  }

  /// What the index must agree with: every text of every phrase is read.
  static func bruteForce(_ phrases: [Phrase], _ query: String) -> [String: Double] {
    let words = Query(query).words
    var found: [String: Double] = [:]
    for phrase in phrases {
      let texts =
        [SearchText(.title, 0, phrase.title), SearchText(.id, 0, phrase.id)]
        + phrase.buyers.map { SearchText(.buyers, 0, $0) }
        + [phrase.category.name.chinese, phrase.category.rawValue]
        .map { SearchText(.category, 0, $0) }
        + (phrase.reply + phrase.variants.flatMap(\.reply)).map { SearchText(.reply, 0, $0) }
      let points = words.map { word in
        word.exact.flatMap { pattern in
          texts.filter { PatternMatcher(pattern).firstMatch(in: $0.letters) != nil }.map { text in
            let share = Double(pattern.places.count) / Double(text.letters.count)
            return Ranking.points(pattern.kind, text.field, share: share)
          }
        }.max() ?? 0
      }
      if points.allSatisfy({ $0 > 0 }) {
        found[phrase.id] = points.reduce(0, +) / Double(points.count)
      }
    }
    return found
  }

  @Test(
    "the index agrees with reading everything",
    arguments: [
      "退", "退货", "运费险", "tuihuo", "th", "tui货", "qtwly", "7天", "退货 运费", "fh 时间", "size",
      "bargain", "发票 抬头", "亲", "T恤", "9.8",
    ])
  func agrees(_ query: String) throws {
    let phrases = try Self.shipped()
    let wanted = Self.bruteForce(phrases, query)
    let found = try Self.library.get().find(query, limit: phrases.count)
    let exact = found.filter { $0.score >= 2000 }
    #expect(Set(exact.map(\.phrase.id)) == Set(wanted.keys))
    for hit in exact { #expect(abs(hit.score - (wanted[hit.phrase.id] ?? 0)) < 1e-9) }
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
  }

  @Test("typing on never makes an exact hit worse")
  func typingOn() throws {
    let phrases = try Self.shipped()
    let library = try Self.library.get()
    for phrase in phrases where !phrase.title.utf8.contains(where: { $0 < 128 }) {
      var last = Int.max
      for count in 1...min(6, phrase.title.count) {
        let query = String(phrase.title.prefix(count))
        let ids = library.find(query, limit: phrases.count).map(\.phrase.id)
        let rank = try #require(ids.firstIndex(of: phrase.id), "\(query)")
        #expect(rank <= last, "\(query)")
        last = rank
      }
    }
  }
}
