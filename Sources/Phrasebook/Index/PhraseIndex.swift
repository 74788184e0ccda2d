import Foundation
import Vocabulary

/// The compiled phrasebook: reads phrases, entries and lists where they stand, without unpacking
/// them.
struct PhraseIndex: @unchecked Sendable {
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
  /// Where each section stands, in the order of `IndexLayout`.
  private let starts: [Int]
  private let grams: [GramTable]
  private let records: UnsafeRawPointer
  private let owners: UnsafeRawPointer
  private let texts: UnsafeRawPointer
  /// The first entry of each field, and the end.
  private let fields: [Int]

  /// Nil when the bytes are not a whole compiled phrasebook of this version.
  init?(_ store: ByteStore) {
    guard store.bytes.count >= IndexLayout.headSize, store.load(0) == IndexLayout.magic else {
      return nil
    }
    guard store.load(16) == store.checkSum(from: 24) else { return nil }
    let starts = (0...IndexLayout.sectionCount).map {
      Int(store.load(24 + 8 * $0, as: UInt64.self))
    }
    guard starts.last == store.bytes.count, zip(starts, starts.dropFirst()).allSatisfy(<=) else {
      return nil
    }
    guard let base = store.bytes.baseAddress else { return nil }
    fingerprint = store.load(8)
    self.starts = starts
    grams = Gram.allCases.map { GramTable(at: base + starts[IndexLayout.section($0)]) }
    records = base + starts[IndexLayout.Section.records.rawValue]
    owners = base + starts[IndexLayout.Section.owners.rawValue]
    texts = base + starts[IndexLayout.Section.texts.rawValue]
    let fields = starts[IndexLayout.Section.fields.rawValue]
    self.fields = (0...IndexLayout.fields.count).map {
      Int(store.load(fields + 4 * $0, as: UInt32.self))
    }
    self.store = store
  }

  /// - Parameter measure: the phrases that say how rare letters are; nil for these themselves.
  init(_ phrases: [Phrase], findings: [Finding] = [], measuredBy measure: PhraseIndex? = nil) {
    self.init(compiled: IndexBuilder.compile(phrases, findings: findings, measuredBy: measure))
  }

  init(compiled bytes: [UInt8]) {
    guard let index = PhraseIndex(ByteStore(bytes)) else {
      preconditionFailure("what was compiled just now reads back")
    }
    self = index
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

  var entryCount: Int { count(.owners, 4) }

  func entry(_ number: Int) -> Entry {
    let (field, length) = measure(ofEntry: number)
    let index = (texts + number * IndexLayout.textSize + 10).loadUnaligned(as: UInt16.self)
    return Entry(
      phrase: phrase(ofEntry: number), field: field, index: Int(index), length: length,
      text: text(ofEntry: number))
  }

  private func text(ofEntry number: Int) -> UnsafeRawBufferPointer {
    let at = texts + number * IndexLayout.textSize
    let start = records + Int(at.loadUnaligned(as: UInt32.self))
    let count = (at + 4).loadUnaligned(as: UInt32.self)
    return UnsafeRawBufferPointer(start: start, count: Int(count))
  }

  /// Where an entry's text is, and how many letters it has.
  func measure(ofEntry number: Int) -> (field: Span.Field, length: Int) {
    let length = (texts + number * IndexLayout.textSize + 8).loadUnaligned(as: UInt16.self)
    let field = IndexLayout.fields.indices.last { number >= fields[$0] }
    return (IndexLayout.fields[field ?? 0], Int(length))
  }

  @inline(__always)
  func phrase(ofEntry number: Int) -> Int {
    Int((owners + 4 * number).loadUnaligned(as: UInt32.self))
  }

  /// What the letters and pairs of a title, an id or a buyers' sentence weigh together.
  func weight(ofEntry number: Int) -> Float {
    Float(bitPattern: store.load(range(.weights).lowerBound + 4 * number, as: UInt32.self))
  }

  func text(_ entry: Entry) -> String { String(decoding: entry.text, as: UTF8.self) }

  /// Reads the letters of an entry's text, in the room that others took before.
  func read(_ number: Int, into letters: inout [UInt16]) {
    letters.removeAll(keepingCapacity: true)
    Folding.scan(ScalarBytes(text(ofEntry: number))) { letter, _ in letters.append(letter) }
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
    grams[kind.rawValue].lists(keys)
  }

  /// What a letter or a pair weighs by its rarity here.
  func weight(of kind: Gram, _ key: UInt32) -> Float {
    IndexBuilder.weight(list(kind, key)?.count ?? 0, of: entryCount)
  }
}
