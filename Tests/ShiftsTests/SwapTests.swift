import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  /// A swap needs both agents and a lead (HANDBOOK/shifts.md, Patterns).
  @Suite struct SwapTests {
    @Test func bothAgreeAndALeadApproves() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      let number = try desk.swap(1, with: 2, "2026-10-05")
      #expect(
        Refusal.of { try desk.approve(number, .swap) }?.english
          == "1 is “asked” now, which has no “approved” "
          + "(you may now: refuse (refused); it waits for: agree (agreed), by the other 2号 客服2)")
      #expect(
        Refusal.of { try desk.take("agree", number, .swap, by: 4) }?.kind
          == .notPermitted)
      #expect(try desk.take("agree", number, .swap, by: 2).state == "agreed")
      #expect(try desk.codes(1, "2026-10-05") == "白")
      let refusal = Refusal.of { try desk.approve(number, .swap, by: 4) }
      #expect(refusal?.kind == .notPermitted)
      #expect(refusal?.english.hasPrefix("“approved” is for") == true)
      try desk.approve(number, .swap)
      #expect(try desk.codes(1, "2026-10-05") == "晚")
      #expect(try desk.codes(2, "2026-10-05") == "白")
      // The file stays as it was written.
      #expect(try desk.file(Desk.october)?.roster[Desk.number(1), Desk.day("2026-10-05")] == "白")
      let steps = try desk.request(number, .swap).steps
      #expect(
        steps.map { "\($0.agent?.number ?? 0) \($0.step)" } == ["1 ask", "2 agree", "3 approve"])
      let acts = try desk.store.read { try $0.all("SELECT kind FROM journal") { try $0.text(0) } }
      #expect(acts.contains("swap.approve") && acts.contains("request.ask"))
    }

    @Test func twoDaysAreTradedOneForTheOther() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [7: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05", "2026-10-07")
      #expect(try desk.codes(1, "2026-10-05", "2026-10-07") == "-晚")
      #expect(try desk.codes(2, "2026-10-05", "2026-10-07") == "白-")
    }

    @Test func swapsAreAppliedInTheOrderOfTheirApproval() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      try desk.swapped(1, with: 4, "2026-10-05")
      #expect(try desk.codes(1, "2026-10-05") == "-")
      #expect(try desk.codes(4, "2026-10-05") == "晚")
      // The first one can't be taken back from under the second.
      let refusal = Refusal.of {
        try desk.take("withdraw", 1, .swap, by: 3, "不换了")
      }
      #expect(
        refusal?.english.contains("swap 2 (agent 1 “晚”, agent 4 “rest”) does not fit") == true)
      #expect(try desk.codes(4, "2026-10-05") == "晚")
      try desk.take("withdraw", 2, .swap, by: 3, "不换了")
      try desk.take("withdraw", 1, .swap, by: 3, "不换了")
      #expect(try desk.codes(1, "2026-10-05") == "白")
    }

    @Test func aDayShiftAfterTheOthersNightIsRefused() throws {
      let desk = try RequestDesk([1: [5: "白", 6: "白"], 2: [5: "晚"]])
      let refusal = Refusal.of { try desk.swap(1, with: 2, "2026-10-05") }
      #expect(
        refusal?.english
          == "2026-10.csv:2:13: 2026-10-06 Tue, agent 1: “白” straight after the night “晚”")
    }

    @Test func theRulesHoldOverTheMonthsEnd() throws {
      let desk = try RequestDesk([1: [31: "白"], 2: [31: "晚"]], november: [1: [1: "白"]])
      let refusal = Refusal.of { try desk.swap(1, with: 2, "2026-10-31") }
      #expect(
        refusal?.english
          == "2026-11.csv:2:3: 2026-11-01 Sun, agent 1: “白” straight after the night “晚”")
    }

    @Test func theMinimumOfRestDaysHolds() throws {
      let all = Dictionary(uniqueKeysWithValues: (1...28).map { ($0, "白") })
      let desk = try RequestDesk([1: all, 2: [30: "白"]], restDays: 3)
      let refusal = Refusal.of { try desk.swap(1, with: 2, "2026-10-30") }
      #expect(refusal?.english.contains("agent 1 rests on 2 days, at least 3") == true)
      // What is wrong with the roster already refuses no swap that does not make it worse.
      desk.rosters[Desk.october]?[4] = Dictionary(uniqueKeysWithValues: (1...30).map { ($0, "白") })
      desk.rosters[Desk.october]?[1] = [5: "白"]
      try desk.swap(1, with: 2, "2026-10-05")
    }

    @Test func whoeverLacksAShiftOrACellCannotSwap() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "白"]])
      func refusal(_ other: Int, _ day: String) -> String? {
        Refusal.of { try desk.swap(1, with: other, day) }?.english
      }
      #expect(
        refusal(2, "2026-10-05")?.hasPrefix("both have “白” on 2026-10-05 Mon: nothing to swap")
          == true)
      #expect(
        refusal(2, "2026-10-06")?.hasPrefix("both have “rest” on 2026-10-06 Tue: nothing to swap")
          == true)
      #expect(refusal(1, "2026-10-05")?.hasPrefix("the other one must be somebody else") == true)
      #expect(refusal(7, "2026-10-05")?.hasPrefix("agent 7 is not in Shifts/agents.yaml") == true)
      #expect(refusal(9, "2026-10-05")?.hasPrefix("agent 9 is not in the roster of") == true)
      #expect(
        refusal(2, "2026-12-05")
          == "there is no roster for 2026-12 yet (let a lead write Shifts/2026-12.csv first)")
    }

    @Test func nobodyDecidesTheirOwnRequest() throws {
      let desk = try RequestDesk([3: [5: "白"], 2: [5: "晚"]])
      let number = try desk.swap(2, with: 3, "2026-10-05")
      try desk.take("agree", number, .swap, by: 3)
      #expect(
        Refusal.of { try desk.approve(number, .swap, by: 3) }?.english
          .hasPrefix("you are the other") == true)
      try desk.approve(number, .swap, by: 9)
      #expect(try desk.codes(3, "2026-10-05") == "晚")
    }

    @Test func aRefusalNeedsAReasonAndEndsIt() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      let number = try desk.swap(1, with: 2, "2026-10-05")
      #expect(
        Refusal.of {
          try desk.take("refuse", number, .swap, by: 2, " ")
        }?.kind == .usage)
      try desk.take("refuse", number, .swap, by: 2, "那天有事")
      #expect(
        Refusal.of { try desk.take("agree", number, .swap, by: 2) }?.english
          .hasPrefix("1 is “refused” now, which has no “agreed”") == true)
      #expect(try desk.requests.pending().isEmpty)
      #expect(
        try desk.requests.requests(of: Desk.day("2026-10-05")...Desk.day("2026-10-05")).count == 1)
    }

    @Test func whoAskedWithdrawsWhatIsNotDecided() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      let number = try desk.swap(1, with: 2, "2026-10-05")
      #expect(
        Refusal.of {
          try desk.take("withdraw", number, .swap, by: 4)
        }?.kind == .notPermitted)
      #expect(try desk.take("withdraw", number, .swap, by: 1).state == "withdrawn")
    }

    @Test func aClosedMonthDoesNotChangeAnyMore() throws {
      let desk = try RequestDesk([1: [5: "白", 7: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      let number = try desk.swap(1, with: 4, "2026-10-07")
      try desk.take("agree", number, .swap, by: 4)
      desk.closed = [Desk.october]
      let text =
        "2026-10 is closed: its roster does not change any more (a lead puts it right by "
        + "kefu clock fix or kefu record leave: the difference goes to the next month's wages)"
      #expect(Refusal.of { try desk.approve(number, .swap) }?.english == text)
      #expect(Refusal.of { try desk.swap(1, with: 2, "2026-10-05") }?.english == text)
      #expect(
        Refusal.of {
          try desk.take("withdraw", 1, .swap, by: 3, "记错")
        }?.english == text)
      #expect(try desk.codes(1, "2026-10-05", "2026-10-07") == "晚白")
    }

    @Test func aFileThatChangedUnderASwapIsRefusedAtItsCell() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      desk.rosters[Desk.october] = [1: [5: "晚"], 2: [5: "白"]]
      // A lead wrote the swap into the file as well: nothing is swapped back.
      #expect(try desk.codes(1, "2026-10-05") == "晚")
      desk.rosters[Desk.october] = [1: [:], 2: [5: "白"]]
      let findings = try desk.book.check(Desk.october, desk.changes())
      #expect(findings?.refusing.count == 1)
      #expect(findings?.refusing[0].place?.label == "2026-10.csv:2:11")
      #expect(
        findings?.refusing[0].line(.english).contains("kefu roster swap withdraw 1 --reason")
          == true)
    }

    @Test func undoTakesBackTheLastStep() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      #expect(
        Refusal.of { try desk.undo(2) }?.english
          .contains("3号") == true)
      #expect(try desk.undo(3).state == "agreed")
      #expect(try desk.codes(1, "2026-10-05") == "白")
      try desk.undo(2)
      #expect(try desk.undo(1).state == "withdrawn")
      #expect(Refusal.of { try desk.undo(1) }?.kind == .nothingFound)
    }

    /// What is taken back is judged like what is decided: the rosters must hold.
    @Test func undoIsJudgedToo() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 2, "2026-10-05")
      let number = try desk.swap(1, with: 4, "2026-10-05")
      try desk.take("agree", number, .swap, by: 4)
      try desk.approve(number, .swap, by: 5)
      // The second swap trades what the first one brought.
      #expect(Refusal.of { try desk.undo(3) }?.english.contains("does not fit") == true)
      #expect(try desk.codes(4, "2026-10-05") == "晚")
      try desk.undo(5)
      try desk.undo(3)
      #expect(try desk.codes(1, "2026-10-05") == "白")
      // A withdrawal that is taken back brings the swap back, unless the file contradicts it now.
      try desk.approve(1, .swap)
      try desk.take("withdraw", 1, .swap, by: 3, "不换了")
      desk.rosters[Desk.october]?[1] = [6: "白"]
      #expect(Refusal.of { try desk.undo(3) }?.english.contains("does not fit") == true)
      desk.rosters[Desk.october]?[1] = [5: "白"]
      #expect(try desk.undo(3).state == "approved")
      #expect(try desk.codes(1, "2026-10-05") == "晚")
      desk.closed = [Desk.october]
      #expect(Refusal.of { try desk.undo(3) }?.english.hasPrefix("2026-10 is closed") == true)
    }

    @Test func whatWaitsForWhom() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      let number = try desk.swap(1, with: 2, "2026-10-05")
      let waiting = desk.waiting
      #expect(try waiting(2) == [number] && waiting(3).isEmpty && waiting(1).isEmpty)
      try desk.take("agree", number, .swap, by: 2)
      #expect(try waiting(2).isEmpty && waiting(3) == [number] && waiting(9).isEmpty)
      try desk.approve(number, .swap)
      #expect(try waiting(3).isEmpty)
    }

    @Test func attendanceFollowsTheSwap() throws {
      let desk = try RequestDesk([1: [5: "白"], 2: [5: "晚"]])
      let clockings = [
        Desk.clocking(1, "in 2026-10-05 17:25"), Desk.clocking(1, "out 2026-10-06 01:02"),
        Desk.clocking(2, "in 2026-10-05 08:32"), Desk.clocking(2, "out 2026-10-05 17:31"),
      ]
      try desk.swapped(1, with: 2, "2026-10-05")
      let attendance = try desk.attendance(clockings)
      #expect(attendance.findings.isEmpty && attendance.questions.isEmpty)
      #expect(attendance[Desk.number(1)]?.nights.count == 1)
      #expect(attendance[Desk.number(1)]?.late.isEmpty == true)
      #expect(attendance[Desk.number(2)]?.late.map(\.lateSeconds) == [120])
    }

    @Test func theCalendarMarksWhatChanged() throws {
      let desk = try RequestDesk([1: [5: "白", 6: "白"], 2: [5: "晚"]])
      try desk.swapped(1, with: 4, "2026-10-05")
      let number = try desk.cover(1, by: 2, "2026-10-06", "09:00", "10:00")
      try desk.approve(number, .cover)
      let changes = try desk.changes()
      let roster = try #require(try desk.book.file(Desk.october, changes)).roster
      let calendar = RosterCalendar(
        roster, patterns: desk.patterns, staff: RequestDesk.staff, changes: changes)
      func cell(_ agent: Int, _ day: Int) -> RosterCalendar.Cell? {
        calendar.agents.first { $0.agent == Desk.number(agent) }?.cells[day - 1]
      }
      #expect(cell(1, 5)?.kind == .rest && cell(1, 5)?.change == .swap)
      #expect(cell(4, 5)?.code == "白" && cell(4, 5)?.change == .swap)
      #expect(cell(1, 6)?.change == .covered && cell(2, 6)?.change == .covers)
      #expect(cell(2, 5)?.change == nil)
    }
  }
}
