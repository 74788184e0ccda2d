import Staff
import Store
import Vocabulary

/// Who acts on cases: the author, their role, the desk's day on which they work.
public struct CaseHand: Sendable {
  public let author: Author
  public let role: Role
  /// A night's is the one on which the night began (HANDBOOK/shifts.md).
  public let day: Day

  public init(_ author: Author, role: Role, day: Day) {
    self.author = author
    self.role = role
    self.day = day
  }

  public var agent: AgentNumber { author.agent }
  /// Leads, and clerks beside them: for what an agent must not settle alone.
  public var leads: Bool { role.leads }
  /// The acting agent, and the one whose login it is.
  var persons: [AgentNumber] { [author.agent] + (author.login.map { [$0] } ?? []) }
}

extension Role {
  var leads: Bool { self == .lead || self == .clerk }
}
