import Vocabulary

/// The author of a write: the acting agent, and the login that vouches for the number
/// (DECISIONS.md).
public struct Author: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  /// The agent whose operating-system login this is; nil when that is `agent`, or when no login is
  /// known.
  public let login: AgentNumber?
  /// True when no login vouches for the agent: the number was only claimed.
  public let claimed: Bool

  public init(_ agent: AgentNumber, login: AgentNumber? = nil, claimed: Bool) {
    self.agent = agent
    self.login = login
    self.claimed = claimed
  }

  /// The acting agent, and the owner of the login when that is somebody else.
  public var persons: [AgentNumber] { [agent] + (login.map { [$0] } ?? []) }

  /// Returns whether an agent is the one who acts, by number or by login.
  public func isSelf(_ number: AgentNumber) -> Bool { number == agent || number == login }
}
