import Books
import Store
import Testing
import Vocabulary

/// Figures of the service book and of the week (HANDBOOK/systems.md, S7 and S22).
@Suite struct FiguresTests {
  @Test(arguments: [
    (85, 30, "35.3"), (3, 1, "33.3"), (3, 2, "66.7"), (40, 20, "50.0"), (7, 7, "100.0"),
    (8, 0, "0.0"), (2000, 1, "0.1"), (2001, 1, "0.0"),
  ])
  func conversionHasOneDecimalHalfUp(enquiries: Int, sales: Int, percent: String) {
    #expect(ServiceFigures(enquiries: enquiries, sales: sales).percent == percent)
  }

  @Test func withoutEnquiriesThereIsNoConversion() {
    #expect(ServiceFigures().percent == nil)
    #expect(ServiceFigures().conversion == nil)
  }

  @Test func daysAddUpExactly() throws {
    try Desk.withBooks { books, _ in
      let monday = Desk.day("2026-11-16")
      try books.put(
        .service, by: 1, on: monday,
        ["enquiries": "10", "sales": "1", "reasons": "price=2 size=1"])
      try books.put(
        .service, by: 1, on: monday + 6, ["enquiries": "20", "sales": "9", "reasons": "price=4"])
      try books.put(.service, by: 2, on: monday, ["enquiries": "5", "sales": "5"])
      try books.put(.service, by: 1, on: monday + 7, ["enquiries": "99", "sales": "0"])
      let days = Week(holding: monday + 3).days
      let own = try books.service(days, of: Desk.number(1)).sum()
      #expect(
        own == ServiceFigures(enquiries: 30, sales: 10, reasons: ["price": 6, "size": 1]))
      #expect(own.percent == "33.3")
      #expect(try books.service(days).sum().enquiries == 35)
    }
  }

  /// HANDBOOK/wages.md, Before closing: a book of the month before that nobody kept is only said.
  @Test func aBookThatWasKeptTheMonthBeforeIsLookedFor() throws {
    try Desk.withBooks { books, _ in
      let month = Desk.day("2026-11-16").month
      try books.put(.service, by: 2, on: month.first, ["enquiries": "5", "sales": "5"])
      #expect(try books.points(of: month).isEmpty)
      let next = try books.points(of: month.next)
      #expect(next.map { "\($0.kind) \($0.isOpen)" } == ["service false"])
      #expect(try books.points(of: month.next.next).isEmpty)
    }
  }

  /// The meeting is on Monday at 8:00: it is about the week that just ended.
  @Test(arguments: [
    ("2026-11-23", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("2026-11-24", "2026-11-23"),
  ])
  func theReportedWeek(day: String, monday: String) {
    #expect(Week(reportedOn: Desk.day(day)).monday == Desk.day(monday))
  }

  @Test func theWeekIsFilledInFromTheBooks() throws {
    try Desk.withBooks { books, store in
      let monday = Desk.day("2026-11-16")
      let issue = ["what": "x", "kind": "idea", "route": "warehouse"]
      try books.put(.issue, by: 1, on: monday - 1, issue)
      try books.put(.issue, by: 1, on: monday, issue)
      try books.put(.issue, by: 2, on: monday, issue)
      try books.step("answer", .issue, 1, by: 2, on: monday, values: ["answer": "好"])
      try books.put(.issue, by: 1, on: monday, issue)
      try books.undo(by: 1)
      let call = [
        "caller": "王", "question": "?", "answer": "!", "began": "2026-11-16 10:00",
      ]
      try books.put(.call, by: 1, on: monday, call.merging(["ended": "2026-11-16 10:05"]) { $1 })
      try books.put(.call, by: 1, on: monday, call.merging(["ended": "2026-11-16 10:06"]) { $1 })
      for due in ["2026-11-17", "2026-11-18", "2026-11-22", "2026-11-23"] {
        try books.put(
          .followup, by: 1, on: monday, ["buyer": "a", "kind": "regular", "due": due])
      }
      try books.step("done", .followup, 1, by: 1, on: monday + 1)
      try books.step(
        "move", .followup, 2, by: 1, on: monday + 1, values: ["due": "2026-11-30"], reason: "改期")
      try books.put(.plan, by: 1, on: monday, ["what": "a"])
      try books.put(.plan, by: 1, on: monday, ["what": "b"])
      try books.step("done", .plan, 1, by: 1, on: monday + 2)
      try books.put(.reward, by: 2, ["agent": "1", "kind": "suggestion", "what": "x"])
      try books.step("answer", .reward, 1, by: 3, on: monday + 4)

      let own = try books.figures(Week(holding: monday), of: Desk.number(1))
      let issues = own.issues
      #expect([issues.written, issues.answered, issues.open] == [1, 1, 1])
      #expect([own.calls.count, own.calls.long] == [2, 1])
      let followUps = own.followUps
      #expect([followUps.done, followUps.moved, followUps.due] == [1, 1, 1])
      #expect([own.plan.done, own.plan.open, own.plan.dropped] == [1, 1, 0])
      #expect(own.rewards == 1)
      let group = try books.figures(Week(holding: monday), of: nil)
      #expect([group.issues.written, group.issues.answered, group.issues.open] == [2, 1, 2])
      let routes = try books.issues(collectedIn: Week(holding: monday)).routes
      #expect(routes.map(\.id) == ["warehouse"])
      #expect(routes.first?.issues.map(\.number) == [1, 2, 3])
    }
  }
}
