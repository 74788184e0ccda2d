import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  @Suite struct MissingPressTests {
    let store: RecordStore
    let records: ClockingRecords
    let rosters = [Desk.october: Desk.roster(Desk.october, [1: [5: "白", 6: "晚", 8: "白"]])]

    init() throws {
      store = try Desk.newStore()
      records = ClockingRecords(store, zone: Desk.zone)
    }

    private func timetable(_ at: String) -> Timetable {
      Timetable(
        around: Desk.zone.day(Desk.moment(at)), rosters: rosters, patterns: Desk.patterns,
        staff: Desk.staff, zone: Desk.zone)
    }

    private func clock(_ direction: Direction, _ at: String, agent: Int = 1) throws {
      Desk.setNow(at)
      _ = try records.clock(direction, author: Desk.author(agent), timetable: timetable(at))
    }

    private func missing(
      _ direction: Direction, _ at: String, agent: Int = 1, leave: Set<Day> = []
    ) throws -> MissingPress? {
      try records.missing(
        direction, of: Desk.number(agent), at: Desk.moment(at), timetable: timetable(at),
        leave: leave)
    }

    @Test(arguments: [
      ("2026-10-05 07:59", nil), ("2026-10-05 08:00", 0), ("2026-10-05 08:30", 0),
      ("2026-10-05 09:40", 4200), ("2026-10-05 17:30", nil), ("2026-10-06 16:00", nil),
      // A night, after midnight.
      ("2026-10-07 00:30", 25200), ("2026-10-07 01:00", nil),
    ])
    func aShiftThatBeginsLacksItsClockIn(at: String, seconds: Int?) throws {
      #expect(try missing(.in, at)?.seconds == seconds)
    }

    @Test func whoClockedInLacksNothing() throws {
      try clock(.in, "2026-10-05 08:25")
      #expect(try missing(.in, "2026-10-05 09:00") == nil)
      // A break.
      try clock(.out, "2026-10-05 12:00")
      #expect(try missing(.in, "2026-10-05 13:00") == nil)
    }

    @Test func leaveAndRestNeedNoPress() throws {
      let day = Desk.day("2026-10-05")
      #expect(try missing(.in, "2026-10-05 09:00", leave: [day]) == nil)
      #expect(try missing(.out, "2026-10-05 16:00", leave: [day]) == nil)
      #expect(try missing(.in, "2026-10-07 12:00") == nil)
      #expect(try missing(.out, "2026-10-09 12:00") == nil)
    }

    @Test func whoLeavesLacksTheClockOutAndLearnsHowEarlyItIs() throws {
      try clock(.in, "2026-10-05 08:25")
      let early = try #require(try missing(.out, "2026-10-05 16:30"))
      #expect(early.seconds == 3600)
      #expect(!early.lacksBoth)
      #expect(early.shift?.name == "白班")
      #expect(try missing(.out, "2026-10-05 17:31")?.seconds == 0)
      try clock(.out, "2026-10-05 17:31")
      #expect(try missing(.out, "2026-10-05 17:32") == nil)
    }

    @Test func whoNeverClockedInLacksBoth() throws {
      #expect(try missing(.out, "2026-10-05 08:10") == nil)
      #expect(try missing(.out, "2026-10-05 12:00")?.lacksBoth == true)
    }

    @Test func whatALeadStatedIsNotMissing() throws {
      Desk.setNow("2026-10-05 10:00")
      _ = try AnswerRecords(store).record(
        AnswerDraft(
          agent: Desk.number(1), day: Desk.day("2026-10-05"), clockedIn: Desk.time("08:30"),
          reason: "打卡机坏了"),
        author: Desk.author(3), staff: Desk.staff, timetable: timetable("2026-10-05 10:00"),
        zone: Desk.zone)
      #expect(try missing(.in, "2026-10-05 10:01") == nil)
    }

    @Test func withoutARosterAClockInOfTwelveHoursIsOpen() throws {
      try clock(.in, "2026-10-05 08:25", agent: 2)
      let open = try #require(try missing(.out, "2026-10-05 17:00", agent: 2))
      #expect(open.shift == nil && open.seconds == 0)
      #expect(try missing(.out, "2026-10-05 20:25", agent: 2) == nil)
      #expect(try missing(.in, "2026-10-05 09:00", agent: 2) == nil)
    }
  }
}
