import Orders
import Testing
import Vocabulary

/// Imports of refunds (CONTRACT.md, Files that clerks bring).
@Suite struct RefundImportTests {
  @Test func theSameOrderAmountAndTimeIsOneRefund() throws {
    let desk = try Desk()
    let report = try desk.importRefunds(
      "1001,5.00,2026-10-09 10:00", "1001,5,2026/10/09 10:00:00", "1001,6.00,2026-10-09 10:00",
      "1001,5.00,2026-10-09 10:01")
    #expect(report.added == 3)
    #expect(report.unchanged == 1)
    #expect(try desk.importRefunds("1001,5.00,2026-10-09 10:00").unchanged == 1)
  }

  @Test func badRowsAreRefused() throws {
    let desk = try Desk()
    let report = try desk.importRefunds(
      "1001,0.00,2026-10-09 10:00", "1001,-1,2026-10-09 10:00", "1001,,2026-10-09 10:00",
      "1001,5.00,", "1001,5.00,明天", "10,5.00,2026-10-09 10:00", "1001,5.00,2026-10-09 10:00")
    #expect(report.read == 7)
    #expect(report.added == 1)
    #expect(report.refused.map(\.line) == [2, 3, 4, 5, 6, 7])
  }

  @Test func aRefundOfAnUnknownOrderCountsOnceTheOrderComes() throws {
    let desk = try Desk()
    try desk.importRefunds("1001,5.00,2026-10-09 10:00")
    #expect(try desk.figures().isEmpty)
    #expect(try desk.orders.check().isEmpty)
    try desk.importOrders("1001,2026-09-02 10:00,2026-09-02 10:05,99.00,交易成功,3号")
    #expect(
      try desk.figures() == [Desk.number(3): OrderFigures(refunded: 1, refunds: Money(fen: 500))])
    #expect(try desk.sheet("1001").refunds.map(\.amount) == [Money(fen: 500)])
  }
}
