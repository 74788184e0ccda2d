import Staff
import Vocabulary

/// The part of the payroll that somebody may see by the table of rights: an agent their own
/// statement, a lead the team's points, a clerk the money.
package enum Sight {
  case everything
  case points
  /// One agent's points without the wage, for a lead who looks as that agent.
  case ownPoints(AgentNumber)
  case own(AgentNumber)

  init(_ viewer: ActingAgent) {
    let number = viewer.number
    self =
      if viewer.may(.seeMoney) {
        .everything
      } else if viewer.may(.seePoints) {
        .points
      } else if viewer.may(.seeMoney, about: number) {
        .own(number)
      } else {
        .ownPoints(number)
      }
  }

  /// The agent whose part alone may be seen; nil when more may be.
  package var reader: AgentNumber? {
    switch self {
    case .everything, .points: nil
    case .own(let agent), .ownPoints(let agent): agent
    }
  }

  /// Returns true when a record about an agent may be seen.
  package func shows(_ agent: AgentNumber) -> Bool {
    switch self {
    case .everything, .points: true
    case .own(let own), .ownPoints(let own): own == agent
    }
  }
}

extension Context {
  /// Returns the part that the viewer may see. When no login is mapped and nobody is claimed, the
  /// desk belongs to one person and shows everything (DECISIONS.md: on SQLite roles protect against
  /// mistakes, not against someone who opens the file).
  ///
  /// - Throws: `Refusal` of kind `.usage` when the viewer is unknown.
  package func sight() throws -> Sight {
    if let viewer = try viewer() { return Sight(viewer) }
    let isMapped = try desk().staff().agents.contains { $0.login != nil }
    guard !isMapped else { throw Refusal(.usage, Texts.whoActs, fix: Texts.sayWho) }
    return .everything
  }

  /// Demands a right of the viewer or acting agent.
  ///
  /// - Parameter subject: the agent about whom the act is; nil for all of them, or for nobody.
  /// - Throws: `Refusal` of kind `.notPermitted` when the right is missing, of kind `.usage` as
  ///   `sight` does.
  package func demand(_ permission: Permission, about subject: AgentNumber? = nil) throws {
    guard let viewer = try viewer() else {
      _ = try sight()
      return
    }
    try viewer.demand(permission, about: subject)
  }
}
