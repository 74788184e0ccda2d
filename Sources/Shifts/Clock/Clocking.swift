import Vocabulary

/// The direction of a clocking: in at the door, or out.
public enum Direction: String, Codable, CaseIterable, Sendable {
  case `in`
  case out
}

/// One press of the clock by an agent. Clockings never change; a mistaken one is retracted by a
/// record of its own, and attendance ignores it from then on.
public struct Clocking: Hashable, Codable, Sendable {
  public enum Origin: String, Codable, Sendable {
    case desk
    case file = "import"
  }

  /// The clocking's key, made by the client; sorts by the time of entry.
  public let id: String
  public let agent: AgentNumber
  public let at: Moment
  /// The direction; nil when a file did not state it: in and out then alternate within a shift.
  public let direction: Direction?
  public let origin: Origin
  public let by: AgentNumber
  public let enteredAt: Moment

  public init(
    id: String = Key.make(), agent: AgentNumber, at: Moment, direction: Direction?,
    origin: Origin = .desk, by: AgentNumber? = nil, enteredAt: Moment? = nil
  ) {
    self.id = id
    self.agent = agent
    self.at = at
    self.direction = direction
    self.origin = origin
    self.by = by ?? agent
    self.enteredAt = enteredAt ?? at
  }

  /// Returns true when `left` comes first: by time, and within the same second in before out before
  /// none.
  static func inOrder(_ left: Clocking, _ right: Clocking) -> Bool {
    left.at == right.at ? left.rank < right.rank : left.at < right.at
  }

  private var rank: Int {
    switch direction {
    case .in: 0
    case .out: 1
    case nil: 2
    }
  }
}
