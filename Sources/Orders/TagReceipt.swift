import Vocabulary

/// The outcome of `order tag`.
public struct TagReceipt: Hashable, Codable, Sendable {
  public let tag: DeskTag
  /// The tag that the order bears now.
  public let standing: Tag
  /// True when the agent had tagged the order before: flag and note are corrected, its month stays.
  public let isCorrection: Bool
  /// False while the order is not imported.
  public let isKnown: Bool
  /// The note in the back office that pasting the new one replaces; nil when there is none or it is
  /// the same.
  public let replaces: String?

  /// True when another agent's earlier tag stands; this one is kept for a lead's decision.
  public var isConflict: Bool { standing.agent != tag.agent }
  /// The length of the note in bytes of UTF-8, at most `OrderNote.limit`.
  public var byteCount: Int { tag.note.utf8.count }
}
