import Foundation
import Staff
import Store
import Vocabulary

/// The source of the acting agent (DECISIONS.md, 2026-11-21 · Who acts): the operating system's
/// user when `login:` names one, else the claimed number, which must be one without a login.
package struct Identity {
  /// The name of the operating system's user, looked up once, since it stays while a program runs.
  static let user: String? = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }

  package let staff: Staff
  package let person: Agent?

  package init(staff: Staff, user: String? = Identity.user) {
    self.staff = staff
    person = user.flatMap { staff.agent(login: $0) }
  }

  /// Returns the agent who acts.
  ///
  /// - Parameter claim: the number of `--as`, or of the session; nil for the login's own.
  /// - Throws: `Refusal` of kind `.usage` when nobody is known or claimed, of kind `.refused` for
  ///   an unknown number, of kind `.notPermitted` for one that the login may not claim, one whose
  ///   login it is not, or of somebody who is not employed today.
  package func acting(claim: AgentNumber?, today: Day) throws -> ActingAgent {
    guard let number = claim ?? person?.number else {
      throw Refusal(.usage, Texts.whoActs, fix: Texts.sayWho)
    }
    guard let agent = staff[number] else {
      throw Refusal(Texts.unknownAgent(number), fix: Texts.agentsFile)
    }
    if let person, person.number != number, !Permission.actForOthers.isGiven(to: person.role) {
      throw Refusal(.notPermitted, Texts.notYou(number, you: person.number), fix: Texts.leadsMay)
    }
    if person == nil, agent.login != nil {
      throw Refusal(.notPermitted, Texts.hasLogin(number), fix: Texts.byTheirLogin)
    }
    for involved in [person, agent].compactMap(\.self) where !involved.isEmployed(on: today) {
      throw Refusal(.notPermitted, Texts.notEmployed(involved.number, today), fix: .seeAgents)
    }
    return ActingAgent(agent, person: person)
  }

  /// Returns the author of an act that was refused: the agent who would have acted, or the login's
  /// own where it may not act as the one it claims; nil when neither is known.
  func accountable(claim: AgentNumber?) -> Author? {
    let claimed = claim.flatMap { staff[$0] }.flatMap { agent in
      let mayClaim = person.map {
        $0.number == agent.number || Permission.actForOthers.isGiven(to: $0.role)
      }
      return mayClaim ?? true ? agent : nil
    }
    return (claimed ?? person).map { ActingAgent($0, person: person).author }
  }
}
