import CDigest

/// A SHA-256 over bytes that come in parts.
struct RunningHash {
  private var state = SHA2_CTX()

  init() { SHA256Init(&state) }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    SHA256Update(&state, bytes.baseAddress, bytes.count)
  }

  /// 64 hexadecimal digits over everything added.
  consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &state)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = Self.digits[Int(byte >> 4)]
        text[2 * index + 1] = Self.digits[Int(byte & 15)]
      }
      return 64
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
