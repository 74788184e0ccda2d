/// Text in the encoding of the compiled phrasebook: ASCII in one byte; scalars on a page that
/// Chinese text uses, 256 scalars each, in two (the first byte names the page); all others in four.
/// Chinese text takes two thirds of its size in UTF-8.
struct PagedText: Sequence, IteratorProtocol {
  /// The first byte of the first page, and the byte before a scalar that is on no page.
  private static let first: UInt8 = 0x80
  private static let none: UInt8 = 0xFF

  /// The scalars of page `n` are `256 * pages[n]` and the following ones: the characters of the
  /// Unicode block CJK Unified Ideographs, then punctuation, kana, letters and full-width forms.
  private static let ideographs: UInt32 = 0x4E
  private static let ideographPages: UInt32 = 0x52
  private static let others: [UInt32] = [
    0x30, 0xFF, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27, 0x00, 0x01, 0x02, 0x03, 0x04, 0xFE,
  ]

  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        bytes.append(UInt8(value))
      } else if let page = page(value >> 8) {
        bytes += [first + UInt8(page), UInt8(value & 0xFF)]
      } else {
        bytes += [none, UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      }
    }
    return bytes
  }

  private static func page(_ high: UInt32) -> UInt32? {
    if high >= ideographs, high < ideographs + ideographPages { return high - ideographs }
    return others.firstIndex(of: high).map { ideographPages + UInt32($0) }
  }

  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard at < bytes.count else { return nil }
    let byte = take()
    if byte < Self.first { return Unicode.Scalar(byte) }
    if byte == Self.none {
      return Unicode.Scalar(UInt32(take()) << 16 | UInt32(take()) << 8 | UInt32(take()))
        ?? "\u{FFFD}"
    }
    let page = UInt32(byte - Self.first)
    let high =
      page < Self.ideographPages
      ? page + Self.ideographs : Self.others[Int(page - Self.ideographPages)]
    return Unicode.Scalar(high << 8 | UInt32(take())) ?? "\u{FFFD}"
  }

  @inline(__always)
  private mutating func take() -> UInt8 {
    guard at < bytes.count else { return 0 }
    defer { at += 1 }
    return bytes[at]
  }

  /// The decoded text.
  var string: String {
    // No scalar takes more bytes in UTF-8 than one and a half times its bytes here.
    String(unsafeUninitializedCapacity: bytes.count + bytes.count / 2 + 1) { buffer in
      var end = 0
      for scalar in self { Self.write(scalar.value, to: buffer, &end) }
      return end
    }
  }

  /// Writes a scalar as UTF-8, by hand, since every hit shown is decoded at each key press.
  @inline(__always)
  private static func write(
    _ value: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int
  ) {
    func put(_ byte: UInt32) {
      buffer[end] = UInt8(truncatingIfNeeded: byte)
      end += 1
    }
    guard value >= 0x80 else { return put(value) }
    if value < 0x800 {
      put(0xC0 | value >> 6)
    } else {
      if value < 0x1_0000 {
        put(0xE0 | value >> 12)
      } else {
        put(0xF0 | value >> 18)
        put(0x80 | value >> 12 & 0x3F)
      }
      put(0x80 | value >> 6 & 0x3F)
    }
    put(0x80 | value & 0x3F)
  }
}
