/// The author of a write and its kind, such as `order.tag`, for the journal.
public struct Act: Sendable {
  /// The kind of a restore, in whose journal row stands what it lost.
  public static let restore = "store.restore"

  public let author: Author
  public let kind: String
  /// True for an act that no correcting record takes back, such as an import, a closing or an
  /// erasure: `undo` stops at it instead of taking back something older (`LastingActs`).
  public let stays: Bool

  public init(_ author: Author, _ kind: String, stays: Bool = false) {
    self.author = author
    self.kind = kind
    self.stays = stays
  }
}
