import Files
import Foundation
import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  @Suite struct ClockingImportTests {
    let store: RecordStore
    let records: ClockingRecords

    init() throws {
      store = try Desk.newStore()
      records = ClockingRecords(store, zone: Desk.zone)
      Desk.setNow("2026-11-01 09:00")
    }

    private func run(
      _ bytes: some Sequence<UInt8>, isDryRun: Bool = false,
      progress: (Double, Int) throws -> Void = { _, _ in }
    ) throws -> ImportReport {
      let path = NSTemporaryDirectory() + "clockings-" + Key.make() + ".csv"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      let report = try ClockingImport(store, staff: Desk.staff, zone: Desk.zone).run(
        path: path, name: "clockings.csv", author: Desk.author(9), isDryRun: isDryRun,
        progress: progress)
      return ImportReport(
        read: report.read, added: report.added, updated: report.updated,
        unchanged: report.unchanged, refused: report.refused, findings: report.findings)
    }

    private func run(_ text: String, isDryRun: Bool = false) throws -> ImportReport {
      try run(text.utf8, isDryRun: isDryRun)
    }

    private func journalRows() throws -> Int? {
      try store.read { try $0.first("SELECT count(*) FROM journal") { try $0.integer(0) } }
    }

    private let sample = """
      \u{FEFF}工号,姓名,时间,方向
      1号,甲,2026-10-05 08:25,上班
      1,甲,2026/10/5 17:31:05,out
      ="2",乙,2026-10-05T08:30:00+09:00,
      ,,,
      2,乙,2026-10-05 17:30,下班
      """

    @Test func readsTheContractsColumns() throws {
      let report = try run(sample)
      #expect(report == ImportReport(read: 4, added: 4))
      let clockings = try records.span(of: Desk.october)
      // 08:30 at +09:00 is 07:30 at the desk.
      #expect(
        clockings.map { Desk.zone.label($0.at) } == [
          "2026-10-05 07:30", "2026-10-05 08:25", "2026-10-05 17:30", "2026-10-05 17:31:05",
        ])
      #expect(clockings.map(\.direction) == [nil, .in, .out, .out])
      #expect(clockings.map(\.agent.number) == [2, 1, 2, 1])
      #expect(clockings.allSatisfy { $0.origin == .file && $0.by == Desk.number(9) })
    }

    @Test func theSameFileAgainAddsNothing() throws {
      _ = try run(sample)
      let journal = try #require(try journalRows())
      #expect(try run(sample) == ImportReport(read: 4, unchanged: 4))
      // The import itself.
      #expect(try journalRows() == journal + 1)
      let more = sample + "\n2,乙,2026-10-06 08:30,上班\n2,乙,2026-10-06 08:30,上班\n"
      #expect(try run(more) == ImportReport(read: 6, added: 1, unchanged: 5))
    }

    @Test func sameTimeOtherDirectionIsAnother() throws {
      let report = try run(
        "agent,time,direction\n1,2026-10-05 08:25,in\n1,2026-10-05 08:25,out\n1,2026-10-05 08:25,\n"
      )
      #expect(report.added == 3)
    }

    @Test func directionMayBeMissing() throws {
      #expect(try run("agent,time\n1,2026-10-05 08:25\n").added == 1)
    }

    @Test func refusedRowsNameTheirLineAndKeepTheRest() throws {
      let report = try run(
        """
        agent,time,direction
        7,2026-10-05 08:25,in
        甲,2026-10-05 08:25,in
        1,2026-10-05 25:25,in
        1,2026-10-05 08:25,进
        1,2026-10-05 08:26,IN
        """)
      #expect(report.read == 5)
      #expect(report.added == 1)
      #expect(report.refused.map(\.line) == [2, 3, 4, 5])
      #expect(
        report.refused.map(\.reason.english) == [
          "there is no agent 7", "“甲” is no agent number",
          "“2026-10-05 25:25” is no time such as 2026-10-02 08:25",
          "direction “进” should be in, out or empty",
        ])
    }

    @Test func aFileWithoutItsColumnsIsRefusedWhole() throws {
      #expect(Refusal.of { _ = try run("agent,direction\n1,in\n") }?.kind == .refused)
      #expect(Refusal.of { _ = try run("agent,time\n1,\"2026-10-05 08:25\n") } != nil)
      #expect(try records.span(of: Desk.october).isEmpty)
    }

    @Test func aDryRunSaysTheSameAndChangesNothing() throws {
      _ = try run("agent,time,direction\n1,2026-10-05 08:25,in\n")
      let journal = try journalRows()
      let text =
        "agent,time,direction\n1,2026-10-05 08:25,in\n1,2026-10-05 17:30,out\n"
        + "1,2026-10-05 17:30,out\n8,2026-10-05 17:30,out\n"
      let dry = try run(text, isDryRun: true)
      #expect(try records.span(of: Desk.october).count == 1)
      #expect(try journalRows() == journal)
      #expect(dry == (try run(text)))
      #expect((dry.added, dry.unchanged, dry.refused.count) == (1, 2, 1))
    }

    @Test func whatWasRetractedStaysRetracted() throws {
      Desk.setNow("2026-10-05 08:25")
      let timetable = Timetable(
        around: Desk.day("2026-10-05"), rosters: [:], patterns: Desk.patterns, staff: Desk.staff,
        zone: Desk.zone)
      _ = try records.clock(.in, author: Desk.author(1), timetable: timetable)
      _ = try records.takeBackLast(Desk.author(1))
      let report = try run("agent,time,direction\n1,2026-10-05 08:25,in\n")
      #expect(report == ImportReport(read: 1, unchanged: 1))
      #expect(try records.span(of: Desk.october).isEmpty)
    }

    @Test func undoLeavesImportedClockingsAlone() throws {
      _ = try run("agent,time,direction\n9,2026-10-05 08:25,in\n")
      #expect(try records.takeBackLast(Desk.author(9)) == nil)
    }

    @Test func anInterruptedImportKeepsItsBatchesAndCanBeRunAgain() throws {
      var text = "agent,time,direction\n"
      for row in 0..<6000 {
        text += "1,\(Desk.zone.label(Desk.moment("2026-10-05 00:00") + row)),in\n"
      }
      let refusal = Refusal.of {
        _ = try run(text.utf8) { _, _ in
          throw Refusal(.interrupted, Text(same: "^C"))
        }
      }
      #expect(refusal?.kind == .interrupted)
      #expect(
        refusal?.english.hasPrefix(
          "clockings.csv:5001: stopped: 5000 rows read up to this line, 5000 added") == true)
      var shares: [Double] = []
      let report = try run(text.utf8) { share, _ in shares.append(share) }
      #expect(report == ImportReport(read: 6000, added: 1000, unchanged: 5000))
      #expect(shares.count == 2)
      #expect(shares.last == 1)
      // One row for each batch.
      #expect(try journalRows() == 3)
    }

    @Test func gb18030IsRead() throws {
      // 工号,时间,方向 / 1,...,上班
      let header: [UInt8] = [
        0xB9, 0xA4, 0xBA, 0xC5, 0x2C, 0xCA, 0xB1, 0xBC, 0xE4, 0x2C, 0xB7, 0xBD, 0xCF, 0xF2, 0x0A,
      ]
      let row = Array("1,2026-10-05 08:25,".utf8) + [0xC9, 0xCF, 0xB0, 0xE0, 0x0A]
      #expect(try run(header + row) == ImportReport(read: 1, added: 1))
      #expect(try records.span(of: Desk.october).first?.direction == .in)
    }
  }
}
