/// The reply sent last before a line.
public struct LastReply: Hashable, Sendable {
  /// The id of its phrase.
  public let id: String
  /// True when the line is surely the same buyer's; false where any buyer's may be typed.
  public let isSameBuyer: Bool

  public init(id: String, isSameBuyer: Bool) {
    self.id = id
    self.isSameBuyer = isSameBuyer
  }
}
