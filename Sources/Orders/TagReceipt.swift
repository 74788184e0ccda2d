import Vocabulary

/// What `order tag` did.
public struct TagReceipt: Hashable, Codable, Sendable {
  public let tag: DeskTag
  /// The tag that the order bears now.
  public let standing: Tag
  /// The agent had tagged the order before: flag and note are corrected, its month stays.
  public let isCorrection: Bool
  /// False while the order was not imported.
  public let isKnown: Bool
  /// The note that the back office shows and that pasting the new one replaces.
  public let replaces: String?

  /// Another agent's earlier tag stands; this one is kept for a lead's decision.
  public var isConflict: Bool { standing.agent != tag.agent }
  /// Of the note, in UTF-8; `OrderNote.limit` is the most.
  public var byteCount: Int { tag.note.utf8.count }
}
