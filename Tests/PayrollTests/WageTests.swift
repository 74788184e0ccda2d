import Payroll
import Staff
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Wage.
@Suite struct WageTests {
  private func days(_ from: String, _ to: String, _ grade: Grade?) -> GradedDays {
    GradedDays(from: Desk.day(from), to: Desk.day(to), grade: grade)
  }

  @Test(arguments: [(Grade.ordinary, "2000.00"), (.senior, "2500.00"), (.leader, "3000.00")])
  func aFullMonthInOneGradeIsExactlyItsBase(grade: Grade, base: String) throws {
    for month in ["2026-10", "2026-11", "2026-02"] {
      let span = Desk.month(month)
      let facts = try Desk.facts(
        days: [GradedDays(from: span.first, to: span.last, grade: grade)])
      let statement = try #require(try Desk.calculation(facts, month: month).statement)
      #expect(statement.base.description == base)
    }
  }

  @Test func theBaseGoesByDaysAndIsRoundedOnce() throws {
    let joiner = try Desk.facts(days: [days("2026-10-20", "2026-10-31", .ordinary)])
    // 2000 x 12 / 31 = 774.1935...
    #expect(try Desk.calculation(joiner).statement?.base.description == "774.19")
    let promoted = try Desk.facts(
      days: [
        days("2026-10-01", "2026-10-07", .ordinary), days("2026-10-08", "2026-10-31", .senior),
      ])
    // (2000 x 7 + 2500 x 24) / 31 = 2387.0967...; rounded by grade it would be 451.61 + 1935.48.
    #expect(try Desk.calculation(promoted).statement?.base.description == "2387.10")
    let ungraded = try Desk.facts(
      days: [days("2026-10-01", "2026-10-30", nil), days("2026-10-31", "2026-10-31", .leader)])
    // 3000 / 31 = 96.774...
    #expect(try Desk.calculation(ungraded).statement?.base.description == "96.77")
    #expect(try Desk.calculation(ungraded).statement?.grade == .leader)
  }

  @Test func ninetyOneItselfEarnsTheBonus() throws {
    // 20 + 30 + 20 + 20 + 20 + 20 = 130; 39 less is 91.
    let exact = try Desk.facts(
      records: ["2026-10-01 complaint 20", "2026-10-02 complaint 19"])
    let passed = try #require(try Desk.calculation(exact).statement)
    #expect(passed.score.points.description == "91")
    #expect(passed.bonus.description == "700.00")
    let below = try Desk.facts(
      records: ["2026-10-01 complaint 20", "2026-10-02 complaint 19.01"])
    let failed = try #require(try Desk.calculation(below).statement)
    #expect(failed.score.points.description == "90.99")
    #expect(!failed.score.passed)
    #expect(failed.bonus == .zero)
  }

  @Test(arguments: [
    ("优优优优", "1000.00"), ("良优优优", "961.54"), ("良良优优", "923.08"), ("中良良优", "846.15"),
  ])
  func theBonusIsRoundedHalfUpToTheFen(marks: String, bonus: String) throws {
    #expect(try Desk.calculation(Desk.facts(marks: marks)).statement?.bonus.description == bonus)
  }

  @Test func theBonusIsNotProrated() throws {
    let facts = try Desk.facts(days: [days("2026-10-31", "2026-10-31", .ordinary)])
    #expect(try Desk.calculation(facts).statement?.bonus.description == "1000.00")
  }

