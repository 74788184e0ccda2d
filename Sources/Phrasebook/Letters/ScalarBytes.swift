/// The Unicode scalars of UTF-8 that is known to be well formed, read where it stands.
struct ScalarBytes: Sequence, IteratorProtocol {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard at < bytes.count else { return nil }
    let first = UInt32(take())
    var value = first
    if first >= 0xF0 {
      value = (first & 0x07) << 18 | rest() << 12 | rest() << 6 | rest()
    } else if first >= 0xE0 {
      value = (first & 0x0F) << 12 | rest() << 6 | rest()
    } else if first >= 0x80 {
      value = (first & 0x1F) << 6 | rest()
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  @inline(__always)
  private mutating func take() -> UInt8 {
    defer { at += 1 }
    return bytes[at]
  }

  @inline(__always)
  private mutating func rest() -> UInt32 { at < bytes.count ? UInt32(take() & 0x3F) : 0 }
}
