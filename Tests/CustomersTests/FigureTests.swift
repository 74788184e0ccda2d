import Cases
import Customers
import Testing
import Vocabulary

/// The report and the warnings (HANDBOOK/customers.md, The report).
@Suite struct FigureTests {
  private func names(_ members: [CustomerMonth.Member]?) -> [String] {
    (members ?? []).map(\.customer.number.text)
  }

  private func bought(_ salon: Salon, _ number: String, _ days: [String], _ amount: Int) throws {
    try salon.importPurchases(
      days.reduce("会员号,消费日期,项目,金额\n") { $0 + "\(number),\($1),护理,\(amount)\n" })
  }

  @Test func aMonthIsCounted() throws {
    let salon = try Salon(at: "2026-11-30 10:00")
    for (number, sequence) in zip(["N", "R", "L", "G", "P"], [2, 4, 6, 8, 10]) {
      try salon.add(
        number, [.card: "discount", .joined: number == "N" ? "2026-11-05" : "2025-01-05"],
        sequence: sequence)
    }
    try bought(salon, "N", ["2026-11-06"], 100)
    // The last day that is no risk, the first that is, the first that is lost.
    try bought(salon, "G", ["2026-10-01"], 100)
    try bought(salon, "R", ["2026-09-30"], 100)
    try bought(salon, "L", ["2026-06-02"], 100)
    try bought(salon, "P", ["2026-11-20"], 5000)
    _ = try salon.customers.change(
      Salon.number("L"), CustomerDraft([.cause: "moved"]), by: Salon.author(2))
    let report = try salon.customers.month(Salon.day("2026-11-01").month, branch: nil)
    #expect(names(report.lists[.new]) == ["N"])
    #expect(names(report.lists[.active]) == ["N", "P"])
    #expect(names(report.lists[.atRisk]) == ["R"])
    #expect(names(report.lists[.lost]) == ["L"])
    #expect(report.causes == ["moved": 1])
    #expect(names(report.lists[.promote]) == ["P"])
    #expect(report.lists[.promote]?.first?.promotion?.id == "gold")
    #expect(
      report.services.map { "\($0.name) \($0.count) \($0.amount) \($0.before)" } == [
        "护理 2 5100.00 100.00"
      ])
    #expect(report.loyalty.values.reduce(0, +) == 5)
    // A month that has not begun has no figures.
    let refusal = Refusal.of {
      _ = try salon.customers.month(Salon.day("2026-12-01").month, branch: nil)
    }
    #expect(refusal?.kind == .usage)
    #expect(try salon.customers.month(report.month, branch: "west").members.isEmpty)
  }

  @Test func growthGoesByTheVersionsOfTheFile() throws {
    let salon = try Salon(at: "2026-10-20 10:00")
    try salon.add("A", [.card: "discount", .joined: "2026-10-20"])
    try salon.add("B", [.card: "gold", .joined: "2026-10-20"], sequence: 4)
    try salon.add("C", [.card: "gold", .joined: "2026-10-20"], sequence: 6)
    try salon.add("D", [.card: "returned", .joined: "2026-10-20"], sequence: 8)
    let later = try salon.later(at: "2026-11-20 10:00")
    for (number, card) in [("A", "gold"), ("B", "discount"), ("C", "returned")] {
      _ = try later.change(
        Salon.number(number), CustomerDraft([.card: card]), by: Salon.author(2))
    }
    let report = try later.month(Salon.day("2026-11-01").month, branch: nil)
    #expect(names(report.lists[.growing]) == ["A"])
    // Who gave the card back before is not lost anew.
    #expect(names(report.lists[.lost]) == ["C"])
    #expect(
      names(try later.month(Salon.day("2026-10-01").month, branch: nil).lists[.growing]) == [])
  }

  @Test func scoresGoByFixedBounds() throws {
    let salon = try Salon(at: "2026-11-30 10:00")
    try salon.add("A", [.joined: "2025-01-05"])
    try bought(
      salon, "A",
      (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0 == 12 ? 11 : $0)-\($0 == 12 ? 30 : 15)" },
      900)
    let report = try salon.customers.month(Salon.day("2026-11-01").month, branch: nil)
    let scores = report.members.first?.scores
    #expect(scores == report.lists[.loyal]?.first?.scores)
    #expect([scores?.recency, scores?.frequency, scores?.spend] == [5, 5, 5])
  }

  @Test func warningsCompareWithOnesOwnHabits() throws {
    let salon = try Salon(at: "2026-11-30 10:00")
    for (number, sequence) in zip(["LATE", "LESS", "SAME", "FEW"], [2, 4, 6, 8]) {
      try salon.add(number, [.joined: "2025-01-05"], sequence: sequence)
    }
    // Every 14 days, then nothing for 29.
    try bought(salon, "LATE", ["2026-09-20", "2026-10-04", "2026-10-18", "2026-11-01"], 100)
    // 1800 in the mean of two stretches of 90 days, then 300.
    try bought(salon, "LESS", ["2026-03-10", "2026-06-08", "2026-08-30", "2026-09-01"], 900)
    try bought(salon, "LESS", ["2026-11-28"], 300)
    // Every 14 days, and 28 since: not yet twice the usual.
    try bought(salon, "SAME", ["2026-09-21", "2026-10-05", "2026-10-19", "2026-11-02"], 100)
    try bought(salon, "FEW", ["2026-10-01", "2026-10-02", "2026-10-03"], 100)
    let cases = try salon.cases()
    let changes = try salon.customers.warnings(
      branch: nil, of: cases, at: salon.store.clock.now)
    #expect(changes.map(\.customer.number.text) == ["LATE", "LESS"])
    #expect(changes[0].reasons == [.late(usual: 14, since: 29)])
    guard case .less(_, let now)? = changes[1].reasons.first else {
      Issue.record("\(changes[1].reasons)")
      return
    }
    #expect(now == Money(fen: 30000))
    let calls = CallBacks(salon.customers, cases)
    #expect(try calls.call(changes, by: salon.hand(2), language: .chinese) == [1, 2])
    let again = try salon.customers.warnings(branch: nil, of: cases, at: salon.store.clock.now)
    #expect(again.map(\.call) == [1, 2])
    #expect(try calls.call(again, by: salon.hand(2), language: .chinese).isEmpty)
  }
}
