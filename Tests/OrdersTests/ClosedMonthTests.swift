import Orders
import Testing
import Vocabulary

/// What an import may still change once payroll has closed a month (CONTRACT.md: a changed row of an
/// order updates it until its month is closed).
@Suite struct ClosedMonthTests {
  static let row = "1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号"

  /// A desk whose order of agent 3 was imported while October was open.
  static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.importOrders(row)
    return desk
  }

  @Test(arguments: [
    "1001,2026-10-02 10:00,2026-10-02 10:05,88.00,交易成功,3号",  // amount
    "1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,1号",  // agent
    "1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,没了",  // no tag any more
    "1001,2026-10-02 10:00,2026-11-02 10:05,99.00,交易成功,3号",  // another month
  ])
  func whatPayrollCountedIsRefusedWithTheMonth(_ line: String) throws {
    let desk = try Self.desk()
    let report = try desk.importOrders(line, closed: ["2026-10"])
    #expect(report.refused.map(\.line) == [2])
    #expect(report.refused.first?.reason.chinese.contains("2026-10") == true)
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(3))
    #expect(try desk.figures()[Desk.number(3)]?.paid == Money(fen: 9900))
    #expect(try desk.importOrders(line, closed: ["2026-09"]).updated == 1)
  }

  @Test func aRowMayNotMoveIntoAClosedMonthEither() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-11-02 10:00,2026-11-02 10:05,99.00,交易成功,3号")
    let report = try desk.importOrders(
      "1001,2026-11-02 10:00,2026-10-31 10:05,99.00,交易成功,3号", closed: ["2026-10"])
    #expect(report.refused.count == 1)
  }

  @Test func aTagThatANoteBringsLateIntoAClosedMonthIsRefused() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,")
    #expect(try desk.importOrders(Self.row, closed: ["2026-10"]).refused.count == 1)
  }

  @Test(arguments: [
    "1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易关闭,3号",  // status
    "1001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号 / 补发票",  // the rest of the note
  ])
  func otherChangesAreTaken(_ line: String) throws {
    let desk = try Self.desk()
    #expect(try desk.importOrders(line, closed: ["2026-10"]).updated == 1)
  }

  @Test func newOrdersAndUntaggedOnesAreTaken() throws {
    let desk = try Desk()
    try desk.importOrders("1002,2026-10-02 10:00,,0.00,等待买家付款,")
    let report = try desk.importOrders(
      Self.row, "1002,2026-10-02 10:00,2026-10-02 12:00,50.00,交易成功,", closed: ["2026-10"])
    #expect(report.added == 1)
    #expect(report.updated == 1)
  }

  @Test func anOrderThatOnlyTheDeskKnewIsNew() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1)
    let month = Desk.zone.day(DeskClock.machine.now).month.description
    #expect(try desk.importOrders(Self.row, closed: [month, "2026-10"]).added == 1)
    #expect(try desk.sheet("1001").order.paid == Money(fen: 9900))
  }

  @Test func aRefundOfAClosedMonthIsTaken() throws {
    let desk = try Self.desk()
    #expect(try desk.importRefunds("1001,5.00,2026-10-09 10:00").added == 1)
  }
}
