import Staff
import Testing
import Vocabulary

@testable import Desk

/// Who may claim which number (DECISIONS.md, 2026-11-21 · Who acts), over every user, claim and login.
@Suite struct IdentityTests {
  private let today = Day("2026-11-21") ?? Day(number: 0)

  /// An agent, a lead and a clerk with a login, one of each without, and a lead who has left.
  private var staff: Staff {
    func agent(_ number: Int, _ role: Role, _ login: String?, left: Day? = nil) -> Agent? {
      AgentNumber(number).map {
        Agent(
          number: $0, name: "\($0)", role: role, joined: Day(number: 20_000), left: left,
          login: login)
      }
    }
    return Staff(
      [
        agent(1, .agent, "one"), agent(2, .agent, nil), agent(3, .lead, "three"),
        agent(4, .lead, nil), agent(9, .clerk, "nine"), agent(8, .clerk, nil),
        agent(7, .lead, "seven", left: today - 1),
      ].compactMap(\.self))
  }

  @Test func everyUserAndEveryClaim() {
    for user in [nil, "nobody", "one", "three", "nine", "seven"] {
      let identity = Identity(staff: staff, user: user)
      for agent in staff.agents {
        let isOwn = identity.person == agent
        let mayAsOther = ["three", "nine"].contains(user) && agent.number != AgentNumber(7)
        let isOpen = identity.person == nil && agent.login == nil
        let allowed = user != "seven" && (isOwn || mayAsOther || isOpen)
        do {
          let acting = try identity.acting(claim: agent.number, today: today)
          #expect(allowed, "\(user ?? "-") as \(agent.number)")
          #expect(acting.author.claimed == (identity.person == nil))
        } catch let refusal as Refusal {
          #expect(!allowed && refusal.kind == .notPermitted, "\(user ?? "-") as \(agent.number)")
        } catch {
          Issue.record("\(error)")
        }
      }
    }
  }
}
