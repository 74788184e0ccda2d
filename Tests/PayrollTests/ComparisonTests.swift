import Payroll
import Testing
import Vocabulary

/// Two months side by side: what changed for whom, and why.
@Suite struct ComparisonTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.gradeAll()
    try place.gradeAll(Workplace.november)
  }

  private func compare() throws -> PayrollComparison {
    try place.payroll.compare(Workplace.october, Workplace.november, .english)
  }

  @Test func equalMonthsDifferInNothingButPeople() throws {
    let comparison = try compare()
    #expect(comparison.agents.isEmpty)
    #expect(comparison.joined.isEmpty)
    #expect(comparison.left == [Desk.number(4)])
    #expect(comparison.lines(.english) == ["only in 2024-10: agents 4"])
  }

  @Test func eachChangedFigureComesWithItsReasons() throws {
    try place.records(["2024-11-09,3,complaint,8,,未回电", "2024-11-20,1,reward,20,,"])
    let comparison = try compare()
    #expect(comparison.agents.map(\.agent.number) == [1, 3])
    #expect(
      comparison.agents[1].changes.map { "\($0.key) \($0.before) \($0.after)" } == [
        "deductions 0 8", "score 130 122", "bonus 1000.00 938.46", "fines 0.00 50.00",
        "wage 3500.00 3388.46",
      ])
    #expect(comparison.agents[1].changes[0].becauseAfter == "2024-11-09 8 record 29, 未回电")
    let lines = comparison.lines(.english)
    #expect(
      lines[0...2] == [
        "agent 1 李小满", "  rewards 0.00 → 20.00 (+20.00)", "  wage 3000.00 → 3020.00 (+20.00)",
      ])
    #expect(lines.contains("    + 2024-11-09 8 record 29, 未回电"))
  }

  @Test func twoDraftsOfOneMonthCompareToo() throws {
    let before = try place.payroll.run(Workplace.october).document(.english)
    #expect(PayrollComparison(before, before).lines(.chinese) == ["没有不同"])
    try place.records(["2024-10-09,3,praise,,,"])
    let after = try place.payroll.run(Workplace.october).document(.english)
    // 132 is kept within 130: the addition changes, the score does not.
    #expect(
      PayrollComparison(before, after).agents.map { $0.changes.map(\.key) } == [["additions"]])
  }

  @Test func reasonsOnBothSidesAreLeftOut() throws {
    try place.records(["2024-10-09,3,praise,,,", "2024-10-10,3,complaint,8,,"])
    let before = try place.payroll.run(Workplace.october).document(.english)
    try place.records(["2024-10-11,3,complaint,9,,"])
    let after = try place.payroll.run(Workplace.october).document(.english)
    let changes = try #require(PayrollComparison(before, after).agents.first?.changes)
    #expect(changes.map(\.key) == ["deductions", "score", "bonus", "fines", "wage"])
    #expect(changes[0].becauseBefore == nil)
    #expect(changes[0].becauseAfter == "2024-10-11 9 record 31")
  }

  @Test func aLeadSeesNoMoney() throws {
    try place.records(["2024-11-09,3,complaint,8,,未回电", "2024-11-20,1,reward,20,,"])
    let points = try compare().pointsAlone
    #expect(points.agents.map(\.agent.number) == [3])
    #expect(points.agents[0].changes.map(\.key) == ["deductions", "score"])
  }
}
