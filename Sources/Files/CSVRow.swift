/// One row of a CSV file, valid until the reader moves on: fields are read from the reader's
/// buffer.
public struct CSVRow {
  /// The line on which the row starts; the header is line 1.
  public let line: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<CSVRowScanner.Field>

  public var count: Int { fields.count }

  /// The field as it stands, quotes resolved; empty when the row is shorter.
  public func text(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    let raw = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard field.doubled else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: Self.single(raw[...]), as: UTF8.self)
  }

  /// The field without what spreadsheets put around numbers and ids: blanks, a tab or `'` before
  /// it, `="123"` (CONTRACT.md, Files that clerks bring).
  public func plain(_ index: Int) -> String {
    withPlain(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands the bytes of `plain` to `body`, nearly always straight from the reader's buffer: a file
  /// may have millions of numbers and times.
  public func withPlain<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard fields.indices.contains(index) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let field = fields[index]
    let core = Self.core(bytes[field.range], quotes: field.doubled ? 2 : 1)
    guard field.doubled, core.contains(Self.quote) else {
      return try body(UnsafeBufferPointer(rebasing: core))
    }
    return try Self.single(core).withUnsafeBufferPointer(body)
  }

  /// One quote for each two. Byte by byte: in a string a quote and an accent after it are one
  /// character.
  private static func single(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var isFirst = false
    return bytes.filter { byte in
      isFirst = byte == quote && !isFirst
      return byte != quote || isFirst
    }
  }

  private static let quote = UInt8(ascii: "\"")

  /// The part inside blanks, `="…"` and `'`; a quote is written as `quotes` of them.
  private static func core(
    _ field: Slice<UnsafeBufferPointer<UInt8>>, quotes: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var core = trimmed(field)
    while core.first == UInt8(ascii: "="), core.count > 2 * quotes,
      core.dropFirst().prefix(quotes).allSatisfy({ $0 == quote }),
      core.suffix(quotes).allSatisfy({ $0 == quote })
    {
      core = trimmed(core.dropFirst(1 + quotes).dropLast(quotes))
    }
    return core.first == UInt8(ascii: "'") ? trimmed(core.dropFirst()) : core
  }

  /// Without blanks at either end; U+3000, the blank of Chinese keyboards, is one.
  private static func trimmed(
    _ field: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var field = field
    while let first = field.first {
      if first <= 32 {
        field.removeFirst()
      } else if first == 0xE3, field.starts(with: ideographicBlank) {
        field.removeFirst(3)
      } else {
        break
      }
    }
    while let last = field.last {
      if last <= 32 {
        field.removeLast()
      } else if last == 0x80, field.suffix(3).elementsEqual(ideographicBlank) {
        field.removeLast(3)
      } else {
        break
      }
    }
    return field
  }

  private static let ideographicBlank: [UInt8] = [0xE3, 0x80, 0x80]

  /// The same for a text that is no field of a reader.
  public static func plain(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 {
      return plain(text.dropFirst(2).dropLast())
    }
    if text.hasPrefix("'") { text.removeFirst() }
    return String(text)
  }

  /// True when every field is empty: spreadsheets leave such rows at the end.
  public var isBlank: Bool {
    fields.allSatisfy { field in bytes[field.range].allSatisfy { $0 <= 32 } }
  }
}
