import Cases
import Foundation
import Shifts
import Store
import TestSupport
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
      try desk.take("refuse", 2, .leave, by: 3, "缺人")
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
      try desk.take("withdraw", 1, .leave, by: 1)
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
          _ = try desk.requests.take(
            CaseAct("approve"), [1, 2, 9], .leave, by: RequestDesk.hand(3))
        }?.kind == .nothingFound)
      #expect(try desk.changes().leave.isEmpty)
      _ = try desk.requests.take(CaseAct("approve"), [1, 2], .leave, by: RequestDesk.hand(3))
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
          == "agent 1 would have both leave and a swap on 2026-10-05 Mon: take one of them back first"
      )
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
          try desk.take("withdraw", 1, .leave, by: agent, reason)
        }?.kind
      }
      #expect(withdraw(1, "不请了") == .notPermitted)
      #expect(withdraw(3, nil) == .usage)
      #expect(withdraw(3, "人来了") == nil)
      #expect(try desk.changes().leave.isEmpty)
    }

    /// A clerk decides what a lead is party to, and nothing else.
    @Test func aClerkDecidesForLeadsOnly() throws {
      let desk = try RequestDesk([1: [5: "白"], 3: [6: "白"]])
      try desk.leave(1, "2026-10-05")
      try desk.leave(3, "2026-10-06")
      #expect(
        try [desk.waiting(3), desk.waiting(5), desk.waiting(9), desk.waiting(1)]
          == [[1], [1, 2], [2], []])
      let refusal = Refusal.of { try desk.approve(1, .leave, by: 9) }
      #expect(refusal?.kind == .notPermitted && refusal?.english == "a lead decides this")
      try desk.approve(2, .leave, by: 9)
      #expect(try desk.changes().leave.keys.map(\.number) == [3])
    }

    /// A lead's login that acts under another lead's number is the same person.
    @Test func theLoginBehindANumberDecidesNothingOfItsOwn() throws {
      let desk = try RequestDesk([3: [5: "白"]])
      try desk.leave(3, "2026-10-05")
      let author = Author(Desk.number(5), login: Desk.number(3), claimed: false)
      let hand = CaseHand(author, role: .lead, day: Desk.day("2026-10-01"))
      #expect(
        Refusal.of { _ = try desk.requests.take(CaseAct("approve"), [1], .leave, by: hand) }?.kind
          == .notPermitted)
    }

    /// The general command asks the same rules as those of requests.
    @Test func aCaseOpenedByItselfIsJudgedToo() throws {
      let desk = try RequestDesk([1: [5: "白", 7: "白"], 2: [5: "晚"]])
      func open(_ flow: String, _ values: [String: String]) throws {
        _ = try desk.cases.open(CaseDraft(flow, values), by: RequestDesk.hand(1))
      }
      #expect(Refusal.of { try open("leave", ["day": "2026-10-06"]) } != nil)
      try open("leave", ["day": "2026-10-07"])
      try open("swap", ["other": "2", "day": "2026-10-05"])
      let swap = try desk.request(2, .swap)
      #expect(swap.trades.map { "\($0.day) \($0.own)\($0.other)" } == ["2026-10-05 白晚"])
      #expect(try desk.requests.pending().map(\.number) == [1, 2])
      let wrong = [
        "other": "2", "day": "2026-10-07", "starts": "2026-10-07 11:00", "ends": "2026-10-07 10:00",
      ]
      #expect(Refusal.of { try open("cover", wrong) }?.kind == .refused)
      let codes = ["other": "2", "day": "2026-10-07", "own_code": "晚"]
      #expect(Refusal.of { try open("swap", codes) } != nil)
    }

    @Test func whatRostersCannotReadIsFound() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      try desk.leave(4, "2026-12-05")
      #expect(try desk.requests.check().isEmpty && desk.cases.check().isEmpty)
      try desk.store.write(.init(Desk.author(1), "tamper")) {
        _ = try $0.run("DELETE FROM case_value WHERE field = 'own_code'")
        _ = try $0.run("DELETE FROM case_value WHERE flow = 'leave'")
      }
      let found = try desk.requests.check().map(\.reason.english)
      #expect(found.count == 2 && found[0].hasPrefix("request 1: the store holds"), "\(found)")
      // Nothing that pays goes on without it.
      #expect(Refusal.of { _ = try desk.changes() }?.kind == .store)
    }

    /// A flow that lacks what rosters need stops the commands, with its file and all that it lacks.
    @Test func anIncompleteDefinitionIsRefused() throws {
      let desk = try RequestDesk([:])
      let folder = try TestFolder.make()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(
        atPath: folder + "/Policies", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: RequestDesk.top + "/Policies/flows", toPath: folder + "/Policies/flows")
      let path = folder + "/Policies/flows/leave.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      func refusal(_ edited: String?) throws -> String? {
        try FileManager.default.removeItem(atPath: path)
        try edited?.write(toFile: path, atomically: true, encoding: .utf8)
        let cases = CaseRecords(
          desk.store, flows: Flows(desk: folder), staff: RequestDesk.staff,
          calendars: Calendars(zone: Desk.zone, week: .plain))
        let requests = RequestBook(cases, desk.store, desk.book)
        #expect(try requests.pending().isEmpty)
        // The number names no request, which a whole definition leads to.
        return Refusal.of {
          _ = try requests.take(CaseAct("approve"), [1], .leave, by: RequestDesk.hand(3))
        }?.english
      }
      #expect(try refusal(text)?.contains("missing") == false)
      let renamed = text.replacing("refused:", with: "declined:")
        .replacing("to: refused", with: "to: declined").replacing("  refuse:", with: "  decline:")
      #expect(
        try refusal(renamed)?.split(separator: "\n").map { $0.prefix { $0 != "(" } } == [
          "Policies/flows/leave.yaml: the state “refused” is missing; commands need it ",
          "Policies/flows/leave.yaml: the step “refuse” is missing; commands need it ",
        ])
    }
  }
}
