import Books
import Testing
import Vocabulary

/// What concerns an agent on a day (HANDBOOK/shifts.md, Sign-in screen).
@Suite struct DayTests {
  private func followUp(_ due: String) -> [String: String] {
    ["buyer": "小鹿", "kind": "regular", "due": due]
  }

  @Test func followUpsAreDueToTheirHolderCallsIncluded() throws {
    try Desk.withBooks { books, _ in
      try books.put(.followup, by: 1, followUp("2026-11-21"))
      try books.put(.followup, by: 1, followUp("2026-11-22"))
      try books.put(.followup, by: 2, followUp("2026-11-19"))
      try books.put(.followup, by: 1, followUp("2026-11-19"))
      let call = [
        "caller": "王女士", "question": "?", "answer": "!", "began": "2026-11-21 10:00",
        "ended": "2026-11-21 10:01",
      ]
      try books.put(
        .call, by: 1, call.merging(["follow_up": "回电", "due": "2026-11-20"]) { $1 })
      #expect(try books.put(.call, by: 1, call).state == "noted")
      let due = try books.followUpsDue(for: Desk.number(1), on: Desk.today)
      #expect(due.map(\.flow) == ["followup", "call", "followup"])
      #expect(due.map(\.number) == [4, 1, 1])
    }
  }

  @Test func answersAreDueToWhoWroteAndToALead() throws {
    try Desk.withBooks { books, _ in
      func issue(_ route: String, _ due: String) -> [String: String] {
        ["what": "x", "kind": "idea", "route": route, "due": due]
      }
      try books.put(.issue, by: 1, issue("warehouse", "2026-11-21"))
      try books.put(.issue, by: 2, issue("lead", "2026-11-20"))
      try books.put(.issue, by: 1, issue("lead", "2026-11-22"))
      let own = try books.answersDue(for: Desk.agent(1), on: Desk.today)
      #expect(own.map(\.number) == [1])
      let leads = try books.answersDue(for: Desk.agent(3, role: .lead), on: Desk.today)
      #expect(leads.map(\.number) == [2])
    }
  }

  @Test func anAnswerIsAMessageUntilItIsClosed() throws {
    try Desk.withBooks { books, _ in
      let one = Desk.number(1)
      try books.put(.issue, by: 1, ["what": "x", "kind": "idea", "route": "warehouse"])
      #expect(try books.messages(for: one).isEmpty)
      try books.step("answer", .issue, 1, by: 2, values: ["answer": "好"])
      #expect(try books.messages(for: one).map(\.number) == [1])
      #expect(try books.messages(for: Desk.number(2)).isEmpty)
      try books.step("done", .issue, 1, by: 1)
      #expect(try books.messages(for: one).isEmpty)
    }
  }

  /// S19: carried over when not done.
  @Test func aPlanIsCarriedOverWithItsAge() throws {
    try Desk.withBooks { books, _ in
      let (one, monday) = (Desk.number(1), Desk.day("2026-11-16"))
      try books.put(.plan, by: 1, on: monday, ["what": "a"])
      try books.put(.plan, by: 1, on: monday, ["what": "b"])
      try books.put(.plan, by: 1, on: monday + 2, ["what": "c"])
      try books.put(.plan, by: 2, on: monday, ["what": "d"])
      try books.step("done", .plan, 1, by: 1, on: monday)
      #expect(try books.plan(of: one, on: monday).map(\.state) == [.done, .open])
      let tuesday = try books.plan(of: one, on: monday + 1)
      #expect(tuesday.map(\.entry.number) == [2])
      #expect(tuesday.map(\.carriedDays) == [1])
      try books.step("done", .plan, 2, by: 1, on: monday + 2)
      let wednesday = try books.plan(of: one, on: monday + 2)
      #expect(wednesday.map(\.entry.number) == [2, 3])
      #expect(wednesday.map(\.carriedDays) == [2, 0])
      #expect(wednesday.map(\.state) == [.done, .open])
      // Looking back, it was open on Tuesday; from Thursday on it is gone.
      #expect(try books.plan(of: one, on: monday + 1).map(\.state) == [.open])
      #expect(try books.plan(of: one, on: monday + 3).map(\.entry.number) == [3])
    }
  }

  /// S13: fewer than 10 pieces; what was counted goes before what was reported.
  @Test func stockIsLowBelowTheThreshold() throws {
    try Desk.withBooks { books, _ in
      for (goods, pieces) in [("A", "9"), ("B", "10"), ("C", "3"), ("D", "5")] {
        try books.put(.stock, by: 1, ["goods": goods, "pieces": pieces])
      }
      try books.step("answer", .stock, 4, by: 2, values: ["counted": "12"])
      try books.step("answer", .stock, 3, by: 2, values: ["counted": "0"])
      #expect(try books.lowStock().map { $0.values["goods"] } == ["C", "A"])
      try books.step("seen", .stock, 1, by: 2)
      try books.step("seen", .stock, 1, by: 2)
      #expect(try books.stock("A").seenBy == [Desk.number(2)])
      try books.step("drop", .stock, 1, by: 1, reason: "下架")
      #expect(try books.lowStock().map(\.number) == [3])
    }
  }
}
