import Vocabulary

/// The outcome of `order tag`.
public struct TagReceipt: Hashable, Codable, Sendable {
  public let tag: DeskTag
  /// The tag that the order bears now.
  public let standing: Tag
  /// The flag of the agent's own earlier tag, which this one corrects: flag and note change, its
  /// month stays. Nil when there was none.
  public let corrects: Flag?
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
