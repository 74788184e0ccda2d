import Testing
import Vocabulary

@testable import Phrasebook

/// The lists that search reads, compared with reading every text.
@Suite("Lists of the compiled phrasebook")
struct ListTests {
  /// Texts over few letters, so that all combinations come up: heteronyms, digits, Latin letters, a
  /// character without a reading, points and hyphens.
  private static let pieces = [
    "退", "货", "便", "宜", "还", "价", "绿", "7", "2", "t", "h", "z", "恤", "囧", "-", ".", "，", "是", "中",
  ]

  private static func text(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: range, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "退" }.joined()
  }

  private static func phrases(_ count: Int, _ random: inout SeededGenerator) -> [Phrase] {
    (0..<count).map { number in
      Phrase(
        id: "no-\(number)", title: text(1...6, &random), category: .size,
        buyers: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(1...9, &random) },
        reply: [text(2...20, &random)], place: Place(file: "f"))
    }
  }

  /// What somebody may type to find a piece: as it stands, in pinyin, initials or a mixture.
  private static func word(_ random: inout SeededGenerator) -> String {
    let typed = [
      "退", "货", "便", "还", "绿", "囧", "7", "t", "z", "tui", "huo", "bian", "pian", "yi", "huan", "lv",
      "qi", "liang", "h", "zh", "x", "p", "zho", "hu", "sh", ".",
    ]
    return (0..<Int.random(in: 1...4, using: &random))
      .map { _ in typed.randomElement(using: &random) ?? "h" }.joined()
  }

  private static func letters(_ entry: Int, _ index: PhraseIndex) -> [UInt16] {
    var letters: [UInt16] = []
    index.read(entry, into: &letters)
    return letters
  }

  @Test("lists read back as they were written, with runs and without", arguments: 0..<40)
  func entryLists(_ seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    var entries: [UInt32] = []
    var next = UInt32.random(in: 0...3, using: &random)
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      entries.append(next)
      let steps = [1, 1, 1, 2, 3, 127, 128, 200, 16_383, 16_384, 70_000]
      let step = steps.randomElement(using: &random) ?? 1
      next += UInt32(step)
    }
    var bytes: [UInt8] = [9]
    EntryList.append(entries[...], to: &bytes)
    bytes.append(255)
    bytes.withUnsafeBytes { buffer in
      let list = buffer.baseAddress.map { EntryList(at: $0 + 1) }
      #expect(list?.count == entries.count)
      #expect(list.map(Array.init) == entries.map(Int.init))
    }
  }

  @Test("the lists lead to every text that fits, and to no other", arguments: 0..<10)
  func narrowing(_ seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let index = PhraseIndex(Self.phrases(30, &random))
    let texts = (0..<index.entryCount).map { Self.letters($0, index) }
    for _ in 0..<20 {
      let typed = Self.word(&random)
      for word in Query(typed).words {
        for pattern in word.exact + word.homophones + word.misspellings {
          let matcher = PatternMatcher(pattern)
          let wanted = texts.indices.filter { matcher.firstMatch(in: texts[$0]) != nil }
          var found: [Int] = []
          EntrySearch(pattern, in: index).forEachMatch {
            found.append($0)
            return true
          }
          #expect(found == wanted, "\(typed): \(pattern)")
        }
      }
    }
  }

  @Test("what is most like a message is found however the entries are cut", arguments: 0..<6)
  func alike(_ seed: Int) {
    var random = SeededGenerator(UInt64(200 + seed))
    let index = PhraseIndex(Self.phrases(seed < 3 ? 60 : 600, &random))
    let message = Folding.letters(Self.text(3...8, &random))
    let wanted = Self.likeness(message, index)
    for window in [1, 7, 64, 16_384] {
      let found = AlikeEntries(index: index, measure: index, window: window)
        .mostLike(message, budget: .max)
      let told = Set(found.map(\.entry))
      let left = wanted.filter { !told.contains($0.key) }
      #expect(left.isEmpty || wanted.count > 400, "\(window)")
      #expect(!told.isEmpty && told.count <= 400 && told.count == found.count, "\(window)")
      let least = found.map(\.likeness).min() ?? 0
      #expect(left.values.allSatisfy { $0 <= least }, "\(window)")
      for (entry, likeness) in found {
        #expect(abs(likeness - (wanted[entry] ?? 0)) < 0.001, "\(window) \(entry)")
      }
    }
  }

  /// How alike each title, id and buyers' sentence is that shares a letter with a message: what the
  /// letters and pairs of both weigh over the geometric mean of what those of each weigh.
  private static func likeness(_ message: [UInt16], _ index: PhraseIndex) -> [Int: Float] {
    func pieces(_ letters: [UInt16]) -> [[UInt32]: Float] {
      var pieces: [[UInt32]: Float] = [:]
      for kind in [Gram.letter, .pair] {
        kind.scan(letters) { key in
          pieces[[UInt32(kind.rawValue), key]] = index.weight(of: index.list(kind, key))
        }
      }
      return pieces
    }
    let asked = pieces(message)
    var found: [Int: Float] = [:]
    for entry in 0..<index.entries(of: .buyers).upperBound {
      let own = pieces(letters(entry, index))
      let shared = own.filter { asked[$0.key] != nil }.values.reduce(0, +)
      guard shared > 0 else { continue }
      let whole = asked.values.reduce(0, +) * own.values.reduce(0, +)
      found[entry] = shared / whole.squareRoot()
    }
    return found
  }

  @Test("two words are found best where reading everything finds them best", arguments: 0..<3)
  func together(_ seed: Int) {
    var random = SeededGenerator(UInt64(100 + seed))
    let phrases = Self.phrases(700, &random)
    let library = PhraseLibrary(phrases)
    let typed = ["退", "货", "退货", "7", "th", "tui", "h", "便宜", "囧", "是中", "zhong", "pianyi", "2t"]
    for _ in 0..<12 {
      let words = (0..<Int.random(in: 2...3, using: &random)).map { _ in
        typed.randomElement(using: &random) ?? "退"
      }
      let query = words.joined(separator: " ")
      let wanted = IndexTests.bruteForce(phrases, query)
      let found = library.find(query, limit: 10).filter { $0.score >= 2 * Ranking.classPoints }
      let best = wanted.values.sorted(by: >).prefix(10)
      #expect(found.count == best.count, "\(query)")
      for (hit, points) in zip(found, best) {
        #expect(abs(hit.score - points) < 1e-9, "\(query)")
        #expect(abs(hit.score - (wanted[hit.phrase.id] ?? 0)) < 1e-9, "\(query)")
      }
    }
  }

  @Test("a text kept in pages is read as it was", arguments: 0..<20)
  func pages(_ seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    var text = (0..<30).map { _ in RandomPhrase.text(using: &random) }.joined()
    for _ in 0..<200 {
      let value = [0x7F, 0x7FF, 0x9FFF, 0xFFFF, 0x10_FFFF].randomElement(using: &random) ?? 0x7F
      let scalar = Unicode.Scalar(UInt32.random(in: 0...UInt32(value), using: &random))
      text.unicodeScalars.append(scalar ?? "龥")
    }
    PagedText.bytes(text).withUnsafeBytes {
      #expect(Array(PagedText($0)) == Array(text.unicodeScalars))
      #expect(PagedText($0).string == text)
    }
    #expect(PagedText.bytes("包邮，亲").count == 8)
  }

  @Test("no punctuation that is left out at once is a letter or number")
  func punctuation() {
    for value in 0x2010...0x3020 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let counts = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      #expect((Folding.letter(scalar) != 0) == counts, "\(scalar)")
    }
  }
}
