import Payroll
import Testing
import Vocabulary

/// HANDBOOK/kpi.md, Wage: never below 0, the rest is carried over; a policy may limit deductions.
@Suite struct SettlementTests {
  /// One day employed, no bonus: base 64.52 (2000 / 31).
  private func poor(_ records: [String], _ brought: Brought = .nothing) throws -> Statement {
    let facts = try Desk.facts(
      marks: "差差差差", records: records,
      days: [
        GradedDays(from: Desk.day("2026-10-31"), to: Desk.day("2026-10-31"), grade: .ordinary)
      ])
    return try #require(try Desk.calculation(facts, brought: brought).statement)
  }

  private func adjustment(_ amount: String, fines: String = "0") -> Adjustment {
    Adjustment(
      month: Desk.month("2026-09"), amount: Desk.money(amount), fines: Desk.money(fines),
      because: Text(same: "late"))
  }

  @Test func whatCannotBeDeductedIsCarriedOver() throws {
    let statement = try poor(["2026-10-31 complaint 5", "2026-10-31 complaint 5"])
    #expect(statement.base.description == "64.52")
    #expect(statement.fined.description == "150.00")
    #expect(statement.settlement.wage == .zero)
    #expect(statement.settlement.carriedOut.description == "85.48")
    #expect(statement.settlement.finesPaid.description == "64.52")
    #expect(statement.settlement.finesOwed.description == "85.48")
  }

  @Test func whatWasCarriedInIsDeducted() throws {
    let statement = try poor([], Brought(carriedIn: Desk.money("20"), finesOwed: Desk.money("20")))
    #expect(statement.settlement.wage.description == "44.52")
    #expect(statement.settlement.carriedOut == .zero)
    #expect(statement.settlement.finesPaid.description == "20.00")
    let deeper = try poor([], Brought(carriedIn: Desk.money("100"), finesOwed: Desk.money("30")))
    #expect(deeper.settlement.wage == .zero)
    #expect(deeper.settlement.carriedOut.description == "35.48")
    // What the shop paid too much (70) is settled before fines.
    #expect(deeper.settlement.finesOwed.description == "30.00")
    #expect(deeper.settlement.finesPaid == .zero)
  }

  @Test func adjustmentsGoIntoTheWage() throws {
    let more = try poor([], Brought(adjustments: [adjustment("100"), adjustment("-30")]))
    #expect(more.settlement.wage.description == "134.52")
    let less = try poor([], Brought(adjustments: [adjustment("-715.38")]))
    #expect(less.settlement.wage == .zero)
    #expect(less.settlement.carriedOut.description == "650.86")
    #expect(less.settlement.finesOwed == .zero)
  }

  @Test func aFineGivenBackComesFromTheFund() throws {
    let statement = try poor([], Brought(adjustments: [adjustment("50", fines: "-50")]))
    #expect(statement.settlement.wage.description == "114.52")
    #expect(statement.settlement.finesPaid.description == "-50.00")
    let late = try poor([], Brought(adjustments: [adjustment("-50", fines: "50")]))
    #expect(late.settlement.wage.description == "14.52")
    #expect(late.settlement.finesPaid.description == "50.00")
  }

  @Test func aLimitLeavesItsShareOfTheWage() throws {
    let book = try Desk.book(
      "wage.yaml", replacing: "# deduction_limit: 20%", with: "deduction_limit: 20%")
    let facts = try Desk.facts(
      marks: "差差差差", records: (1...5).map { "2026-10-0\($0) complaint 5" })
    let statement = try #require(try Desk.calculation(facts, book: book).statement)
    // Of 2500 at most 500 may go; 750 were fined.
    #expect(statement.settlement.wage.description == "2000.00")
    #expect(statement.settlement.carriedOut.description == "250.00")
    #expect(statement.settlement.finesPaid.description == "500.00")
    let odd = try Desk.facts(
      marks: "差差差差", records: ["2026-10-31 complaint 5"],
      days: [
        GradedDays(from: Desk.day("2026-10-31"), to: Desk.day("2026-10-31"), grade: .ordinary)
      ])
    // 20 % of 64.52 is 12.904: a part of a fen stays with the agent.
    let small = try #require(try Desk.calculation(odd, book: book).statement)
    #expect(small.settlement.wage.description == "51.62")
    #expect(small.settlement.carriedOut.description == "37.10")
  }

  /// Whatever comes together: nothing is lost and nothing is made.
  @Test func everyFenIsAccountedFor() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let carried = Int.random(in: 0...90_000, using: &random)
      let brought = Brought(
        carriedIn: Money(fen: carried),
        finesOwed: Money(fen: Int.random(in: 0...carried, using: &random)),
        adjustments: [
          Adjustment(
            month: Desk.month("2026-09"),
            amount: Money(fen: Int.random(in: -90_000...90_000, using: &random)),
            fines: Money(fen: Int.random(in: -20_000...20_000, using: &random)),
            because: Text(same: "late"))
        ])
      let complaints = Int.random(in: 0...6, using: &random)
      let statement = try poor(
        Array(repeating: "2026-10-31 complaint 5", count: complaints), brought)
      let settlement = statement.settlement
      #expect(settlement.wage >= .zero)
      #expect(settlement.carriedOut >= .zero)
      #expect(settlement.wage == .zero || settlement.carriedOut == .zero)
      #expect(
        settlement.wage - settlement.carriedOut
          == statement.earned + statement.adjusted - brought.carriedIn)
      #expect(
        settlement.finesPaid + settlement.finesOwed
          == statement.fined + brought.finesOwed + brought.adjustments.map(\.fines).sum())
      #expect(settlement.finesOwed >= .zero && settlement.finesOwed <= settlement.carriedOut)
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
