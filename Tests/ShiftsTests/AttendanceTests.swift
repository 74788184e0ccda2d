import Shifts
import Staff
import Testing
import Vocabulary

/// The rules of HANDBOOK/shifts.md, Attendance, on one shift or a few.
@Suite struct AttendanceTests {
  /// Agent 1's attendance of October 2026.
  private func attendance(
    _ days: [Int: String], _ clockings: [String], leave: [String] = [], answers: [ClockAnswer] = [],
    now: String = "2026-12-01 00:00", grace: Int = 0
  ) -> Attendance {
    Attendance.of(
      month: Desk.october, rosters: neighbours(Desk.roster(Desk.october, [1: days])),
      patterns: Desk.patterns, staff: Desk.staff,
      clockings: clockings.map { Desk.clocking(1, $0) },
      leave: leave.isEmpty ? [:] : [Desk.number(1): Set(leave.map(Desk.day))],
      answers: answers, now: Desk.moment(now), zone: Desk.zone, grace: grace)
  }

  /// With empty rosters of September and November beside it.
  private func neighbours(_ roster: Roster) -> [Month: Roster] {
    [
      Desk.october.previous: Roster(month: Desk.october.previous, rows: []),
      Desk.october: roster,
      Desk.october.next: Roster(month: Desk.october.next, rows: []),
    ]
  }

  /// The only shift.
  private func shift(
    _ code: String, _ clockings: [String], leave: [String] = [], answers: [ClockAnswer] = [],
    now: String = "2026-12-01 00:00", grace: Int = 0
  ) throws -> ShiftDay {
    let attendance = attendance(
      [5: code], clockings, leave: leave, answers: answers, now: now, grace: grace)
    #expect(attendance[Desk.number(1)]?.shifts.count == 1)
    return try #require(attendance[Desk.number(1)]?.shifts.first)
  }

  private func answer(
    _ id: String, clockedIn: String? = nil, clockedOut: String? = nil, absent: Bool = false
  ) -> ClockAnswer {
    ClockAnswer(
      id: id, agent: Desk.number(1), day: Desk.day("2026-10-05"),
      clockedIn: clockedIn.map(Desk.moment), clockedOut: clockedOut.map(Desk.moment),
      absent: absent, reason: "忘记打卡", by: Desk.number(3),
      enteredAt: Desk.moment("2026-10-06 09:00"))
  }

  // MARK: Late and early

