import Orders
import Testing
import Vocabulary

/// The member price (HANDBOOK/systems.md, S17; orders.md, Figures a buyer is told).
@Suite struct MembershipTests {
  static let header = "订单编号,订单创建时间,订单状态,买家会员名"

  @Test func theFirstCompletedOrderMakesAMember() throws {
    let desk = try Desk()
    try desk.importOrders(
      "4100000000000003,2026-10-09 10:00,交易成功,小鱼", "4100000000000002,2026-10-05 10:00,交易成功,小鱼",
      "4100000000000001,2026-10-01 10:00,交易关闭,小鱼", "4100000000000004,2026-10-01 10:00,交易成功,大鱼",
      header: Self.header)
    let history = try desk.orders.history(ofBuyer: "小鱼")
    #expect(history.orders == 3)
    #expect(history.firstCompleted?.number == Desk.order("4100000000000002"))
    let ofOrder = try desk.orders.history(ofBuyerOf: Desk.order("4100000000000001"))
    #expect(ofOrder.orders == 3)
    #expect(ofOrder.firstCompleted?.number == history.firstCompleted?.number)
    #expect(try desk.orders.history(ofBuyerOf: Desk.order("4100000000000099")).orders == 0)
  }

  @Test(arguments: ["等待买家付款", "买家已付款", "卖家已发货", "交易关闭", ""])
  func whatIsNotCompletedMakesNone(status: String) throws {
    let desk = try Desk()
    try desk.importOrders("4100000000000001,2026-10-01 10:00,\(status),小鱼", header: Self.header)
    let history = try desk.orders.history(ofBuyer: "小鱼")
    #expect(history.orders == 1)
    #expect(!history.isMember)
  }

  @Test func whoWasErasedIsNotKnown() throws {
    let desk = try Desk()
    try desk.importOrders("4100000000000001,2026-10-01 10:00,交易成功,小鱼", header: Self.header)
    _ = try desk.orders.eraseBuyer(of: Desk.order("4100000000000001"), author: Desk.author(9))
    #expect(try desk.orders.history(ofBuyer: "小鱼").orders == 0)
    #expect(try desk.orders.history(ofBuyerOf: Desk.order("4100000000000001")).orders == 0)
  }

  @Test(arguments: [
    ("9.8", "100.00", "98.00"), ("9.8", "128.00", "125.44"), ("9.8", "0.25", "0.25"),
    ("9.8折", "59.90", "58.70"), ("10", "59.90", "59.90"), ("5", "0.01", "0.01"),
  ])
  func aMemberPays(discount: String, price: String, pays: String) throws {
    let discount = try #require(MemberDiscount(discount))
    #expect(discount.price(of: try #require(Money(price))).description == pays)
  }

  @Test(arguments: ["0", "-1", "10.1", "98", "x", "", "折"]) func whatIsNoDiscount(text: String) {
    #expect(MemberDiscount(text) == nil)
  }

  @Test func theHandbooksDiscountIsTwoPerCent() {
    #expect(MemberDiscount.standard.description == "9.8")
    #expect(MemberDiscount.standard.percentOff == "2")
  }
}
