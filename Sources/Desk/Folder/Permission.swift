import Staff
import Vocabulary

/// What needs more than being an agent. The one place that says which role may do what.
package enum Permission {
  /// Bringing in clockings and records, entering grades, complaints, praise and the like.
  case enterRecords
  /// Taking phrases of other programs into the phrasebook.
  case importPhrases
  /// Settling what others left open: conflicts, open questions of attendance.
  case settle
  /// Saying whether a complaint is true, and what it costs (HANDBOOK/kpi.md, Score: "as the lead
  /// sets for the case").
  case judgeComplaints
  /// Seeing everybody's points.
  case seePoints
  /// Seeing everybody's wages, and the fund.
  case seeMoney
  /// Closing a month.
  case closeMonth
  /// Erasing personal data of buyers.
  case erase
  /// Replacing the whole record store.
  case restore

  var roles: [Role] {
    switch self {
    case .enterRecords, .importPhrases, .settle, .seePoints, .erase, .restore: [.lead, .clerk]
    case .judgeComplaints: [.lead]
    case .seeMoney, .closeMonth: [.clerk]
    }
  }

  package func isGiven(to role: Role) -> Bool { roles.contains(role) }

  /// Throws `Refusal` of kind `.notPermitted`.
  package func demand(of agent: Agent) throws {
    guard !isGiven(to: agent.role) else { return }
    throw Refusal(.notPermitted, Texts.notPermitted(agent.number, roles), fix: Texts.askRole(roles))
  }
}
