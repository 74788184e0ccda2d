import Foundation
import Vocabulary

/// Compiles phrases into the bytes that `PhraseIndex` reads.
struct IndexBuilder {
  private struct Entry {
    let phrase: Int
    let field: Int
    let index: Int
    let offset: Int
    let letters: [UInt16]

    /// The sort order of entries: field, length, phrase.
    var rank: UInt64 { UInt64(field) << 56 | UInt64(letters.count) << 32 | UInt64(phrase) }
  }

  private var records = PhraseRecordWriter()
  private var offsets: [UInt32] = []
  private var entries: [Entry] = []

  /// - Parameter measure: the phrases that say how rare letters are; nil for these themselves.
  static func compile(
    _ phrases: [Phrase], findings: [Finding] = [], fingerprint: UInt64 = 0,
    measuredBy measure: PhraseIndex? = nil
  ) -> [UInt8] {
    var builder = IndexBuilder()
    builder.read(phrases)
    let order = phrases.indices.sorted { phrases[$0].id < phrases[$1].id }
    let lists = builder.lists()
    let starts = builder.fieldStarts
    let weighted = Int(starts[1 + (IndexLayout.fields.firstIndex(of: .buyers) ?? 0)])
    let weights = builder.weights(lists, of: weighted, measure)
    let byPhrase = builder.entriesByPhrase(phrases.count)
    let sections: [[UInt8]] = [
      findings.isEmpty ? [] : Array((try? JSONEncoder().encode(findings)) ?? Data()),
      builder.offsets.bytes, builder.records.bytes, phrases.map(Self.class),
      order.map { UInt32($0) }.bytes, starts.bytes,
      builder.entries.map { UInt32($0.phrase) }.bytes, builder.textBytes,
      byPhrase.entries.bytes, byPhrase.starts.bytes, weights.bytes,
    ]
    return assemble(sections + lists.inParallel { $0.bytes() }, fingerprint)
  }

  private mutating func read(_ phrases: [Phrase]) {
    // The names of categories are written once, before the records.
    let names = Category.ordered.map { category in
      [category.name.chinese, category.rawValue].enumerated().map { index, name in
        (text: SearchText(.category, index, name), offset: records.append(alone: name))
      }
    }
    var found: [Entry] = []
    for (number, phrase) in phrases.enumerated() {
      offsets.append(UInt32(records.bytes.count))
      records.append(phrase)
      let category = Category.ordered.firstIndex(of: phrase.category) ?? 0
      found += (records.texts + names[category]).compactMap { text, offset in
        Self.entry(number, text, offset)
      }
    }
    // Texts of one field of a phrase come in their order.
    let ranks = found.map(\.rank)
    let order = found.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    entries = order.map { found[$0] }
  }

  /// Nil for a text without letters. A longer text is searched as far as its length fits the entry.
  private static func entry(_ phrase: Int, _ text: SearchText, _ offset: Int) -> Entry? {
    guard !text.letters.isEmpty, text.index <= IndexLayout.longest else { return nil }
    return Entry(
      phrase: phrase, field: IndexLayout.fields.firstIndex(of: text.field) ?? 0,
      index: text.index, offset: offset,
      letters: Array(text.letters.prefix(IndexLayout.longest)))
  }

  private static func `class`(_ phrase: Phrase) -> UInt8 {
    let isLimited =
      phrase.shop != nil || phrase.platform != nil || phrase.from != nil || phrase.until != nil
    let category = UInt8(Category.ordered.firstIndex(of: phrase.category) ?? 0)
    return isLimited ? category | IndexLayout.limited : category
  }

  private var fieldStarts: [UInt32] {
    (0...IndexLayout.fields.count).map { field in
      UInt32(entries.firstIndex { $0.field >= field } ?? entries.count)
    }
  }

  private func entriesByPhrase(_ count: Int) -> (entries: [UInt32], starts: [UInt32]) {
    var rows = [[UInt32]](repeating: [], count: count)
    for (number, entry) in entries.enumerated() { rows[entry.phrase].append(UInt32(number)) }
    var starts: [UInt32] = [0]
    for row in rows { starts.append((starts.last ?? 0) + UInt32(row.count)) }
    return (Array(rows.joined()), starts)
  }

  /// The lists of each kind of piece.
  private func lists() -> [GramLists] {
    let texts = entries.map { $0.letters[...] }
    var lists = Gram.allCases.inParallel {
      $0 == .sounds ? GramLists($0, of: []) : .init($0, of: texts)
    }
    let pairs = lists[Gram.pair.rawValue].keys.map { [UInt16($0 >> 16), UInt16($0 & 0xFFFF)][...] }
    lists[Gram.sounds.rawValue] = GramLists(.sounds, of: pairs)
    return lists
  }

  /// For the first `count` entries what their distinct letters and pairs weigh together.
  private func weights(
    _ lists: [GramLists], of count: Int, _ measure: PhraseIndex?
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: count)
    for kind in [Gram.letter, .pair] {
      lists[kind.rawValue].forEach { key, entries in
        let weight =
          measure.map { $0.weight(of: $0.list(kind, key)) }
          ?? Self.weight(entries.count, of: self.entries.count)
        for entry in entries {
          guard entry < count else { break }
          weights[Int(entry)] += weight
        }
      }
    }
    return weights
  }

  /// The weight of a piece by its rarity: the fewer entries have it, the more it weighs.
  static func weight(_ count: Int, of entries: Int) -> Float {
    logf(1 + Float(max(entries, 1)) / Float(1 + count))
  }

  private var textBytes: [UInt8] {
    var words: [UInt32] = []
    words.reserveCapacity(entries.count * IndexLayout.textSize / 4)
    for entry in entries {
      words.append(UInt32(entry.offset))
      words.append(UInt32(entry.letters.count) | UInt32(entry.index) << 16)
    }
    return words.bytes
  }

  private static func assemble(_ sections: [[UInt8]], _ fingerprint: UInt64) -> [UInt8] {
    var starts: [UInt64] = []
    var end = IndexLayout.headSize
    for section in sections {
      starts.append(UInt64(end))
      end += section.count
    }
    starts.append(UInt64(end))
    var checked = starts.bytes
    checked.reserveCapacity(end)
    for section in sections { checked += section }
    let sum = checked.withUnsafeBytes(CheckSum.of)
    return [IndexLayout.magic, fingerprint, sum].bytes + checked
  }
}
