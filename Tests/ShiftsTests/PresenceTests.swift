import Shifts
import Store
import Testing
import Vocabulary

/// Who should be here, is, is late (HANDBOOK/shifts.md, Attendance; HANDBOOK/board.md, People).
extension Records {
  @Suite struct PresenceTests {
    let store: RecordStore
    let records: ClockingRecords
    let rosters = [Desk.october: Desk.roster(Desk.october, [1: [5: "白", 6: "晚"]])]

    init() throws {
      store = try Desk.newStore()
      records = ClockingRecords(store, zone: Desk.zone)
    }

    private func timetable(_ at: String) -> Timetable {
      Timetable(
        around: Desk.zone.day(Desk.moment(at)), rosters: rosters, patterns: Desk.patterns,
        staff: Desk.staff, zone: Desk.zone)
    }

    private func clock(_ direction: Direction, _ at: String) throws {
      Desk.setNow(at)
      _ = try records.clock(direction, author: Desk.author(1), timetable: timetable(at))
    }

    private func presence(
      _ at: String, leave: Set<Day> = [], grace: Int = 0
    ) throws -> Presence? {
      try records.presences(
        at: Desk.moment(at), timetable: timetable(at), leave: [Desk.number(1): leave], grace: grace
      ).first { $0.agent == Desk.number(1) }
    }

    @Test(
      arguments: [
        ("2026-10-05 07:59", nil, 0), ("2026-10-05 08:00", .due, 0), ("2026-10-05 08:30", .due, 0),
        ("2026-10-05 09:40", .late, 4200), ("2026-10-05 17:30", nil, 0),
        // A night, after midnight, belongs to the date on which it began.
        ("2026-10-07 00:30", .late, 25200),
      ] as [(String, Presence.State?, Int)])
    func whoDidNotClockInIsDueThenLate(at: String, state: Presence.State?, seconds: Int) throws {
      let found = try presence(at)
      #expect(found?.state == state)
      #expect((found?.lateSeconds ?? 0) == seconds)
    }

    @Test func whoClockedInIsHereAndMayHaveBeenLate() throws {
      try clock(.in, "2026-10-05 08:41")
      #expect(try presence("2026-10-05 12:00")?.state == .here)
      #expect(try presence("2026-10-05 12:00")?.lateSeconds == 660)
      #expect(try presence("2026-10-05 12:00", grace: 660)?.lateSeconds == 0)
      try clock(.out, "2026-10-05 16:00")
      #expect(try presence("2026-10-05 16:30")?.state == .left)
    }

    @Test func leaveIsNeitherLateNorMissing() throws {
      let found = try presence("2026-10-05 10:00", leave: [Desk.day("2026-10-05")])
      #expect(found?.state == .onLeave)
      #expect(found?.lateSeconds == 0)
    }
  }
}
