import Foundation
import Orders
import Testing
import Vocabulary

/// A dry run tells what the import would, and changes nothing.
@Suite struct DryRunTests {
  static let lines = [
    "1001,2026-10-02 10:00,2026-10-02 10:05,98.00,交易成功,3号",
    "1002,2026-10-02 10:00,,0.00,等待买家付款,",
    "1003,2026-10-02 10:00,,0.00,交易成功,88号",
    "1003,2026-10-02 10:00,,5.00,交易成功,88号",
    "1003,2026-10-02 10:00,,5.00,交易成功,88号",
    "1004,2026-10-02 10:00,,xx,交易成功,1号",
    "1005,2026-09-02 10:00,,9.00,交易成功,1号",
  ]

  @Test func theSameReportAndNothingWritten() throws {
    let desk = try Desk()
    try desk.importOrders(
      "1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号",
      "1002,2026-10-02 10:00,,0.00,等待买家付款,", "1005,2026-09-02 10:00,,8.00,交易成功,1号")
    try desk.tag("1003", by: 2)
    let before = try (desk.sheet("1001"), desk.sheet("1003"), desk.journalRows())
    let data = Data(([Desk.header] + Self.lines).joined(separator: "\n").utf8)
    let trial = try desk.importOrders(data, dryRun: true)
    #expect(try desk.sheet("1001") == before.0)
    #expect(try desk.sheet("1003") == before.1)
    #expect(try desk.journalRows() == before.2)
    #expect(try desk.orders.sheet(Desk.order("1006")) == nil)
    let report = try desk.importOrders(data)
    #expect(trial.counted == report.counted)
    #expect(report.read == 7)
    #expect(report.added == 1)
    #expect(report.updated == 3)
    #expect(report.unchanged == 2)
    #expect(report.refused.map(\.line) == [7])
    #expect(report.findings.count == 1)
  }

  @Test func itLeavesNoCopyBehind() throws {
    let desk = try Desk()
    _ = try desk.importOrders(
      Data(([Desk.header] + Self.lines).joined(separator: "\n").utf8), dryRun: true)
    let store = (desk.store.place.file as NSString).deletingLastPathComponent
    let files = try FileManager.default.contentsOfDirectory(atPath: store)
    #expect(files.allSatisfy { $0.hasPrefix("kefu.sqlite") && !$0.contains("dry-run") })
  }

  @Test func refundsToo() throws {
    let desk = try Desk()
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    let trial = try desk.importRefunds(
      "1001,5.00,2026-10-09 10:00", "1001,6.00,2026-10-09 10:00", "1001,6.00,2026-10-09 10:00",
      dryRun: true)
    #expect(trial.added == 1)
    #expect(trial.unchanged == 2)
    #expect(try desk.importRefunds("1001,6.00,2026-10-09 10:00").added == 1)
  }
}
