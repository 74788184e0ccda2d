import CDigest

/// SHA-256 of texts: what chains the journal's rows, names equal rows of imports and seals
/// closings.
public enum Digest {
  /// 64 hexadecimal digits over the text's UTF-8.
  public static func sha256(_ text: String) -> String { sha256(CollectionOfOne(text)) }

  /// The same over texts one after the other, without joining them: for much text.
  public static func sha256(_ texts: some Sequence<String>) -> String {
    var state = SHA2_CTX()
    SHA256Init(&state)
    for var text in texts {
      text.withUTF8 { SHA256Update(&state, $0.baseAddress, $0.count) }
    }
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &state)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 64
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
