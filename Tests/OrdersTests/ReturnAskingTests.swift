import Cases
import Orders
import Testing
import Vocabulary

/// What a return needs before it is opened, and what a buyer's words propose
/// (HANDBOOK/orders.md, Returns and exchanges).
@Suite struct ReturnAskingTests {
  private func shop(_ status: String, paid: String = "59.00", paidAt: Bool = true) throws
    -> ReturnShop
  {
    let shop = try ReturnShop()
    let day = shop.today - 5
    try shop.desk.importOrders(
      "2001,\(day) 10:00,\(paidAt ? "\(day) 10:05" : ""),\(paid),\(status),")
    return shop
  }

  private func refused(_ work: () throws -> Void) -> String {
    do {
      try work()
      return ""
    } catch let refusal as Refusal {
      return refusal.findings.map(\.reason.english).joined()
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [("等待买家付款", "0.00"), ("", "0.00"), ("交易关闭", "0.00")])
  func anUnpaidOrderIsNotReturned(status: String, paid: String) throws {
    let shop = try shop(status, paid: paid, paidAt: false)
    #expect(refused { try shop.ask(receivedDaysAgo: nil, order: "2001") }.contains("not paid"))
    #expect(try shop.returns.list(all: true, at: shop.now).isEmpty)
  }

  @Test func theDayOfReceiptIsNeededOnceTheStatusSaysSo() throws {
    let shop = try shop("交易成功")
    #expect(
      refused { try shop.ask(receivedDaysAgo: nil, order: "2001") }.contains("day of receipt"))
    #expect(try shop.ask(receivedDaysAgo: 2, order: "2001").broken.isEmpty)
  }

  @Test(arguments: ["买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "未发货"])
  func beforeThatItIsNot(status: String) throws {
    #expect(try shop(status).ask(receivedDaysAgo: nil, order: "2001").broken.isEmpty)
  }

  @Test(arguments: [
    ("交易成功", Order.Arrival.arrived), ("已签收", .arrived), ("卖家已发货，等待买家确认", .unknown), ("", .unknown),
    ("买家已付款，等待卖家发货", .notSent),
  ])
  func theStatusTellsTheArrival(status: String, arrival: Order.Arrival) throws {
    #expect(try shop(status).returns.arrival(of: Desk.order("2001")) == arrival)
  }

  @Test func aSecondOpenReturnIsRefusedWithTheFirstNamed() throws {
    let shop = try ReturnShop()
    let first = try shop.ask().item.number
    for step in ["asked", "approved", "received", "inspected"] {
      #expect(refused { try shop.ask() }.contains("return \(first) of order 1001 is still open"))
      #expect(try shop.returns.history(of: first).item.state == step)
      switch step {
      case "asked": _ = try shop.approve(first, by: 1)
      case "approved": _ = try shop.receive(first, by: 1)
      case "received": _ = try shop.inspect(first, ["condition": "complete"], by: 1)
      default: _ = try shop.refund(first, amount: Money(fen: 100), by: 1)
      }
    }
    // The money is decided; the call back may come later.
    #expect(try shop.ask().item.number > first)
    try shop.ask(order: "1002")
  }

  @Test func oneThatWasGivenUpOrTakenBackIsNotOpen() throws {
    let shop = try ReturnShop()
    _ = try shop.close(try shop.ask().item.number, reason: "不退了", by: 1)
    try shop.ask()
    try shop.undo(by: 1)
    try shop.ask()
  }

  @Test func aFaultThatTheBuyerWroteIsDecidedByTheInspection() throws {
    let shop = try ReturnShop()
    let asked = try shop.ask(madeToOrder: true, facts: ["condition": "damaged", "faulty": "yes"])
    #expect(asked.isFaultClaimed && asked.broken.isEmpty)
    #expect(asked.verdicts.last?.because.english.contains("once the inspection says so") == true)
    let number = asked.item.number
    _ = try shop.approve(number, by: 1)
    _ = try shop.receive(number, by: 1)
    #expect(
      refused { _ = try shop.inspect(number, ["condition": "damaged"], by: 1) }
        .contains("has to say"))
    let judged = try shop.inspect(number, ["condition": "damaged", "faulty": "no"], by: 1)
    #expect(!judged.isFaultClaimed && shop.broken(judged) == [.saleable, .madeToOrder])
  }

  @Test(arguments: [
    ("换L码", ReturnCase.Wish.exchange), ("想换大一码", .exchange), ("不合适，要退", .refund), ("尺码不合适", nil),
    ("退换都行", nil), ("不换了，退吧", .refund), ("please exchange", .exchange), ("别换", nil),
  ])
  func theWordsProposeAWish(text: String, wish: ReturnCase.Wish?) {
    #expect(ReturnWords.wish(in: text) == wish)
  }

  @Test(arguments: [
    ("袖口开线", "开线"), ("有质量问题", "质量"), ("没有质量问题", nil), ("衣服没坏了", nil), ("发错颜色了", "发错"),
    ("尺码不合适", nil), ("the zip is broken", "broken"),
  ])
  func theWordsMaySpeakOfAFault(text: String, word: String?) {
    #expect(ReturnWords.fault(in: text) == word)
  }
}
