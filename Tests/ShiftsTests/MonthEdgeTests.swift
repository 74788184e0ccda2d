import Shifts
import Staff
import Testing
import Vocabulary

/// Nights over midnight and over the month's end, joiners and leavers.
@Suite struct MonthEdgeTests {
  static let september = Desk.october.previous
  static let november = Desk.october.next

  private func attendance(
    _ month: Month, _ rosters: [Month: [Int: String]], _ clockings: [String],
    staff: Staff = Desk.staff
  ) -> Attendance {
    Attendance.of(
      month: month,
      rosters: Dictionary(
        uniqueKeysWithValues: rosters.map { ($0.key, Desk.roster($0.key, [1: $0.value])) }),
      patterns: Desk.patterns, staff: staff, clockings: clockings.map { Desk.clocking(1, $0) },
      now: Desk.moment("2027-01-01 00:00"), zone: Desk.zone)
  }

  @Test func theLastNightsClockOutLiesInTheNextMonth() {
    let rosters = [Self.september: [:], Desk.october: [31: "晚"], Self.november: [2: "白"]]
    let clockings = [
      "in 2026-10-31 17:40", "out 2026-11-01 01:10", "in 2026-11-02 08:30",
      "out 2026-11-02 17:30",
    ]
    let october = attendance(Desk.october, rosters, clockings)
    #expect(october[Desk.number(1)]?.shifts.map(\.state) == [.worked])
    #expect(october[Desk.number(1)]?.nights.count == 1)
    #expect(october[Desk.number(1)]?.late.first?.lateSeconds == 600)
    #expect(october.findings.isEmpty)
    var more = rosters
    more[Self.november.next] = [:]
    let november = attendance(Self.november, more, clockings)
    #expect(november[Desk.number(1)]?.shifts.map(\.state) == [.worked])
    #expect(november.findings.isEmpty && november.questions.isEmpty)
  }

  @Test func clockingsEarlyOnTheFirstBelongToTheNightBefore() {
    // 06:30 on the 1st is within the reach of both; the day's start is nearer.
    let rosters = [Self.september: [30: "晚"], Desk.october: [1: "白"], Self.november: [:]]
    let october = attendance(
      Desk.october, rosters,
      [
        "in 2026-09-30 17:30", "out 2026-10-01 01:00", "in 2026-10-01 06:30",
        "out 2026-10-01 17:30",
      ])
    #expect(october[Desk.number(1)]?.shifts.map(\.state) == [.worked])
    #expect(october[Desk.number(1)]?.shifts.first?.clockings.count == 2)
    #expect(october.findings.isEmpty)
  }

  @Test func aClockingNearerToTheOtherMonthsShiftIsNotThisMonths() {
    // 21:30 on 31 October: the day of the 31st reaches it, the 00:30 of 1 November is nearer.
    let early = Pattern(code: "早", name: "早班", start: Desk.time("00:30"), end: Desk.time("08:00"))
    let patterns = Patterns(Desk.patterns.patterns + [early])
    let attendance = Attendance.of(
      month: Desk.october,
      rosters: [
        Self.september: Desk.roster(Self.september, [:]),
        Desk.october: Desk.roster(Desk.october, [1: [31: "白"]]),
        Self.november: Desk.roster(Self.november, [1: [1: "早"]]),
      ], patterns: patterns, staff: Desk.staff,
      clockings: ["in 2026-10-31 08:30", "out 2026-10-31 17:30", "in 2026-10-31 22:30"].map {
        Desk.clocking(1, $0)
      }, now: Desk.moment("2027-01-01 00:00"), zone: Desk.zone)
    #expect(attendance[Desk.number(1)]?.shifts.first?.clockings.count == 2)
    #expect(attendance.questions.isEmpty && attendance.findings.isEmpty)
  }

