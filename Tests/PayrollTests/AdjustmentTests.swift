import Imports
import Orders
import Payroll
import Store
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Run: what comes to light about a closed month is booked in the next open one, as the
/// difference to what the month would have given, and names its cause.
@Suite struct AdjustmentTests {
  let place: Workplace

  /// Agent 3: 93 points, bonus 715.38, one fine of 50.
  init() throws {
    place = try Workplace()
    for agent in [1, 2, 4] { try place.grade(agent, "优优优优") }
    try place.grade(3, "优良中中")
    try place.records([
      "2024-10-09,3,complaint,8,,", "2024-10-10,3,complaint,8,,A7", "2024-10-11,3,praise,,,",
      "2024-10-12,3,praise,,,",
    ])
    try place.gradeAll(Workplace.november)
  }

  private func adjustments(
    _ agent: Int, _ month: Month = Workplace.november
  ) throws -> [String] {
    try place.statement(agent, month)?.adjustments.map { "\($0.month) \($0.amount)" } ?? []
  }

  @Test func aLateComplaintCostsLastMonthsBonus() throws {
    let october = try #require(try place.statement(3))
    #expect(october.score.description == "93")
    #expect(october.bonus.description == "715.38")
    #expect(october.fines.map(\.amount).sum().description == "150.00")
    try place.close()
    let before = try #require(try place.statement(3, Workplace.november))
    #expect(before.adjustments.isEmpty)
    // The third complaint: 5 points, 88 left, no bonus; its fine is 200.
    try place.records(["2024-10-30,3,complaint,5,,买家来电"])
    let november = try #require(try place.statement(3, Workplace.november))
    #expect(november.adjustments.map { "\($0.month) \($0.amount)" } == ["2024-10 -915.38"])
    let because = try #require(november.adjustments.first?.because)
    #expect(
      because.hasPrefix("new record 33: 2024-10-30 agent 3 true complaint 5 (entered by agent 9"))
    #expect(because.hasSuffix("So score 93 → 88; bonus 715.38 → 0.00; fines 150.00 → 350.00"))
    // The new month's KPI is its own.
    #expect(november.score == before.score)
    #expect(november.fines == before.fines)
    #expect(november.wage == before.wage - Desk.money("915.38"))
    #expect(try place.statement(3)?.bonus.description == "715.38")
  }

  /// Of 20 orders one is unpaid when October closes, and one refunded: 5 %, 30 points. Paid in
  /// November it counts there, and October is left with 1 of 19.
  @Test func aLatePaymentMovesTheOrderIntoTheMonthInWhichItWasPaid() throws {
    try place.orders(Workplace.sales(19, 3, "2024-10-05"))
    try place.orderSheet(["late-1,2024-10-06 10:00,,0,3号"])
    try place.refunds(["\(Workplace.number("2024-10-05", 3, 0)),5.00,2024-10-20 10:00"])
    #expect(try place.statement(3)?.bonus.description == "715.38")
    try place.close()
    let report = try place.orderSheet(["late-1,2024-10-06 10:00,2024-11-02 09:00,80,3号"])
    #expect(report.updated == 1 && report.refused.isEmpty)
    #expect(try adjustments(3) == ["2024-10 -715.38"])
    #expect(try place.statement(3)?.bonus.description == "715.38")
  }

  /// Two of 19 orders refunded cost October's bonus; without these refunds it is due.
  @Test func aWithdrawnImportIsAnAdjustment() throws {
    try place.orders(Workplace.sales(19, 3, "2024-10-05"))
    let refunds = try place.refunds(
      (0..<2).map { "\(Workplace.number("2024-10-05", 3, $0)),5.00,2024-10-20 10:00" })
    #expect(try place.statement(3)?.bonus.description == "0.00")
    try place.close()
    let records = try place.orderRecords
    _ = try ImportLog(place.store, zone: Desk.zone).withdraw(
      try #require(refunds.number), reason: "twice", by: Workplace.author(9)
    ) { _ in records.refundImports }
    #expect(try adjustments(3) == ["2024-10 715.38"])
    #expect(try place.statement(3)?.bonus.description == "0.00")
    try place.close(Workplace.november)
    try place.gradeAll(Workplace.december)
    #expect(try adjustments(3, Workplace.december).isEmpty)
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func aDroppedOrderAndRefundAreAdjustments() throws {
    try place.orders(Workplace.sales(20, 3, "2024-10-05"))
    try place.refunds(["\(Workplace.number("2024-10-05", 3, 0)),5.00,2024-10-20 10:00"])
    #expect(try place.statement(3)?.bonus.description == "715.38")
    try place.close()
    let records = try place.orderRecords
    // 1 of 19 is more than 5 %.
    _ = try records.drop(
      try #require(OrderNumber(Workplace.number("2024-10-05", 3, 7))), reason: "a test",
      author: Workplace.author(9))
    #expect(try adjustments(3) == ["2024-10 -715.38"])
    _ = try records.dropRefund(
      nil, of: try #require(OrderNumber(Workplace.number("2024-10-05", 3, 0))),
      reason: "never paid back",
      author: Workplace.author(9))
    #expect(try adjustments(3).isEmpty)
  }

  @Test func whatWasBookedIsNotBookedAgain() throws {
    try place.close()
    try place.records(["2024-10-30,3,complaint,5,,"])
    try place.close(Workplace.november)
    try place.gradeAll(Workplace.december)
    #expect(try adjustments(3, Workplace.december) == [])
    try place.records(["2024-10-31,3,complaint,5,,"])
    #expect(try adjustments(3, Workplace.december) == ["2024-10 -200.00"])
    let because = try place.statement(3, Workplace.december)?.adjustments.first?.because
    #expect(because?.contains("new record 46") == true)
    #expect(because?.contains("new record 33") == false)
  }

  @Test func whatTurnsOutUntrueIsGivenBack() throws {
    try place.close()
    try place.records(["2024-10-30,3,complaint,5,,"])
    try place.close(Workplace.november)
    try place.gradeAll(Workplace.december)
    try place.retract(33)
    #expect(try adjustments(3, Workplace.december) == ["2024-10 915.38"])
    try place.close(Workplace.december)
    let fund = try place.payroll.fund()
    #expect(fund.balance.description == "150.00")
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func lateOrdersAndRefundsAndLeaveAdjustToo() throws {
    try place.orders(Workplace.sales(20, 1, "2024-10-05"))
    try place.close()
    #expect(try adjustments(1) == [])
    // 2 of 20 is 10 %: 10 points instead of 30, of 130 left 110: 846.15 instead of 1000.
    try place.refunds((0..<2).map { "\(Workplace.number("2024-10-05", 1, $0)),5,2024-10-31 23:59" })
    #expect(try adjustments(1) == ["2024-10 -153.85"])
    // 20 more orders: 5 % again.
    try place.orders(Workplace.sales(20, 1, "2024-10-06"))
    #expect(try adjustments(1) == [])
    try place.records(["2024-10-07,1,reward,12.5,,"])
    #expect(try adjustments(1) == ["2024-10 12.50"])
  }

  @Test func adjustmentsOfSeveralMonthsStandByThemselves() throws {
    try place.close()
    try place.close(Workplace.november)
    try place.gradeAll(Workplace.december)
    try place.records(["2024-10-07,1,reward,12.5,,", "2024-11-07,1,conduct,private_use,,"])
    #expect(try adjustments(1, Workplace.december) == ["2024-10 12.50", "2024-11 -10.00"])
  }

  @Test func theClosedMonthKeepsItsPoliciesAndPatterns() throws {
    try place.close()
    place.wage = .init(
      name: "wage.yaml", text: place.wage.text.replacing("ordinary: 2000", with: "ordinary: 2600"))
    place.grace = 600
    #expect(try adjustments(1) == [])
    #expect(try adjustments(3) == [])
    #expect(try place.statement(1, Workplace.november)?.base.description == "2600.00")
  }

  @Test func aLeaversAdjustmentIsAFindingWithTheAmount() throws {
    try place.close()
    try place.records(["2024-10-07,4,reward,12.5,,"])
    let document = try place.payroll.run(Workplace.november).document(.english)
    #expect(document.agents.map(\.agent.number) == [1, 2, 3])
    #expect(
      document.findings == [
        "agent 4 周晴 has no wage in this month: adjustments of 12.50 and 0.00 carried over are not "
          + "booked (settle it: kefu payroll settle --agent 4 --reason WHY; else it is booked when "
          + "there is a wage again)"
      ])
  }

  @Test func aDraftOfALaterMonthSaysWhatItLacks() throws {
    try place.close()
    try place.gradeAll(Workplace.december)
    try place.records(["2024-10-07,1,reward,12.5,,"])
    let document = try place.payroll.run(Workplace.december).document(.english)
    #expect(document.agents.allSatisfy { $0.adjustments.isEmpty })
    #expect(document.findings.count == 1)
    #expect(document.findings[0].hasPrefix("2024-11 is still open: what is carried over"))
  }

  @Test func aGradeTakenBackFromAClosedMonthStopsTheNextRun() throws {
    try place.close()
    try place.retract(1)
    let text = Refusal.text { _ = try place.payroll.run(Workplace.november) }
    #expect(text?.contains("agent 1 李小满: no grade for chat quality") == true)
    #expect(text?.contains("--date 2024-10-31") == true)
  }

  @Test func remaindersAreCarriedUntilTheyAreCovered() throws {
    // Agent 1: nine complaints in October, 1650 of fines against 2000 - no bonus; then ten.
    try place.records((1...12).map { "2024-10-\($0 + 10),1,complaint,5,,\($0)" })
    let october = try #require(try place.statement(1))
    #expect(october.fines.map(\.amount).sum().description == "2150.00")
    #expect(october.wage == .zero)
    #expect(october.carriedOut.description == "150.00")
    try place.close()
    var fund = try place.payroll.fund()
    #expect(fund.owed == [Desk.number(1): Desk.money("150")])
    // 2000 of agent 1 and 150 of agent 3.
    #expect(fund.balance.description == "2150.00")
    let november = try #require(try place.statement(1, Workplace.november))
    #expect(november.carriedIn.description == "150.00")
    #expect(november.wage.description == "2850.00")
    try place.close(Workplace.november)
    fund = try place.payroll.fund()
    #expect(fund.owed.isEmpty)
    #expect(fund.balance.description == "2300.00")
    #expect(try place.payroll.check().isEmpty)
    try place.gradeAll(Workplace.december)
    #expect(try place.statement(1, Workplace.december)?.carriedIn == .zero)
  }

  @Test func theFundsBookShowsEveryFineAndEveryPayment() throws {
    try place.close()
    let entries = try place.payroll.fund().entries
    #expect(
      entries.map {
        "\($0.month) \($0.agent) \($0.credit.rawValue)>\($0.debit.rawValue) \($0.amount)"
      }
        == [
          "2024-10 3 fines>owed 50.00", "2024-10 3 fines>owed 100.00", "2024-10 3 owed>fund 150.00",
        ])
    #expect(entries.allSatisfy { $0.author == Desk.number(9) })
  }

  /// Closing, adjusting and verifying agree: a fact gives the same money whether it comes in time or late.
  @Test func lateOrInTimeTheMoneyIsTheSame() throws {
    let facts = [
      "2024-10-28,3,complaint,6,,", "2024-10-05,1,reward,33.33,,", "2024-10-06,2,low_rating,,,",
      "2024-10-07,2,conduct,private_use,,", "2024-10-12,1,grade.quality,差,,",
    ]
    func total(late: Bool) throws -> [Int: Money] {
      let place = try Workplace()
      try place.gradeAll()
      if !late { try place.records(facts) }
      try place.close()
      if late { try place.records(facts) }
      try place.gradeAll(Workplace.november)
      try place.close(Workplace.november)
      #expect(try place.payroll.verify(Workplace.october).isSound)
      #expect(try place.payroll.verify(Workplace.november).isSound)
      #expect(try place.payroll.check().isEmpty)
      var sums: [Int: Money] = [:]
      for month in [Workplace.october, Workplace.november] {
        for agent in try place.payroll.run(month).document(.english).agents {
          sums[agent.agent.number, default: .zero] +=
            agent.wage - agent.carriedOut + agent.carriedIn
        }
      }
      return sums
    }
    #expect(try total(late: true) == total(late: false))
  }
}
