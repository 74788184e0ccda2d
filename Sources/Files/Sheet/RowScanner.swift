/// Finds the fields of one row among decoded bytes (RFC 4180): quoted fields may hold line breaks
/// and doubled quotes; a row ends with LF, CR LF or CR.
struct RowScanner {
  /// How a field's quotes are to be read.
  enum Quotes {
    /// The field stands as it is.
    case none
    /// Two quotes are one.
    case doubled
    /// Quotes within were not doubled, or written as `\"`; the field's end is clear all the same.
    case mended
  }

  /// A field's place in the buffer.
  struct Field {
    let range: Range<Int>
    let quotes: Quotes
  }

  /// What stands between two fields.
  let separator: UInt8
  /// Of the row found last.
  private(set) var fields: [Field] = []
  /// The index after the row's line end.
  private(set) var end = 0
  /// Line ends within the row and at its end.
  private(set) var lineBreaks = 0
  /// Whether a field goes on after its closing quote, so that nobody knows where it ends.
  private(set) var isBroken = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

  /// False when the bytes from `start` hold no whole row. `isLast` says that no more will follow:
  /// then a row without a line end is whole too, unless a quote is open.
  mutating func find(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Bool {
    fields.removeAll(keepingCapacity: true)
    lineBreaks = 0
    isBroken = false
    guard start < bytes.count else { return false }
    var at = start
    while true {
      if at < bytes.count, bytes[at] == Self.quote {
        guard let closing = quoted(bytes, from: at + 1, isLast: isLast) else { return false }
        let next = delimiter(in: bytes, from: closing + 1)
        if bytes[closing + 1..<next].allSatisfy({ $0 == 32 || $0 == 9 }) {
          at = next
        } else {
          guard let end = mend(bytes, opening: at, closing: closing, next: next, isLast: isLast)
          else { return false }
          at = end
        }
      } else {
        let from = at
        at = delimiter(in: bytes, from: from)
        fields.append(Field(range: from..<at, quotes: .none))
      }
      guard at < bytes.count else {
        end = at
        return isLast
      }
      if bytes[at] == separator {
        at += 1
        continue
      }
      // Whether LF follows CR is not known at the end of a piece.
      if bytes[at] == Self.carriageReturn, at + 1 == bytes.count, !isLast { return false }
      lineBreaks += 1
      let isPair =
        bytes[at] == Self.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == Self.lineFeed
      end = at + (isPair ? 2 : 1)
      return true
    }
  }

  /// Adds the quoted field whose content begins at `from`; the index of its closing quote.
  private mutating func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, isLast: Bool
  ) -> Int? {
    var at = from
    var doubled = false
    while at < bytes.count {
      switch bytes[at] {
      case Self.quote:
        if at + 1 == bytes.count && !isLast { return nil }
        guard at + 1 < bytes.count, bytes[at + 1] == Self.quote else {
          fields.append(Field(range: from..<at, quotes: doubled ? .doubled : .none))
          return at
        }
        doubled = true
        at += 1
      case Self.lineFeed where bytes[at - 1] != Self.carriageReturn: lineBreaks += 1
      case Self.carriageReturn: lineBreaks += 1
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Settles a field whose closing quote is followed by more text: no RFC 4180, but many shops
  /// write it.
  ///
  /// A quote before a separator or the line's end is taken for its end, and the quotes before it
  /// for text. Where the line has none the field stays as it stands, quotes and all, and the row is
  /// broken. The index of the delimiter after the field; nil when the line's end is not there yet.
  private mutating func mend(
    _ bytes: UnsafeBufferPointer<UInt8>, opening: Int, closing: Int, next: Int, isLast: Bool
  ) -> Int? {
    var at = closing + 1
    while at < bytes.count, bytes[at] != Self.lineFeed, bytes[at] != Self.carriageReturn {
      defer { at += 1 }
      guard bytes[at] == Self.quote else { continue }
      let end = delimiter(in: bytes, from: at + 1)
      guard bytes[at + 1..<end].allSatisfy({ $0 == 32 || $0 == 9 }) else { continue }
      fields[fields.count - 1] = Field(range: opening + 1..<at, quotes: .mended)
      return end
    }
    if at == bytes.count, !isLast { return nil }
    fields[fields.count - 1] = Field(range: opening..<next, quotes: .none)
    isBroken = true
    return next
  }

  /// The index of the next separator or line end; the end of the bytes when there is none.
  private func delimiter(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    var at = from
    while at < bytes.count {
      let byte = bytes[at]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { return at }
      at += 1
    }
    return at
  }
}
