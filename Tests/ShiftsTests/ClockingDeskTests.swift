import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  @Suite struct ClockingDeskTests {
    let store: RecordStore
    let records: ClockingRecords
    let rosters = [Desk.october: Desk.roster(Desk.october, [1: [5: "白", 6: "晚", 8: "白"]])]

    init() throws {
      store = try Desk.newStore()
      records = ClockingRecords(store, zone: Desk.zone)
    }

    @discardableResult
    private func clock(
      _ direction: Direction, _ at: String, agent: Int = 1
    ) throws -> ClockingReceipt {
      Desk.setNow(at)
      let timetable = Timetable(
        around: Desk.zone.day(Desk.moment(at)), rosters: rosters, patterns: Desk.patterns,
        staff: Desk.staff, zone: Desk.zone)
      return try records.clock(direction, author: Desk.author(agent), timetable: timetable)
    }

    private func kept() throws -> [String] {
      try records.span(of: Desk.october).map {
        "\($0.agent) \($0.direction?.rawValue ?? "?") \(Desk.zone.label($0.at))"
      }
    }

    private func journal() throws -> [String] {
      try store.read { reading in
        try reading.all("SELECT kind, detail FROM journal ORDER BY number") {
          try "\($0.text(0)) \($0.text(1))"
        }
      }
    }

    @Test func inAndOutAreKeptWithTheirJournal() throws {
      let first = try clock(.in, "2026-10-05 08:25")
      #expect(first.shift?.day == Desk.day("2026-10-05"))
      #expect(first.lateSeconds == 0)
      #expect(first.notes.isEmpty)
      #expect(first.clocking.origin == .desk)
      let last = try clock(.out, "2026-10-05 17:31")
      #expect(last.notes.isEmpty)
      #expect(try kept() == ["1 in 2026-10-05 08:25", "1 out 2026-10-05 17:31"])
      #expect(
        try journal() == ["clock.in in 2026-10-05 08:25", "clock.out out 2026-10-05 17:31"])
      #expect(
        try records.recent(of: Desk.number(1)).map(\.id) == [last.clocking.id, first.clocking.id])
    }

    @Test func latenessIsSaidOnceAShift() throws {
      #expect(try clock(.in, "2026-10-05 08:30:40").lateSeconds == 40)
      try clock(.out, "2026-10-05 12:00")
      #expect(try clock(.in, "2026-10-05 13:00").lateSeconds == 0)
    }

    @Test func aSecondClockInOfAShiftIsRefusedNamingTheFirst() throws {
      try clock(.in, "2026-10-05 08:25")
      let refusal = Refusal.of { try clock(.in, "2026-10-05 09:00") }
      #expect(refusal?.kind == .refused)
      #expect(refusal?.english.contains("you clocked in at 2026-10-05 08:25 already") == true)
      #expect(try kept().count == 1)
      #expect(try journal().count == 1)
      // After a break it is welcome.
      try clock(.out, "2026-10-05 12:00")
      try clock(.in, "2026-10-05 13:00")
      #expect(try kept().count == 3)
    }

    @Test func aForgottenClockOutDoesNotBlockTheNextShift() throws {
      try clock(.in, "2026-10-05 08:25")
      let next = try clock(.in, "2026-10-06 17:20")
      #expect(next.shift?.code == "晚")
      #expect(next.notes.count == 1)
      #expect(next.notes[0].english.contains("the clock-in of 2026-10-05 08:25 has no clock-out"))
    }

    @Test func theClockOutOfANightFindsItsShift() throws {
      try clock(.in, "2026-10-06 17:20")
      let last = try clock(.out, "2026-10-07 02:15")
      #expect(last.shift?.day == Desk.day("2026-10-06"))
      #expect(last.notes.isEmpty)
    }

    @Test func aClockOutWithoutClockInIsKeptWithANote() throws {
      let last = try clock(.out, "2026-10-05 17:31")
      #expect(
        last.notes.map(\.english) == [
          "this shift has no clock-in: tell a lead (kefu clock fix)"
        ])
      #expect(try kept() == ["1 out 2026-10-05 17:31"])
    }

    @Test func aLaterClockOutCountsAndSaysSo() throws {
      try clock(.in, "2026-10-05 08:25")
      try clock(.out, "2026-10-05 17:31")
      let later = try clock(.out, "2026-10-05 18:10")
      #expect(later.notes.first?.english.contains("2026-10-05 17:31 before") == true)
      #expect(try kept().count == 3)
      #expect(Refusal.of { try clock(.out, "2026-10-05 18:10") } != nil)
      #expect(try kept().count == 3)
    }

    @Test func outsideAnyShiftItIsKeptWithANote() throws {
      let receipt = try clock(.in, "2026-10-12 09:00")
      #expect(receipt.shift == nil)
      #expect(receipt.notes.map(\.english).first?.hasPrefix("no shift of yours") == true)
      #expect(Refusal.of { try clock(.in, "2026-10-12 20:59:59") } != nil)
      #expect(try clock(.in, "2026-10-12 21:00").notes.count == 2)
    }

    @Test func agentsDoNotShareAClock() throws {
      try clock(.in, "2026-10-05 08:25")
      try clock(.in, "2026-10-05 08:25", agent: 2)
      #expect(try kept().count == 2)
    }

    @Test func aClockThatWasSetBackIsNoticed() throws {
      try clock(.in, "2026-10-05 08:25")
      let refusal = Refusal.of { try clock(.out, "2026-10-05 08:24:59") }
      #expect(refusal?.english.contains("before your last clocking") == true)
      #expect(try kept().count == 1)
    }

    @Test func undoRetractsTheLastPressAndKeepsIt() throws {
      try clock(.in, "2026-10-05 08:25")
      let wrong = try clock(.out, "2026-10-05 08:26")
      #expect(try records.last(of: Desk.number(1))?.id == wrong.clocking.id)
      #expect(try records.takeBackLast(Desk.author(1))?.id == wrong.clocking.id)
      #expect(try kept() == ["1 in 2026-10-05 08:25"])
      #expect(try records.recent(of: Desk.number(1)).count == 1)
      #expect(try journal().last == "clock.undo out 2026-10-05 08:26")
      let rows = try store.read {
        try $0.first("SELECT count(*) FROM clocking") { try $0.integer(0) }
      }
      #expect(rows == 2)
      // Another agent's presses are not touched.
      #expect(try records.takeBackLast(Desk.author(2)) == nil)
      #expect(try records.takeBackLast(Desk.author(1)) != nil)
      #expect(try records.takeBackLast(Desk.author(1)) == nil)
      #expect(try kept().isEmpty)
    }

    @Test func whatWasTakenBackCanBePressedAgainAtTheSameSecond() throws {
      try clock(.in, "2026-10-05 08:25")
      _ = try records.takeBackLast(Desk.author(1))
      try clock(.in, "2026-10-05 08:25")
      _ = try records.takeBackLast(Desk.author(1))
      let third = try clock(.in, "2026-10-05 08:25")
      #expect(try records.span(of: Desk.october).map(\.id) == [third.clocking.id])
    }

    @Test func theSpanOfAMonthReachesOverItsEdges() throws {
      for (direction, at) in [
        (Direction.in, "2026-09-29 23:59:59"), (.out, "2026-09-30 00:00"),
        (.in, "2026-11-02 23:59:59"), (.out, "2026-11-03 00:00"),
      ] {
        try clock(direction, at)
      }
      #expect(
        try kept() == ["1 out 2026-09-30 00:00", "1 in 2026-11-02 23:59:59"])
    }
  }
}
