import Payroll
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Worked example, figure by figure.
@Suite struct WorkedExampleTests {
  /// Late twice, leave once.
  private var attendance: AttendanceFacts {
    AttendanceFacts(
      late: Desk.late("2026-10-05", "2026-10-12"), leave: [Desk.day("2026-10-20")])
  }
  private let events = [
    "2026-10-08 low_rating", "2026-10-09 complaint 8", "2026-10-10 praise", "2026-10-11 praise",
    "2026-10-12 praise",
  ]

  private func statement(refunded: Int) throws -> Statement {
    let facts = try Desk.facts(
      marks: "优良优中", tagged: 400, refunded: refunded, attendance: attendance, records: events)
    return try #require(try Desk.calculation(facts).statement)
  }

  @Test func withTwentyThreeRefundsNoBonus() throws {
    let score = try statement(refunded: 23).score
    #expect(
      score.items.map { "\($0.key) \($0.points)/\($0.most)" } == [
        "quality 20/20", "refund_rate 20/30", "complaints 15/20", "cooperation 20/20",
        "execution 10/20", "attendance 5/20",
      ])
    #expect(score.items.map(\.points).sum().description == "90")
    #expect(
      score.deductions.map { "\($0.day) \($0.key) \($0.points)" } == [
        "2026-10-08 low_rating 5", "2026-10-09 complaint 8",
      ])
    #expect(score.additions.map(\.points.description) == ["2", "2", "2"])
    #expect(score.points.description == "83")
    #expect(!score.passed)
    #expect(try statement(refunded: 23).bonus == .zero)
  }

  @Test func withTwentyRefundsABonus() throws {
    let statement = try statement(refunded: 20)
    #expect(statement.score.items[1].points.description == "30")
    #expect(statement.score.points.description == "93")
    #expect(statement.score.passed)
    #expect(statement.bonus.description == "715.38")
  }

  /// CONTRACT.md, Payroll JSON: senior, one complaint, 2500 + 715.38 - 50.
  @Test func theWageOfTheContractsExample() throws {
    let statement = try statement(refunded: 20)
    #expect(statement.base.description == "2500.00")
    #expect(
      statement.fines.map { "\($0.day) \($0.key) \($0.amount)" } == [
        "2026-10-09 complaint 50.00"
      ])
    #expect(statement.settlement.wage.description == "3165.38")
  }

  @Test func eachFigureSaysWhy() throws {
    let score = try statement(refunded: 23).score
    #expect(
      score.items.map(\.because.english) == [
        "excellent", "refunded orders 23 ÷ tagged orders 400 = 5.75 %, in the band > 5 and ≤ 8",
        "good", "excellent", "fair",
        "20 - late 2 × 5 (10-05, 10-12) - leave 1 × 5 (10-20) → 5",
      ])
    #expect(score.items[1].because.chinese == "退款订单 23 ÷ 标记订单 400 = 5.75 %，在 > 5 且 ≤ 8 一档")
    #expect(score.items[5].because.chinese == "20 - 迟到 2 × 5（10-05、10-12） - 请假 1 × 5（10-20） → 5")
  }
}
