/// SHA-256 of texts; it chains the journal's rows, identifies equal rows of imports and seals
/// closings.
public enum Digest {
  /// Returns 64 hexadecimal digits over the text's UTF-8.
  public static func sha256(_ text: String) -> String { sha256(CollectionOfOne(text)) }

  /// Returns the same over several texts one after the other, without joining them, for large
  /// amounts of text.
  public static func sha256(_ texts: some Sequence<String>) -> String {
    var hash = RunningHash()
    for var text in texts { text.withUTF8 { hash.add($0) } }
    return hash.hexadecimal()
  }
}
