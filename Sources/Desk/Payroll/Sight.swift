import Appraisals
import Staff
import Vocabulary

/// How much of the payroll somebody may see: an agent the own statement, a lead the team's points,
/// a clerk the money. Decided here and nowhere else.
package enum Sight {
  case everything
  case points
  case own(AgentNumber)

  /// Whether a record about an agent may be seen.
  package func shows(_ agent: AgentNumber) -> Bool {
    if case .own(let own) = self { own == agent } else { true }
  }

  /// An agent sees the complaints about themselves and those they took down.
  package func shows(_ complaint: ComplaintCase) -> Bool {
    shows(complaint.agent) || shows(complaint.takenBy)
  }
}

extension Context {
  /// What the one who looks may see. Where no login is mapped and nobody is claimed, the desk is
  /// one person's own and shows everything (DECISIONS.md: on SQLite roles protect against mistakes,
  /// not against someone who opens the file). Throws `Refusal` when it is not known who looks.
  package func sight() throws -> Sight {
    guard let viewer = try viewer() else {
      let isMapped = try desk().staff().agents.contains { $0.login != nil }
      guard !isMapped else { throw Refusal(.usage, Texts.whoActs, fix: Texts.sayWho) }
      return .everything
    }
    if Permission.seeMoney.isGiven(to: viewer.role) { return .everything }
    return Permission.seePoints.isGiven(to: viewer.role) ? .points : .own(viewer.number)
  }

  /// Throws `Refusal` of kind `.notPermitted` when the one who looks lacks the permission.
  package func demand(_ permission: Permission) throws {
    guard let viewer = try viewer() else {
      _ = try sight()
      return
    }
    try permission.demand(of: viewer)
  }

  /// Throws `Refusal` of kind `.notPermitted` unless the one who looks may see this agent's wage.
  package func demandSight(of agent: AgentNumber) throws {
    guard try viewer()?.number != agent else { return }
    try demand(.seeMoney)
  }
}
