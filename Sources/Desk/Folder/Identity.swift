import Foundation
import Staff
import Store
import Vocabulary

/// Who acts (DECISIONS.md): the operating system's user where `login:` names one,
/// else the number that was claimed.
package struct Identity {
  /// The user of the operating system, by name: asked once, it stays the same while a program runs.
  static let user: String? = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }

  package let staff: Staff
  package let person: Agent?

  package init(staff: Staff, user: String? = Identity.user) {
    self.staff = staff
    person = user.flatMap { staff.agent(login: $0) }
  }

  /// The author of a write, and the agent whose number it carries.
  ///
  /// - Parameter claim: the number of `--as`, or of the session.
  ///
  /// Throws `Refusal`: nobody is known or claimed (usage), an unknown number, a number that the
  /// person may not claim, or one of somebody who is not employed today (not permitted).
  package func author(claim: AgentNumber?, today: Day) throws -> (author: Author, agent: Agent) {
    guard let number = claim ?? person?.number else {
      throw Refusal(.usage, Texts.whoActs, fix: Texts.sayWho)
    }
    guard let agent = staff[number] else {
      throw Refusal(Texts.unknownAgent(number), fix: Texts.agentsFile)
    }
    if let person, person.number != number, person.role == .agent {
      throw Refusal(.notPermitted, Texts.notYou(number, you: person.number), fix: Texts.leadsMay)
    }
    guard agent.isEmployed(on: today) else {
      throw Refusal(.notPermitted, Texts.notEmployed(number, today), fix: .seeAgents)
    }
    let login = person.flatMap { $0.number == number ? nil : $0.number }
    return (Author(number, login: login, claimed: person == nil), agent)
  }
}
