import Payroll
import Testing
import Vocabulary

/// Points in mid-month (HANDBOOK/board.md, The month so far).
@Suite struct StandingTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func standing(_ agent: Int) throws -> MonthStanding {
    try #require(
      try place.payroll.standings(Workplace.october).first { $0.agent == Desk.number(agent) })
  }

  /// Without grades the items that need none stand, and the four grades are open from their least to
  /// their most; a low rating lowers both ends.
  @Test func missingGradesLeaveARangeOpen() throws {
    let before = try standing(3).estimate
    #expect(before.open.map(\.key).count == 4)
    #expect(before.open.allSatisfy { $0.isGrade })
    #expect(before.least == before.soFar)
    #expect(before.most > before.least)
    try place.records(["2024-10-08,3,low_rating,,,"])
    let after = try standing(3)
    #expect(after.lowRatings == 1)
    #expect(after.estimate.soFar < before.soFar)
    #expect(after.estimate.most < before.most)
  }

  /// With every grade nothing is open, and the estimate is the score that the run gives.
  @Test func aFullMonthIsItsScore() throws {
    try place.gradeAll()
    let estimate = try standing(3).estimate
    #expect(estimate.open.isEmpty)
    #expect(estimate.least == estimate.most)
    let statement = try #require(try place.statement(3))
    #expect(statement.score == estimate.most)
  }
}
