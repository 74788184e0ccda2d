import Staff
import Testing
import Vocabulary

@Suite struct AgentTests {
  private func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  private func month(_ text: String) -> Month {
    Month(text) ?? { preconditionFailure("\(text) is no month") }()
  }
  private func agent(left: String? = nil, grades: [(String, Grade)] = []) -> Agent {
    Agent(
      number: AgentNumber(3) ?? { preconditionFailure("3") }(), name: "王春", role: .agent,
      joined: day("2026-03-10"), left: left.map(day),
      grades: grades.map { GradeStep(from: day($0.0), grade: $0.1) })
  }

  /// HANDBOOK/kpi.md, Decisions: first and last day included.
  @Test func employmentIncludesBothEnds() {
    let agent = agent(left: "2026-10-20")
    #expect(!agent.isEmployed(on: day("2026-03-09")))
    #expect(agent.isEmployed(on: day("2026-03-10")))
    #expect(agent.isEmployed(on: day("2026-10-20")))
    #expect(!agent.isEmployed(on: day("2026-10-21")))
    #expect(self.agent().isEmployed(on: day("2999-12-31")))
  }

  @Test func employmentOfAMonth() {
    let agent = agent(left: "2026-10-20")
    #expect(agent.employment(in: month("2026-02")) == nil)
    #expect(agent.employment(in: month("2026-03")) == day("2026-03-10")...day("2026-03-31"))
    #expect(agent.employment(in: month("2026-04")) == day("2026-04-01")...day("2026-04-30"))
    #expect(agent.employment(in: month("2026-10")) == day("2026-10-01")...day("2026-10-20"))
    #expect(agent.employment(in: month("2026-11")) == nil)
    let first = day("2026-03-10")
    #expect(self.agent(left: "2026-03-10").employment(in: month("2026-03")) == first...first)
    let last = day("2026-10-01")
    #expect(self.agent(left: "2026-10-01").employment(in: month("2026-10")) == last...last)
  }

  @Test func theGradeIsTheLatestThatHolds() {
    let agent = agent(grades: [("2026-06-01", .senior), ("2026-03-15", .ordinary)])
    #expect(agent.grade(on: day("2026-03-14")) == nil)
    #expect(agent.grade(on: day("2026-03-15")) == .ordinary)
    #expect(agent.grade(on: day("2026-05-31")) == .ordinary)
    #expect(agent.grade(on: day("2026-06-01")) == .senior)
    #expect(agent.grade(on: day("2030-01-01")) == .senior)
  }

  /// HANDBOOK/kpi.md, Decisions: a month's KPI belongs to everybody with a wage grade who was
  /// employed on a day of it; days before the first grade earn nothing.
  @Test func aMonthIsPaidToThoseWithAGrade() {
    let graded = agent(left: "2026-10-01", grades: [("2026-04-30", .ordinary)])
    #expect(!graded.isPaid(in: month("2026-02")))
    #expect(!graded.isPaid(in: month("2026-03")), "employed, but without a grade yet")
    #expect(graded.isPaid(in: month("2026-04")), "the grade begins on its last day")
    #expect(graded.isPaid(in: month("2026-10")), "employed on one day of it")
    #expect(!graded.isPaid(in: month("2026-11")))
    #expect(!agent().isPaid(in: month("2026-04")))
    let early = agent(left: "2026-04-15", grades: [("2026-04-20", .ordinary)])
    #expect(!early.isPaid(in: month("2026-04")), "the grade begins after the last day")
    let staff = Staff([graded, agent()])
    #expect(staff.paid(in: month("2026-04")) == [graded])
  }

  @Test func gradesHaveNames() {
    #expect(Grade.allCases.map(\.rawValue) == ["ordinary", "senior", "leader"])
    #expect(Grade.allCases.map { $0.name(.chinese) } == ["普通", "高级", "组长"])
    #expect(Role.allCases.map(\.rawValue) == ["agent", "lead", "clerk"])
  }
}
