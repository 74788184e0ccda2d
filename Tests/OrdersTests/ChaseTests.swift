import Orders
import Testing
import Vocabulary

/// Unpaid orders are chased by the agent who served the buyer, at most once until paid or closed
/// (HANDBOOK/orders.md, Unpaid orders).
@Suite struct ChaseTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.importOrders(
      "3001,2026-10-02 10:00,,0.00,等待买家付款,1号", "3002,2026-10-02 11:00,,,等待买家付款,",
      "3003,2026-10-02 10:00,,0.00,交易关闭,", "3004,2026-10-02 10:00,2026-10-02 10:30,9.00,买家已付款,")
    return desk
  }

  private func chase(
    _ desk: Desk, _ order: String, by agent: Int, limit: Int = 1, ofOthers: Bool = false
  ) throws {
    _ = try desk.orders.chase(
      Desk.order(order), limit: limit, ofOthers: ofOthers, author: Desk.author(agent))
  }

  @Test func onceAndWithWhoAndWhen() throws {
    let desk = try desk()
    try chase(desk, "3002", by: 2)
    let unpaid = try desk.orders.unpaid(on: Desk.day("2026-10-02"))
    #expect(unpaid.map(\.chases.count) == [0, 1])
    #expect(unpaid.last?.chases.first?.agent == Desk.number(2))
    let refusal = #expect(throws: Refusal.self) { try chase(desk, "3002", by: 1) }
    #expect(refusal?.findings.first?.reason.chinese.contains("2号") == true)
    #expect(try desk.sheet("3002").events.count == 1)
  }

  @Test func theLimitIsASetting() throws {
    let desk = try desk()
    try chase(desk, "3002", by: 2, limit: 2)
    try chase(desk, "3002", by: 2, limit: 2)
    #expect(throws: Refusal.self) { try chase(desk, "3002", by: 2, limit: 2) }
  }

  @Test func onlyWhoServedTheBuyerOrALead() throws {
    let desk = try desk()
    #expect(throws: Refusal.self) { try chase(desk, "3001", by: 2) }
    try chase(desk, "3001", by: 3, ofOthers: true)
  }

  @Test func notWhenPaidClosedOrUnknown() throws {
    let desk = try desk()
    for order in ["3003", "3004", "3999"] {
      #expect(throws: Refusal.self) { try chase(desk, order, by: 2) }
    }
    try chase(desk, "3002", by: 2)
    try desk.importOrders("3002,2026-10-02 11:00,2026-10-02 12:00,5.00,买家已付款,")
    #expect(
      try desk.orders.unpaid(on: Desk.day("2026-10-02")).map(\.order.number.text) == ["3001"])
  }

  @Test func oneTakenBackDoesNotCount() throws {
    let desk = try desk()
    try chase(desk, "3002", by: 2)
    let last = try #require(try desk.orders.lastEvent(of: Desk.number(2)))
    try desk.orders.takeBack(last, author: Desk.author(2))
    #expect(try desk.orders.lastEvent(of: Desk.number(2)) == nil)
    #expect(try desk.orders.unpaid(on: Desk.day("2026-10-02")).last?.chases.isEmpty == true)
    try chase(desk, "3002", by: 1)
  }

  @Test func withoutADateTheLastWeekIsMeant() throws {
    let desk = try desk()
    #expect(try desk.orders.unpaid(now: Desk.time("2026-10-09 10:30")).count == 1)
    #expect(try desk.orders.unpaid(now: Desk.time("2026-10-03 10:30")).count == 2)
    #expect(try desk.orders.unpaid(now: Desk.time("2026-10-02 10:30")).count == 1)
  }
}
