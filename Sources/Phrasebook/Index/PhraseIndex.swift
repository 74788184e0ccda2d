import Foundation
import Vocabulary

/// The compiled phrasebook: reads phrases, entries and lists where they stand, without unpacking
/// them.
final class PhraseIndex: @unchecked Sendable {
  struct Entry {
    let phrase: Int
    let field: Span.Field
    let index: Int
    /// How many letters it has.
    let length: Int
    fileprivate let text: UnsafeRawBufferPointer
  }

  let fingerprint: UInt64
  private let store: ByteStore
  /// The offset of each section in bytes, in the order of `IndexLayout`.
  private let starts: [Int]
  private let grams: [GramTable]
  private let records: UnsafeRawPointer
  private let classes: UnsafeRawPointer
  private let owners: UnsafeRawPointer
  private let texts: UnsafeRawPointer
  private let weights: UnsafeRawPointer
  /// The first entry of each field, and the end.
  private let fields: [Int]
  /// The first entry of each field but the first.
  private let bounds: SIMD4<UInt32>

  /// Nil when the bytes are not a whole compiled phrasebook of this version.
  convenience init?(_ store: ByteStore) {
    guard store.bytes.count >= IndexLayout.headSize, store.load(0) == IndexLayout.magic else {
      return nil
    }
    guard store.load(16) == store.checkSum(from: 24) else { return nil }
    let starts = Self.starts(store)
    guard starts.last == store.bytes.count, zip(starts, starts.dropFirst()).allSatisfy(<=) else {
      return nil
    }
    self.init(store, starts)
  }

  private static func starts(_ store: ByteStore) -> [Int] {
    (0...IndexLayout.sectionCount).map { Int(store.load(24 + 8 * $0, as: UInt64.self)) }
  }

  private init(_ store: ByteStore, _ starts: [Int]) {
    let base = store.base
    fingerprint = store.load(8)
    self.starts = starts
    grams = Gram.allCases.map { GramTable($0, at: base + starts[IndexLayout.section($0)]) }
    records = base + starts[IndexLayout.Section.records.rawValue]
    classes = base + starts[IndexLayout.Section.classes.rawValue]
    owners = base + starts[IndexLayout.Section.owners.rawValue]
    texts = base + starts[IndexLayout.Section.texts.rawValue]
    weights = base + starts[IndexLayout.Section.weights.rawValue]
    let fields = starts[IndexLayout.Section.fields.rawValue]
    self.fields = (0...IndexLayout.fields.count).map {
      Int(store.load(fields + 4 * $0, as: UInt32.self))
    }
    bounds = store.load(fields + 4)
    self.store = store
  }

  /// - Parameter measure: the phrases that say how rare letters are; nil for these themselves.
  convenience init(
    _ phrases: [Phrase], findings: [Finding] = [], measuredBy measure: PhraseIndex? = nil
  ) {
    self.init(compiled: IndexBuilder.compile(phrases, findings: findings, measuredBy: measure))
  }

  convenience init(compiled bytes: [UInt8]) {
    let store = ByteStore(bytes)
    self.init(store, Self.starts(store))
  }

