import Foundation
import Vocabulary

/// The compiled phrasebook: reads phrases, entries and lists where they stand, without unpacking
/// them.
struct PhraseIndex: Sendable {
  struct Entry {
    let phrase: Int
    let field: Span.Field
    let index: Int
    /// How many letters it has.
    let length: Int
    /// What its distinct letters and pairs weigh together.
    let weight: Float
    fileprivate let text: Range<Int>
  }

  let fingerprint: UInt64
  private let store: ByteStore
  private let starts: [Int]

  /// Nil when the bytes are not a whole compiled phrasebook of this version.
  init?(_ store: ByteStore) {
    guard store.bytes.count >= IndexLayout.headSize, store.load(0) == IndexLayout.magic else {
      return nil
    }
    let checked = UnsafeRawBufferPointer(rebasing: store.bytes[24...])
    guard store.load(16) == CheckSum.of(checked) else { return nil }
    let starts = (0...IndexLayout.Section.allCases.count).map {
      Int(store.load(24 + 8 * $0, as: UInt64.self))
    }
    guard starts.last == store.bytes.count, zip(starts, starts.dropFirst()).allSatisfy(<=) else {
      return nil
    }
    fingerprint = store.load(8)
    self.starts = starts
    self.store = store
    if store.bytes.count > 8 << 20 { store.release() }
  }

  /// - Parameter measure: the phrases that say how rare letters are; nil for these themselves.
  init(_ phrases: [Phrase], findings: [Finding] = [], measuredBy measure: PhraseIndex? = nil) {
    let store = ByteStore(
      IndexBuilder.compile(phrases, findings: findings, measuredBy: measure))
    guard let index = PhraseIndex(store) else {
      preconditionFailure("what was compiled just now reads back")
    }
    self = index
  }

  private func range(_ section: IndexLayout.Section) -> Range<Int> {
    starts[section.rawValue]..<starts[section.rawValue + 1]
  }

  private func count(_ section: IndexLayout.Section, _ size: Int) -> Int {
    range(section).count / size
  }

  private func number(_ section: IndexLayout.Section, _ index: Int) -> Int {
    Int(store.load(range(section).lowerBound + 4 * index, as: UInt32.self))
  }

  var findings: [Finding] {
    let range = range(.findings)
    guard !range.isEmpty else { return [] }
    return (try? JSONDecoder().decode([Finding].self, from: Data(store.bytes[range]))) ?? []
  }

  // Phrases

  var phraseCount: Int { count(.phrases, 4) }

  private func record(_ phrase: Int) -> PhraseRecordReader {
    PhraseRecordReader(
      store: store, at: range(.records).lowerBound + number(.phrases, phrase))
  }

  func phrase(_ number: Int) -> Phrase {
    var reader = record(number)
    return reader.phrase()
  }

  func id(_ phrase: Int) -> String {
    var reader = record(phrase)
    return reader.text()
  }

  func summary(_ phrase: Int, in scope: Scope) -> (category: Int, isVisible: Bool) {
    var reader = record(phrase)
    return reader.summary(in: scope)
  }

  func phrase(id: String) -> Int? {
    var (low, high) = (0, phraseCount)
    while low < high {
      let middle = (low + high) / 2
      if self.id(number(.byID, middle)) < id { low = middle + 1 } else { high = middle }
    }
    guard low < phraseCount else { return nil }
    let found = number(.byID, low)
    return self.id(found) == id ? found : nil
  }

  // Entries

  var entryCount: Int { count(.entries, IndexLayout.entrySize) }

  func entry(_ number: Int) -> Entry {
    let at = range(.entries).lowerBound + number * IndexLayout.entrySize
    let offset = range(.records).lowerBound + Int(store.load(at + 4, as: UInt32.self))
    return Entry(
      phrase: Int(store.load(at, as: UInt32.self)),
      field: IndexLayout.fields[Int(store.load(at + 20, as: UInt32.self))],
      index: Int(store.load(at + 14, as: UInt16.self)),
      length: Int(store.load(at + 12, as: UInt16.self)),
      weight: Float(bitPattern: store.load(at + 16, as: UInt32.self)),
      text: offset..<offset + Int(store.load(at + 8, as: UInt32.self)))
  }

  func phrase(ofEntry number: Int) -> Int {
    Int(store.load(range(.entries).lowerBound + number * IndexLayout.entrySize, as: UInt32.self))
  }

  func weight(ofEntry number: Int) -> Float {
    let at = range(.entries).lowerBound + number * IndexLayout.entrySize
    return Float(bitPattern: store.load(at + 16, as: UInt32.self))
  }

  func text(_ entry: Entry) -> String { store.string(entry.text) }

  /// The entries of a field.
  func entries(of field: Span.Field) -> Range<Int> {
    let field = IndexLayout.fields.firstIndex(of: field) ?? 0
    return number(.fields, field)..<number(.fields, field + 1)
  }

  // Lists

  /// The entries that have a letter or a pair as `IndexBuilder.grams` gives them.
  func list(gram: UInt32) -> EntryList? {
    gram > 0xFFFF ? list(UInt16(gram >> 16), UInt16(gram & 0xFFFF)) : list(UInt16(gram))
  }

  /// What a letter or a pair weighs by its rarity here.
  func weight(ofGram gram: UInt32) -> Float {
    IndexBuilder.weight(list(gram: gram)?.count ?? 0, of: entryCount)
  }

  /// The entries that have a letter, best first; nil when none has.
  func list(_ letter: UInt16) -> EntryList? {
    let base = range(.letters).lowerBound
    let slot = search(count(.letters, 6)) { store.load(base + 6 * $0, as: UInt16.self) < letter }
    guard slot < count(.letters, 6), store.load(base + 6 * slot, as: UInt16.self) == letter else {
      return nil
    }
    return list(at: Int(store.load(base + 6 * slot + 2, as: UInt32.self)))
  }

  /// The entries that have two letters side by side.
  func list(_ first: UInt16, _ second: UInt16) -> EntryList? {
    let pair = UInt32(first) << 16 | UInt32(second)
    let slots = pairs(beginningWith: first)
    let slot = slots.lowerBound + search(slots.count) { self.pair(slots.lowerBound + $0) < pair }
    return slot < slots.upperBound && self.pair(slot) == pair ? pairList(slot) : nil
  }

  /// The lists of the pairs that begin with a letter and end in one of a set.
  func lists(_ first: UInt16, endingIn seconds: LetterSet) -> [EntryList] {
    pairs(beginningWith: first).compactMap { slot in
      seconds.contains(UInt16(pair(slot) & 0xFFFF)) ? pairList(slot) : nil
    }
  }

  private func pairs(beginningWith letter: UInt16) -> Range<Int> {
    number(.firstPairs, Int(letter))..<number(.firstPairs, Int(letter) + 1)
  }

  private func pair(_ slot: Int) -> UInt32 {
    store.load(range(.pairs).lowerBound + 8 * slot, as: UInt32.self)
  }

  private func pairList(_ slot: Int) -> EntryList {
    list(at: Int(store.load(range(.pairs).lowerBound + 8 * slot + 4, as: UInt32.self)))
  }

  private func list(at offset: Int) -> EntryList {
    EntryList(store, at: range(.lists).lowerBound + offset)
  }

  /// The first number for which `isBefore` does not hold.
  private func search(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
