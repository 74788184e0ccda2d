import Testing
import Vocabulary

@testable import Staff

/// The table of rights, and the rule that a login gives no more than it has.
@Suite struct PermissionTests {
  private func agent(_ number: Int, _ role: Role) throws -> Agent {
    Agent(
      number: try #require(AgentNumber(number)), name: "\(number)", role: role,
      joined: try #require(Day("2025-03-01")))
  }

  @Test func nobodyDecidesAboutThemselves() throws {
    let lead = ActingAgent(try agent(3, .lead), person: nil)
    for act in [Permission.enterRecords, .judgeComplaints, .approveRewards, .fixClockings] {
      #expect(lead.may(act, about: AgentNumber(4)))
      #expect(!lead.may(act, about: AgentNumber(3)), "\(act)")
    }
  }

  @Test func everybodySeesTheirOwn() throws {
    for role in Role.allCases {
      let person = ActingAgent(try agent(4, role), person: nil)
      #expect(person.may(.seeMoney, about: AgentNumber(4)))
      #expect(person.may(.seePoints, about: AgentNumber(4)))
      #expect(person.may(.seeMoney, about: AgentNumber(5)) == (role == .clerk))
      #expect(person.may(.seeMoney) == (role == .clerk))
    }
  }

  /// A right under another's number is one that both have, about nobody who is either of them.
  @Test(arguments: Permission.allCases)
  func anotherNumberGivesNoMoreThanTheLoginHas(_ act: Permission) throws {
    for role in Role.allCases {
      for login in Role.allCases {
        let person = try agent(1, login)
        let acting = ActingAgent(try agent(2, role), person: person)
        let (alone, own) = (
          ActingAgent(try agent(2, role), person: nil), ActingAgent(person, person: person)
        )
        for subject in [nil, AgentNumber(1), AgentNumber(2), AgentNumber(3)] {
          guard acting.may(act, about: subject) else { continue }
          #expect(
            alone.may(act, about: subject) && own.may(act, about: subject), "\(role) \(login)")
        }
      }
    }
  }

  @Test func aLeadIsNoClerkAndAClerkNoLead() throws {
    let (lead, clerk) = (try agent(3, .lead), try agent(9, .clerk))
    #expect(!ActingAgent(clerk, person: lead).may(.seeMoney))
    #expect(!ActingAgent(clerk, person: lead).may(.closeMonth))
    #expect(!ActingAgent(lead, person: clerk).may(.judgeComplaints, about: AgentNumber(4)))
    #expect(!ActingAgent(clerk, person: lead).may(.approveRewards, about: AgentNumber(3)))
    #expect(ActingAgent(clerk, person: lead).author.login == AgentNumber(3))
  }

  @Test func aRefusalSaysWhoLacksTheRight() throws {
    let acting = ActingAgent(try agent(9, .clerk), person: try agent(3, .lead))
    do {
      try acting.demand(.closeMonth)
      Issue.record("a lead closed a month")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .notPermitted)
      #expect(refusal.findings.first?.reason.english.contains("agent 3") == true)
    }
  }
}
