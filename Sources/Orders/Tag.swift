import Vocabulary

/// The tag that an order bears: its agent, its flag, and the time from which it counts.
public struct Tag: Hashable, Codable, Sendable {
  /// The place where a tag was made.
  public enum Origin: String, Codable, Sendable {
    /// The tag was made at this desk, with `order tag`.
    case desk
    /// The tag was made in the shop's back office and read from the imported note.
    case note
  }

  public let agent: AgentNumber
  public let flag: Flag
  /// The time that decides the month in which the order counts: for a desk tag the agent's first
  /// tag of this order, for a note's tag the payment (the creation if unpaid).
  public let at: Moment
  public let origin: Origin

  public init(agent: AgentNumber, flag: Flag, at: Moment, origin: Origin) {
    self.agent = agent
    self.flag = flag
    self.at = at
    self.origin = origin
  }
}
