import Appraisals
import Payroll
import Testing
import Vocabulary

/// The room against a second computation, and what must hold of any month.
@Suite struct RandomMonthTests {
  @Test func threeThousandMonthsAgreeToTheFen() throws {
    var random = SeededGenerator(seed: 20_261_031)
    let books = try RandomMonth.books()
    var (passed, carried) = (0, 0)
    for round in 0..<3000 {
      let made = try RandomMonth(&random, books)
      let calculation = Calculation(
        month: made.month, policies: made.policies, facts: [made.facts],
        brought: [made.facts.agent: made.brought])
      let statement = try #require(calculation.statements.first)
      let opinion = SecondOpinion(month: made.plain)
      let ours = [
        statement.score.points.hundredths, statement.bonus.fen, statement.base.fen,
        statement.commission.fen, statement.fined.fen, statement.settlement.wage.fen,
        statement.settlement.carriedOut.fen,
      ]
      let theirs = [
        opinion.score, opinion.bonus, opinion.base, opinion.commission, opinion.fines,
        opinion.wage, opinion.carriedOut,
      ]
      #expect(ours == theirs, "month \(round): \(made.plain)")
      passed += statement.score.passed ? 1 : 0
      carried += statement.settlement.carriedOut > .zero ? 1 : 0
    }
    // Both ways were walked often.
    #expect((300...2700).contains(passed))
    #expect(carried > 10)
  }

  private func score(_ made: RandomMonth, _ facts: AgentFacts) throws -> Points {
    let calculation = Calculation(
      month: made.month, policies: made.policies, facts: [facts])
    return try #require(calculation.statements.first).score.points
  }

  @Test func nothingBadEverRaisesAScoreAndNothingGoodLowersIt() throws {
    var random = SeededGenerator(seed: 1)
    let books = try RandomMonth.books()
    for _ in 0..<300 {
      let made = try RandomMonth(&random, books)
      let before = try score(made, made.facts)
      func after(_ change: (inout AgentFacts) throws -> Void) throws -> Points {
        var facts = made.facts
        try change(&facts)
        return try score(made, facts)
      }
      let day = made.month.last
      #expect(try after { $0.attendance.late.append(.init(day: day, seconds: 1)) } <= before)
      #expect(try after { $0.attendance.leave.append(day) } <= before)
      #expect(try after { $0.attendance.absence.append(day) } <= before)
      #expect(try after { $0.orders.refunded += 1 } <= before)
      #expect(try after { $0.records += try Desk.records(["\(day) low_rating"]) } <= before)
      #expect(try after { $0.records += try Desk.records(["\(day) complaint 5"]) } <= before)
      #expect(try after { $0.records += try Desk.records(["\(day) praise"]) } >= before)
      #expect(try after { $0.records += try Desk.records(["\(day) outstanding 2"]) } >= before)
      #expect(try after { $0.records += try Desk.records(["\(day) grade.quality 优"]) } >= before)
      // A longer lateness is still one lateness.
      #expect(
        try after { facts in
          facts.attendance.late = facts.attendance.late.map { .init(day: $0.day, seconds: 3600) }
        } == before)
    }
  }

  @Test func theOrderOfTheRecordsOfADayChangesNoFigure() throws {
    var random = SeededGenerator(seed: 2)
    let books = try RandomMonth.books()
    for _ in 0..<200 {
      let made = try RandomMonth(&random, books)
      var other = made.facts
      other.records = other.records.shuffled(using: &random)
        .sorted { $0.entry.day < $1.entry.day }
      let both = try [made.facts, other].map {
        try #require(
          Calculation(month: made.month, policies: made.policies, facts: [$0]).statements.first)
      }
      #expect(both[0].score.points == both[1].score.points)
      #expect(both[0].fined == both[1].fined)
      #expect(both[0].settlement == both[1].settlement)
    }
  }
}
