import Crypto

/// SHA-256 of texts: what chains the journal's rows, names equal rows of imports and seals
/// closings.
public enum Digest {
  /// 64 hexadecimal digits over the text's UTF-8.
  public static func sha256(_ text: String) -> String { sha256(CollectionOfOne(text)) }

  /// The same over texts one after the other, without joining them: for much text.
  public static func sha256(_ texts: some Sequence<String>) -> String {
    var hash = SHA256()
    for var text in texts {
      text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    return hex(hash.finalize())
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
