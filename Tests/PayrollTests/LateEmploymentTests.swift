import Files
import Payroll
import Testing
import Vocabulary

/// HANDBOOK/wages.md, After closing: who was employed in which grade, put right in agents.yaml after
/// the closing, becomes an adjustment at the closed month's rates.
@Suite struct LateEmploymentTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.gradeAll()
    try place.close()
    try place.gradeAll(Workplace.november)
  }

  private func edit(_ piece: String, _ other: String) {
    precondition(place.agents.text.contains(piece))
    place.agents = TextFile(
      name: place.agents.name, text: place.agents.text.replacing(piece, with: other))
  }

  /// Gives an agent who rests a row of the roster.
  private func row(of agent: Int, _ month: Month) {
    let row = "\n\(agent)" + String(repeating: ",休", count: month.length)
    place.rosters[month] = place.rosters[month].map {
      TextFile(name: $0.name, text: $0.text + row)
    }
  }

  private func adjustments(_ agent: Int) throws -> [String] {
    try place.statement(agent, Workplace.november)?.adjustments.map {
      "\($0.month) \($0.amount): \($0.because)"
    } ?? []
  }

  /// 15 of 31 days at 3000 instead of 2500: 2500 × 16 + 3000 × 15 = 85000, ÷ 31 = 2741.94.
  @Test func aGradeEnteredLateIsPaidAtTheClosedMonthsRates() throws {
    edit(
      "{from: 2024-06-01, grade: senior}",
      "{from: 2024-06-01, grade: senior}, {from: 2024-10-17, grade: leader}")
    place.wage = TextFile(
      name: place.wage.name, text: place.wage.text.replacing("leader: 3000", with: "leader: 9000"))
    #expect(
      try adjustments(3) == [
        "2024-10 241.94: employment and grade 2024-10-01–31 senior → 2024-10-01–16 senior, "
          + "2024-10-17–31 group leader. So base 2500.00 → 2741.94"
      ])
    #expect(try adjustments(1) == [])
    #expect(try place.payroll.verify(Workplace.october).isSound)
  }

  /// Agent 5 began on the 22nd and was entered in November: 2000 × 10 ÷ 31 and the bonus.
  @Test func aJoiningEnteredLateIsPaidOnceItsGradesAreThere() throws {
    edit(
      "  - {number: 8",
      "  - {number: 5, name: 何秋, role: agent, joined: 2024-10-22, grades: "
        + "[{from: 2024-10-22, grade: ordinary}]}\n  - {number: 8")
    for month in [Workplace.october, Workplace.november, Workplace.december] {
      row(of: 5, month)
    }
    try place.grade(5, "优优优优", Workplace.november)
    let text = Refusal.text { _ = try place.payroll.run(Workplace.november) }
    #expect(text?.contains("kefu record grade 5 quality") == true)
    #expect(text?.contains("--date 2024-10-31") == true)
    for item in ["quality", "complaints", "cooperation", "execution"] {
      try place.records(["2024-10-31,5,grade.\(item),优,,"])
    }
    #expect(
      try adjustments(5) == [
        "2024-10 1645.16: employment and grade not on the payroll → 2024-10-22–31 ordinary"
      ])
    try place.close(Workplace.november)
    #expect(try place.payroll.verify(Workplace.october).moved.isEmpty)
    // Once booked, the month has given it: a later fact counts from there.
    try place.records(["2024-10-30,5,reward,10,,"])
    try place.gradeAll(Workplace.december)
    #expect(
      try place.statement(5, Workplace.december)?.adjustments.map(\.amount.description) == ["10.00"]
    )
  }

  /// Agent 1 left on the 15th, which agents.yaml says from November on: 2000 × 15 ÷ 31 = 967.74.
  @Test func aLeavingEnteredLateIsTakenBack() throws {
    edit(
      "number: 1, name: 李小满, role: agent, joined: 2023-01-01",
      "number: 1, name: 李小满, role: agent, joined: 2023-01-01, left: 2024-10-15")
    let document = try place.payroll.run(Workplace.november).document(.english)
    #expect(!document.agents.contains { $0.agent.number == 1 })
    #expect(
      document.findings.contains {
        $0.hasPrefix(
          "agent 1 李小满 has no wage in this month: adjustments of -1032.26 and 0.00 carried over")
      })
  }

  @Test func whoWasNotThereAfterAllGivesAllOfItBack() throws {
    edit(
      "number: 1, name: 李小满, role: agent, joined: 2023-01-01",
      "number: 1, name: 李小满, role: agent, joined: 2024-11-01")
    edit(
      "grades: [{from: 2023-01-01, grade: ordinary}]}\n  - {number: 2",
      "grades: [{from: 2024-11-01, grade: ordinary}]}\n  - {number: 2")
    #expect(
      try adjustments(1) == [
        "2024-10 -3000.00: employment and grade 2024-10-01–31 ordinary → not on the payroll"
      ])
    try place.close(Workplace.november)
    #expect(try place.payroll.verify(Workplace.october).moved.isEmpty)
  }

  /// Taken off the list instead of given a last day: an error of the file, which moves no money.
  @Test func whoIsNoLongerListedKeepsWhatTheMonthGave() throws {
    let line = try #require(place.agents.text.split(separator: "\n").first { $0.contains("周晴") })
    edit(line + "\n", "")
    place.rosters[Workplace.november] = place.rosters[Workplace.november].map { file in
      let rows = file.text.split(separator: "\n").filter { !$0.hasPrefix("4,") }
      return TextFile(name: file.name, text: rows.joined(separator: "\n"))
    }
    let document = try place.payroll.run(Workplace.november).document(.english)
    #expect(document.agents.allSatisfy { $0.adjustments.isEmpty })
    #expect(document.findings.isEmpty)
  }

  /// The month's own roster counts as it stands today: a shift that nobody came to is an absence.
  @Test func aRosterPutRightLateCounts() throws {
    place.roster(Workplace.october, [1: [8: "白"]])
    try place.clockings(["1,2024-10-08 08:45,in", "1,2024-10-08 17:30,out"])
    #expect(
      try adjustments(1) == [
        "2024-10 -38.46: late on 10-08 came to light. So score 130 → 125; bonus 1000.00 → 961.54"
      ]
    )
    place.rosters[Workplace.october] = nil
    #expect(try adjustments(1) == [])
  }
}