  /// Called once for each search (see `ByteStore`).
  func countSearch() { store.countSearch() }

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
    PhraseRecordReader(records, at: number(.phrases, phrase))
  }

  func phrase(_ number: Int) -> Phrase {
    var reader = record(number)
    return reader.phrase()
  }

  func id(_ phrase: Int) -> String {
    var reader = record(phrase)
    return reader.text()
  }

  /// The category's place in `Category.ordered`, and whether the phrase shows in a scope.
  func summary(_ phrase: Int, in scope: Scope) -> (category: Int, isVisible: Bool) {
    let own = (classes + phrase).load(as: UInt8.self)
    if own & IndexLayout.limited == 0 { return (Int(own), true) }
    var reader = record(phrase)
    return (Int(own & ~IndexLayout.limited), reader.isVisible(in: scope))
  }

  func phrase(id: String) -> Int? {
    let place = (0..<phraseCount).partitionPoint { self.id(number(.byID, $0)) >= id }
    guard place < phraseCount else { return nil }
    let found = number(.byID, place)
    return self.id(found) == id ? found : nil
  }

  // Entries

  var entryCount: Int { count(.owners, 4) }

  func entry(_ number: Int) -> Entry {
    let (field, length) = measure(ofEntry: number)
    let index = (texts + number * IndexLayout.textSize + 6).loadUnaligned(as: UInt16.self)
    return Entry(
      phrase: phrase(ofEntry: number), field: field, index: Int(index), length: length,
      text: text(ofEntry: number))
  }

  private func text(ofEntry number: Int) -> UnsafeRawBufferPointer {
    var at = records + Int((texts + number * IndexLayout.textSize).loadUnaligned(as: UInt32.self))
    let count = Varint.read(&at)
    return UnsafeRawBufferPointer(start: at, count: count)
  }

  /// The field of an entry, and its length in letters.
  @inline(__always)
  func measure(ofEntry number: Int) -> (field: Span.Field, length: Int) {
    let length = (texts + number * IndexLayout.textSize + 4).loadUnaligned(as: UInt16.self)
    let isPast = SIMD4(repeating: UInt32(truncatingIfNeeded: number)) .>= bounds
    let field = SIMD4<UInt32>.zero.replacing(with: 1, where: isPast).wrappedSum()
    return (IndexLayout.fields[Int(field)], Int(length))
  }

  @inline(__always)
  func phrase(ofEntry number: Int) -> Int {
    Int((owners + 4 * number).loadUnaligned(as: UInt32.self))
  }

  /// The weights of the letters and pairs of a title, an id or a buyers' sentence, added up.
  @inline(__always)
  func weight(ofEntry number: Int) -> Float {
    (weights + 4 * number).loadUnaligned(as: Float.self)
  }

  func text(_ entry: Entry) -> String { PagedText(entry.text).string }

  /// Reads the letters of an entry's text, in the room that others took before.
  func read(_ number: Int, into letters: inout [UInt16]) {
    letters.removeAll(keepingCapacity: true)
    Folding.scan(PagedText(text(ofEntry: number))) { letter, _ in letters.append(letter) }
  }

  /// The entries of a phrase, the best place for a hit first.
  func entries(ofPhrase phrase: Int) -> [Int] {
    (number(.firstEntries, phrase)..<number(.firstEntries, phrase + 1)).map {
      number(.entriesByPhrase, $0)
    }
  }

  /// The entries of a field.
  func entries(of field: Span.Field) -> Range<Int> {
    let field = IndexLayout.fields.firstIndex(of: field) ?? 0
    return fields[field]..<fields[field + 1]
  }

  // Lists

  /// The entries that have a piece; nil when none has.
  func list(_ kind: Gram, _ key: UInt32) -> EntryList? { grams[kind.rawValue].list(key) }

  /// The lists of all pieces with a key in this range.
  func lists(_ kind: Gram, _ keys: ClosedRange<UInt32>) -> [EntryList] {
    let table = grams[kind.rawValue]
    return table.slots(keys).map(table.list(at:))
  }

  /// The lists of all pairs of letters that sound so and fit.
  ///
  /// - Parameter fits: nil when all do.
  func lists(
    sounding first: [ClosedRange<Sound.Unit>], _ second: [ClosedRange<Sound.Unit>],
    where fits: ((_ first: UInt16, _ second: UInt16) -> Bool)? = nil
  ) -> [EntryList] {
    let (pairs, sounds) = (grams[Gram.pair.rawValue], grams[Gram.sounds.rawValue])
    var numbers: [Int] = []
    for one in first.joined() {
      var slot: Int?
      for other in second {
        let keys = Gram.key(one, other.lowerBound)...Gram.key(one, other.upperBound)
        let slots = sounds.slots(keys, hint: slot)
        slot = slots.lowerBound
        for slot in slots { for number in sounds.list(at: slot) { numbers.append(number) } }
      }
    }
    // A pair that sounds in several ways is met with each of them.
    numbers.sort()
    var lists: [EntryList] = []
    lists.reserveCapacity(numbers.count)
    var last = -1
    for number in numbers where number != last {
      last = number
      if let fits {
        let key = pairs.key(at: number)
        guard fits(UInt16(key >> 16), UInt16(key & 0xFFFF)) else { continue }
      }
      lists.append(pairs.list(at: number))
    }
    return lists
  }

  /// The weight of a letter or a pair by its rarity here.
  ///
  /// - Parameter list: the entries that have it; nil when none has.
  func weight(of list: EntryList?) -> Float {
    IndexBuilder.weight(list?.count ?? 0, of: entryCount)
  }
}
