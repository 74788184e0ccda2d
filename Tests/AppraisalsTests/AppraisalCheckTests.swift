import Appraisals
import Cases
import Staff
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct AppraisalCheckTests {
  let desk: Desk
  let book: ComplaintBook

  init() throws {
    desk = try Desk()
    try desk.enter(Desk.entry("2026-10-01", "1", "praise"))
    book = ComplaintBook(desk.cases(), desk.store)
    for agent in ["1", "2"] {
      _ = try book.open(CaseDraft(ComplaintFlow.id, ["agent": agent]), by: desk.hand(9))
    }
    let judgements = [1: ["verdict": "service", "points": "8"], 2: ["verdict": "untrue"]]
    for (number, values) in judgements {
      _ = try book.take(
        CaseAct(ComplaintFlow.judge, values, reason: "查过"), number, by: desk.hand(5))
    }
  }

  private func findings(_ staff: Staff = Desk.staff) throws -> [String] {
    let findings = try AppraisalCheck(desk.store, staff: staff).check()
    return try (findings + book.check()).map(\.reason.english)
  }

  private func tamper(_ sql: String) throws {
    try desk.store.write(Act(Desk.author(9), "test")) { _ = try $0.run(sql) }
  }

  @Test func whatTheRoomWritesIsClean() throws { #expect(try findings().isEmpty) }

  @Test func agentsThatNobodyKnowsAreFound() throws {
    #expect(
      try findings(Staff(Desk.staff.agents.filter { $0.number != Desk.number(1) })) == [
        "2 rows are about or by agent 1, who is not in Shifts/agents.yaml"
      ])
  }

  @Test func aVersionThatIsGoneIsFound() throws {
    try tamper("UPDATE appraisal SET version = 2 WHERE number = 1")
    #expect(try findings() == ["versions of 1 in appraisal are missing"])
  }

  @Test func aCaseAndItsRecordThatDifferAreFound() throws {
    try tamper("UPDATE appraisal SET value = '9' WHERE number = 2")
    #expect(try findings() == ["complaint 1 and the record that counts it differ"])
    try tamper("DELETE FROM appraisal WHERE number = 2")
    #expect(try findings() == ["complaint 1 and the record that counts it differ"])
  }

  /// A word that nobody of ours wrote ends the reading: it is never taken for another word.
  @Test(arguments: [
    (
      "UPDATE appraisal SET kind = 'maybe'",
      "kind of appraisal (number 1, version 1, day 2026-10-01)"
    ),
    ("UPDATE appraisal SET agent = 10000", "agent of appraisal (number 1, version 1"),
  ])
  func aDamagedRowIsNamed(_ sql: String, _ wanted: String) throws {
    try SQLiteTool.run(desk.folder + "/store/kefu.sqlite", sql)
    do {
      _ = try desk.store.read { try RecordBook.history(of: 1, in: $0) }
      Issue.record("read without complaint")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .store)
      let reason = refusal.findings.first?.reason.english ?? ""
      #expect(reason.contains(wanted), "\(reason)")
    }
  }
}
