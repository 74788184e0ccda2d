import Cases
import Files
import Foundation
import Imports
import Store
import TestSupport
import Testing
import Vocabulary

/// Sheets of cases: each row once, each refused row with its reason.
@Suite struct CaseImportTests {
  private func report(
    _ bench: CaseBench, _ text: String, by number: Int = 3, dry: Bool = false
  ) throws -> ImportReport {
    let path = try TestFolder.make() + "/cases.csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var cases = try CaseImport(bench.records, bench.records.flows.flow("repair"))
    return try cases.run(path: path, name: "cases.csv", by: bench.hand(number), isDryRun: dry)
  }

  private let sheet = """
    内容,房号,owner,day
    漏水,301,1,2026-11-18
    漏水,301,1,2026-11-18
    灯不亮,205,2,2026-11-19

    """

  @Test func aSheetIsTakenOnce() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    let trial = try report(bench, sheet, dry: true)
    #expect((trial.read, trial.added) == (3, 3))
    #expect(throws: Refusal.self) { try bench.records.item(CaseKey("repair", 1)) }
    let first = try report(bench, sheet)
    #expect((first.read, first.added, first.refused.count) == (3, 3, 0))
    let item = try bench.records.item(CaseKey("repair", 3))
    #expect(item.values == ["what": "灯不亮", "room": "205"] && item.owner == CaseBench.agent(2))
    #expect(item.day == Day("2026-11-19") && item.state == "received")
    let again = try report(bench, sheet)
    #expect((again.added, again.unchanged) == (0, 3))
    let longer = try report(bench, sheet + "窗坏了,108,2,2026-11-19\n")
    #expect((longer.added, longer.unchanged) == (1, 3))
    #expect(try bench.records.check().isEmpty)
  }

  @Test(arguments: [
    ("what,room\n,8\n", "内容"), ("what,cost\n漏水,很多\n", "很多"),
    ("what,state\n漏水,done\n", "done"), ("what,owner\n漏水,88\n", "88"),
    ("what,day\n漏水,2026-13-01\n", "2026-13-01"), ("what,number\n漏水,x\n", "x"),
  ])
  func aRowIsRefusedByItself(_ text: String, _ reason: String) throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    let said = try report(bench, text)
    #expect(said.refused.count == 1 && said.added == 0, "\(said)")
    #expect(said.refused.first?.reason.chinese.contains(reason) == true, "\(said.refused)")
    #expect(try bench.records.check().isEmpty)
  }

  /// A cell that says there is nothing is no empty cell where something must be said.
  @Test func aTextThatMustBeGivenMaySayNone() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    let said = try report(bench, "what,room\n无,无\n")
    #expect(said.added == 1 && said.refused.isEmpty, "\(said.refused)")
    #expect(try bench.records.item(CaseKey("repair", 1)).values == ["what": "无"])
    #expect(try report(bench, "what,room\n ,8\n").refused.count == 1)
  }

  @Test func whatWasExportedIsKnownAgain() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    try bench.open("repair", ["what": "漏水"])
    let known = "number,state,owner,day,what\n1,received,1,2026-11-20,漏水\n"
    #expect(try report(bench, known).unchanged == 1)
    let other = try report(bench, known.replacing("2026-11-20", with: "2026-11-12"))
    #expect(other.refused.first?.reason.chinese.contains("1 号") == true)
  }

  @Test func agentsImportNothing() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    #expect(throws: Refusal.self) { try report(bench, sheet, by: 1) }
  }

  private func withdraw(_ bench: CaseBench, _ number: Int) throws -> WithdrawalOutcome {
    try ImportLog(bench.store, zone: CaseBench.zone).withdraw(
      number, reason: "wrong file", by: bench.hand(3).author
    ) { _ in CaseWithdrawal(bench.records, day: bench.hand(3).day) }
  }

  @Test func anImportIsTakenBackAndCanComeAgain() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    _ = try report(bench, sheet)
    #expect(try withdraw(bench, 1).taken == 3)
    #expect(try bench.records.item(CaseKey("repair", 1)).standing.isEmpty)
    let again = try report(bench, sheet)
    #expect((again.added, again.unchanged) == (3, 0))
    #expect(try report(bench, sheet).unchanged == 3)
    #expect(try bench.records.item(CaseKey("repair", 4)).state == "received")
    let kept = try withdraw(bench, 2)
    #expect((kept.taken, kept.leftCount) == (0, 3))
    #expect(try withdraw(bench, 3).taken == 3)
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aCaseThatSomebodyUndidStaysUndone() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    _ = try report(bench, sheet)
    _ = try bench.records.undo(by: bench.hand(3))
    let again = try report(bench, sheet)
    #expect((again.added, again.unchanged) == (0, 3))
  }

  @Test func aCaseThatMovedOnStays() throws {
    let bench = try CaseBench([ChangedFlow.flow()])
    _ = try report(bench, sheet)
    let item = try bench.records.item(CaseKey("repair", 2))
    let next = try #require(
      try bench.records.flow(of: item).steps.first { $0.rules.contains { !$0.opens } })
    try bench.take(next.id, item, by: 3)
    let outcome = try withdraw(bench, 1)
    #expect((outcome.taken, outcome.leftCount) == (2, 1))
    #expect(outcome.left.first?.english.contains("repair 2") == true)
  }
}
