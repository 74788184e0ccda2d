/// One row of a CSV file, valid until the reader moves on: fields are read from the reader's buffer.
public struct CSVRow {
  /// The line on which the row starts; the header is line 1.
  public let line: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<CSVReader.Field>

  public var count: Int { fields.count }

  /// The field as it stands, quotes resolved; empty when the row is shorter.
  public func text(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    let raw = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard field.doubled else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: raw, as: UTF8.self).replacing("\"\"", with: "\"")
  }

  /// The field without what spreadsheets put around numbers and ids: blanks, a tab or `'` before it,
  /// `="123"` (contract.md, Files that clerks bring).
  public func plain(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    if field.doubled { return Self.plain(text(index)[...]) }
    var raw = UnsafeBufferPointer(rebasing: bytes[field.range])[...]
    while let first = raw.first, first <= 32 { raw.removeFirst() }
    while let last = raw.last, last <= 32 { raw.removeLast() }
    guard let first = raw.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "'")
    else { return String(decoding: raw, as: UTF8.self) }
    return Self.plain(Substring(String(decoding: raw, as: UTF8.self)))
  }

  static func plain(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 {
      return plain(text.dropFirst(2).dropLast())
    }
    if text.hasPrefix("'") { text.removeFirst() }
    return String(text)
  }

  /// Whether every field is empty: spreadsheets leave such rows at the end.
  public var isBlank: Bool {
    fields.allSatisfy { field in bytes[field.range].allSatisfy { $0 <= 32 } }
  }
}
