import Orders
import Testing
import Vocabulary

/// Conflicts of two agents, a lead's decision, and what payroll counts after it
/// (HANDBOOK/orders.md, Note).
@Suite struct ConflictTests {
  private static let reason = "聊天记录显示3号接待"

  private func contested() throws -> Desk {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,99.00,买家已付款,")
    try desk.tag("1001", by: 1)
    try desk.tag("1001", by: 3, .green)
    return desk
  }

  @discardableResult
  private func resolve(_ desk: Desk, for agent: Int) throws -> OrderSheet {
    try desk.orders.resolve(
      Desk.order("1001"), for: Desk.number(agent), reason: Self.reason, author: Desk.author(2))
  }

  private var now: Range<Moment> { Moment(seconds: 0)..<(DeskClock.machine.now + 60) }

  @Test func theChosenAgentsTagStandsAndEverythingStays() throws {
    let desk = try contested()
    let sheet = try resolve(desk, for: 3)
    #expect(sheet.order.tag?.agent == Desk.number(3))
    #expect(sheet.order.tag?.flag == .green)
    #expect(!sheet.order.isContested)
    #expect(sheet.conflicts.isEmpty)
    #expect(sheet.deskTags.map(\.agent) == [Desk.number(1), Desk.number(3)])
    #expect(sheet.events.map(\.text) == [Self.reason])
    #expect(sheet.events.first?.agent == Desk.number(2))
    #expect(try desk.orders.conflicts().isEmpty)
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func theFiguresFollowTheDecision() throws {
    let desk = try contested()
    try desk.importRefunds("1001,20.00,2026-10-05 12:00")
    #expect(try desk.figures(now)[Desk.number(1)]?.tagged == 1)
    #expect(try desk.figures(now)[Desk.number(3)] == nil)
    try resolve(desk, for: 3)
    let figures = try desk.figures(now)
    #expect(figures[Desk.number(1)] == nil)
    #expect(
      figures[Desk.number(3)]
        == OrderFigures(tagged: 1, refunded: 1, paid: Money(fen: 9900), refunds: Money(fen: 2000)))
    let refunded = try desk.store.read {
      try RefundedOrder.all(of: Desk.number(3), during: Desk.october, in: $0)
    }
    #expect(refunded.map(\.order.text) == ["1001"])
  }

  @Test func anImportAfterTheDecisionLeavesItAsItIs() throws {
    let desk = try contested()
    try resolve(desk, for: 3)
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,89.00,交易成功,1号")
    let sheet = try desk.sheet("1001")
    #expect(sheet.order.tag?.agent == Desk.number(3))
    #expect(!sheet.order.isContested)
    #expect(try desk.figures(now)[Desk.number(3)]?.paid == Money(fen: 8900))
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func aTagMadeAfterTheDecisionIsANewConflict() throws {
    let desk = try contested()
    try resolve(desk, for: 3)
    try desk.tag("1001", by: 3, .blue, note: OrderNote(gift: "袜子"))
    #expect(try desk.orders.conflicts().isEmpty)
    try desk.tag("1001", by: 9)
    let conflicts = try desk.orders.conflicts()
    #expect(conflicts.first?.conflicts.map(\.agent) == [Desk.number(9)])
    #expect(conflicts.first?.order.tag?.agent == Desk.number(3))
    try resolve(desk, for: 9)
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(9))
    #expect(try desk.sheet("1001").events.count == 2)
  }

  @Test func takingTheDecisionBackOpensTheConflictAgain() throws {
    let desk = try contested()
    try resolve(desk, for: 3)
    let last = try #require(try desk.orders.lastEvent(of: Desk.number(2)))
    #expect(last.kind == .settled)
    try desk.orders.takeBack(last, author: Desk.author(2))
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(1))
    #expect(try desk.orders.conflicts().count == 1)
    #expect(try desk.orders.check().isEmpty)
    #expect(throws: Refusal.self) { try desk.orders.takeBack(last, author: Desk.author(2)) }
  }

  @Test func aDecisionForATagThatWasTakenBackIsVoid() throws {
    let desk = try contested()
    try resolve(desk, for: 3)
    let last = try #require(try desk.orders.lastTag(of: Desk.number(3)))
    try desk.orders.takeBack(last, author: Desk.author(3))
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(1))
    #expect(try desk.orders.check().isEmpty)
  }

  @Test func refusals() throws {
    let desk = try contested()
    try desk.tag("1002", by: 1)
    let orders = desk.orders
    // No conflict, nobody's order, an agent who did not tag it, no reason, decided already.
    #expect(throws: Refusal.self) {
      try orders.resolve(
        Desk.order("1002"), for: Desk.number(1), reason: "x", author: Desk.author(2))
    }
    #expect(throws: Refusal.self) {
      try orders.resolve(
        Desk.order("1009"), for: Desk.number(1), reason: "x", author: Desk.author(2))
    }
    #expect(throws: Refusal.self) { try resolve(desk, for: 9) }
    #expect(throws: Refusal.self) {
      try orders.resolve(
        Desk.order("1001"), for: Desk.number(3), reason: " 。", author: Desk.author(2))
    }
    try resolve(desk, for: 3)
    #expect(throws: Refusal.self) { try resolve(desk, for: 3) }
    try resolve(desk, for: 1)
    #expect(try desk.sheet("1001").order.tag?.agent == Desk.number(1))
  }
}
