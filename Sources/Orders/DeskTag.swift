import Vocabulary

/// A tag made at the desk. It never changes: a correction is a later tag, an undo a row that
/// retracts it.
public struct DeskTag: Hashable, Codable, Sendable {
  public let key: String
  public let order: OrderNumber
  public let agent: AgentNumber
  public let flag: Flag
  public let at: Moment
  /// The note's line as it was copied.
  public let note: String
  /// The time at which it was taken back; nil while it holds.
  public let retractedAt: Moment?

  public init(
    key: String = Key.make(), order: OrderNumber, agent: AgentNumber, flag: Flag, at: Moment,
    note: String, retractedAt: Moment? = nil
  ) {
    self.key = key
    self.order = order
    self.agent = agent
    self.flag = flag
    self.at = at
    self.note = note
    self.retractedAt = retractedAt
  }
}
