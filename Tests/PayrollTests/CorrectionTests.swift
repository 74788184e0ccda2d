import Appraisals
import Payroll
import Testing
import Vocabulary

/// HANDBOOK/wages.md, After closing: adjustments by hand, with a reason, by a clerk, approved by
/// another.
@Suite struct CorrectionTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.gradeAll()
  }

  private func wage(_ agent: Int, _ month: Month = Workplace.october) throws -> String? {
    try place.statement(agent, month)?.wage.description
  }

  @Test func anApprovedOneIsALineOfTheWageWithItsReason() throws {
    try place.adjust(1, "50.5", "2024-10-31")
    try place.adjust(1, "-20", "2024-10-31")
    let statement = try #require(try place.statement(1))
    #expect(
      statement.adjustments.map { "\($0.month) \($0.amount) \($0.because)" } == [
        "2024-10 50.50 record 17, 补差 1：漏算一天", "2024-10 -20.00 record 18, 补差 2：漏算一天",
      ])
    #expect(statement.wage.description == "3030.50")
    let explained = try place.payroll.explain(Workplace.october, agent: Desk.number(1), .english)
    let lines = explained.tree.lines(.english).joined(separator: "\n")
    #expect(lines.contains("adjustments 30.50"))
    #expect(lines.contains("agent 9"))
    try place.close()
    #expect(try place.payroll.verify(Workplace.october).isSound)
    #expect(
      try place.payroll.run(Workplace.october).document(.english).totals?.adjustments.description
        == "30.50")
  }

  @Test func whatNobodyApprovedCountsNothing() throws {
    try place.adjust(1, "50", "2024-10-31", approvedBy: nil)
    #expect(try wage(1) == "3000.00")
    let points = try RecordMonth(place.store).points(of: Workplace.october)
    let waiting = points.filter { $0.kind == "adjustment" }
    #expect(
      waiting.map { $0.finding.reason.english } == [
        "adjustment 1: agent 1 50.00, 漏算一天, is not approved"
      ])
    #expect(waiting.allSatisfy { $0.isOpen && $0.agent == Desk.number(1) })
  }

  @Test func itTakesTwoAndNeitherIsTheAgentItself() throws {
    let number = try place.adjust(2, "50", "2024-10-31", approvedBy: nil)
    for agent in [8, 2, 1] {
      let text = Refusal.text { try place.takeAdjustment("approve", number, by: agent) }
      #expect(text != nil, "agent \(agent)")
    }
    #expect(Refusal.text { try place.adjust(1, "5", "2024-10-31", by: 2) } != nil)
    try place.takeAdjustment("approve", number, by: 9)
    #expect(try wage(2) == "4050.00")
    // A lead may approve what is not about them.
    try place.adjust(1, "5", "2024-10-31", approvedBy: 2)
    #expect(try wage(1) == "3005.00")
  }

  @Test(arguments: [
    ("0", "2024-10-31", 1), ("5", "2024-10-31", 9), ("5", "2024-11-30", 4),
    ("100001", "2024-10-31", 1),
  ])
  func nothingAndNobodyIsNotAdjusted(amount: String, day: String, agent: Int) throws {
    #expect(Refusal.text { try place.adjust(agent, amount, day, approvedBy: nil) } != nil)
  }

  @Test func onesTakenBackBeforeTheClosingNeverCounted() throws {
    let number = try place.adjust(1, "50", "2024-10-31")
    try place.takeAdjustment("drop", number, by: 9, reason: "没漏")
    #expect(try wage(1) == "3000.00")
  }

  /// A closed month stays closed: one that is approved, or taken back, later goes to the next.
  @Test func afterTheClosingTheDifferenceGoesToTheNextMonth() throws {
    let number = try place.adjust(1, "50", "2024-10-31")
    let late = try place.adjust(1, "7", "2024-10-31", approvedBy: nil)
    try place.close()
    try place.gradeAll(Workplace.november)
    try place.takeAdjustment("approve", late, by: 9)
    #expect(
      try place.statement(1, Workplace.november)?.adjustments.map(\.amount.description) == ["7.00"])
    try place.takeAdjustment("drop", number, by: 9, reason: "没漏")
    let lines = try place.statement(1, Workplace.november)?.adjustments ?? []
    #expect(lines.map(\.amount.description) == ["-43.00"])
    #expect(lines.first?.because.hasSuffix("So adjustments 50.00 → 7.00") == true)
    #expect(try place.payroll.verify(Workplace.october).isSound)
  }

  /// A negative one is a deduction: it stays within the policy's limit, and the rest is carried.
  @Test func whatCannotBeDeductedIsCarried() throws {
    try place.adjust(1, "-5000", "2024-10-31")
    let statement = try #require(try place.statement(1))
    #expect(statement.wage == .zero)
    #expect(statement.carriedOut.description == "2000.00")
  }
}