  @Test func commissionAndAllowanceAreNothingUntilThePolicyGivesRates() throws {
    let facts = try Desk.facts(
      paid: "123456.78", refunds: "456.78",
      attendance: AttendanceFacts(nights: [Desk.day("2026-10-01"), Desk.day("2026-10-02")]))
    let plain = try #require(try Desk.calculation(facts).statement)
    #expect(plain.commission == .zero)
    #expect(plain.allowance == .zero)
    let commission = try Desk.book(
      "wage.yaml", replacing: "commission_percent: 0", with: "commission_percent: 0.35")
    // (123456.78 - 456.78) x 0.35 % = 430.50
    #expect(
      try Desk.calculation(facts, book: commission).statement?.commission.description == "430.50")
    let small = try Desk.facts(paid: "1.43", refunds: "0")
    // 1.43 x 0.35 % = 0.005005: half up
    #expect(
      try Desk.calculation(small, book: commission).statement?.commission.description == "0.01")
    let nights = try Desk.book(
      "wage.yaml", replacing: "night_allowance: 0", with: "night_allowance: 15.5")
    let paid = try #require(try Desk.calculation(facts, book: nights).statement)
    #expect(paid.allowance.description == "31.00")
    #expect(paid.settlement.wage == plain.settlement.wage + Desk.money("31"))
  }

  @Test func commissionOnRefundsOfEarlierOrdersIsTakenBack() throws {
    let book = try Desk.book(
      "wage.yaml", replacing: "commission_percent: 0", with: "commission_percent: 1")
    let facts = try Desk.facts(paid: "100", refunds: "300")
    #expect(try Desk.calculation(facts, book: book).statement?.commission.description == "-2.00")
  }

  @Test func rewardsAreTheAmountsRecorded() throws {
    let facts = try Desk.facts(records: ["2026-10-01 reward 20", "2026-10-05 reward 0.5"])
    #expect(try Desk.calculation(facts).statement?.rewards.description == "20.50")
  }

  @Test func complaintsCostFiftyAHundredThenTwoHundredEach() throws {
    let facts = try Desk.facts(
      records: [
        "2026-10-20 complaint 5", "2026-10-02 complaint 6", "2026-10-09 complaint 7",
        "2026-10-09 complaint 8", "2026-10-31 complaint 9",
      ])
    let statement = try #require(try Desk.calculation(facts).statement)
    // By date, then in the order recorded: the 9th has record 7 (points 7) before record 8.
    #expect(
      statement.fines.map { "\($0.day) \($0.record.number) \($0.amount)" } == [
        "2026-10-02 6 50.00", "2026-10-09 7 100.00", "2026-10-09 8 200.00",
        "2026-10-20 5 200.00", "2026-10-31 9 200.00",
      ])
    #expect(statement.fined.description == "750.00")
  }

  @Test func conductCostsTenEachAndCountsByItself() throws {
    let facts = try Desk.facts(
      records: [
        "2026-10-03 conduct private_use", "2026-10-03 complaint 5",
        "2026-10-04 conduct private_use", "2026-10-05 conduct colleague_contact",
      ])
    let statement = try #require(try Desk.calculation(facts).statement)
    #expect(
      statement.fines.map { "\($0.key) \($0.amount)" } == [
        "conduct 10.00", "complaint 50.00", "conduct 10.00", "conduct 10.00",
      ])
  }

  /// The stricter shop: 10, then 30, then dismissal is proposed.
  @Test func theStricterShopProposesDismissal() throws {
    let book = try Desk.book(
      "fines.yaml",
      replacing:
        "装软件, en: \"private chat, films, games, installing software\"}\n      amounts: [10]",
      with: """
        装软件, en: private use}
              amounts: [10, 30]
              after: {amount: 0, propose: {zh: 建议辞退, en: dismissal is proposed}}
        """)
    let facts = try Desk.facts(records: (1...3).map { "2026-10-0\($0) conduct private_use" })
    let calculation = try Desk.calculation(facts, book: book)
    #expect(calculation.statement?.fines.map(\.amount.description) == ["10.00", "30.00", "0.00"])
    #expect(
      calculation.findings.map { $0.line(.english) } == [
        "agent 3 王春: private use, time 3 in the month: dismissal is proposed"
      ])
  }

  @Test func aBreachOfARuleThatTheMonthLacksStopsTheRun() throws {
    let facts = try Desk.facts(
      records: ["2026-10-03 conduct sleeping"], rules: .init(conductRules: ["sleeping"]))
    let calculation = try Desk.calculation(facts)
    #expect(calculation.statements.isEmpty)
    #expect(calculation.missing.count == 1)
    #expect(calculation.missing[0].line(.english).contains("the month's fines lack this rule"))
  }
}
