import Orders
import Testing
import Vocabulary

/// What names an order, and numbers that are most likely slips.
@Suite struct CalledOrdersTests {
  private static let header = "订单编号,订单创建时间,买家会员名,联系手机"

  private func desk() throws -> Desk {
    let desk = try Desk()
    let today = Desk.zone.day(DeskClock.machine.now)
    try desk.importOrders(
      "4100000000001001,\(today) 10:00,阿玲,13812341111",
      "4100000000001002,\(today) 10:01,小鹿,13912341002",
      "4100000000001003,\(today) 10:02,阿玲,13812341111", header: Self.header)
    return desk
  }

  @Test(arguments: [
    ("4100000000001001", ["1001"]), ("1002", ["1002"]), ("1111", ["1003", "1001"]),
    ("阿玲", ["1003", "1001"]), ("小鹿", ["1002"]), ("139-1234-1002", ["1002"]),
    ("13812341111", ["1003", "1001"]), ("13500000000", []), ("9999", []), ("谁", []),
    ("4100000000009999", []),
  ])
  func names(word: String, endings: [String]) throws {
    let found = try desk().orders.orders(called: word)
    #expect(found.map { String($0.order.number.text.suffix(4)) } == endings)
  }

  @Test func anotherLengthIsUnlikely() throws {
    let desk = try desk()
    let slip = try desk.orders.unlikely(Desk.order("410000000001002"))
    #expect(slip?.lengths == [16] && slip?.near == Desk.order("4100000000001002"))
    #expect(try desk.orders.unlikely(Desk.order("9900"))?.near == nil)
    #expect(try desk.orders.unlikely(Desk.order("4100000000009999")) == nil)
    #expect(try desk.orders.unlikely(Desk.order("4100000000001001")) == nil)
  }

  @Test func withoutImportsOfAMonthEachIsLikely() throws {
    let desk = try Desk()
    #expect(try desk.orders.unlikely(Desk.order("4100")) == nil)
    let long = Desk.zone.day(DeskClock.machine.now) - 40
    try desk.importOrders("4100000000001001,\(long) 10:00,阿玲,", header: Self.header)
    #expect(try desk.orders.unlikely(Desk.order("410000000001001")) == nil)
  }

  @Test func theSameItemIsKnown() throws {
    let desk = try Desk()
    let number = Desk.order("4100000000001001")
    _ = try desk.orders.add("白色 袜子1双", to: number, claim: false, author: Desk.author(1))
    #expect(try desk.orders.added("白色袜子１双", to: number)?.agent == Desk.number(1))
    #expect(try desk.orders.added("黑色袜子1双", to: number) == nil)
    #expect(try desk.orders.added("白色袜子1双", to: Desk.order("4100000000001002")) == nil)
  }
}
