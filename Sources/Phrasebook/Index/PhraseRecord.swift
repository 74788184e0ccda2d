import Vocabulary

/// Writes phrases as bytes: numbers of variable length, texts with their length before them.
struct PhraseRecordWriter {
  private(set) var bytes: [UInt8] = []
  /// The texts of the last phrase that search reads, with their offsets.
  private(set) var texts: [(text: SearchText, offset: Int)] = []

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
    Varint.append(phrase.variants.count, to: &bytes)
    var message = phrase.reply.count
    for variant in phrase.variants {
      append(variant.shop)
      append(variant.platform)
      append(variant.reply, .reply, from: message)
      message += variant.reply.count
      append(variant.fallback)
    }
    append(phrase.place.file)
    Varint.append(phrase.place.line ?? 0, to: &bytes)
    Varint.append(phrase.place.column ?? 0, to: &bytes)
  }

  /// Appends a text by itself, without its length; gives its offset.
  mutating func append(bare text: String) -> Int {
    defer { bytes += text.utf8 }
    return bytes.count
  }

  private mutating func append(_ text: String, _ field: Span.Field? = nil, index: Int = 0) {
    Varint.append(text.utf8.count, to: &bytes)
    if let field { texts.append((SearchText(field, index, text), bytes.count)) }
    bytes += text.utf8
  }

  private mutating func append(_ list: [String], _ field: Span.Field? = nil, from first: Int = 0) {
    Varint.append(list.count, to: &bytes)
    for (index, text) in list.enumerated() { append(text, field, index: first + index) }
  }

  private mutating func append(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  private mutating func append(_ day: Day?) {
    bytes.append(day == nil ? 0 : 1)
    if let day { Varint.append(day.number, to: &bytes) }
  }
}

/// Numbers in as many bytes as they need, seven bits each, the lowest first.
enum Varint {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 128 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads phrases back.
struct PhraseRecordReader {
  let store: ByteStore
  var at: Int

  mutating func phrase() -> Phrase {
    let id = text()
    let title = text()
    let category = category()
    let shop = optional { $0.text() }
    let platform = optional { $0.text() }
    let from = optional { Day(number: $0.number()) }
    let until = optional { Day(number: $0.number()) }
    return Phrase(
      id: id, title: title, category: Category.ordered[category], buyers: texts(), reply: texts(),
      fallback: texts(), next: texts(), shop: shop, platform: platform, from: from, until: until,
      variants: variants(), place: place())
  }

  /// The category's place in `Category.ordered` and whether it shows in a scope, without unpacking
  /// the texts before and after.
  mutating func summary(in scope: Scope) -> (category: Int, isVisible: Bool) {
    skipText()
    skipText()
    let category = category()
    let shop = optional { $0.text() }
    let platform = optional { $0.text() }
    let from = optional { Day(number: $0.number()) }
    let until = optional { Day(number: $0.number()) }
    return (category, scope.shows(shop: shop, platform: platform, from: from, until: until))
  }

  private mutating func category() -> Int {
    defer { at += 1 }
    return Int(store.bytes[at])
  }

  private mutating func skipText() {
    let count = number()
    at += count
  }

  /// The first text of a record is the id.
  mutating func text() -> String {
    let count = number()
    defer { at += count }
    return store.string(at..<at + count)
  }

  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = store.bytes[at]
      at += 1
      value |= UInt(byte & 127) << shift
      if byte < 128 { return Int(bitPattern: value) }
      shift += 7
    }
  }

  private mutating func texts() -> [String] {
    (0..<number()).map { _ in text() }
  }

  private mutating func optional<Value>(_ read: (inout Self) -> Value) -> Value? {
    number() == 0 ? nil : read(&self)
  }

  private mutating func variants() -> [PhraseVariant] {
    (0..<number()).map { _ in
      PhraseVariant(
        shop: optional { $0.text() }, platform: optional { $0.text() }, reply: texts(),
        fallback: texts())
    }
  }

  private mutating func place() -> Place {
    let file = text()
    let (line, column) = (number(), number())
    return Place(file: file, line: line == 0 ? nil : line, column: column == 0 ? nil : column)
  }
}
