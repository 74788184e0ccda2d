import Orders
import Testing
import Vocabulary

/// Adding to an order: picked up by the printer, the buyer pays a second parcel; else the printer
/// is told and the item is added (HANDBOOK/orders.md, Adding to an order).
@Suite struct AdditionTests {
  private func add(
    _ desk: Desk, to order: String, claim: Bool? = nil, item: String = "白色M码T恤1件",
    words: PickedUpWords = .standard
  ) throws -> Addition {
    try desk.orders.add(
      item, to: Desk.order(order), claim: claim, words: words, author: Desk.author(1))
  }

  @Test(arguments: [
    ("2号 / 顺丰，已打单", "买家已付款，等待卖家发货", true), ("2号", "买家已付款，等待卖家发货", false),
    ("还没打单", "买家已付款", false), ("", "卖家已发货，等待买家确认", true), ("", "未发货", false),
  ])
  func noteAndStatusDecide(note: String, status: String, isPickedUp: Bool) throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,9.00,\(status),\(note)")
    let addition = try add(desk, to: "1001")
    #expect(addition.isPickedUp == isPickedUp)
    let event = try #require(try desk.sheet("1001").events.first)
    #expect(event == addition.event)
    #expect(event.isPickedUp == isPickedUp)
    #expect(event.text == "白色M码T恤1件")
    #expect(event.agent == Desk.number(1))
  }

  @Test func whatTheAgentSawBeatsWhatWasImported() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,9.00,买家已付款,已打单")
    #expect(try add(desk, to: "1001", claim: false).isPickedUp == false)
    #expect(try add(desk, to: "1001", claim: true).isPickedUp)
  }

  @Test func theNoteMadeAtTheDeskIsReadToo() throws {
    let desk = try Desk()
    try desk.tag("1001", by: 1, note: OrderNote(other: "已打单"))
    #expect(try add(desk, to: "1001").isPickedUp)
  }

  @Test func theWordsAreASetting() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,9.00,买家已付款,小李拿走了")
    #expect(try add(desk, to: "1001").isPickedUp == false)
    #expect(try add(desk, to: "1001", words: PickedUpWords(["拿走了"])).isPickedUp)
  }

  @Test func refusals() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,,,交易关闭,")
    #expect(throws: Refusal.self) { try add(desk, to: "1001") }
    #expect(throws: Refusal.self) { try add(desk, to: "1002") }
    #expect(throws: Refusal.self) { try add(desk, to: "1001", item: "  ") }
    #expect(throws: Refusal.self) {
      try add(desk, to: "1002", claim: true, item: String(repeating: "件", count: 201))
    }
  }

  @Test func anOrderThatOnlyTheDeskKnowsIsKept() throws {
    let desk = try Desk()
    #expect(try add(desk, to: "1002", claim: true).isPickedUp)
    #expect(try desk.sheet("1002").events.count == 1)
    #expect(try desk.orders.check().isEmpty)
  }
}