  @Test func withoutTheMonthBeforeItsNightsClockingsAreSetAside() {
    let clockings = [
      "out 2026-10-01 01:05", "in 2026-10-02 08:30", "out 2026-10-02 17:30", "in 2026-10-03 03:00",
    ]
    let attendance = attendance(
      Desk.october, [Desk.october: [2: "白"], Self.november: [:]], clockings)
    #expect(attendance[Desk.number(1)]?.shifts.map(\.state) == [.worked])
    #expect(attendance.questions.isEmpty)
    #expect(
      attendance.findings.map(\.reason.english) == [
        "agent 1, 2026-10-03 03:00 in: this clocking belongs to no shift",
        "no roster for 2026-09: 1 clocking at the month's edge may belong there, not judged",
      ])
  }

  @Test func withTheMonthBeforeSuchAClockingIsAFinding() {
    let attendance = attendance(
      Desk.october, [Self.september: [:], Desk.october: [2: "白"], Self.november: [:]],
      ["out 2026-10-01 01:05", "in 2026-10-02 08:30", "out 2026-10-02 17:30"])
    #expect(attendance.findings.count == 1)
    #expect(attendance.findings.first?.reason.english.hasSuffix("belongs to no shift") == true)
  }

  @Test func withoutAMonthBeforeAClockingThatAShiftHoldsIsItsOwn() {
    let attendance = attendance(
      Desk.october, [Desk.october: [1: "白"]], ["in 2026-10-01 06:00", "out 2026-10-01 17:30"])
    #expect(attendance[Desk.number(1)]?.shifts.map(\.state) == [.worked])
    #expect(attendance.findings.isEmpty)
  }

  @Test func shiftsOutsideEmploymentCountForNothing() {
    let staff = Staff([Desk.agent(1, joined: "2026-10-03", left: "2026-10-05")])
    let attendance = attendance(
      Desk.october,
      [Self.september: [:], Desk.october: [2: "白", 3: "白", 5: "晚", 6: "白"], Self.november: [:]],
      [
        "in 2026-10-02 08:30", "in 2026-10-03 08:25", "out 2026-10-03 17:30", "in 2026-10-05 17:30",
        "out 2026-10-06 06:00",
      ], staff: staff)
    let shifts = attendance[Desk.number(1)]?.shifts ?? []
    #expect(shifts.map(\.day.description) == ["2026-10-03", "2026-10-05"])
    // The clock-out at 06:00 is nearer to the 6th's start, but that shift is nobody's.
    #expect(shifts.map(\.state) == [.worked, .worked])
    #expect(
      attendance.findings.map(\.reason.english) == [
        "agent 1, 2026-10-02 08:30 in: this clocking belongs to no shift"
      ])
    #expect(attendance[Desk.number(1)]?.absences.isEmpty == true)
  }

  @Test func agentsAreThoseOfTheMonthsRoster() {
    let attendance = Attendance.of(
      month: Desk.october,
      rosters: [
        Self.september: Desk.roster(Self.september, [2: [30: "晚"]]),
        Desk.october: Desk.roster(Desk.october, [3: [:], 1: [5: "白"]]),
      ], patterns: Desk.patterns, staff: Desk.staff, clockings: [],
      now: Desk.moment("2026-10-01 00:00"), zone: Desk.zone)
    #expect(attendance.agents.map(\.agent.number) == [1, 3])
    #expect(attendance[Desk.number(3)]?.shifts.isEmpty == true)
  }

  @Test func theTimetableKnowsTheShiftAround() {
    let timetable = Timetable(
      around: Desk.day("2026-11-01"),
      rosters: [Desk.october: Desk.roster(Desk.october, [1: [31: "晚"]])],
      patterns: Desk.patterns, staff: Desk.staff, zone: Desk.zone)
    let night = timetable.shift(of: Desk.number(1), holding: Desk.moment("2026-11-01 00:30"))
    #expect(night?.day == Desk.day("2026-10-31"))
    #expect(night?.end == Desk.moment("2026-11-01 01:00"))
    #expect(timetable.shift(of: Desk.number(1), on: Desk.day("2026-10-31")) == night)
    #expect(timetable.shift(of: Desk.number(2), on: Desk.day("2026-10-31")) == nil)
    #expect(timetable.shift(of: Desk.number(1), on: Desk.day("2026-12-31")) == nil)
  }

  /// 500 agents and 30,000 clockings: every shift worked, none claims another's clockings.
  @Test func aBigMonthComesOutWhole() {
    let numbers = Array(1...500)
    let staff = Staff(numbers.map { Desk.agent($0) })
    let days = Dictionary(uniqueKeysWithValues: (1...30).map { ($0, $0 % 7 < 3 ? "晚" : "白") })
    let roster = Desk.roster(
      Desk.october, Dictionary(uniqueKeysWithValues: numbers.map { ($0, days) }))
    let clockings = numbers.flatMap { agent in
      (1...30).flatMap { day -> [Clocking] in
        let date = Desk.october.first + day - 1
        let isNight = days[day] == "晚"
        let first = Desk.zone.moment(date, second: isNight ? 17 * 3600 : 8 * 3600)
        let last = Desk.zone.moment(date, second: isNight ? 25 * 3600 : 18 * 3600)
        return [
          Clocking(agent: Desk.number(agent), at: last, direction: .out, origin: .file),
          Clocking(agent: Desk.number(agent), at: first, direction: .in, origin: .file),
        ]
      }
    }
    let attendance = Attendance.of(
      month: Desk.october, rosters: [Desk.october: roster], patterns: Desk.patterns, staff: staff,
      clockings: clockings, now: Desk.moment("2026-12-01 00:00"), zone: Desk.zone)
    #expect(attendance.agents.count == 500)
    #expect(attendance.agents.allSatisfy { $0.shifts.count == 30 && $0.late.isEmpty })
    #expect(attendance.agents.allSatisfy { $0.shifts.allSatisfy { $0.state == .worked } })
    #expect(attendance.findings.isEmpty && attendance.questions.isEmpty)
  }
}
