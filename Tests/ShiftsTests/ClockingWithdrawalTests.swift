import Foundation
import Imports
import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  /// Imports of clockings that are taken back (HANDBOOK/sheets.md, Taking an import back).
  @Suite struct ClockingWithdrawalTests {
    let store: RecordStore
    let records: ClockingRecords

    init() throws {
      store = try Desk.newStore()
      records = ClockingRecords(store, zone: Desk.zone)
      Desk.setNow("2026-11-01 09:00")
    }

    private func bring(_ rows: String...) throws -> (Int, Int) {
      let path = NSTemporaryDirectory() + "clockings-" + Key.make() + ".csv"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try (["工号,时间,方向"] + rows).joined(separator: "\n")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let report = try ClockingImport(store, staff: Desk.staff, zone: Desk.zone).run(
        path: path, name: "clockings.csv", author: Desk.author(9))
      return (report.added, report.unchanged)
    }

    private func withdraw(_ number: Int) throws -> WithdrawalOutcome {
      try ImportLog(store, zone: Desk.zone).withdraw(
        number, reason: "another shop's", by: Desk.author(9)
      ) { _ in ClockingWithdrawal(zone: Desk.zone) }
    }

    private func held() throws -> [String] {
      try records.span(of: Desk.october).map { "\($0.agent) \(Desk.zone.label($0.at))" }
    }

    private let morning = "1,2026-10-05 08:25,上班"
    private let evening = "1,2026-10-05 17:31,下班"

    @Test func theyGoAndTheFileCanComeAgain() throws {
      #expect(try bring(morning, evening) == (2, 0))
      #expect(try withdraw(1).taken == 2)
      #expect(try held().isEmpty)
      #expect(try bring(morning, evening) == (2, 0))
      #expect(try bring(morning) == (0, 1))
      #expect(try held() == ["1 2026-10-05 08:25", "1 2026-10-05 17:31"])
      #expect(try withdraw(2).leftCount == 1)
      #expect(try held() == ["1 2026-10-05 08:25"])
      #expect(try withdraw(3).taken == 1)
      #expect(try held().isEmpty)
    }

    @Test func aPressAtTheDeskStays() throws {
      Desk.setNow("2026-10-05 08:25")
      let timetable = Timetable(
        around: Desk.day("2026-10-05"), rosters: [:], patterns: Desk.patterns, staff: Desk.staff,
        zone: Desk.zone)
      _ = try records.clock(.in, author: Desk.author(1), timetable: timetable)
      Desk.setNow("2026-10-05 18:00")
      #expect(try bring(morning, evening) == (1, 1))
      #expect(try withdraw(1).taken == 1)
      #expect(try held() == ["1 2026-10-05 08:25"])
    }
  }
}
