import Vocabulary

/// The journal's last row at some time. Kept outside the store, it shows later whether the journal
/// until then is still the same (STORE.md, Heads).
public struct JournalHead: Hashable, Codable, Sendable, CustomStringConvertible {
  public let number: Int
  /// The row's hash: 64 hexadecimal digits.
  public let digest: String

  /// Reads `NUMBER:DIGEST`; nil when it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), number > 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ 48...57 ~= $0 || 97...102 ~= $0 })
    else { return nil }
    self.number = number
    digest = String(parts[1])
  }

  /// `NUMBER:DIGEST`.
  public var description: String { "\(number):\(digest)" }
}

/// A head that was kept outside the journal.
public struct KeptHead: Sendable {
  public let head: JournalHead
  /// The place where it was kept, in words such as "the closing of 2026-10".
  public let source: Text

  public init(_ head: JournalHead, source: Text) {
    self.head = head
    self.source = source
  }
}
