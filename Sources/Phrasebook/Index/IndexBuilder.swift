import Foundation
import Glibc
import Vocabulary

/// Compiles phrases into the bytes that `PhraseIndex` reads.
struct IndexBuilder {
  private struct Entry {
    let phrase: Int
    let field: Int
    let index: Int
    let offset: Int
    let bytes: Int
    let letters: [UInt16]
  }

  private var records = PhraseRecordWriter()
  private var offsets: [Int] = []
  private var entries: [Entry] = []
  /// The phrases that say how rare letters are; nil for these themselves.
  private let measure: PhraseIndex?

  private init(measure: PhraseIndex?) { self.measure = measure }

  static func compile(
    _ phrases: [Phrase], findings: [Finding] = [], fingerprint: UInt64 = 0,
    measuredBy measure: PhraseIndex? = nil
  ) -> [UInt8] {
    var builder = IndexBuilder(measure: measure)
    builder.read(phrases)
    let order = phrases.indices.sorted { phrases[$0].id < phrases[$1].id }
    let (letters, pairs, lists, weights) = builder.lists()
    let sections: [IndexLayout.Section: [UInt8]] = [
      .findings: findings.isEmpty ? [] : Array((try? JSONEncoder().encode(findings)) ?? Data()),
      .phrases: bytes(of: builder.offsets.map { UInt32($0) }), .records: builder.records.bytes,
      .byID: bytes(of: order.map { UInt32($0) }), .entries: builder.entryBytes(weights),
      .fields: bytes(of: builder.fieldStarts), .letters: letters,
      .firstPairs: firstPairs(pairs), .pairs: pairs, .lists: lists,
    ]
    return assemble(sections, fingerprint)
  }

  private mutating func read(_ phrases: [Phrase]) {
    // The names of categories are written once, before the records.
    let names = Category.allCases.map { category in
      [category.name.chinese, category.rawValue].enumerated().map { index, name in
        (text: SearchText(.category, index, name), offset: records.append(bare: name))
      }
    }
    for (number, phrase) in phrases.enumerated() {
      offsets.append(records.bytes.count)
      records.append(phrase)
      let category = Category.allCases.firstIndex(of: phrase.category) ?? 0
      entries += (records.texts + names[category]).compactMap { text, offset in
        Self.entry(number, text, offset)
      }
    }
    entries.sort {
      ($0.field, $0.letters.count, $0.phrase, $0.index)
        < ($1.field, $1.letters.count, $1.phrase, $1.index)
    }
  }

  /// Nil for a text without letters. A longer text is searched as far as its length fits the entry.
  private static func entry(_ phrase: Int, _ text: SearchText, _ offset: Int) -> Entry? {
    guard !text.letters.isEmpty, text.index <= Int(UInt16.max) else { return nil }
    return Entry(
      phrase: phrase, field: IndexLayout.fields.firstIndex(of: text.field) ?? 0,
      index: text.index, offset: offset, bytes: text.text.utf8.count,
      letters: Array(text.letters.prefix(Int(UInt16.max))))
  }

  private var fieldStarts: [UInt32] {
    (0...IndexLayout.fields.count).map { field in
      UInt32(entries.firstIndex { $0.field >= field } ?? entries.count)
    }
  }

  /// The lists of all letters and pairs, and for each entry what its distinct ones weigh together.
  private func lists() -> (letters: [UInt8], pairs: [UInt8], lists: [UInt8], weights: [Float]) {
    var postings: [UInt32: [UInt32]] = [:]
    for (number, entry) in entries.enumerated() {
      for gram in Self.grams(entry.letters) { postings[gram, default: []].append(UInt32(number)) }
    }
    var letters: [UInt8] = []
    var pairs: [UInt8] = []
    var lists: [UInt8] = []
    var weights = [Float](repeating: 0, count: entries.count)
    for gram in postings.keys.sorted() {
      let list = postings[gram] ?? []
      let weight = measure?.weight(ofGram: gram) ?? Self.weight(list.count, of: entries.count)
      if gram > 0xFFFF {
        pairs += Self.bytes(of: [gram, UInt32(lists.count)])
      } else {
        letters += Self.bytes(of: [UInt16(gram)]) + Self.bytes(of: [UInt32(lists.count)])
      }
      Varint.append(list.count, to: &lists)
      var previous = 0
      for entry in list {
        Varint.append(Int(entry) - previous, to: &lists)
        previous = Int(entry)
        weights[Int(entry)] += weight
      }
    }
    return (letters, pairs, lists, weights)
  }

  private static func firstPairs(_ pairs: [UInt8]) -> [UInt8] {
    var starts = [UInt32](repeating: 0, count: 0x10001)
    for slot in 0..<pairs.count / 8 {
      starts[1 + Int(pairs[8 * slot + 2]) + Int(pairs[8 * slot + 3]) << 8] += 1
    }
    for letter in 1...0x10000 { starts[letter] += starts[letter - 1] }
    return bytes(of: starts)
  }

  /// Distinct letters and pairs of neighbours; a pair is above 0xFFFF because no letter is 0.
  static func grams(_ letters: [UInt16]) -> Set<UInt32> {
    var grams = Set(letters.map(UInt32.init))
    for (first, second) in zip(letters, letters.dropFirst()) {
      grams.insert(UInt32(first) << 16 | UInt32(second))
    }
    return grams
  }

  /// What is in few entries says more.
  static func weight(_ count: Int, of entries: Int) -> Float {
    logf(1 + Float(max(entries, 1)) / Float(1 + count))
  }

  private func entryBytes(_ weights: [Float]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * IndexLayout.entrySize)
    for (entry, weight) in zip(entries, weights) {
      bytes += Self.bytes(of: [UInt32(entry.phrase), UInt32(entry.offset), UInt32(entry.bytes)])
      bytes += Self.bytes(of: [UInt16(entry.letters.count), UInt16(entry.index)])
      bytes += Self.bytes(of: [weight.bitPattern, UInt32(entry.field)])
    }
    return bytes
  }

  private static func assemble(
    _ sections: [IndexLayout.Section: [UInt8]], _ fingerprint: UInt64
  ) -> [UInt8] {
    var body: [UInt8] = []
    var starts: [UInt64] = []
    for section in IndexLayout.Section.allCases {
      starts.append(UInt64(IndexLayout.headSize + body.count))
      body += sections[section] ?? []
    }
    starts.append(UInt64(IndexLayout.headSize + body.count))
    let checked = bytes(of: starts) + body
    let sum = checked.withUnsafeBytes(CheckSum.of)
    return bytes(of: [IndexLayout.magic, fingerprint, sum]) + checked
  }

  private static func bytes<Value: BitwiseCopyable>(of values: [Value]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }
}
