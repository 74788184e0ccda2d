import Files
import Payroll
import Store
import TestSupport
import Testing
import Vocabulary

/// What a closed month is worth: it can be computed again from what was frozen, and a change shows.
@Suite struct VerifyTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.gradeAll()
    try place.records([
      "2024-10-09,3,complaint,8,4100000020241003864,“未回电”\u{2028}二", "2024-10-12,1,reward,20,,",
    ])
    try place.close()
  }

  private func verify() throws -> Verification { try place.payroll.verify(Workplace.october) }

  @Test func whatWasFrozenGivesWhatWasClosed() throws {
    let verification = try verify()
    #expect(verification.isSound)
    #expect(verification.differences.isEmpty)
    #expect(verification.moved.isEmpty)
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func anOpenMonthHasNothingToVerify() {
    #expect(
      Refusal.text { _ = try place.payroll.verify(Workplace.november) }
        == "2024-11 is open: there is nothing to verify (a draft is kefu payroll run 2024-11)")
  }

  @Test func recordsThatMovedOnAreSaidAndChangeNothing() throws {
    try place.records(["2024-10-10,3,complaint,20,,"])
    try place.retract(18)
    try place.orders(Workplace.sales(2, 1, "2024-10-08", paid: "99.5"))
    let verification = try verify()
    #expect(verification.isSound)
    let moved = verification.moved.map { finding in
      finding.reason.english.replacing(#/ \(entered by agent 9 at .*\)/#, with: "")
    }
    #expect(
      moved == [
        "agent 1 李小满: since the closing, record 18 taken back: 2024-10-12 agent 1 reward 20.00",
        "agent 1 李小满: since the closing, tagged orders 0 → 2",
        "agent 1 李小满: since the closing, amount paid 0.00 → 199.00",
        "agent 1 李小满: since the closing, orders 2024-10-08-1-0000, 2024-10-08-1-0001",
        "agent 1: -20.00 goes to the next open month",
        "agent 3 王春: since the closing, new record 19: 2024-10-10 agent 3 true complaint 20",
        "agent 3: -253.84 goes to the next open month",
      ])
    #expect(verification.moved.contains { $0.reason.english.contains("(entered by agent 9 at ") })
  }

  /// HANDBOOK/wages.md, After closing: what is booked is said as long as something is not, and once
  /// everything is, nothing is said; changes without money are kept with the next closing too.
  @Test func verifyGrowsQuietOnceAllIsBooked() throws {
    try place.records(["2024-10-10,3,complaint,20,,"])
    try place.orders(Workplace.sales(2, 1, "2024-10-08", paid: "99.5"))
    #expect(try verify().moved.count == 5)
    try place.gradeAll(Workplace.november)
    try place.close(Workplace.november)
    #expect(try verify().moved.isEmpty)
    #expect(try verify().isSound)
    try place.records(["2024-10-11,1,praise,,,"])
    let moved = try verify().moved.map(\.reason.english)
    #expect(moved.first == "agent 3: -253.84 was booked in 2024-11")
    #expect(moved.count == 2, "\(moved)")
    try place.gradeAll(Workplace.december)
    try place.close(Workplace.december)
    #expect(try verify().moved.isEmpty)
    #expect(try place.payroll.check().isEmpty)
  }

  /// A change may be named by orders long after another was: only those that changed since.
  @Test func ordersAreNamedOnce() throws {
    try place.orders(Workplace.sales(1, 1, "2024-10-08"))
    try place.gradeAll(Workplace.november)
    try place.close(Workplace.november)
    try place.orders(Workplace.sales(1, 1, "2024-10-09"))
    let moved = try verify().moved.map(\.reason.english)
    #expect(moved.last == "agent 1 李小满: since the closing, order 2024-10-09-1-0000")
  }

  @Test(arguments: [
    "UPDATE payroll_closing SET document_zh = replace(document_zh, '2000.00', '2000.01')",
    "UPDATE payroll_closing SET document_en = replace(document_en, '王春', '王秋')",
    "UPDATE payroll_closing SET texts = replace(texts, 'poor: 0', 'poor: 1')",
    "UPDATE payroll_closing SET findings = '[] '",
    "UPDATE payroll_closing SET assent = replace(assent, '[', '[ ')",
    "UPDATE payroll_closing SET orders = orders || 'x'",
    "UPDATE payroll_closing SET at = at + 1",
    "UPDATE payroll_closing SET author = 8",
    "UPDATE payroll_statement SET wage = wage + 1 WHERE agent = 1",
    "UPDATE payroll_statement SET facts = replace(facts, '\"praise\"', '\"low_rating\"')",
    "UPDATE payroll_statement SET facts = replace(facts, '\"8\"', '\"9\"') WHERE agent = 3",
    "DELETE FROM payroll_statement WHERE agent = 4",
    "UPDATE fund_entry SET because_zh = 'x'", "DELETE FROM fund_entry WHERE debit = 'owed'",
    "INSERT INTO payroll_adjustment SELECT month, agent, '2024-09', 5, 0, '' FROM payroll_statement",
  ])
  func aChangeBehindTheProgramsBackBreaksTheSeal(sql: String) throws {
    let facts = "UPDATE payroll_statement SET facts = replace(facts, '\"praise\"'"
    // There is no praise: that statement changes no byte, and nothing may be found.
    let changesNothing = sql.hasPrefix(facts)
    try place.tamper(sql)
    #expect(try verify().isSound == changesNothing)
    #expect(try place.payroll.check().isEmpty == changesNothing)
  }

  @Test func aForgedSealIsFoundByTheRecomputation() throws {
    try place.tamper(
      "UPDATE payroll_closing SET digest = 'x', document_zh = replace(document_zh, '2000.00', '2000.01')"
    )
    let differences = try verify().differences.map { $0.reason.english }
    #expect(differences.contains("the seal of 2024-10 does not fit what is kept of it"))
    #expect(differences.contains { $0.hasPrefix("agent 1: computed again it differs") })
  }

  @Test func theFundsBookIsCheckedAgainstTheClosings() throws {
    try place.tamper("UPDATE fund_entry SET amount = amount + 100 WHERE debit = 'fund'")
    #expect(try !place.payroll.check().isEmpty)
  }

  @Test func aHoleBetweenClosedMonthsIsFound() throws {
    for month in [Workplace.november, Workplace.december] {
      try place.gradeAll(month)
      try place.close(month)
    }
    #expect(try place.payroll.check().isEmpty)
    try place.tamper("DELETE FROM payroll_closing WHERE month = '2024-11'")
    let findings = try place.payroll.check().map { $0.reason.english }
    #expect(findings.first == "2024-11 is missing between closed months")
  }

  /// A word in the books that no program wrote is never taken for another one.
  @Test func aDamagedAccountIsNamed() throws {
    try SQLiteTool.run(
      place.store.place.file, "UPDATE fund_entry SET debit = 'purse' WHERE sequence = 1")
    let said = Refusal.text { _ = try place.payroll.check() }
    let damage = "debit of fund_entry (month 2024-10, sequence 1) is “purse”"
    #expect(said?.contains(damage) == true, "\(said ?? "")")
  }
}
