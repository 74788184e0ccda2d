import Payroll
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Score and Decisions.
@Suite struct ScoringTests {
  /// Bands are compared exactly, upper bounds inclusive.
  @Test(arguments: [
    (400, 20, "30"), (400, 21, "20"), (400, 32, "20"), (400, 33, "10"), (400, 44, "10"),
    (400, 45, "0"), (400, 400, "0"), (19, 1, "20"), (20, 1, "30"), (1, 0, "30"), (1, 1, "0"),
    (1_000_000, 50_000, "30"), (1_000_000, 50_001, "20"), (999_999, 50_000, "20"),
    (300, 24, "20"), (299, 24, "10"), (100, 11, "10"), (7, 9, "0"),
  ])
  func refundBands(tagged: Int, refunded: Int, points: String) throws {
    let facts = try Desk.facts(tagged: tagged, refunded: refunded)
    #expect(try Desk.calculation(facts).points("refund_rate") == points)
  }

  @Test func noneTaggedIsThirtyAndSaysWhy() throws {
    let idle = try Desk.calculation(Desk.facts(tagged: 0, refunded: 0))
    #expect(idle.points("refund_rate") == "30")
    let older = try Desk.calculation(Desk.facts(tagged: 0, refunded: 3))
    #expect(older.points("refund_rate") == "30")
    #expect(
      older.statement?.score.items[1].because.english
        == "no tagged orders in the month (refunded orders 3, of earlier months' tags): "
        + "the policy then gives 30")
  }

  @Test func aRateThatNoBandCoversIsAnErrorNotZero() throws {
    let book = try Desk.book(
      "kpi.yaml", replacing: "        - {above: 11, points: 0}\n", with: "")
    let calculation = try Desk.calculation(
      Desk.facts(tagged: 100, refunded: 12), book: book)
    #expect(calculation.statements.isEmpty)
    let finding = try #require(calculation.missing.first)
    #expect(finding.place?.file == "Policies/kpi.yaml")
    #expect(finding.excerpt == nil)
    #expect(
      finding.reason.english
        == "refund rate of agent 3: refunded orders 12 ÷ tagged orders 100 = 12 %, "
        + "and no band covers it")
    #expect(try Desk.calculation(Desk.facts(tagged: 100, refunded: 11), book: book).missing.isEmpty)
  }

  @Test(arguments: [
    ("优", "20"), ("良", "15"), ("中", "10"), ("差", "0"), ("优良", "17.5"), ("优良良", "16.67"),
    ("优优良", "18.33"), ("良中差", "8.33"), ("差差中", "3.33"), ("优差差", "6.67"),
    ("优优优良良良中", "16.43"),
  ])
  func severalGradesAreTheirMeanToHundredthsHalfUp(marks: String, points: String) throws {
    let rest = Desk.marks("优优优优").dropFirst()
    let quality = marks.enumerated().map { "2026-10-\($0 + 10) grade.quality \($1)" }
    let records = try Desk.records(rest + quality)
    var facts = try Desk.facts()
    facts.records = records
    #expect(try Desk.calculation(facts).points("quality") == points)
  }

  @Test func withoutAGradeTheRunNamesEveryAgentAndItem() throws {
    var first = try Desk.facts()
    first.records = try Desk.records(["2026-10-31 grade.quality 优", "2026-10-31 grade.execution 优"])
    let second = AgentFacts(
      agent: Desk.number(5), name: "何田",
      days: [GradedDays(from: Desk.day("2026-10-01"), to: Desk.day("2026-10-15"), grade: .ordinary)]
    )
    let calculation = try Desk.calculation(first, second)
    #expect(calculation.statements.isEmpty)
    #expect(
      calculation.missing.map { $0.line(.english) } == [
        "agent 3 王春: no grade for complaints, rights claims, reports, disputes "
          + "(kefu record grade 3 complaints excellent|good|fair|poor --date 2026-10-31)",
        "agent 3 王春: no grade for cooperation "
          + "(kefu record grade 3 cooperation excellent|good|fair|poor --date 2026-10-31)",
        "agent 5 何田: no grade for chat quality "
          + "(kefu record grade 5 quality excellent|good|fair|poor --date 2026-10-15)",
        "agent 5 何田: no grade for complaints, rights claims, reports, disputes "
          + "(kefu record grade 5 complaints excellent|good|fair|poor --date 2026-10-15)",
        "agent 5 何田: no grade for cooperation "
          + "(kefu record grade 5 cooperation excellent|good|fair|poor --date 2026-10-15)",
        "agent 5 何田: no grade for execution "
          + "(kefu record grade 5 execution excellent|good|fair|poor --date 2026-10-15)",
      ])
    #expect(
      calculation.missing[0].line(.chinese)
        == "3号 王春：缺“投诉、维权、举报、退款纠纷”的评级"
        + "（kefu 记 评级 3 complaints 优|良|中|差 --date 2026-10-31）")
  }

  @Test(arguments: [
    (0, 0, 0, "20"), (1, 0, 0, "15"), (0, 1, 0, "15"), (0, 0, 1, "10"), (2, 1, 0, "5"),
    (4, 0, 0, "0"), (5, 0, 0, "0"), (0, 0, 2, "0"), (9, 9, 9, "0"),
  ])
  func attendanceIsNotBelowZero(late: Int, leave: Int, absence: Int, points: String) throws {
    let days = (1...9).map { Desk.day("2026-10-0\($0)") }
    let facts = try Desk.facts(
      attendance: AttendanceFacts(
        late: days.prefix(late).map { .init(day: $0, seconds: 1) },
        leave: Array(days.prefix(leave)), absence: Array(days.prefix(absence))))
    #expect(try Desk.calculation(facts).points("attendance") == points)
  }

  @Test func theSumIsKeptWithinZeroAndOneHundredThirty() throws {
    let praised = try Desk.facts(records: (1...9).map { "2026-10-0\($0) praise" })
    let high = try #require(try Desk.calculation(praised).statement).score
    #expect(high.sum.description == "148")
    #expect(high.points.description == "130")
    let blamed = try Desk.facts(
      marks: "差差差差", refunded: 400,
      attendance: AttendanceFacts(absence: [Desk.day("2026-10-01"), Desk.day("2026-10-02")]),
      records: ["2026-10-01 complaint 20", "2026-10-02 low_rating"])
    let low = try #require(try Desk.calculation(blamed).statement).score
    #expect(low.sum.description == "-25")
    #expect(low.points.description == "0")
    #expect(!low.passed)
  }

  @Test func pointsAreThoseThatTheLeadSet() throws {
    let facts = try Desk.facts(
      marks: "良良良良",
      records: [
        "2026-10-02 complaint 5", "2026-10-01 complaint 12.5", "2026-10-03 outstanding 2",
        "2026-10-04 outstanding 5",
      ])
    let score = try #require(try Desk.calculation(facts).statement).score
    #expect(
      score.deductions.map { "\($0.day) \($0.points)" } == ["2026-10-01 12.5", "2026-10-02 5"])
    #expect(score.additions.map(\.points.description) == ["2", "5"])
    #expect(score.points.description == "99.5")
  }
}
