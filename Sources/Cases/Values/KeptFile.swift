/// A file that a case names: its path, and the SHA-256 of its bytes when it was named. The stored
/// form is that of sha256sum(1), so that a list of such values can be checked with that tool.
public struct KeptFile: Hashable, Sendable {
  /// The path, relative to the desk folder or absolute.
  public let path: String
  /// 64 hexadecimal digits.
  public let digest: String

  public init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }

  /// Reads the form that `text` writes; nil for anything else.
  public init?(_ text: String) {
    let digest = text.prefix(64)
    let rest = text.dropFirst(64)
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit), rest.hasPrefix("  "),
      rest.count > 2
    else { return nil }
    self.init(path: String(rest.dropFirst(2)), digest: String(digest))
  }

  public var text: String { digest + "  " + path }
}
