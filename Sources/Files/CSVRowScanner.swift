/// Finds the fields of one row among decoded bytes (RFC 4180): quoted fields may hold line breaks
/// and doubled quotes; a row ends with LF, CR LF or CR.
struct CSVRowScanner {
  /// A field's place in the buffer, and whether it holds doubled quotes.
  struct Field {
    let range: Range<Int>
    let doubled: Bool
  }

  /// Of the row found last.
  private(set) var fields: [Field] = []
  /// The index after the row's line end.
  private(set) var end = 0
  /// Line ends within the row and at its end.
  private(set) var lineBreaks = 0

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// False when the bytes from `start` hold no whole row. `isLast` says that no more will follow:
  /// then a row without a line end is whole too, unless a quote is open.
  mutating func find(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Bool {
    fields.removeAll(keepingCapacity: true)
    lineBreaks = 0
    guard start < bytes.count else { return false }
    var at = start
    while true {
      if at < bytes.count, bytes[at] == Self.quote {
        guard let closing = quoted(bytes, from: at + 1, isLast: isLast) else { return false }
        let opening = at
        at = Self.delimiter(in: bytes, from: closing + 1)
        // No RFC 4180, but nothing may get lost: a field that goes on after its closing quote stays
        // as it stands, quotes and all.
        if bytes[closing + 1..<at].contains(where: { $0 != 32 && $0 != 9 }) {
          fields[fields.count - 1] = Field(range: opening..<at, doubled: false)
        }
      } else {
        let from = at
        at = Self.delimiter(in: bytes, from: from)
        fields.append(Field(range: from..<at, doubled: false))
      }
      guard at < bytes.count else {
        end = at
        return isLast
      }
      if bytes[at] == Self.comma {
        at += 1
        continue
      }
      // At the end of a piece nothing tells yet if LF follows CR.
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
          fields.append(Field(range: from..<at, doubled: doubled))
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

  /// The index of the next comma or line end; the end of the bytes when there is none.
  private static func delimiter(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    var at = from
    while at < bytes.count {
      let byte = bytes[at]
      if byte == comma || byte == lineFeed || byte == carriageReturn { return at }
      at += 1
    }
    return at
  }
}
