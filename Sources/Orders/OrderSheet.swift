import Vocabulary

/// Everything that is known of one order, as `order show` gives it: buyers' data masked.
public struct OrderSheet: Hashable, Codable, Sendable {
  public let order: Order
  public let buyer: Buyer?
  /// Every tagging at the desk, oldest first, retracted ones too.
  public let deskTags: [DeskTag]
  /// Those of other agents than the one whose tag stands, while no lead has decided.
  public let conflicts: [DeskTag]
  /// The note's tag, when another agent's tag stands and no lead has decided.
  public let noteInConflict: Tag?
  /// What was done about it beside tagging, oldest first, retracted ones too.
  public let events: [OrderEvent]
  /// The form that the buyer was asked to confirm, the buyer's data masked.
  public let confirmation: OrderConfirmation?
  /// Oldest first.
  public let earlierNotes: [EarlierNote]
  /// Those that count, each once.
  public let refunds: [Refund]
  /// By number.
  public let returns: [ReturnCase]
}

/// A note of the back office that a later import replaced.
public struct EarlierNote: Hashable, Codable, Sendable {
  public let note: String
  public let replacedAt: Moment
}
