import Shifts
import Testing
import Vocabulary

extension Records {
  /// Leave is asked for before the shift began, and counts once a lead approved it
  /// (HANDBOOK/shifts.md, Attendance).
  @Suite struct LeaveTests {
    @Test func onlyApprovedLeaveCounts() throws {
      let desk = try RequestDesk([1: [5: "白", 6: "白", 7: "白"]])
      for day in 5...7 { try desk.leave(1, "2026-10-0\(day)") }
      try desk.approve(1, .leave)
      _ = try desk.requests.refuse(2, .leave, reason: "缺人", author: Desk.author(3))
      let attendance = try desk.attendance([])
      #expect(attendance[Desk.number(1)]?.leaves.map(\.day.description) == ["2026-10-05"])
      #expect(
        attendance[Desk.number(1)]?.absences.map(\.day.description) == ["2026-10-06", "2026-10-07"])
    }

    @Test func itIsAskedForBeforeTheShiftBegins() throws {
      let desk = try RequestDesk([1: [5: "晚"]])
      Desk.setNow("2026-10-05 17:30")
      #expect(
        Refusal.of { try desk.leave(1, "2026-10-05") }?.english
          == "the shift of 2026-10-05 has begun: leave is asked for before "
          + "(a lead can enter it: kefu record leave 1 --date 2026-10-05)")
      Desk.setNow("2026-10-05 17:29:59")
      try desk.leave(1, "2026-10-05")
      // What was asked in time may be approved later.
      Desk.setNow("2026-10-09 12:00")
      try desk.approve(1, .leave)
    }

    @Test func oneDayIsOneLeave() throws {
      let desk = try RequestDesk([1: [5: "白", 6: "白"]])
      try desk.leave(1, "2026-10-05")
      #expect(
        Refusal.of { try desk.leave(1, "2026-10-05", "2026-10-06") }?.english
          == "leave for 2026-10-05 is asked for already (request 1): one day is one leave "
          + "(to change it, withdraw it first: kefu leave withdraw 1)")
      _ = try desk.requests.withdraw(1, .leave, reason: nil, author: Desk.author(1))
      #expect(try desk.leave(1, "2026-10-05", "2026-10-06").map(\.number) == [2, 3])
    }

    @Test func daysOfRestNeedNone() throws {
      let desk = try RequestDesk([1: [5: "白", 7: "晚"]])
      let asked = try desk.leave(1, "2026-10-05", "2026-10-08")
      #expect(asked.map(\.day.description) == ["2026-10-05", "2026-10-07"])
      #expect(
        Refusal.of { try desk.leave(1, "2026-10-06") }?.english
          == "2026-10-06: a day of rest needs no leave (see kefu roster show 2026-10)")
    }

    @Test func severalAreApprovedAtOnceOrNone() throws {
      let desk = try RequestDesk([1: [5: "白", 6: "白"]])
      try desk.leave(1, "2026-10-05", "2026-10-06")
      #expect(
        Refusal.of {
          _ = try desk.requests.approve([1, 2, 9], .leave, author: Desk.author(3))
        }?.kind == .nothingFound)
      #expect(try desk.changes().leave.isEmpty)
      _ = try desk.requests.approve([1, 2], .leave, author: Desk.author(3))
      #expect(try desk.changes().leave[Desk.number(1)]?.count == 2)
    }

    @Test func aRosterThatGivesRestAfterwardsMakesItAFinding() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      try desk.leave(1, "2026-10-05")
      try desk.approve(1, .leave)
      desk.rosters[Desk.october] = [:]
      let attendance = try desk.attendance([])
      #expect(attendance[Desk.number(1)]?.leaves.isEmpty == true)
      #expect(attendance.findings.count == 1)
      #expect(attendance.findings[0].reason.english.contains("a day without a shift") == true)
    }

    @Test func leaveWithoutARosterYetMayBeAskedFor() throws {
      let desk = try RequestDesk([:])
      let asked = try desk.leave(1, "2026-12-01")
      #expect(asked.count == 1)
      try desk.approve(1, .leave)
    }

    @Test func theLeadHearsOfTheGapItLeaves() throws {
      let all = Dictionary(uniqueKeysWithValues: (1...31).map { ($0, "白") })
      let desk = try RequestDesk([1: all], minimum: 1)
      try desk.leave(1, "2026-10-05")
      #expect(
        try desk.approve(1, .leave).map(\.english) == [
          "2026-10-05 Mon, 白班: 0 left, at least 1 needed: somebody must come in"
        ])
    }

    @Test func whoHasLeaveNeitherSwapsNorServesForOthers() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"], 4: [6: "白"]])
      try desk.leave(1, "2026-10-05")
      try desk.approve(1, .leave)
      #expect(
        Refusal.of { try desk.swap(2, with: 1, "2026-10-05") }?.english
          == "agent 1 has leave on 2026-10-05 Mon and can't swap that day")
      #expect(
        Refusal.of { try desk.cover(2, by: 1, "2026-10-05", "18:00", "19:00") }?.english
          == "agent 1 has leave on 2026-10-05 Mon")
      #expect(
        Refusal.of { try desk.cover(1, by: 4, "2026-10-05", "09:00", "10:00") }?.english
          == "agent 1 has leave and a substitute on 2026-10-05 Mon: one of the two")
    }

    @Test func aLeadsLeaveIsApprovedByAnother() throws {
      let desk = try RequestDesk([3: [5: "白"]])
      try desk.leave(3, "2026-10-05")
      #expect(Refusal.of { try desk.approve(1, .leave, by: 3) }?.kind == .notPermitted)
      try desk.approve(1, .leave, by: 5)
    }

    @Test func approvedLeaveIsTakenBackByALeadWithAReason() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      try desk.leave(1, "2026-10-05")
      try desk.approve(1, .leave)
      func withdraw(_ agent: Int, _ reason: String?) -> Refusal.Kind? {
        Refusal.of {
          _ = try desk.requests.withdraw(1, .leave, reason: reason, author: Desk.author(agent))
        }?.kind
      }
      #expect(withdraw(1, "不请了") == .notPermitted)
      #expect(withdraw(3, nil) == .usage)
      #expect(withdraw(3, "人来了") == nil)
      #expect(try desk.changes().leave.isEmpty)
    }

    @Test func theTablesAreSound() throws {
      let desk = try RequestDesk([1: [5: "白"]])
      try desk.leave(1, "2026-10-05")
      #expect(
        try desk.store.read { try ShiftCheck.findings(in: $0, staff: RequestDesk.staff) }.isEmpty)
      try desk.store.write(.init(Desk.author(1), "tamper")) {
        _ = try $0.run("DELETE FROM shift_request_step")
      }
      #expect(
        try desk.store.read { try ShiftCheck.findings(in: $0, staff: RequestDesk.staff) }
          .map(\.reason.english) == ["request 1 lacks its row or all its steps"])
    }
  }
}
