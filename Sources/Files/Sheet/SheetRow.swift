import Vocabulary

/// One row of a sheet, valid until the reader moves on: fields are read from the reader's buffer.
public struct SheetRow {
  /// The line of a text, or the row of a workbook, where this begins; the first is 1.
  public let line: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<RowScanner.Field>
  /// Whether a quote within a field was not doubled, and where the field ends can't be told.
  var isBroken = false
  /// Why the row can't be taken, whatever it holds; nil when its shape is sound.
  public internal(set) var fault: Text?

  init(
    line: Int, bytes: UnsafeBufferPointer<UInt8>, fields: UnsafeBufferPointer<RowScanner.Field>,
    isBroken: Bool = false
  ) {
    self.line = line
    self.bytes = bytes
    self.fields = fields
    self.isBroken = isBroken
  }

  public var count: Int { fields.count }

  /// Equal for rows that are equal byte by byte.
  public var signature: Int {
    guard let first = fields.first, let last = fields.last else { return 0 }
    var hasher = Hasher()
    hasher.combine(
      bytes: UnsafeRawBufferPointer(
        rebasing: UnsafeRawBufferPointer(bytes)[first.range.lowerBound..<last.range.upperBound]))
    return hasher.finalize()
  }

  /// Whether quotes within a field were not doubled, and were read as text all the same.
  public var isMended: Bool { fields.contains { $0.quotes == .mended } }

  /// The field as it stands, quotes resolved; empty when the row is shorter.
  public func text(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    let raw = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard field.quotes != .none else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: Self.resolved(raw[...], field.quotes), as: UTF8.self)
  }

  /// The field without what spreadsheets put around numbers and ids: blanks, a tab, `'` or a
  /// backtick before it, `="123"` (HANDBOOK/sheets.md, One reader for all sheets).
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
    if field.quotes == .mended {
      return try Self.resolved(bytes[field.range], .mended).withUnsafeBufferPointer { whole in
        try body(UnsafeBufferPointer(rebasing: Self.core(whole[...], quotes: 1)))
      }
    }
    let core = Self.core(bytes[field.range], quotes: field.quotes == .doubled ? 2 : 1)
    guard field.quotes == .doubled, core.contains(Self.quote) else {
      return try body(UnsafeBufferPointer(rebasing: core))
    }
    return try Self.resolved(core, .doubled).withUnsafeBufferPointer(body)
  }

  /// One quote for each two, and for each `\"` of a mended field. Byte by byte: in a string a quote
  /// and an accent after it are one character.
  private static func resolved(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ quotes: RowScanner.Quotes
  ) -> [UInt8] {
    var resolved: [UInt8] = []
    resolved.reserveCapacity(bytes.count)
    var isFirst = false
    for byte in bytes {
      isFirst = byte == quote && !isFirst
      if byte == quote, !isFirst { continue }
      if byte == quote, quotes == .mended, resolved.last == backslash { resolved.removeLast() }
      resolved.append(byte)
    }
    return resolved
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The part inside blanks, `="…"`, `'` and a backtick; a quote is written as `quotes` of them.
  private static func core(
    _ field: Slice<UnsafeBufferPointer<UInt8>>, quotes: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var core = SheetBlanks.trimmed(field)
    while core.first == UInt8(ascii: "="), core.count > 2 * quotes,
      core.dropFirst().prefix(quotes).allSatisfy({ $0 == quote }),
      core.suffix(quotes).allSatisfy({ $0 == quote })
    {
      core = SheetBlanks.trimmed(core.dropFirst(1 + quotes).dropLast(quotes))
    }
    let isGuarded = core.first == UInt8(ascii: "'") || core.first == UInt8(ascii: "`")
    return isGuarded ? SheetBlanks.trimmed(core.dropFirst()) : core
  }

  /// The same for a text that is no field of a reader.
  public static func plain(_ text: Substring) -> String {
    var text = String(text)
    return text.withUTF8 { bytes in
      String(decoding: core(bytes[...], quotes: 1), as: UTF8.self)
    }
  }

  /// Whether every field is empty: spreadsheets leave such rows at the end.
  public var isBlank: Bool {
    fields.allSatisfy { SheetBlanks.trimmed(bytes[$0.range]).isEmpty }
  }
}
