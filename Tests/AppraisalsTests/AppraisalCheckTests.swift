import Appraisals
import Staff
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct AppraisalCheckTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    let author = Desk.author(9)
    try desk.enter(Desk.entry("2026-10-01", "1", "praise"))
    try desk.store.write(Act(author, "complaint")) { writing in
      for agent in ["1", "2"] {
        _ = try ComplaintBook.take(
          .init(date: "2026-10-09", agent: agent), staff: Desk.staff, zone: Desk.zone, by: author,
          in: writing)
      }
      for (number, verdict) in [(1, ComplaintCase.Verdict.service(Points(8))), (2, .untrue)] {
        _ = try ComplaintBook.judge(
          number, verdict, reason: "查过", rules: { _ in RecordRules() }, by: author, in: writing)
      }
    }
  }

  private func findings(_ staff: Staff = Desk.staff) throws -> [String] {
    try desk.store.read { try AppraisalCheck.findings(in: $0, staff: staff) }.map(\.reason.english)
  }

  private func tamper(_ sql: String) throws {
    try desk.store.write(Act(Desk.author(9), "test")) { _ = try $0.run(sql) }
  }

  @Test func whatTheRoomWritesIsClean() throws { #expect(try findings().isEmpty) }

  @Test func agentsThatNobodyKnowsAreFound() throws {
    #expect(
      try findings(Staff(Desk.staff.agents.filter { $0.number != Desk.number(2) })) == [
        "2 rows are about or by agent 2, who is not in Shifts/agents.yaml"
      ])
  }

  @Test func aVersionThatIsGoneIsFound() throws {
    try tamper("DELETE FROM complaint_case WHERE number = 2 AND version = 1")
    #expect(try findings() == ["versions of 2 in complaint_case are missing"])
  }

  @Test func aCaseAndItsRecordThatDifferAreFound() throws {
    try tamper("UPDATE appraisal SET value = '9' WHERE number = 2")
    #expect(try findings() == ["complaint 1 and the record that counts it differ"])
    try tamper("DELETE FROM appraisal WHERE number = 2")
    #expect(try findings() == ["complaint 1 and the record that counts it differ"])
  }

  /// A word that nobody of ours wrote ends the reading: it is never taken for another word.
  @Test(arguments: [
    ("UPDATE complaint_case SET verdict = 'maybe'", "verdict of complaint_case (number 1, version"),
    ("UPDATE complaint_case SET points = NULL", "points of complaint_case (number 1, version"),
    ("UPDATE complaint_case SET order_number = '1'", "order_number of complaint_case (number 1"),
    (
      "UPDATE appraisal SET kind = 'maybe'",
      "kind of appraisal (number 1, version 1, day 2026-10-01)"
    ),
    ("UPDATE appraisal SET agent = 10000", "agent of appraisal (number 1, version 1"),
  ])
  func aDamagedRowIsNamed(_ sql: String, _ wanted: String) throws {
    try SQLiteTool.run(desk.folder + "/store/kefu.sqlite", sql)
    do {
      _ = try desk.store.read { reading in
        (
          try ComplaintBook.history(of: 1, in: reading),
          try RecordBook.history(of: 1, in: reading)
        )
      }
      Issue.record("read without complaint")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .store)
      let reason = refusal.findings.first?.reason.english ?? ""
      #expect(reason.contains(wanted), "\(reason)")
    }
  }
}
