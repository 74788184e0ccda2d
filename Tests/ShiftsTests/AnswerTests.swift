import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  @Suite struct AnswerTests {
    let store: RecordStore
    let answers: AnswerRecords

    init() throws {
      store = try Desk.newStore()
      answers = AnswerRecords(store)
      Desk.setNow("2026-10-07 09:00")
    }

    private func record(
      _ day: String, clockedIn: String? = nil, clockedOut: String? = nil, absent: Bool = false,
      reason: String = "忘记打卡", by author: Int = 3, agent: Int = 1
    ) throws -> ClockAnswer {
      let timetable = Timetable(
        around: Desk.day(day),
        rosters: [Desk.october: Desk.roster(Desk.october, [1: [5: "白", 6: "晚", 8: "白"]])],
        patterns: Desk.patterns, staff: Desk.staff, zone: Desk.zone)
      return try answers.record(
        AnswerDraft(
          agent: Desk.number(agent), day: Desk.day(day), clockedIn: clockedIn.map(Desk.time),
          clockedOut: clockedOut.map(Desk.time), absent: absent, reason: reason),
        author: Desk.author(author), staff: Desk.staff, timetable: timetable, zone: Desk.zone)
    }

    @Test func leadAndClerkAnswerWithAReason() throws {
      let answer = try record("2026-10-05", clockedOut: "17:30")
      #expect(answer.clockedOut == Desk.moment("2026-10-05 17:30"))
      #expect(answer.clockedIn == nil)
      let second = try record("2026-10-05", clockedIn: "08:20", by: 9)
      #expect(try answers.all(of: Desk.october) == [answer, second])
      #expect(try answers.all(of: Desk.october.next).isEmpty)
      #expect(answer.by == Desk.number(3))
      #expect(answer.enteredAt == Desk.moment("2026-10-07 09:00"))
      let journal = try store.read {
        try $0.all("SELECT kind, detail FROM journal ORDER BY actor") {
          try "\($0.text(0)) \($0.text(1))"
        }
      }
      #expect(journal == ["clock.fix 1 2026-10-05", "clock.fix 1 2026-10-05"])
    }

    @Test func timesAfterANightsMidnightAreOnTheNextDay() throws {
      #expect(
        try record("2026-10-06", clockedOut: "01:05").clockedOut
          == Desk.moment("2026-10-07 01:05"))
      #expect(
        try record("2026-10-06", clockedIn: "17:20", clockedOut: "23:30").clockedOut
          == Desk.moment("2026-10-06 23:30"))
    }

    @Test func aFixIsTakenBackByARowOfItsOwn() throws {
      let first = try record("2026-10-05", clockedOut: "17:30")
      let second = try record("2026-10-05", clockedIn: "08:20")
      #expect(try answers.last(by: Desk.number(3)) == second)
      #expect(try answers.takeBackLast(Desk.author(3)) == second)
      #expect(try answers.all(of: Desk.october) == [first])
      #expect(try answers.takeBackLast(Desk.author(9)) == nil)
      #expect(try answers.takeBackLast(Desk.author(3)) == first)
      #expect(try answers.takeBackLast(Desk.author(3)) == nil)
      // Both stay on record.
      let rows = try store.read {
        try $0.first("SELECT count(*) FROM clocking_answer") { try $0.integer(0) }
      }
      #expect(rows == 2)
    }

    @Test func anAgentMayNotAnswer() throws {
      let refusal = Refusal.of { _ = try record("2026-10-05", clockedOut: "17:30", by: 2) }
      #expect(refusal?.kind == .notPermitted)
      #expect(
        Refusal.of { _ = try record("2026-10-05", absent: true, by: 77) }?.kind == .notPermitted)
      #expect(try answers.all(of: Desk.october).isEmpty)
    }

    @Test(arguments: ["", "  ", "...", "123"]) func aReasonIsInWords(reason: String) {
      #expect(Refusal.of { _ = try record("2026-10-05", absent: true, reason: reason) } != nil)
    }

    @Test func refusesWhatMakesNoSense() throws {
      #expect(Refusal.of { _ = try record("2026-10-05") } != nil)
      #expect(Refusal.of { _ = try record("2026-10-05", clockedOut: "17:30", absent: true) } != nil)
      #expect(
        Refusal.of { _ = try record("2026-10-05", clockedIn: "17:30", clockedOut: "08:30") } != nil)
      // Rest, somebody without a row, a shift that lies ahead.
      #expect(Refusal.of { _ = try record("2026-10-04", absent: true) } != nil)
      #expect(Refusal.of { _ = try record("2026-10-05", absent: true, agent: 2) } != nil)
      #expect(Refusal.of { _ = try record("2026-10-08", absent: true) } != nil)
      let far = Refusal.of { _ = try record("2026-10-05", clockedOut: "23:31") }
      #expect(far?.english.contains("2026-10-05 05:30 to 2026-10-05 23:30") == true)
      #expect(try answers.all(of: Desk.october).isEmpty)
    }

    @Test func anAnswerSettlesTheQuestionThatAskedForIt() throws {
      func attendance() throws -> Attendance {
        Attendance.of(
          month: Desk.october,
          rosters: [Desk.october: Desk.roster(Desk.october, [1: [5: "白"]])],
          patterns: Desk.patterns, staff: Desk.staff,
          clockings: [Desk.clocking(1, "in 2026-10-05 08:20")],
          answers: try answers.all(of: Desk.october), now: Desk.moment("2026-11-01 09:00"),
          zone: Desk.zone)
      }
      #expect(try attendance().questions.count == 1)
      _ = try record("2026-10-05", clockedOut: "17:30")
      #expect(try attendance().questions.isEmpty)
    }
  }
}
