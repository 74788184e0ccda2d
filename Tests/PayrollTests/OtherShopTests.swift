import Files
import Payroll
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Another shop's scheme: weighted bands, gold, silver, bronze. A policy is data.
@Suite struct OtherShopTests {
  /// Where the handbook gives no bands (plan, order value, reply rate, attendance) these are invented.
  private static let kpi = """
    - from: 2026-01-01
      source: {zh: 另一家店的考核办法, en: another shop's scheme}
      score: {least: 0, most: 100}
      pass_from: 70
      items:
        - key: sales
          name: {zh: 销售达成, en: sales against plan}
          weight: 30%
          percent: {of: paid_amount, among: figure.sales_plan}
          bands:
            - {at_least: 100, points: 100}
            - {at_least: 80, below: 100, points: 80}
            - {below: 80, points: 0}
        - key: conversion
          name: {zh: 询单转化, en: enquiries that end in a paid order}
          weight: 20%
          percent: {of: figure.paid_enquiries, among: figure.enquiries, none: 0}
          bands:
            - {at_least: 45, points: 100}
            - {at_least: 40, below: 45, points: 80}
            - {at_least: 35, below: 40, points: 60}
            - {below: 35, points: 0}
        - key: order_value
          name: {zh: 客单价, en: average order value}
          weight: 20%
          quotient: {of: paid_amount, by: tagged_orders, none: 0}
          bands:
            - {at_least: 120, points: 100}
            - {at_least: 90, below: 120, points: 70}
            - {below: 90, points: 40}
        - key: reply_rate
          name: {zh: 回复率, en: reply rate}
          weight: 20%
          measure: figure.reply_rate
          bands:
            - {at_least: 99, points: 100}
            - {below: 99, points: 50}
        - key: response
          name: {zh: 平均响应, en: average response}
          weight: 5%
          measure: figure.response_seconds
          bands:
            - {up_to: 35, points: 100}
            - {above: 35, up_to: 45, points: 80}
            - {above: 45, up_to: 55, points: 50}
            - {above: 55, points: 0}
        - key: attendance
          name: {zh: 出勤, en: attendance}
          weight: 5%
          count: {start: 100, less: {late: 20, leave: 20, absence: 50}, not_below: 0}
      levels:
        - {key: gold, name: {zh: 金牌, en: gold}, from: 90}
        - {key: silver, name: {zh: 银牌, en: silver}, from: 80}
        - {key: bronze, name: {zh: 铜牌, en: bronze}, from: 70}
    """
  private static let wage = """
    - from: 2026-01-01
      source: another shop
      base: {ordinary: 1800, senior: 2200, leader: 2600}
      bonus: {levels: {gold: 800, silver: 500, bronze: 200}}
      commission_percent: 1.2
      night_allowance: 15
      deduction_limit: 20%
    """

  private var book: PolicyBook {
    get throws {
      try PolicyBook.read(
        kpi: TextFile(name: "kpi.yaml", text: Self.kpi),
        wage: TextFile(name: "wage.yaml", text: Self.wage), fines: Desk.shipped("fines.yaml"))
    }
  }

  private func facts(
    paid: String = "48000", plan: String = "50000", enquiries: String = "1000",
    paidEnquiries: String = "450", response: String = "35", late: [String] = []
  ) throws -> AgentFacts {
    let rules = try book.recordRules(for: Desk.month("2026-10"))
    var facts = try Desk.facts(
      tagged: 400, paid: paid,
      attendance: AttendanceFacts(late: late.map { .init(day: Desk.day($0), seconds: 5) }))
    facts.records = try Desk.records(
      [
        "2026-10-31 figure.sales_plan \(plan)", "2026-10-31 figure.enquiries \(enquiries)",
        "2026-10-31 figure.paid_enquiries \(paidEnquiries)", "2026-10-31 figure.reply_rate 99.2",
        "2026-10-31 figure.response_seconds \(response)",
      ], rules: rules)
    return facts
  }

