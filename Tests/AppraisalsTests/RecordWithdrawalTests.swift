import Appraisals
import Imports
import Store
import Testing
import Vocabulary

/// Imports of records that are taken back (HANDBOOK/sheets.md, Taking an import back).
@Suite struct RecordWithdrawalTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func withdraw(_ number: Int) throws -> WithdrawalOutcome {
    try ImportLog(desk.store, zone: Desk.zone).withdraw(
      number, reason: "wrong file", by: Desk.author(9)
    ) { _ in RecordWithdrawal() }
  }

  /// The record was agent 3's before the desk gave it to another, and the sheet followed.
  @Test func nobodyTakesBackWhatWasTheirs() throws {
    _ = try desk.bring(["2026-10-09,3,praise,,,,a"])
    let author = Desk.author(9)
    try desk.store.write(.init(author, "record.correct")) {
      _ = try RecordBook.correct(
        1, to: Desk.entry("2026-10-09", "1", "praise"), reason: "记错了人", by: author, in: $0)
    }
    #expect(try desk.bring(["2026-10-09,1,praise,,,补,a"]) == (0, 1, 0, []))
    let log = ImportLog(desk.store, zone: Desk.zone)
    let refusal = #expect(throws: Refusal.self) {
      try log.withdraw(2, reason: "mine", by: Desk.author(3)) { _ in RecordWithdrawal() }
    }
    #expect(refusal?.kind == .notPermitted)
    #expect(try withdraw(2).taken == 1)
  }

  @Test func newRecordsGoAndTheFileCanComeAgain() throws {
    let rows = ["2026-10-09,1,praise,,,,", "2026-10-09,1,praise,,,,", "2026-10-10,1,praise,,,,a"]
    _ = try desk.bring(rows)
    #expect(try withdraw(1).taken == 3)
    #expect(try desk.held().isEmpty)
    #expect(try desk.bring(rows) == (3, 0, 0, []))
    #expect(try desk.bring(rows) == (0, 0, 3, []))
    #expect(try desk.held().count == 3)
    #expect(try AppraisalCheck(desk.store, staff: Desk.staff).check().isEmpty)
  }

  @Test func aCorrectionIsAsItWas() throws {
    _ = try desk.bring(["2026-10-09,1,complaint,8,,,a"])
    _ = try desk.bring(["2026-10-09,1,complaint,5,,,a"])
    #expect(try withdraw(2).taken == 1)
    #expect(try desk.records().map(\.entry.value) == ["8"])
    #expect(try desk.bring(["2026-10-09,1,complaint,5,,,a"]) == (0, 1, 0, []))
  }

  @Test func aLaterImportsCorrectionStaysAndGoesWithIt() throws {
    _ = try desk.bring(["2026-10-09,1,complaint,8,,,a"])
    _ = try desk.bring(["2026-10-09,1,complaint,5,,,a"])
    let left = try withdraw(1)
    #expect((left.taken, left.leftCount) == (0, 1))
    #expect(left.left.first?.english.contains("import 2 changed it") == true)
    #expect(try desk.records().map(\.entry.value) == ["5"])
    #expect(try withdraw(2).taken == 1)
    #expect(try desk.held().isEmpty)
  }

  @Test func whatALaterImportHoldsTooStays() throws {
    let row = "2026-10-09,1,praise,,,,"
    _ = try desk.bring([row])
    _ = try desk.bring([row, "2026-10-10,1,praise,,,,"])
    #expect(try withdraw(1).leftCount == 1)
    #expect(try desk.held().count == 2)
    #expect(try withdraw(2).taken == 2)
    #expect(try desk.held().isEmpty)
  }

  @Test func whatTheDeskChangedStays() throws {
    _ = try desk.bring(["2026-10-09,1,praise,,,,", "2026-10-10,1,praise,,,,"])
    let author = Desk.author(5)
    _ = try desk.store.write(Act(author, "record.correct")) {
      try RecordBook.correct(
        1, to: Desk.entry("2026-10-11", "1", "praise"), reason: "the day", by: author, in: $0)
    }
    _ = try desk.store.write(Act(author, "record.retract")) {
      try RecordBook.retract(2, reason: "twice", by: author, in: $0)
    }
    let outcome = try withdraw(1)
    #expect((outcome.taken, outcome.leftCount) == (0, 2))
    #expect(outcome.left.allSatisfy { $0.english.contains("changed at the desk") })
    #expect(try desk.held() == ["2026-10-11 agent 1 praise"])
  }
}
