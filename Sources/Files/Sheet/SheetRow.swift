import Vocabulary

/// One row of a sheet, valid until the reader moves on, since its fields are read from the reader's
/// buffer.
public struct SheetRow {
  /// The 1-based line of the text, or row of the workbook, where this row begins.
  public let line: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<RowScanner.Field>
  /// True when a quote within a field was not doubled and the field's end can't be determined.
  var isBroken = false
  /// The reason why the row can't be taken, whatever it contains; nil when its shape is sound.
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

  /// A hash that is equal for rows that are equal byte by byte.
  public var signature: Int {
    guard let first = fields.first, let last = fields.last else { return 0 }
    var hasher = Hasher()
    hasher.combine(
      bytes: UnsafeRawBufferPointer(
        rebasing: UnsafeRawBufferPointer(bytes)[first.range.lowerBound..<last.range.upperBound]))
    return hasher.finalize()
  }

  /// True when quotes within a field were not doubled but could be read as text.
  public var isMended: Bool { fields.contains { $0.quotes == .mended } }

  /// Returns the field with its quotes resolved; empty when the row is shorter.
  public func text(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    let raw = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard field.quotes != .none else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: Self.resolved(raw[...], field.quotes), as: UTF8.self)
  }

  /// Returns the field without the additions that spreadsheets put around numbers and ids: blanks,
  /// a tab, `'` or a backtick before it, `="123"` (HANDBOOK/sheets.md, One reader for all sheets).
  public func plain(_ index: Int) -> String {
    withPlain(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// Passes the bytes of `plain` to `body`, nearly always directly from the reader's buffer: a file
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

  /// Returns the bytes with one quote for each two, and for each `\"` of a mended field. It goes by
  /// bytes, since a quote and a following accent form a single character of a string.
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

  /// Returns the part inside blanks, `="…"`, `'` and a backtick.
  ///
  /// - Parameter quotes: how many quotes stand for one.
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

  /// Returns the same for a text that is not a field of a reader.
  public static func plain(_ text: Substring) -> String {
    var text = String(text)
    return text.withUTF8 { bytes in
      String(decoding: core(bytes[...], quotes: 1), as: UTF8.self)
    }
  }

  /// True when every field is empty; spreadsheets leave such rows at the end.
  public var isBlank: Bool {
    fields.allSatisfy { SheetBlanks.trimmed(bytes[$0.range]).isEmpty }
  }
}
