import Appraisals
import Files
import Foundation
import Testing
import Vocabulary

/// CONTRACT.md, Files that clerks bring: what was imported stays, the same again adds nothing.
@Suite struct RecordImportTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test func rowsBecomeRecordsWithFileAndLine() throws {
    let report = try desk.bring([
      "2026-10-09,3,complaint,8,4100000020261003864,未回电,",
      "",
      "2026/10/10,2号,grade.quality,优,,,",
    ])
    #expect(report == (2, 0, 0, []))
    let records = try desk.records()
    #expect(
      records.map(\.origin) == [
        .file(name: "records.csv", line: 2), .file(name: "records.csv", line: 4),
      ])
    #expect(records.map(\.author) == [Desk.number(9), Desk.number(9)])
    #expect(records[0].entry.order?.text == "4100000020261003864")
  }

  @Test func twoEqualRowsAreTwoEventsAndTheSameFileAddsNone() throws {
    let rows = ["2026-10-09,1,praise,,,,", "2026-10-09,1,praise,,,,", "2026-10-10,1,praise,,,,"]
    #expect(try desk.bring(rows) == (3, 0, 0, []))
    #expect(try desk.bring(rows, name: "again.csv") == (0, 0, 3, []))
    #expect(try desk.held().count == 3)
  }

  @Test func aFullerFileAddsOnlyWhatIsNew() throws {
    let one = "2026-10-09,1,praise,,,,"
    #expect(try desk.bring([one, one]) == (2, 0, 0, []))
    #expect(try desk.bring([one, one, one, "2026-10-11,1,praise,,,,"]) == (2, 0, 2, []))
    #expect(try desk.bring([one]) == (0, 0, 1, []))
    #expect(try desk.held().count == 4)
  }

  @Test func aRowIsTheSameInEitherSpelling() throws {
    _ = try desk.bring(["2026-10-09,1,grade.quality,优,,,"])
    #expect(try desk.bring(["2026/10/9,01,grade.quality,excellent,,,"]) == (0, 0, 1, []))
    #expect(try desk.bring(["2026/10/9,01,grade.quality,excellent,,月评,"]) == (1, 0, 0, []))
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let files = [
      ["2026-10-09,1,praise,,,,", "2026-10-09,1,praise,,,,", "2026-10-03,2,reward,20,,,"],
      ["2026-10-09,1,praise,,,,", "2026-10-09,2,praise,,,,"],
      ["2026-10-03,2,reward,20,,,", "2026-10-03,2,reward,20,,,"],
    ]
    var outcomes: Set<[String]> = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1, 0]] {
      let desk = try Desk()
      for index in order { _ = try desk.bring(files[index]) }
      outcomes.insert(try desk.held().sorted())
    }
    #expect(outcomes.count == 1)
    #expect(outcomes.first?.count == 5)
  }

  @Test func aChangedRowWithAnIdCorrects() throws {
    #expect(
      try desk.bring(["2026-10-09,1,complaint,8,,,A1", "2026-10-09,1,complaint,8,,,A2"])
        == (2, 0, 0, []))
    #expect(
      try desk.bring(["2026-10-09,1,complaint,10,,,A1", "2026-10-09,1,complaint,8,,,A2"])
        == (0, 1, 1, []))
    #expect(
      try desk.held() == [
        "2026-10-09 agent 1 true complaint 10", "2026-10-09 agent 1 true complaint 8",
      ])
    #expect(try desk.count() == 3)
    #expect(try desk.bring(["2026-10-09,1,complaint,10,,,A1"]) == (0, 0, 1, []))
  }

  @Test func whatTheDeskPutRightStandsAgainstTheSameFile() throws {
    let row = "2026-10-09,1,complaint,8,,,A1"
    _ = try desk.bring([row])
    let author = Desk.author(3)
    try desk.store.write(.init(author, "record.retract")) {
      _ = try RecordBook.retract(1, reason: "查无此事", by: author, in: $0)
    }
    #expect(try desk.bring([row]) == (0, 0, 1, []))
    #expect(try desk.held().isEmpty)
  }

  /// Neither by a row about oneself nor by one that hands the own record to another.
  @Test func nobodyImportsAwayWhatIsAboutThem() throws {
    _ = try desk.bring(["2026-10-09,3,complaint,8,,,A1", "2026-10-09,1,complaint,8,,,A2"])
    let rows = ["2026-10-09,3,complaint,5,,,A1", "2026-10-09,1,complaint,9,,,A2"]
    let path = try desk.file(
      "own.csv", Data(([Desk.header] + rows).joined(separator: "\n").utf8))
    let report = try desk.importer().run(
      path: path, name: "own.csv", author: Desk.author(3), into: desk.store)
    #expect((report.updated, report.refused.map(\.line)) == (1, [2]))
    #expect(
      try desk.held() == [
        "2026-10-09 agent 3 true complaint 8", "2026-10-09 agent 1 true complaint 9",
      ])
  }

  /// Two sheets that count from 1 each are no corrections of one another.
  @Test func anIdOfAnotherEventIsRefused() throws {
    _ = try desk.bring(["2026-10-05,2,low_rating,,,,1", "2026-10-06,2,complaint,8,,,2"])
    let others = [
      "2026-10-07,1,praise,,,,1", "2026-10-05,1,low_rating,,,,1", "2026-10-07,2,praise,,,,1",
    ]
    for row in others {
      #expect(try desk.bring([row], name: "other.csv") == (0, 0, 0, [2]), "\(row)")
    }
    // The same within one file.
    #expect(
      try desk.bring(["2026-10-08,3,praise,,,,9", others[0] + "0", others[1] + "0"])
        == (2, 0, 0, [4]))
    // Corrections of day or kind.
    #expect(
      try desk.bring(["2026-10-06,2,low_rating,,,,1", "2026-10-06,2,praise,,,,2"])
        == (0, 2, 0, []))
    #expect(try desk.held().count == 4)
  }

  /// The desk gave the record to somebody else, and the sheet follows.
  @Test func aSheetMayFollowTheDesk() throws {
    _ = try desk.bring(["2026-10-05,2,low_rating,,,,1"])
    let author = Desk.author(9)
    try desk.store.write(.init(author, "record.correct")) {
      _ = try RecordBook.correct(
        1, to: Desk.entry("2026-10-05", "1", "low_rating"), reason: "记错了人", by: author, in: $0)
    }
    #expect(try desk.bring(["2026-10-05,1,low_rating,,,补,1"]) == (0, 1, 0, []))
  }

  @Test func numberAndNameThatDisagreeAreRefused() throws {
    let report = try desk.importSheet(
      "日期,工号,姓名,类别\n2026-10-09,2,客服1,praise\n2026-10-09,2,客服2,praise\n2026-10-09,2,花名,praise\n")
    #expect(report.refused.map(\.line) == [2])
  }

  /// Two people handle it: a sheet can't enter one by itself.
  @Test func anAdjustmentIsRefusedWithTheCommandForIt() throws {
    let report = try desk.bring(["2026-10-09,1,adjustment,8,,,", "2026-10-09,1,补差,8,,,"])
    #expect(report == (0, 0, 0, [2, 3]))
  }

  @Test func refusedRowsKeepTheirLineAndTheOthersAreTaken() throws {
    let report = try desk.bring([
      "2026-10-09,1,praise,,,,", "2026-10-09,7,praise,,,,", "\"2026-10-09\",1,complaint,8,,\"两",
      "行\",", "2026-10-09,1,complaint,80,,,", "32.10.2026,1,praise,,,,",
    ])
    #expect(report == (2, 0, 0, [3, 6, 7]))
  }

  @Test func aDryRunForeseesAndChangesNothing() throws {
    _ = try desk.bring(["2026-10-09,1,complaint,8,,,A1", "2026-10-09,1,praise,,,,"])
    let rows = [
      "2026-10-09,1,complaint,9,,,A1", "2026-10-09,1,praise,,,,", "2026-10-09,1,praise,,,,",
      "2026-10-10,2,praise,,,,B1", "2026-10-10,2,praise,,,,B1", "2026-10-11,2,praise,,,,B1",
      "2026-10-11,9,nothing,,,,",
    ]
    let before = try desk.count()
    let foreseen = try desk.bring(rows, isDryRun: true)
    #expect(try desk.count() == before)
    #expect(foreseen == (2, 2, 2, [8]))
    #expect(try desk.bring(rows) == foreseen)
  }

  @Test func spreadsheetsOfBothEncodings() throws {
    // 买家很急 in GB18030.
    let note: [UInt8] = [0xC2, 0xF2, 0xBC, 0xD2, 0xBA, 0xDC, 0xBC, 0xB1]
    let head = "date,agent,kind,value,note,id,extra\r\n2026/10/09,\"=\"\"3\"\"\",complaint,'8,"
    let path = try desk.file(
      "gb.csv", Data(Array(head.utf8) + note + Array(",=\"00012\",x\r\n".utf8)))
    let report = try desk.importer().run(
      path: path, name: "gb.csv", author: Desk.author(9), into: desk.store)
    #expect(report.added == 1)
    #expect(report.refused.isEmpty)
    let record = try #require(try desk.records().first)
    #expect(record.entry.agent == Desk.number(3))
    #expect(record.entry.points == Points(8))
    #expect(record.entry.note == "买家很急")
  }

  @Test(arguments: [
    ("日期,工号,数值\n2026-10-09,1,8\n", "kind"), ("", "header"),
    ("\(Desk.header)\n2026-10-09,1,praise,,,\"open", "quote"),
  ])
  func aFileThatIsNoGoodIsRefusedWhole(text: String, reason: String) throws {
    let path = try desk.file("bad.csv", Data(text.utf8))
    let refusal = Refusal.text {
      _ = try desk.importer().run(
        path: path, name: "bad.csv", author: Desk.author(9), into: desk.store)
    }
    #expect(refusal?.contains(reason) == true)
    #expect(try desk.count() == 0)
  }

  @Test func anInterruptedImportSaysHowFarItCameAndIsRunAgain() throws {
    let rows = (0..<5000).map { "2026-10-\($0 % 9 + 10),\($0 % 3 + 1),reward,\($0 + 1),,," }
    let text = ([Desk.header] + rows).joined(separator: "\n")
    let path = try desk.file("long.csv", Data(text.utf8))
    var batches = 0
    let refusal = Refusal.text {
      _ = try desk.importer().run(
        path: path, name: "long.csv", author: Desk.author(9), into: desk.store
      ) { share, rows in
        batches += 1
        #expect(share > 0 && share <= 1)
        #expect(rows >= 2000)
        if batches == 2 { throw Refusal(.interrupted, Text(same: "stopped")) }
      }
    }
    #expect(refusal?.hasPrefix("stopped\nlong.csv: the import stopped") == true)
    let kept = try desk.count()
    #expect(kept > 0 && kept < 5000)
    let report = try desk.importer().run(
      path: path, name: "long.csv", author: Desk.author(9), into: desk.store)
    #expect(report.added == 5000 - kept)
    #expect(report.unchanged == kept)
    let numbers = try desk.records().map(\.number)
    #expect(Set(numbers).count == 5000)
  }
}
