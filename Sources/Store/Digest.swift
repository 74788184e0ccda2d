import Crypto
import Foundation

/// SHA-256 of texts: what chains the journal's rows, names equal rows of imports and seals
/// closings.
public enum Digest {
  /// 64 hexadecimal digits over the text's UTF-8.
  public static func sha256(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
