import Shifts
import Testing
import Vocabulary

extension Records {
  /// Who is on duty: those to whom an order belongs that nobody's chat led to (HANDBOOK/systems.md,
  /// S16).
  @Suite struct DutyRosterTests {
    private func agents(_ desk: RequestDesk, _ time: String) throws -> [Int] {
      let day = Desk.day("2026-10-05")
      return try DutyRoster(desk.book, desk.changes(), days: day...day + 1)
        .agents(at: Desk.moment(time)).map(\.number)
    }

    @Test func thoseWhoseShiftItIsAreOnDuty() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"], 4: [5: "白", 6: "白"]])
      #expect(try agents(desk, "2026-10-05 08:30") == [1, 4])
      #expect(try agents(desk, "2026-10-05 17:29:59") == [1, 4])
      #expect(try agents(desk, "2026-10-05 17:30") == [2])
      #expect(try agents(desk, "2026-10-06 00:59") == [2])
    }

    @Test func whileNobodyIsThoseWhoComeNextAre() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"], 4: [6: "白"]])
      #expect(try agents(desk, "2026-10-06 01:00") == [4])
      #expect(try agents(desk, "2026-10-05 03:00") == [1])
      #expect(try agents(desk, "2026-10-20 12:00") == [])
    }

    @Test func itFollowsSwapsAndLeave() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"], 4: [5: "白"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      #expect(try agents(desk, "2026-10-05 12:00") == [2, 4])
      try desk.leave(4, "2026-10-05")
      #expect(try agents(desk, "2026-10-05 12:00") == [2, 4])
      try desk.approve(2, .leave)
      #expect(try agents(desk, "2026-10-05 12:00") == [2])
    }

    /// The day after the last moment too, where those stand who come next.
    @Test func theDaysThatSomeMomentsAskFor() {
      let moments = ["2026-10-05 23:00", "2026-10-03 08:00"].map(Desk.moment)
      #expect(
        DutyRoster.days(of: moments, Desk.zone) == Desk.day("2026-10-03")...Desk.day("2026-10-06"))
      #expect(DutyRoster.days(of: [], Desk.zone) == nil)
    }
  }
}