  @Test func inTimeIsNeitherLateNorEarly() throws {
    let day = try shift("白", ["in 2026-10-05 08:30:00", "out 2026-10-05 17:30:00"])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (0, 0))
    #expect(day.clockedIn == Desk.moment("2026-10-05 08:30"))
    #expect(day.clockedOut == Desk.moment("2026-10-05 17:30"))
    #expect(day.clockings.count == 2)
  }

  @Test func lateAndEarlyAreToTheSecond() throws {
    let day = try shift("白", ["in 2026-10-05 08:30:01", "out 2026-10-05 17:29:58"])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (1, 2))
  }

  @Test func graceForgivesUpToItsEndAndNothingBeyond() throws {
    let clockings = ["in 2026-10-05 08:35:00", "out 2026-10-05 17:30"]
    #expect(try shift("白", clockings, grace: 300).lateSeconds == 0)
    #expect(try shift("白", clockings, grace: 299).lateSeconds == 300)
  }

  @Test func lateOnceAShiftByTheFirstClockInOnly() throws {
    let attendance = attendance(
      [5: "白"],
      [
        "in 2026-10-05 08:40", "out 2026-10-05 12:00", "in 2026-10-05 13:10",
        "out 2026-10-05 17:00", "in 2026-10-05 17:05", "out 2026-10-05 17:45",
      ])
    let agent = try #require(attendance[Desk.number(1)])
    #expect(agent.late.map(\.lateSeconds) == [600])
    #expect(agent.early.isEmpty)
    #expect(attendance.questions.isEmpty)
  }

  @Test func stayingOnIsNotPunished() throws {
    let day = try shift("晚", ["in 2026-10-05 17:20", "out 2026-10-06 02:40"])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (0, 0))
    #expect(day.clockedOut == Desk.moment("2026-10-06 02:40"))
  }

  @Test func orderOfClockingsDoesNotMatter() {
    let clockings = ["out 2026-10-05 17:30", "in 2026-10-05 08:25"]
    #expect(
      attendance([5: "白"], clockings)[Desk.number(1)]?.shifts.map(\.state)
        == attendance([5: "白"], clockings.reversed())[Desk.number(1)]?.shifts.map(\.state))
    #expect(attendance([5: "白"], clockings).questions.isEmpty)
  }

  // MARK: Absence, leave, not yet

  @Test func noClockingIsAbsence() throws {
    #expect(try shift("白", []).state == .absent)
    #expect(attendance([5: "白"], [])[Desk.number(1)]?.absences.count == 1)
  }

  @Test func aShiftThatHasNotEndedIsNothingYet() throws {
    #expect(try shift("白", [], now: "2026-10-05 17:29:59").state == .notYet)
    #expect(try shift("白", [], now: "2026-10-05 17:30:00").state == .absent)
    let late = try shift("白", ["in 2026-10-05 09:00"], now: "2026-10-05 17:00")
    #expect(late.state == .notYet)
    #expect(late.lateSeconds == 0)
    #expect(late.clockedIn == Desk.moment("2026-10-05 09:00"))
    let night = try shift("晚", [], now: "2026-10-06 00:59:59")
    #expect(night.state == .notYet)
    #expect(
      attendance([5: "白"], ["in 2026-10-05 09:00"], now: "2026-10-05 17:00").questions.isEmpty)
  }

  @Test func leaveIgnoresClockings() throws {
    let day = try shift("白", ["in 2026-10-05 10:00"], leave: ["2026-10-05"])
    #expect(day.state == .leave)
    #expect(day.lateSeconds == 0)
    let attendance = attendance([5: "白"], ["in 2026-10-05 10:00"], leave: ["2026-10-05"])
    #expect(attendance.questions.isEmpty && attendance.findings.isEmpty)
    #expect(attendance[Desk.number(1)]?.leaves.count == 1)
  }

  @Test func leaveCountsBeforeItsShift() throws {
    #expect(
      try shift("白", [], leave: ["2026-10-05"], now: "2026-10-01 00:00").state == .leave)
  }

  @Test func leaveOnADayOfRestIsAFindingAndCostsNothing() {
    let attendance = attendance([5: "白"], [], leave: ["2026-10-06", "2026-11-06"])
    #expect(attendance.findings.count == 1)
    #expect(attendance.findings[0].reason.english.contains("agent 1 has leave on 2026-10-06 Tue"))
    #expect(attendance[Desk.number(1)]?.leaves.isEmpty == true)
  }

  // MARK: Which shift a clocking belongs to

  @Test func theReachIsThreeHoursBeforeAndSixAfter() {
    let inside = attendance([5: "白"], ["in 2026-10-05 05:30:00", "out 2026-10-05 23:30:00"])
    #expect(inside.findings.isEmpty)
    #expect(inside[Desk.number(1)]?.shifts.first?.state == .worked)
    let outside = attendance([5: "白"], ["in 2026-10-05 05:29:59", "out 2026-10-05 23:30:01"])
    #expect(outside.findings.count == 2)
    #expect(
      outside.findings[0].reason.english
        == "agent 1, 2026-10-05 05:29:59 in: this clocking belongs to no shift")
    #expect(outside[Desk.number(1)]?.shifts.first?.state == .absent)
  }

  @Test func ofTwoShiftsTheNearerStartOrEndHolds() {
    // The night of the 5th ends at 01:00 and reaches 07:00; the early shift of the 6th starts at 05:00
    // and reaches back to 02:00. Half way is 03:00.
    let early = Pattern(code: "早", name: "早班", start: Desk.time("05:00"), end: Desk.time("12:00"))
    let attendance = Attendance.of(
      month: Desk.october,
      rosters: neighbours(Desk.roster(Desk.october, [1: [5: "晚", 6: "早"]])),
      patterns: Patterns(Desk.patterns.patterns + [early]), staff: Desk.staff,
      clockings: [
        "in 2026-10-05 17:30", "out 2026-10-06 02:59:59", "in 2026-10-06 03:00:01",
        "out 2026-10-06 12:00",
      ].map { Desk.clocking(1, $0) }, now: Desk.moment("2026-12-01 00:00"), zone: Desk.zone)
    #expect(attendance[Desk.number(1)]?.shifts.map(\.clockings.count) == [2, 2])
    #expect(attendance.questions.isEmpty && attendance.findings.isEmpty)
  }

  @Test func shiftsThatMeetAreToldApartByTheirEdges() {
    // The nights of the 5th and the 6th are 16.5 hours apart: 07:00 still belongs to the first, 14:30
    // to the second, 10:00 to neither.
    let attendance = attendance(
      [5: "晚", 6: "晚"],
      [
        "in 2026-10-05 17:30", "out 2026-10-06 07:00", "? 2026-10-06 10:00",
        "in 2026-10-06 14:30", "out 2026-10-07 01:00",
      ])
    #expect(attendance[Desk.number(1)]?.shifts.map(\.state) == [.worked, .worked])
    #expect(
      attendance.findings.map(\.reason.english) == [
        "agent 1, 2026-10-06 10:00 no direction: this clocking belongs to no shift"
      ])
  }

  @Test func whereBothAreEquallyNearAClockInBeginsTheLater() throws {
    let day = Pattern(code: "全", name: "全天", start: Desk.time("08:00"), end: Desk.time("08:00"))
    let attendance = Attendance.of(
      month: Desk.october,
      rosters: neighbours(Desk.roster(Desk.october, [1: [5: "全", 6: "全"]])),
      patterns: Patterns([day]), staff: Desk.staff,
      clockings: [
        "in 2026-10-05 08:00", "out 2026-10-06 08:00", "in 2026-10-06 08:00",
        "out 2026-10-07 08:00",
      ].map { Desk.clocking(1, $0) }, now: Desk.moment("2026-12-01 00:00"), zone: Desk.zone)
    #expect(attendance[Desk.number(1)]?.shifts.map(\.state) == [.worked, .worked])
    #expect(attendance.questions.isEmpty)
  }

  @Test func clockingsOfWhoHasNoShiftAreOneFinding() {
    let attendance = Attendance.of(
      month: Desk.october, rosters: neighbours(Desk.roster(Desk.october, [1: [5: "白"]])),
      patterns: Desk.patterns, staff: Desk.staff,
      clockings: [
        Desk.clocking(9, "in 2026-10-05 09:00"), Desk.clocking(9, "out 2026-10-05 18:00"),
        Desk.clocking(9, "in 2026-11-05 09:00"), Desk.clocking(77, "in 2026-10-05 09:00"),
      ], now: Desk.moment("2026-10-01 00:00"), zone: Desk.zone)
    #expect(
      attendance.findings.map(\.reason.english) == [
        "agent 9 has no shift in 2026-10: 2 clockings belong to none",
        "agent 77 has no shift in 2026-10: 1 clocking belongs to none",
      ])
  }

  // MARK: One end missing

  @Test func anEndThatIsMissingIsAnOpenQuestion() throws {
    let attendance = attendance(
      [5: "白", 6: "晚"],
      [
        "in 2026-10-05 08:20", "out 2026-10-07 01:05",
      ])
    #expect(attendance[Desk.number(1)]?.shifts.map(\.state) == [.open, .open])
    #expect(attendance.questions.map(\.missing) == [.clockOut, .clockIn])
    #expect(
      attendance.questions.map(\.command.english) == [
        "kefu clock fix --agent 1 --date 2026-10-05 --out 17:30 --reason \"...\"",
        "kefu clock fix --agent 1 --date 2026-10-06 --in 17:30 --reason \"...\"",
      ])
    #expect(
      attendance.questions[0].reason.english
        == "agent 1, 2026-10-05 Mon, 白班: no clock-out; there is 2026-10-05 08:20 in")
    #expect(attendance.questions[0].finding.fix == attendance.questions[0].command)
    #expect(attendance[Desk.number(1)]?.late.isEmpty == true)
  }

  @Test func aShiftThatEndsWithAClockInLacksItsClockOut() throws {
    let attendance = attendance(
      [5: "白"],
      [
        "in 2026-10-05 08:20", "out 2026-10-05 12:00", "in 2026-10-05 13:00",
      ])
    #expect(attendance.questions.map(\.missing) == [.clockOut])
    #expect(attendance[Desk.number(1)]?.early.isEmpty == true)
  }

  @Test func aShiftThatBeginsWithAClockOutLacksItsClockIn() throws {
    let attendance = attendance(
      [5: "白"],
      [
        "out 2026-10-05 12:00", "in 2026-10-05 13:00", "out 2026-10-05 17:30",
      ])
    #expect(attendance.questions.map(\.missing) == [.clockIn])
    #expect(attendance[Desk.number(1)]?.late.isEmpty == true)
  }

  @Test func onlyTheReturnFromABreakLeavesBothEndsOpen() throws {
    let attendance = attendance([5: "白"], ["out 2026-10-05 12:00", "in 2026-10-05 13:00"])
    #expect(attendance.questions.map(\.missing) == [.both])
    #expect(
      attendance.questions.first?.command.english
        == "kefu clock fix --agent 1 --date 2026-10-05 --in 08:30 --out 17:30 --reason \"...\"")
  }

  @Test func aKeyPressedTwiceIsNoQuestion() throws {
    let day = try shift(
      "白",
      [
        "in 2026-10-05 08:20", "in 2026-10-05 08:40", "out 2026-10-05 17:29",
        "out 2026-10-05 17:31",
      ])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (0, 0))
  }

  // MARK: Without direction

  @Test func theFirstAndTheLastOfEmptyDirectionsAreInAndOut() throws {
    let four = try shift(
      "白",
      [
        "? 2026-10-05 08:31", "? 2026-10-05 12:00", "? 2026-10-05 13:00", "? 2026-10-05 17:29",
      ])
    #expect(four.state == .worked)
    #expect((four.lateSeconds, four.earlySeconds) == (60, 60))
    let three = try shift(
      "白",
      [
        "? 2026-10-05 08:30", "? 2026-10-05 12:00", "? 2026-10-05 13:00",
      ])
    // The first is in, the last out, however many lie between.
    #expect(three.state == .worked)
    #expect(three.earlySeconds == 16_200)
    #expect(try shift("白", ["? 2026-10-05 17:40"]).state == .open)
  }

  @Test func anEmptyDirectionIsTheOppositeOfTheOneBefore() throws {
    #expect(try shift("白", ["in 2026-10-05 08:30", "? 2026-10-05 17:30"]).state == .worked)
    #expect(try shift("白", ["? 2026-10-05 08:30", "out 2026-10-05 17:30"]).state == .worked)
    #expect(try shift("白", ["out 2026-10-05 08:30", "? 2026-10-05 17:30"]).state == .open)
    // A clock-in pressed twice, then one that says nothing: it is the clock-out, not the third press.
    let twice = ["in 2026-10-05 08:20", "in 2026-10-05 08:25", "? 2026-10-05 17:30"]
    #expect(try shift("白", twice).state == .worked)
  }

  @Test func anEmptyDirectionAtTheSameSecondIsTheSamePress() throws {
    let day = try shift(
      "白",
      [
        "? 2026-10-05 08:30", "? 2026-10-05 17:30", "in 2026-10-05 08:30", "out 2026-10-05 17:30",
      ])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (0, 0))
  }

  @Test func emptyDirectionsWithinFiveMinutesAreOne() throws {
    let twice = ["? 2026-10-05 08:26", "? 2026-10-05 08:31"]
    #expect(try shift("白", twice).state == .open)
    let day = try shift("白", twice + ["? 2026-10-05 17:31", "? 2026-10-05 17:33"])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (0, 0))
  }

  @Test func alternationBeginsAnewInEachShift() {
    let attendance = attendance(
      [5: "白", 6: "白"],
      [
        "? 2026-10-05 08:25", "? 2026-10-06 08:25", "? 2026-10-06 17:35",
      ])
    #expect(attendance[Desk.number(1)]?.shifts.map(\.state) == [.open, .worked])
  }

  // MARK: Answers

  @Test func anAnswerFillsTheMissingEnd() throws {
    let day = try shift(
      "白", ["in 2026-10-05 08:31"], answers: [answer("1", clockedOut: "2026-10-05 17:00")])
    #expect(day.state == .worked)
    #expect((day.lateSeconds, day.earlySeconds) == (60, 1800))
    #expect(day.clockings.count == 1)
    #expect(day.answers.count == 1)
  }

  @Test func anAnswerToHalfOfAQuestionLeavesTheOtherHalf() {
    let clockings = ["out 2026-10-05 12:00", "in 2026-10-05 13:00"]
    let half = [answer("1", clockedIn: "2026-10-05 08:30")]
    #expect(attendance([5: "白"], clockings, answers: half).questions.map(\.missing) == [.clockOut])
    let both = half + [answer("2", clockedOut: "2026-10-05 17:30")]
    #expect(attendance([5: "白"], clockings, answers: both).questions.isEmpty)
  }

  @Test func anAnswerMayPutRightWhatIsThere() throws {
    let clockings = ["in 2026-10-05 09:30", "out 2026-10-05 17:30"]
    let day = try shift(
      "白", clockings, answers: [answer("1", clockedIn: "2026-10-05 08:30")])
    #expect(day.lateSeconds == 0)
    let later = [
      answer("2", clockedIn: "2026-10-05 08:35"), answer("1", clockedIn: "2026-10-05 08:30"),
    ]
    #expect(try shift("白", clockings, answers: later).lateSeconds == 300)
  }

  @Test func anAnswerMayMakeAWorkedShiftOfNoClockingsAndTheReverse() throws {
    let whole = answer("1", clockedIn: "2026-10-05 08:30", clockedOut: "2026-10-05 17:30")
    #expect(try shift("白", [], answers: [whole]).state == .worked)
    let absent = answer("2", absent: true)
    let clockings = ["in 2026-10-05 08:30"]
    let day = try shift("白", clockings, answers: [whole, absent])
    #expect(day.state == .absent)
    #expect(day.clockedIn == nil)
    let back = answer("3", clockedOut: "2026-10-05 17:30")
    #expect(try shift("白", clockings, answers: [absent, back]).state == .worked)
    // The absence put the first answer aside: what holds again is the clocking.
    let late = try shift("白", ["in 2026-10-05 09:00"], answers: [whole, absent, back])
    #expect(late.lateSeconds == 1800)
  }

  @Test func answersOfOtherShiftsChangeNothing() throws {
    let other = ClockAnswer(
      agent: Desk.number(2), day: Desk.day("2026-10-05"), absent: true, reason: "病",
      by: Desk.number(3), enteredAt: Desk.moment("2026-10-06 09:00"))
    let clockings = ["in 2026-10-05 08:30", "out 2026-10-05 17:30"]
    #expect(try shift("白", clockings, answers: [other]).state == .worked)
  }
}
