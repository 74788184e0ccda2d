/// The outcome of a restore.
public struct Restored: Hashable, Sendable {
  /// The path under which the previous content is kept; nil when there was none.
  public let kept: String?
  /// SHA-256 of the backup in hexadecimal digits, as in its journal row.
  public let digest: String

  package init(kept: String?, digest: String) {
    self.kept = kept
    self.digest = digest
  }
}
