import Vocabulary

/// Everything known about one order, as `order show` prints it; buyers' data are masked.
public struct OrderSheet: Hashable, Codable, Sendable {
  public let order: Order
  public let buyer: Buyer?
  /// Every desk tag, oldest first, retracted ones included.
  public let deskTags: [DeskTag]
  /// The desk tags of agents other than the one whose tag stands, while no lead has decided.
  public let conflicts: [DeskTag]
  /// The note's tag, when another agent's tag stands and no lead has decided; else nil.
  public let noteInConflict: Tag?
  /// The events of the order, oldest first, retracted ones included.
  public let events: [OrderEvent]
  /// The form that the buyer was asked to confirm, masked; nil when none was saved.
  public let confirmation: OrderConfirmation?
  /// The notes that imports replaced, oldest first; personal data in them are masked.
  public let earlierNotes: [EarlierNote]
  /// The refunds that count, each once.
  public let refunds: [Refund]
  /// The returns of the order, by number.
  public let returns: [ReturnCase]
}

/// A note of the back office that a later import replaced.
public struct EarlierNote: Hashable, Codable, Sendable {
  public let note: String
  public let replacedAt: Moment
}
