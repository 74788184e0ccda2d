/// SipHash-2-4 with 128 bits of output over 64-bit words: the digest of one row
/// (STORE.md, Rows and journal).
struct RowDigest {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64
  /// The number of bytes added so far, modulo 256, in the uppermost byte.
  private var length: UInt64 = 0

  init(_ key: (low: UInt64, high: UInt64)) {
    v0 = key.low ^ 0x736f_6d65_7073_6575
    v1 = key.high ^ 0x646f_7261_6e64_6f6d ^ 0xee
    v2 = key.low ^ 0x6c79_6765_6e65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  mutating func add(_ word: UInt64) {
    v3 ^= word
    mix()
    mix()
    v0 ^= word
    length &+= 8 &<< 56
  }

  /// Adds the bytes in words of eight, the last one filled up with zeros; their number must have
  /// been added before.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset &+ 8 <= raw.count {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset &+= 8
    }
    guard offset < raw.count else { return }
    var last: UInt64 = 0
    var shift: UInt64 = 0
    while offset < raw.count {
      last |= UInt64(raw[offset]) &<< shift
      offset &+= 1
      shift &+= 8
    }
    add(last)
  }

  consuming func finish() -> UInt128 {
    let end = length
    add(end)
    v2 ^= 0xee
    for _ in 0..<4 { mix() }
    let low = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xdd
    for _ in 0..<4 { mix() }
    return UInt128(v0 ^ v1 ^ v2 ^ v3) &<< 64 | UInt128(low)
  }

  private mutating func mix() {
    v0 = v0 &+ v1
    v1 = (v1 &<< 13 | v1 &>> 51) ^ v0
    v0 = v0 &<< 32 | v0 &>> 32
    v2 = v2 &+ v3
    v3 = (v3 &<< 16 | v3 &>> 48) ^ v2
    v0 = v0 &+ v3
    v3 = (v3 &<< 21 | v3 &>> 43) ^ v0
    v2 = v2 &+ v1
    v1 = (v1 &<< 17 | v1 &>> 47) ^ v2
    v2 = v2 &<< 32 | v2 &>> 32
  }
}
