/// Counts line ends, LF, CR LF or CR, in bytes that come piece by piece.
struct LineCounter {
  private(set) var count = 0
  private var previous: UInt8 = 0

  mutating func pass(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == 0x0A { if previous != 0x0D { count += 1 } } else if byte == 0x0D { count += 1 }
      previous = byte
    }
  }
}
