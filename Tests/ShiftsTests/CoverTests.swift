import Shifts
import Testing
import Vocabulary

extension Records {
  /// Substitutes serve at most 4 hours of a shift (HANDBOOK/shifts.md, Patterns).
  @Suite struct CoverTests {
    private func refusal(_ body: () throws -> Void) -> String? { Refusal.of(body)?.english }

    @Test func fourHoursOfAShiftAreTheMost() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      #expect(
        refusal { try desk.cover(1, by: 2, "2026-10-05", "13:00", "17:01") }
          == "substitutes serve 4 hours of a shift at most; this makes 4 h 1 min")
      let first = try desk.cover(1, by: 2, "2026-10-05", "13:30", "17:00")
      try desk.approve(first, .cover)
      #expect(
        refusal { try desk.cover(1, by: 4, "2026-10-05", "09:00", "09:31") }
          == "substitutes serve 4 hours of a shift at most; this makes 4 h 1 min")
      let second = try desk.cover(1, by: 4, "2026-10-05", "09:00", "09:30")
      try desk.approve(second, .cover)
      #expect(try desk.changes().covers.map(\.substitute.number) == [2, 4])
    }

    @Test func twoAskedForTogetherDoNotPassFourHours() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      let first = try desk.cover(1, by: 2, "2026-10-05", "09:00", "12:00")
      let second = try desk.cover(1, by: 4, "2026-10-05", "13:00", "15:00")
      try desk.approve(first, .cover)
      #expect(refusal { try desk.approve(second, .cover) }?.contains("5 h") == true)
    }

    @Test func theHoursLieWithinTheShiftAndOutsideTheSubstitutes() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "白"], 4: [6: "白"]])
      #expect(
        refusal { try desk.cover(1, by: 4, "2026-10-05", "16:00", "18:00") }
          == "18:00 is not within agent 1's shift (08:30–17:30) (give hours within the shift)")
      #expect(
        refusal { try desk.cover(1, by: 2, "2026-10-05", "16:00", "17:00") }
          == "agent 2 has a shift then (2026-10-05 Mon, 白班)")
      #expect(
        refusal { try desk.cover(1, by: 4, "2026-10-06", "16:00", "17:00") }
          == "agent 1 has no shift on 2026-10-06 Tue (see kefu roster show 2026-10)")
      #expect(refusal { try desk.cover(1, by: 4, "2026-10-05", "16:00", "16:00") } != nil)
      #expect(refusal { try desk.cover(1, by: 1, "2026-10-05", "16:00", "17:00") } != nil)
      // Asked for by themselves or a lead.
      #expect(
        Refusal.of { try desk.cover(1, by: 4, "2026-10-05", "16:00", "17:00", asks: 2) }?.kind
          == .notPermitted)
      try desk.cover(1, by: 4, "2026-10-05", "16:00", "17:00", asks: 3)
    }

    @Test func aNightsHoursAfterMidnightAreOnTheNextDay() throws {
      let desk = try RequestDesk([1: [31: "晚"]])
      let number = try desk.cover(1, by: 2, "2026-10-31", "23:30", "00:30")
      let span = try desk.request(number, .cover).span
      #expect(span == Desk.moment("2026-10-31 23:30")...Desk.moment("2026-11-01 00:30"))
    }

    @Test func aWholeShiftIsASwap() throws {
      let short = Pattern(code: "短", name: "短班", start: Desk.time("10:00"), end: Desk.time("13:00"))
      let desk = try RequestDesk([1: [5: "短"]], patterns: [short])
      #expect(
        refusal { try desk.cover(1, by: 2, "2026-10-05", "10:00", "13:00") }?
          .contains("that is the whole shift") == true)
    }

    @Test func coveredHoursAreNeitherLateNorEarly() throws {
      let desk = try RequestDesk([1: [5: "白", 7: "白", 9: "白"]])
      try desk.approve(desk.cover(1, by: 2, "2026-10-05", "08:30", "10:00"), .cover)
      try desk.approve(desk.cover(1, by: 2, "2026-10-07", "15:00", "17:30"), .cover)
      try desk.approve(desk.cover(1, by: 2, "2026-10-09", "08:30", "10:00"), .cover)
      let attendance = try desk.attendance([
        Desk.clocking(1, "in 2026-10-05 10:01"), Desk.clocking(1, "out 2026-10-05 17:30"),
        Desk.clocking(1, "in 2026-10-07 08:30"), Desk.clocking(1, "out 2026-10-07 14:59"),
        Desk.clocking(2, "in 2026-10-05 08:28"), Desk.clocking(2, "out 2026-10-05 10:03"),
        Desk.clocking(2, "in 2026-10-07 15:01"), Desk.clocking(2, "out 2026-10-07 17:30"),
        Desk.clocking(2, "in 2026-10-09 08:29"), Desk.clocking(2, "out 2026-10-09 10:00"),
      ])
      let own = try #require(attendance[Desk.number(1)])
      #expect(own.late.map(\.lateSeconds) == [60])
      #expect(own.early.map(\.earlySeconds) == [60])
      // Not to come for the rest of the shift is an absence.
      #expect(own.absences.map(\.day.description) == ["2026-10-09"])
      // The substitute's clockings are expected: no findings, no questions, no lateness.
      #expect(attendance.findings.isEmpty && attendance.questions.isEmpty)
      #expect(attendance[Desk.number(2)]?.shifts.isEmpty == true)
    }

    @Test func hoursInTheMiddleChangeNeitherEnd() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      try desk.approve(desk.cover(1, by: 2, "2026-10-05", "12:00", "14:00"), .cover)
      let attendance = try desk.attendance([
        Desk.clocking(1, "in 2026-10-05 08:31"), Desk.clocking(1, "out 2026-10-05 12:00"),
        Desk.clocking(1, "in 2026-10-05 14:00"), Desk.clocking(1, "out 2026-10-05 17:29"),
      ])
      #expect(attendance[Desk.number(1)]?.late.map(\.lateSeconds) == [60])
      #expect(attendance[Desk.number(1)]?.early.map(\.earlySeconds) == [60])
    }

    @Test func aSubstituteWhoDidNotComeIsAFinding() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      try desk.approve(desk.cover(1, by: 2, "2026-10-05", "08:30", "10:00"), .cover)
      let clockings = [
        Desk.clocking(1, "in 2026-10-05 10:00"), Desk.clocking(1, "out 2026-10-05 17:30"),
      ]
      let findings = try desk.attendance(clockings).findings
      #expect(
        findings.map { $0.line(.english) } == [
          "agent 2 was to serve for agent 1 on 2026-10-05 Mon, and no clocking says so "
            + "(if they did not come, take it back: kefu roster cover withdraw 1 --reason WHY)"
        ])
      #expect(try desk.attendance(clockings, now: "2026-10-05 09:00").findings.isEmpty)
    }

    @Test func hoursBesideOnesOwnShiftMakeOneStretch() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.approve(desk.cover(1, by: 2, "2026-10-05", "13:30", "17:30"), .cover)
      let attendance = try desk.attendance([
        Desk.clocking(1, "in 2026-10-05 08:30"), Desk.clocking(1, "out 2026-10-05 13:30"),
        Desk.clocking(2, "in 2026-10-05 13:28"), Desk.clocking(2, "out 2026-10-06 01:00"),
      ])
      #expect(attendance.findings.isEmpty && attendance.questions.isEmpty)
      #expect(attendance[Desk.number(1)]?.early.isEmpty == true)
      let night = try #require(attendance[Desk.number(2)]?.nights.first)
      #expect(night.clockedIn == Desk.moment("2026-10-05 13:28") && night.lateSeconds == 0)
    }

    @Test func hoursApartFromOnesOwnShiftAreClockedByThemselves() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.approve(desk.cover(1, by: 2, "2026-10-05", "13:00", "16:30"), .cover)
      let attendance = try desk.attendance([
        Desk.clocking(1, "in 2026-10-05 08:30"), Desk.clocking(1, "out 2026-10-05 17:30"),
        Desk.clocking(2, "in 2026-10-05 12:58"), Desk.clocking(2, "out 2026-10-05 16:31"),
        Desk.clocking(2, "in 2026-10-05 17:32"), Desk.clocking(2, "out 2026-10-06 01:00"),
      ])
      #expect(attendance.findings.isEmpty && attendance.questions.isEmpty)
      #expect(attendance[Desk.number(2)]?.late.map(\.lateSeconds) == [120])
    }

    @Test func theDeskSaysForWhomASubstituteClocksIn() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      try desk.approve(desk.cover(1, by: 2, "2026-10-05", "13:00", "15:00"), .cover)
      Desk.setNow("2026-10-05 12:55")
      let clock = ClockingRecords(desk.store, zone: Desk.zone)
      let day = Desk.day("2026-10-05")
      let timetable = try desk.book.timetable(day...day, desk.changes())
      let receipt = try clock.clock(.in, author: Desk.author(2), timetable: timetable)
      #expect(receipt.notes.map(\.english) == ["serving for agent 1, 13:00–15:00"])
      #expect(receipt.lateSeconds == 0)
    }

    @Test func theShiftNowAndTheNextOne() throws {
      let desk = try RequestDesk([1: [5: "晚", 7: "白"]])
      let day = Desk.day("2026-10-05")
      let timetable = try desk.book.timetable(day...day, desk.changes())
      func now(_ text: String) -> String? {
        timetable.shift(of: Desk.number(1), at: Desk.moment(text))?.day.description
      }
      #expect(now("2026-10-06 00:59") == "2026-10-05" && now("2026-10-06 01:00") == nil)
      #expect(now("2026-10-05 17:29") == nil && now("2026-10-05 17:30") == "2026-10-05")
      let next = timetable.next(of: Desk.number(1), after: Desk.moment("2026-10-05 17:30"))
      #expect(next?.day.description == "2026-10-07")
    }
  }
}
