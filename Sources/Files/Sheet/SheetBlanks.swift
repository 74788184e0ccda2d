/// The blanks that programs leave at the ends of cells, visible or not.
enum SheetBlanks {
  /// The bytes without blanks and control characters at either end.
  static func trimmed(
    _ field: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var (start, end) = (field.startIndex, field.endIndex)
    while start < end {
      let length = blank(field[start..<end])
      guard length > 0 else { break }
      start += length
    }
    while start < end {
      let last = field[end - 1]
      if last <= 32 {
        end -= 1
      } else if last < 0x80 {
        break
      } else if end - start >= 3, blank(field[end - 3..<end]) == 3 {
        end -= 3
      } else if end - start >= 2, blank(field[end - 2..<end]) == 2 {
        end -= 2
      } else {
        break
      }
    }
    return field[start..<end]
  }

  /// The length in bytes of the blank with which the bytes begin; 0 when they begin with something
  /// else: U+00A0, U+3000, U+FEFF, U+2060, the zero-width ones from U+200B and marks of direction.
  private static func blank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let at = bytes.startIndex
    let first = bytes[at]
    if first <= 32 { return 1 }
    guard first >= 0xC2, bytes.count >= 2 else { return 0 }
    let second = bytes[at + 1]
    if first == 0xC2 { return second == 0xA0 ? 2 : 0 }
    guard bytes.count >= 3 else { return 0 }
    switch (first, second, bytes[at + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
