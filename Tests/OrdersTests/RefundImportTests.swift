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

/// Refunds with numbers and statuses (HANDBOOK/sheets.md, Refunds).
@Suite struct RefundStatusTests {
  static let header = "退款编号,订单编号,退款完结时间,买家退款金额,退款状态"

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号")
    return desk
  }

  private func refunded(_ desk: Desk) throws -> Money {
    try desk.figures()[Desk.number(3)]?.refunds ?? .zero
  }

  @Test func onlyWhatIsPaidBackCounts() throws {
    let desk = try desk()
    let report = try desk.importRefundSheet(
      """
      \(Self.header)
      1,1001,2026-10-05 09:00:00,10.00,退款成功
      2,1001,2026-10-05 09:00:00,20.00,退款关闭
      3,1001,,30.00,退款中
      4,1001,2026-10-05 09:00:00,40.00,也许
      5,1001,2026-10-05 09:00:00,5.00,
      """)
    #expect(report.added == 3)
    #expect(report.refused.map(\.line) == [5, 6])
    #expect(
      report.findings.map(\.reason.english) == [
        "2 refunds were not paid back and don't count: 退款中 1, 退款关闭 1"
      ])
    #expect(try refunded(desk) == Money(fen: 1000))
    #expect(try desk.sheet("1001").refunds.map(\.amount) == [Money(fen: 1000)])
  }

  @Test func aRefundGoesByItsNumber() throws {
    let desk = try desk()
    let file = """
      \(Self.header)
      1,1001,2026-10-05 09:00:00,10.00,退款成功
      2,1001,2026-10-05 09:00:00,10.00,退款成功
      """
    #expect(try desk.importRefundSheet(file).added == 2)
    #expect(try refunded(desk) == Money(fen: 2000))
    #expect(try desk.importRefundSheet(file).unchanged == 2)
    let later = try desk.importRefundSheet(
      "\(Self.header)\n2,1001,2026-10-05 09:00:00,10.00,退款关闭\n1,1002,2026-10-05 09:00:00,10.00,退款成功"
    )
    #expect(later.updated == 1)
    #expect(later.refused.map(\.line) == [3])
    #expect(try refunded(desk) == Money(fen: 1000))
  }

  @Test func aRefundThatCameWithoutItsNumberIsTheSame() throws {
    let desk = try desk()
    try desk.importRefunds("1001,10.00,2026-10-05 09:00")
    let numbered = "\(Self.header)\n1,1001,2026-10-05 09:00:30,10.00,退款成功"
    #expect(try desk.importRefundSheet(numbered).updated == 1)
    #expect(try desk.importRefunds("1001,10.00,2026-10-05 09:00:10").unchanged == 1)
    #expect(try refunded(desk) == Money(fen: 1000))
  }

  @Test(arguments: ["买家退款金额", "退款总额", "退给买家金额", "退款金额"])
  func amountsUnderEachHeader(_ header: String) throws {
    let desk = try desk()
    let report = try desk.importRefundSheet(
      "订单编号,买家实际支付金额,\(header),退款完结时间\n\"=\"\"1001\"\"\",99.00,￥10.00,2026-10-05 09:00:00")
    #expect(report.added == 1)
    #expect(try refunded(desk) == Money(fen: 1000))
    #expect(report.findings.count == 1, "no number, no status")
  }

  @Test func doubtsAreSaid() throws {
    let desk = try desk()
    let report = try desk.importRefunds(
      "1001,60.00,2026-10-05 09:00", "1001,50.00,2026-10-05 09:00", "1001,1.00,2026-10-01 09:00",
      "1001,2.00,2999-10-01 09:00")
    let doubts = report.findings.filter { $0.reason.english.contains(": line") }
    #expect(doubts.count == 3)
    #expect(report.added == 4)
  }
}
