import Payroll
import Testing
import Vocabulary

/// Each day of a month and what became of it, of open months and of closed ones.
@Suite struct AttendanceCalendarTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    place.roster(
      Workplace.october,
      [3: [7: "白", 8: "白", 9: "晚", 10: "白", 11: "白", 14: "白"], 4: [18: "白"]])
    try place.clockings([
      "3,2024-10-07 08:29,in", "3,2024-10-07 17:31,out", "3,2024-10-08 08:31,in",
      "3,2024-10-08 17:30,out", "3,2024-10-09 17:20,in", "3,2024-10-10 01:05,out",
      "3,2024-10-11 08:20,in", "4,2024-10-18 08:20,in", "4,2024-10-18 17:10,out",
    ])
    try place.records(["2024-10-10,3,leave,,,"])
    try place.gradeAll()
  }

  /// The days of a calendar that are neither rest nor outside, as `8 late`.
  private func marks(_ agent: Int) throws -> [String] {
    let calendars = try place.payroll.attendance(Workplace.october)
    let calendar = try #require(calendars.first { $0.agent == Desk.number(agent) })
    #expect(calendar.days.map(\.date) == Workplace.october.days)
    return calendar.days.filter { ![.rest, .outside].contains($0.mark) }.map {
      "\($0.date.civil.day) \($0.mark.rawValue)\($0.isNight ? " night" : "")"
    }
  }

  private static let settled = ["7 worked", "8 late", "9 worked night", "10 leave"]

  @Test func openQuestionsAreShownWhereARunIsRefused() throws {
    #expect(throws: Refusal.self) { try place.payroll.run(Workplace.october) }
    #expect(try marks(3) == Self.settled + ["11 open", "14 absent"])
    #expect(try marks(4) == ["18 early"])
  }

  @Test func whoLeftIsOutsideFromTheNextDayOn() throws {
    let calendar = try #require(
      place.payroll.attendance(Workplace.october).first { $0.agent == Desk.number(4) })
    #expect(calendar.days.filter { $0.mark == .outside }.map(\.date.civil.day) == Array(21...31))
  }

  @Test func aClosedMonthIsDrawnFromWhatWasFrozen() throws {
    try place.clockings(["3,2024-10-11 17:30,out"])
    let before = try marks(3)
    #expect(before == Self.settled + ["11 worked", "14 absent"])
    try place.close()
    try place.records(["2024-10-14,3,leave,,,"])
    place.roster(Workplace.october)
    #expect(try marks(3) == before)
  }

  @Test func aMissingRosterIsSaid() throws {
    place.rosters[Workplace.october] = nil
    #expect(
      Refusal.text { _ = try place.payroll.attendance(Workplace.october) }?
        .contains("there is no roster of 2024-10") == true)
  }

  @Test func theDeskSaysHowManyMinutesAreNotLateYet() throws {
    place.grace = 60
    #expect(try marks(3).contains("8 worked"))
    place.grace = 59
    #expect(try marks(3).contains("8 late"))
  }

  @Test func theMinutesOfAClosedMonthStay() throws {
    place.grace = 60
    try place.clockings(["3,2024-10-11 17:30,out"])
    try place.close()
    place.grace = 0
    try place.gradeAll(Workplace.november)
    #expect(try place.statement(3, Workplace.november)?.adjustments == [])
    #expect(try place.payroll.verify(Workplace.october).moved.isEmpty)
  }

  @Test func scoresOfClosedMonthsAreKept() throws {
    try place.clockings(["3,2024-10-11 17:30,out"])
    try place.close()
    try place.gradeAll(Workplace.november)
    try place.close(Workplace.november)
    let past = try place.payroll.pastScores(before: Workplace.december)
    #expect(past[Desk.number(3)] == [Points(110), Points(130)])
    #expect(past[Desk.number(4)] == [Points(130)])
    #expect(try place.payroll.pastScores(before: Workplace.november)[Desk.number(3)]?.count == 1)
    #expect(try place.payroll.pastScores(before: Workplace.october).isEmpty)
  }
}
