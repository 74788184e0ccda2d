import Payroll
import Testing
import Vocabulary

/// HANDBOOK/wages.md, After closing: what a leaver owes is carried, shown, and settled or written off
/// with a reason; the activity fund books it.
@Suite struct DebtTests {
  let place: Workplace
  private let agent = Desk.number(4)

  /// Agent 4 left on 20 October with 1290.32 of base, no bonus, and fines of 1950: 659.68 owed, all
  /// of them fines.
  init() throws {
    place = try Workplace()
    for agent in 1...3 { try place.grade(agent, "优优优优") }
    try place.grade(4, "差差差差")
    try place.records((1...11).map { "2024-10-\($0 + 5),4,complaint,5,,\($0)" })
    try place.close()
  }

  @discardableResult
  private func settle(
    _ amount: String? = nil, _ way: SettledDebt.Way = .paid, _ agent: Int = 4,
    reason: String = "已收现金"
  ) throws -> SettledDebt {
    try place.payroll.settle(
      Desk.number(agent), amount.map(Desk.money), way, reason: reason,
      author: Workplace.author(9))
  }

  private var owed: String? {
    get throws { try place.payroll.fund().owed[agent]?.description }
  }

  private func debts() throws -> [String] {
    try place.gradeAll(Workplace.november)
    return try place.payroll.run(Workplace.november).document(.english).findings
  }

  @Test func itIsCarriedAndShown() throws {
    #expect(try owed == "659.68")
    #expect(try debts().first?.contains("659.68 carried over") == true)
    #expect(try debts().first?.contains("kefu payroll settle --agent 4") == true)
  }

  @Test func paidInPartsItGoesToTheFund() throws {
    let before = try place.payroll.fund().balance
    #expect(try settle("600").carriedOut.description == "59.68")
    #expect(try owed == "59.68")
    #expect(try place.payroll.fund().balance - before == Desk.money("600"))
    #expect(try place.payroll.check().isEmpty)
    try settle()
    #expect(try owed == nil)
    #expect(try place.payroll.fund().balance - before == Desk.money("659.68"))
    #expect(try debts().isEmpty)
    #expect(Refusal.text { try settle() } == "nothing is open with agent 4")
    try place.close(Workplace.november)
    #expect(try place.payroll.check().isEmpty)
    #expect(try place.payroll.verify(Workplace.november).isSound)
    try place.tamper("UPDATE payroll_debt SET amount = amount + 1")
    #expect(try !place.payroll.verify(Workplace.november).isSound)
  }

  @Test func writtenOffTheFundGetsNothing() throws {
    let before = try place.payroll.fund()
    try settle(nil, .writtenOff, reason: "联系不上")
    let after = try place.payroll.fund()
    #expect(after.balance == before.balance)
    #expect(after.owed.isEmpty)
    #expect(
      after.entries.last.map { "\($0.credit.rawValue)>\($0.debit.rawValue) \($0.amount)" }
        == "owed>fines 659.68")
    #expect(after.entries.last?.because.english == "written off: 联系不上")
    #expect(try place.payroll.check().isEmpty)
  }

  /// A complaint turns out untrue: 200 of the 659.68 are given back before the rest is settled.
  @Test func lateFactsAreSettledWithIt() throws {
    try place.retract(27)
    #expect(try debts().first?.contains("adjustments of 200.00 and 659.68 carried over") == true)
    let settled = try settle()
    #expect(settled.amount.description == "459.68")
    #expect(try owed == nil)
    #expect(try debts().isEmpty)
    #expect(try place.payroll.verify(Workplace.october).moved.isEmpty)
    // What comes later still is a new claim, of the shop's this time.
    try place.records(["2024-10-07,4,reward,12.5,,"])
    #expect(
      Refusal.text { try settle(nil, .writtenOff) }?.contains("the shop owes agent 4 12.50") == true
    )
    #expect(try settle().amount.description == "-12.50")
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func noMoreThanIsOpenAndNobodyWithAWage() throws {
    #expect(Refusal.text { try settle("659.69") }?.contains("659.68 is open with agent 4") == true)
    #expect(Refusal.text { try settle("0") } != nil)
    #expect(Refusal.text { try settle(reason: " ") }?.contains("reason") == true)
    #expect(Refusal.text { try settle(nil, .paid, 1) }?.contains("has a wage in 2024-11") == true)
    #expect(try place.count("payroll_debt") == 0)
  }
}
