/// What a restore did.
public struct Restored: Hashable, Sendable {
  /// The path under which what was there is kept; nil when there was nothing.
  public let kept: String?
  /// SHA-256 of the backup, as its journal row says.
  public let digest: String

  package init(kept: String?, digest: String) {
    self.kept = kept
    self.digest = digest
  }
}
