import Vocabulary

/// Who writes: the acting agent, and what vouches for that (DECISIONS.md).
public struct Author: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  /// The agent whose operating-system login this is, when that is somebody else than `agent`.
  public let login: AgentNumber?
  /// True when no login vouches for the agent: the number was only claimed.
  public let claimed: Bool

  public init(_ agent: AgentNumber, login: AgentNumber? = nil, claimed: Bool) {
    self.agent = agent
    self.login = login
    self.claimed = claimed
  }
}