  @Test func weightedBandsAndALevel() throws {
    let statement = try #require(try Desk.calculation(facts(), book: book).statement)
    #expect(
      statement.score.items.map { "\($0.key) \($0.points)/\($0.most)" } == [
        "sales 24/30", "conversion 20/20", "order_value 20/20", "reply_rate 20/20", "response 5/5",
        "attendance 5/5",
      ])
    #expect(statement.score.points.description == "94")
    #expect(statement.score.level?.key == "gold")
    #expect(statement.bonus.description == "800.00")
    #expect(statement.commission.description == "576.00")
    #expect(
      statement.score.items[0].because.english
        == "amount paid 48000 ÷ figure.sales_plan 50000 = 96 %, in the band ≥ 80 and < 100; "
        + "80 × 30 % = 24")
  }

  /// conversion >= 45 %: 100, >= 40 %: 80, >= 35 %: 60, else 0; response <= 35 s, <= 45, <= 55, else 0.
  @Test(arguments: [
    ("450", "20"), ("449", "16"), ("400", "16"), ("399", "12"), ("350", "12"), ("349", "0"),
  ])
  func conversionBands(paid: String, points: String) throws {
    let calculation = try Desk.calculation(facts(paidEnquiries: paid), book: book)
    #expect(calculation.points("conversion") == points)
  }

  @Test(arguments: [
    ("35", "5"), ("35.01", "4"), ("45", "4"), ("45.5", "2.5"), ("55", "2.5"), ("55.001", "0"),
  ])
  func responseBands(seconds: String, points: String) throws {
    let calculation = try Desk.calculation(facts(response: seconds), book: book)
    #expect(calculation.points("response") == points)
  }

  @Test(arguments: [
    ("450", 0, "94", "gold", "800.00"), ("400", 0, "90", "gold", "800.00"),
    ("400", 1, "89", "silver", "500.00"), ("349", 0, "74", "bronze", "200.00"),
    ("349", 5, "69", nil, "0.00"),
  ])
  func levelsDecideTheBonus(
    paid: String, late: Int, score: String, level: String?, bonus: String
  ) throws {
    let days = (1...9).map { "2026-10-0\($0)" }
    let calculation = try Desk.calculation(
      facts(paidEnquiries: paid, late: Array(days.prefix(late))), book: book)
    let statement = try #require(calculation.statement)
    #expect(statement.score.points.description == score)
    #expect(statement.score.level?.key == level)
    #expect(statement.bonus.description == bonus)
  }

  @Test func aMissingFigureStopsTheRunWithItsCommand() throws {
    var lacking = try facts()
    lacking.records.removeAll { $0.entry.kind.code != "figure.sales_plan" }
    let missing = try Desk.calculation(lacking, book: book).missing.map { $0.line(.english) }
    #expect(missing.count == 4)
    #expect(
      missing.first
        == "agent 3 王春: the figure paid_enquiries for enquiries that end in a paid order "
        + "is not recorded (kefu record figure 3 paid_enquiries VALUE --date 2026-10-31)")
  }

  @Test func aFigureRecordedTwiceIsAQuestion() throws {
    var twice = try facts()
    twice.records += try Desk.records(
      ["2026-10-30 figure.reply_rate 98"], rules: book.recordRules(for: Desk.month("2026-10")))
    let missing = try Desk.calculation(twice, book: book).missing.map { $0.line(.english) }
    #expect(missing.count == 1)
    #expect(missing.first?.contains("recorded 2 times (records 4, 1)") == true)
  }

  @Test func aPlanOfNothingIsNoBandsBusiness() throws {
    let missing = try Desk.calculation(facts(plan: "0"), book: book).missing.map {
      $0.line(.english)
    }
    #expect(missing.count == 1)
    #expect(missing.first?.contains("no figure.sales_plan in the month") == true)
  }

  @Test func itsFiguresAreWhatRecordsMayState() throws {
    let rules = try book.recordRules(for: Desk.month("2026-10"))
    #expect(
      rules.figures == [
        "sales_plan", "enquiries", "paid_enquiries", "reply_rate", "response_seconds",
      ])
    #expect(rules.gradedItems.isEmpty)
  }
}
