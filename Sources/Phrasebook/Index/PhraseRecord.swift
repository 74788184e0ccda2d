import Vocabulary

/// Writes phrases as bytes: numbers of variable length, and texts (`PagedText`) after their length
/// in bytes.
struct PhraseRecordWriter {
  private(set) var bytes: [UInt8] = []
  /// The searchable texts of the last phrase, with their offsets.
  private(set) var texts: [(text: SearchText, offset: Int)] = []
  /// The offset of each file's name, which is written once.
  private var files: [String: Int] = [:]

  mutating func append(_ phrase: Phrase) {
    texts = []
    append(phrase.id, .id)
    append(phrase.title, .title)
    bytes.append(UInt8(Category.allCases.firstIndex(of: phrase.category) ?? 0))
    append(phrase.shop)
    append(phrase.platform)
    append(phrase.from)
    append(phrase.until)
    append(phrase.buyers, .buyers)
    append(phrase.reply, .reply)
    append(phrase.fallback)
    append(phrase.next)
    append(phrase.asks)
    Varint.append(phrase.variants.count, to: &bytes)
    var message = phrase.reply.count
    for variant in phrase.variants {
      append(variant.shop)
      append(variant.platform)
      append(variant.tone?.rawValue)
      append(variant.reply, .reply, from: message)
      message += variant.reply.count
      append(variant.fallback)
    }
    append(phrase.group)
    append(file: phrase.place.file)
    Varint.append(phrase.place.line ?? 0, to: &bytes)
    Varint.append(phrase.place.column ?? 0, to: &bytes)
  }

  /// Appends a text that belongs to no record; returns its offset.
  mutating func append(alone text: String) -> Int {
    defer { append(text) }
    return bytes.count
  }

  private mutating func append(_ text: String, _ field: Span.Field? = nil, index: Int = 0) {
    if let field { texts.append((SearchText(field, index, text), bytes.count)) }
    let coded = PagedText.bytes(text)
    Varint.append(coded.count, to: &bytes)
    bytes += coded
  }

  private mutating func append(_ list: [String], _ field: Span.Field? = nil, from first: Int = 0) {
    Varint.append(list.count, to: &bytes)
    for (index, text) in list.enumerated() { append(text, field, index: first + index) }
  }

  private mutating func append(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  /// Appends 0 and the name, or the offset at which the name was written before.
  private mutating func append(file: String) {
    if let known = files[file] { return Varint.append(known, to: &bytes) }
    bytes.append(0)
    files[file] = bytes.count
    append(file)
  }

  /// Appends the day's number, and the minute plus one; 0 for the whole day.
  private mutating func append(_ time: DayTime?) {
    bytes.append(time == nil ? 0 : 1)
    guard let time else { return }
    Varint.append(time.day.number, to: &bytes)
    Varint.append(time.minute.map { $0 + 1 } ?? 0, to: &bytes)
  }
}

/// Reads phrases back. It reads the index's bytes in place, so its user must keep the index alive.
struct PhraseRecordReader {
  /// The address at which the records begin.
  private let records: UnsafeRawPointer
  private var at: UnsafeRawPointer

  init(_ records: UnsafeRawPointer, at offset: Int) {
    self.records = records
    at = records + offset
  }

  mutating func phrase() -> Phrase {
    let id = text()
    let title = text()
    let category = category()
    let shop = optional { $0.text() }
    let platform = optional { $0.text() }
    let (from, until) = (dayTime(), dayTime())
    let lists = (
      buyers: texts(), reply: texts(), fallback: texts(), next: texts(), asks: texts()
    )
    let variants = variants()
    let group = optional { $0.text() }
    return Phrase(
      id: id, title: title, category: Category.ordered[category], group: group,
      buyers: lists.buyers, reply: lists.reply, fallback: lists.fallback, next: lists.next,
      asks: lists.asks,
      shop: shop, platform: platform, from: from, until: until, variants: variants,
      place: place())
  }

  /// Returns whether the phrase is shown in a scope, decoding no text beyond shop and platform.
  mutating func isVisible(in scope: Scope) -> Bool {
    skipText()
    skipText()
    _ = category()
    let shop = optional { $0.text() }
    let platform = optional { $0.text() }
    let (from, until) = (dayTime(), dayTime())
    return scope.shows(shop: shop, platform: platform, from: from, until: until)
  }

  private mutating func dayTime() -> DayTime? {
    guard number() != 0 else { return nil }
    let (day, minute) = (Day(number: number()), number())
    return DayTime(day, minute: minute == 0 ? nil : minute - 1)
  }

  private mutating func category() -> Int {
    defer { at += 1 }
    return Int(at.load(as: UInt8.self))
  }

  private mutating func skipText() {
    let count = number()
    at += count
  }

  /// The first text of a record is the id.
  mutating func text() -> String {
    let count = number()
    defer { at += count }
    return PagedText(UnsafeRawBufferPointer(start: at, count: count)).string
  }

  private mutating func number() -> Int { Varint.read(&at) }

  private mutating func texts() -> [String] {
    (0..<number()).map { _ in text() }
  }

  private mutating func optional<Value>(_ read: (inout Self) -> Value) -> Value? {
    number() == 0 ? nil : read(&self)
  }

  private mutating func variants() -> [PhraseVariant] {
    (0..<number()).map { _ in
      PhraseVariant(
        shop: optional { $0.text() }, platform: optional { $0.text() },
        tone: optional { $0.text() }.flatMap { Tone(rawValue: $0) }, reply: texts(),
        fallback: texts())
    }
  }

  private mutating func place() -> Place {
    let known = number()
    var name = PhraseRecordReader(records, at: known)
    let file = known == 0 ? text() : name.text()
    let (line, column) = (number(), number())
    return Place(file: file, line: line == 0 ? nil : line, column: column == 0 ? nil : column)
  }
}
