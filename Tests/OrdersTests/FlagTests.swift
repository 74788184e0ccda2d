import Orders
import Testing
import Vocabulary

/// The flags of HANDBOOK/orders.md and their order.
@Suite struct FlagTests {
  @Test(arguments: [
    ("red", Flag.red), ("红", .red), ("黄旗", .yellow), ("GREEN", .green), ("蓝", .blue),
    ("紫旗", .purple),
  ])
  func isReadFromBothLanguages(_ text: String, _ flag: Flag) {
    #expect(Flag(text) == flag)
  }

  @Test(arguments: ["", "旗", "橙", "redd", "红色的旗"])
  func otherWordsAreNone(_ text: String) {
    #expect(Flag(text) == nil)
  }

  @Test func greenIsDecidedLastAndPurpleFirst() {
    #expect(FlagOrder.standard.deciding(among: [.purple, .green, .blue]) == .green)
    #expect(FlagOrder.standard.deciding(among: [.purple, .red]) == .red)
    #expect(FlagOrder.standard.deciding(among: [.yellow, .red, .blue]) == .blue)
    #expect(FlagOrder.standard.deciding(among: []) == nil)
  }

  @Test func theOrderIsASettingThatNamesEachFlagOnce() throws {
    let other = try #require(FlagOrder([.green, .blue, .yellow, .red, .purple]))
    #expect(other.deciding(among: [.green, .purple]) == .purple)
    #expect(FlagOrder([.red, .yellow]) == nil)
    #expect(FlagOrder([.red, .red, .yellow, .green, .blue]) == nil)
  }
}

/// The flag that several reasons come to, by the order of flags (HANDBOOK/orders.md, Tag).
@Suite struct FlagByReasonTests {
  @Test(arguments: [
    (OrderNote(), Flag.red), (OrderNote(courier: "顺丰"), .yellow),
    (OrderNote(courier: "申通"), .red), (OrderNote(other: "改地址"), .purple),
    (OrderNote(courier: "顺丰", gift: "袜子"), .blue),
    (OrderNote(courier: "顺丰", wait: "周五", gift: "袜子", other: "x"), .green),
    (OrderNote(refund: Money(fen: 500), other: "x"), .blue),
  ])
  func reasonsDecide(note: OrderNote, flag: Flag) {
    #expect(note.flag(by: .standard, usual: "申通") == flag)
  }

  @Test func theOrderIsASetting() throws {
    let order = try #require(FlagOrder([.green, .red, .purple, .blue, .yellow]))
    let note = OrderNote(courier: "顺丰", wait: "周五", gift: "袜子")
    #expect(note.flag(by: order) == .yellow)
    #expect(order.label.english == "green < red < purple < blue < yellow")
  }

  @Test func anotherOrderIsNoFindingForNotesImportedBefore() throws {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,9.00,买家已付款,1号 黄旗 绿旗")
    #expect(try desk.sheet("1001").order.tag?.flag == .green)
    let yellowLast = try #require(FlagOrder([.purple, .red, .green, .blue, .yellow]))
    #expect(try Desk.records(desk.store, agents: [1], flags: yellowLast).check().isEmpty)
  }
}
