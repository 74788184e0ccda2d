import Orders
import Testing
import Vocabulary

/// What payroll counts (HANDBOOK/kpi.md, Decisions).
@Suite struct FiguresTests {
  static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.importOrders(
      "2001,2026-09-20 10:00,2026-09-20 10:05,40.00,交易成功,3号",
      "2002,2026-09-30 23:00,2026-10-01 00:00,50.00,交易成功,3号",
      "2003,2026-10-05 10:00,,0.00,交易关闭,3号",
      "2004,2026-10-31 23:59:59,2026-10-31 23:59:59,60.25,交易成功,1号",
      "2005,2026-10-31 23:59,2026-11-01 00:00,70.00,交易成功,1号",
      "2006,2026-10-09 10:00,2026-10-09 10:00,80.00,交易成功,")
    try desk.importRefunds(
      "2001,5.00,2026-10-09 10:00", "2001,6.00,2026-10-10 10:00", "2002,7.00,2026-11-01 00:00",
      "2003,8.00,2026-10-01 00:00", "2006,9.00,2026-10-09 11:00")
    return desk
  }

  @Test func taggedAndRefundedOrdersOfTheMonth() throws {
    let figures = try Self.desk().figures()
    #expect(
      figures[Desk.number(3)]
        == OrderFigures(
          tagged: 2, refunded: 2, paid: Money(fen: 5000), refunds: Money(fen: 1900)))
    #expect(figures[Desk.number(1)] == OrderFigures(tagged: 1, paid: Money(fen: 6025)))
    #expect(figures.count == 2)
  }

  @Test func desksTagsCountWhenTheyWereMade() throws {
    let desk = try Self.desk()
    try desk.tag("2006", by: 2)
    try desk.tag("9999", by: 2)
    #expect(
      try desk.figures()[Desk.number(2)] == OrderFigures(refunded: 1, refunds: Money(fen: 900)))
    let today = Desk.zone.day(DeskClock.machine.now)
    let span = Desk.zone.moment(today - 1)..<Desk.zone.moment(today + 2)
    #expect(
      try desk.figures(span)[Desk.number(2)] == OrderFigures(tagged: 2, paid: Money(fen: 8000)))
  }

  @Test func refundedOrdersWithTheirFirstRefund() throws {
    let desk = try Self.desk()
    let orders = try desk.store.read {
      try RefundedOrder.all(of: Desk.number(3), during: Desk.october, in: $0)
    }
    #expect(orders.map(\.order.text) == ["2003", "2001"])
    #expect(orders.map(\.amount) == [Money(fen: 800), Money(fen: 1100)])
    #expect(orders.last?.firstRefund == Desk.time("2026-10-09 10:00"))
    #expect(orders.last?.taggedAt == Desk.time("2026-09-20 10:05"))
    #expect(orders.last?.enteredBy == Desk.number(9))
  }

  @Test func whatIsDatedOutsideEmployment() throws {
    let desk = try Self.desk()
    let late = Desk.time("2026-10-08 00:00")..<Desk.october.upperBound
    let early = Desk.october.lowerBound..<Desk.time("2026-10-06 00:00")
    let found = try desk.store.read {
      try OutsideEmployment.find(
        [Desk.number(3): [early, late], Desk.number(1): [early], Desk.number(2): [late]], in: $0)
    }
    #expect(found.map(\.agent) == [Desk.number(3), Desk.number(3)])
    #expect(found.map(\.tagged) == [2, 0])
    #expect(found.map(\.refunded) == [1, 1])
    #expect(found.last?.span == late)
  }
}
