import Vocabulary

/// Which way an agent went through the door.
public enum Direction: String, Codable, CaseIterable, Sendable {
  case `in`
  case out
}

/// One press of the clock by an agent. Clockings are never changed; one that was a mistake is
/// retracted by a record of its own, and attendance does not see it any more.
public struct Clocking: Hashable, Codable, Sendable {
  public enum Origin: String, Codable, Sendable {
    case desk
    case file = "import"
  }

  /// Made by the client; sorts by when it was entered.
  public let id: String
  public let agent: AgentNumber
  public let at: Moment
  /// Nil when a file did not say: then in and out alternate within a shift.
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

  /// By time; at the same second in, out, then what did not say.
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
