/// SHA-256 of texts: what chains the journal's rows, names equal rows of imports and seals
/// closings.
public enum Digest {
  /// 64 hexadecimal digits over the text's UTF-8.
  public static func sha256(_ text: String) -> String { sha256(CollectionOfOne(text)) }

  /// The same over texts one after the other, without joining them: for much text.
  public static func sha256(_ texts: some Sequence<String>) -> String {
    var hash = RunningHash()
    for var text in texts { text.withUTF8 { hash.add($0) } }
    return hash.hexadecimal()
  }
}
