import Staff
import Store
import Vocabulary

/// The person who acts on cases: the author, their role, and the desk's day on which they work.
public struct CaseHand: Sendable {
  public let author: Author
  public let role: Role
  /// The desk's day; a night belongs to the day on which it began (HANDBOOK/shifts.md).
  public let day: Day

  public init(_ author: Author, role: Role, day: Day) {
    self.author = author
    self.role = role
    self.day = day
  }

  public var agent: AgentNumber { author.agent }
  /// True for leads and clerks, who settle cases that an agent must not settle alone.
  public var leads: Bool { role.leads }
  var persons: [AgentNumber] { author.persons }
}

extension Role {
  var leads: Bool { self == .lead || self == .clerk }
}
