/// A 64-bit check sum, against damage and not against attackers. Four sums run side by side, each
/// over every fourth word of eight bytes, since a single one would wait for itself at each word.
struct CheckSum {
  private var sums: (UInt64, UInt64, UInt64, UInt64)

  /// - Parameter count: the total number of bytes.
  init(_ count: Int) {
    let start = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
    sums = (start, ~start, start << 1, ~start << 1)
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = CheckSum(bytes.count)
    sum.add(bytes)
    return sum.value
  }

  /// Adds further bytes. The length of every piece but the last is a multiple of 32 bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    func word(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var (a, b, c, d) = sums
    let whole = bytes.count / 32 * 32
    for offset in stride(from: 0, to: whole, by: 32) {
      a = Self.mixed(a, word(offset))
      b = Self.mixed(b, word(offset + 8))
      c = Self.mixed(c, word(offset + 16))
      d = Self.mixed(d, word(offset + 24))
    }
    for offset in whole..<bytes.count { a = Self.mixed(a, UInt64(bytes[offset])) }
    sums = (a, b, c, d)
  }

  var value: UInt64 {
    Self.mixed(Self.mixed(Self.mixed(sums.0, sums.1), sums.2), sums.3)
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}
