import Shifts
import Testing
import Vocabulary

/// What was clocked, day by day: the original and what was stated beside it (HANDBOOK/shifts.md,
/// Attendance).
@Suite struct ClockSheetTests {
  /// What agents clocked in October with these rosters.
  private func sheet(
    _ desk: RequestDesk, of agent: Int, _ clockings: [Clocking], answers: [ClockAnswer] = []
  ) throws -> ClockSheet {
    let changes = try desk.changes()
    let attendance = Attendance.of(
      month: Desk.october, rosters: desk.book.rosters(Desk.october...RequestDesk.november, changes),
      patterns: desk.patterns, staff: RequestDesk.staff, clockings: clockings, answers: answers,
      covers: changes.covers, now: Desk.moment("2026-11-02 12:00"), zone: Desk.zone)
    return ClockSheet(
      of: Desk.number(agent), in: attendance, clockings: clockings,
      timetable: desk.book.timetable(Desk.october.first...Desk.october.last, changes),
      zone: Desk.zone)
  }

  @Test func aStatementStandsBesideTheOriginal() throws {
    let answer = ClockAnswer(
      agent: Desk.number(1), day: Desk.day("2026-10-05"),
      clockedOut: Desk.moment("2026-10-05 17:30"), reason: "忘打卡", by: Desk.number(3),
      enteredAt: Desk.moment("2026-10-06 09:00"))
    let sheet = try sheet(
      RequestDesk([1: [5: "白"]]), of: 1, [Desk.clocking(1, "in 2026-10-05 08:31")],
      answers: [answer])
    let line = try #require(sheet.lines.first)
    #expect(sheet.lines.count == 1)
    #expect(line.clockings.map(\.at) == [Desk.moment("2026-10-05 08:31")])
    #expect(line.shift?.clockedOut == Desk.moment("2026-10-05 17:30"))
    #expect(line.shift?.answers == [answer])
    #expect(line.shift?.lateSeconds == 60)
  }

  @Test func aNightEndsOnTheDayOnWhichItBegan() throws {
    let sheet = try sheet(
      RequestDesk([1: [5: "晚"]]), of: 1,
      [Desk.clocking(1, "in 2026-10-05 17:20"), Desk.clocking(1, "out 2026-10-06 01:02")])
    #expect(sheet.lines.map(\.day) == [Desk.day("2026-10-05")])
    #expect(sheet.lines.first?.clockings.count == 2)
  }

  @Test func whatBelongsToNoShiftIsShownToo() throws {
    let sheet = try sheet(
      RequestDesk([1: [5: "白"]]), of: 1,
      [Desk.clocking(1, "in 2026-10-07 12:00"), Desk.clocking(2, "in 2026-10-07 12:00")])
    #expect(sheet.lines.map(\.day) == [Desk.day("2026-10-05"), Desk.day("2026-10-07")])
    #expect(sheet.lines.last?.shift == nil)
    #expect(sheet.lines.last?.clockings.count == 1)
  }

  @Test func hoursServedForAnotherSayForWhom() throws {
    let desk = try RequestDesk([1: [5: "白"], 2: [:]])
    try desk.approve(try desk.cover(1, by: 2, "2026-10-05", "15:30", "17:30"), .cover)
    let sheet = try sheet(desk, of: 2, [Desk.clocking(2, "in 2026-10-05 15:25")])
    #expect(sheet.lines.map(\.servedFor) == [Desk.number(1)])
  }

  @Test func aNightOfTheMonthBeforeIsNotThisMonths() throws {
    let desk = try RequestDesk([1: [:]])
    desk.rosters[Desk.october.previous] = [1: [30: "晚"]]
    let changes = try desk.changes()
    let clockings = [Desk.clocking(1, "out 2026-10-01 01:02")]
    let attendance = try desk.attendance(clockings)
    let sheet = ClockSheet(
      of: Desk.number(1), in: attendance, clockings: clockings,
      timetable: desk.book.timetable(Desk.october.first...Desk.october.last, changes),
      zone: Desk.zone)
    #expect(sheet.lines.isEmpty)
  }
}
