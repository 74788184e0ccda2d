import Cases
import Orders
import Staff
import Testing
import Vocabulary

/// Returns and exchanges (HANDBOOK/orders.md): the rules, the states, who is at fault and what it
/// costs whom.
@Suite struct ReturnTests {
  // MARK: The rules

  @Test(arguments: [(7, true), (8, false), (0, true)])
  func withinSevenDaysOfReceipt(days: Int, isKept: Bool) throws {
    let shop = try ReturnShop()
    let history = try shop.ask(receivedDaysAgo: days)
    #expect(shop.broken(history) == (isKept ? [] : [.sevenDays]))
  }

  @Test func goodsThatHaveNotArrivedAreInTime() throws {
    let shop = try ReturnShop()
    #expect(shop.broken(try shop.ask(receivedDaysAgo: nil, order: "1003")).isEmpty)
  }

  @Test(arguments: [ReturnFacts.Condition.incomplete, .worn, .washed, .damaged])
  func whatCanNotBeSoldAgainIsNotTakenBack(condition: ReturnFacts.Condition) throws {
    let shop = try ReturnShop()
    #expect(shop.broken(try shop.ask(facts: ["condition": condition.rawValue])) == [.saleable])
  }

  @Test func madeToOrderIsExcludedUnlessFaulty() throws {
    let shop = try ReturnShop()
    #expect(shop.broken(try shop.ask(madeToOrder: true)) == [.madeToOrder])
    let faulty = ["condition": "damaged", "faulty": "yes"]
    let second = try ReturnShop()
    #expect(shop.broken(try shop.ask(madeToOrder: true, facts: faulty, order: "1002")).isEmpty)
    #expect(shop.broken(try second.ask(receivedDaysAgo: 9, facts: faulty)) == [.sevenDays])
  }

  @Test func theDaysAreASetting() throws {
    let shop = try ReturnShop(days: 15)
    #expect(shop.broken(try shop.ask(receivedDaysAgo: 15)).isEmpty)
  }

  @Test func aBrokenRuleIsRefusedByNameOrSetAsideByALead() throws {
    let shop = try ReturnShop()
    let number = try shop.ask(receivedDaysAgo: 9, madeToOrder: true).item.number
    let refusal = #expect(throws: Refusal.self) {
      try shop.approve(number, reason: "老客户", by: 1)
    }
    #expect(refusal?.findings.count == 2)
    #expect(throws: Refusal.self) { try shop.approve(number, by: 3) }
    let approved = try shop.approve(number, reason: "老客户", by: 3)
    #expect(approved.steps.last?.values["rule"] == "seven_days")
    let other = try shop.ask(receivedDaysAgo: 9, order: "1002").item.number
    let refused = try shop.refuse(other, by: 1)
    #expect(refused.item.state == "refused")
    #expect(refused.steps.last?.values["rule"] == "seven_days")
  }

  @Test func whatALeadSetAsideIsSettledForTheStepsAfterIt() throws {
    let shop = try ReturnShop()
    func approved(_ condition: ReturnFacts.Condition, order: String) throws -> Int {
      let number = try shop.ask(receivedDaysAgo: 9, order: order).item.number
      _ = try shop.approve(number, reason: "老客户", by: 3)
      _ = try shop.receive(number, by: 1)
      _ = try shop.inspect(
        number, ["condition": condition.rawValue], by: 1)
      return number
    }
    let worn = try approved(.worn, order: "1001")
    let refusal = #expect(throws: Refusal.self) {
      try shop.refund(worn, by: 1)
    }
    #expect(refusal?.findings.count == 1, "only what the inspection found is new")
    let complete = try shop.refund(try approved(.complete, order: "1002"), by: 1)
    #expect(complete.item.state == "refunded")
  }

  @Test func aRefusalWithoutABrokenRuleTakesAReason() throws {
    let shop = try ReturnShop()
    let number = try shop.ask().item.number
    #expect(throws: Refusal.self) { try shop.refuse(number, by: 1) }
    #expect(throws: Refusal.self) {
      try shop.refuse(number, rule: .madeToOrder, by: 1)
    }
    let refused = try shop.refuse(
      number, rule: .other, reason: "赠品不退", by: 1)
    #expect(refused.steps.last?.values["rule"] == "other")
  }

  // MARK: The states

  @Test func theWholeWay() throws {
    let shop = try ReturnShop()
    let number = try shop.inspected()
    _ = try shop.refund(number, by: 1)
    _ = try shop.callBack(number, reason: "满意", by: 1)
    let closed = try shop.close(number, by: 2)
    #expect(
      closed.steps.map(\.step) == [
        "ask", "approve", "receive", "inspect", "refund", "call-back", "close",
      ])
    #expect(closed.steps.map(\.actor) == [1, 1, 2, 2, 1, 1, 2].map { .agent(Desk.number($0)) })
    #expect(closed.item.state == "closed")
    #expect(try shop.returns.list(at: shop.now).isEmpty)
    #expect(try shop.returns.list(all: true, at: shop.now).map(\.number) == [number])
    #expect(try shop.returns.check().isEmpty)
  }

  @Test func whatIsNotPossibleNowIsRefusedWithWhatIs() throws {
    let shop = try ReturnShop()
    let number = try shop.ask().item.number
    let refusal = #expect(throws: Refusal.self) {
      try shop.refund(number, by: 1)
    }
    #expect(refusal?.findings.first?.fix?.english.contains("approve") == true)
    #expect(throws: Refusal.self) { try shop.receive(number, by: 1) }
    #expect(throws: Refusal.self) { try shop.callBack(number, by: 1) }
    #expect(throws: Refusal.self) { try shop.close(number, by: 1) }
    _ = try shop.close(number, reason: "买家不退了", by: 1)
    #expect(throws: Refusal.self) { try shop.approve(number, by: 1) }
    #expect(throws: Refusal.self) { try shop.approve(9, by: 1) }
  }

  @Test func theInspectionMayFindWhatTheBuyerDidNotSay() throws {
    let shop = try ReturnShop()
    let number = try shop.inspected(["condition": "worn"])
    #expect(throws: Refusal.self) { try shop.refund(number, by: 1) }
    let refused = try shop.refuse(number, by: 1)
    #expect(refused.steps.last?.values["rule"] == "saleable")
    #expect(refused.next == ["call-back"])
  }

  @Test func undoGoesBackStepByStepUnlessSomebodyWentOn() throws {
    let shop = try ReturnShop()
    let number = try shop.ask().item.number
    _ = try shop.approve(number, by: 1)
    #expect(try shop.cases.lastAct(by: Desk.author(1), on: shop.today) != nil)
    try shop.undo(by: 1)
    #expect(try shop.returns.history(of: number).item.state == "asked")
    _ = try shop.approve(number, by: 2)
    #expect(throws: Refusal.self) { try shop.undo(by: 1) }
    try shop.undo(by: 2)
    try shop.undo(by: 1)
    #expect(try shop.returns.history(of: number).item.state == "withdrawn")
    #expect(try shop.returns.list(all: true, at: shop.now).map(\.text) == ["尺码不合适"])
    #expect(try shop.returns.list(at: shop.now).isEmpty)
    #expect(throws: Refusal.self) { try shop.undo(by: 1) }
    #expect(try shop.returns.check().isEmpty)
    #expect(try shop.cases.check().isEmpty)
  }

  @Test func openCasesOfAnAgent() throws {
    let shop = try ReturnShop()
    try shop.ask(order: "1002")
    #expect(try shop.returns.list(of: Desk.number(1), at: shop.now).count == 1)
    // Agent 2's tag stands on the order.
    #expect(try shop.returns.list(of: Desk.number(2), at: shop.now).count == 1)
    #expect(try shop.returns.list(of: Desk.number(3), at: shop.now).isEmpty)
    #expect(try shop.desk.sheet("1002").returns.count == 1)
  }

  @Test func refusedQuestions() throws {
    let shop = try ReturnShop()
    #expect(throws: Refusal.self) { try shop.ask(order: "1009") }
    #expect(throws: Refusal.self) { try shop.ask(receivedDaysAgo: -1) }
    #expect(throws: Refusal.self) { try shop.ask(receivedDaysAgo: 21) }
    #expect(throws: Refusal.self) {
      try shop.ask(facts: ["freight_back": "-1"])
    }
    #expect(throws: Refusal.self) {
      try shop.inspect(try shop.ask(facts: [:]).item.number, [:], by: 1)
    }
  }

  // MARK: The cost

  /// Faulty or not, freight out, back, insured; then what buyer, shop and insurance bear.
  @Test(arguments: [
    (false, [800, 1000, 0], [1800, 0, 0]), (true, [800, 1000, 0], [0, 1800, 0]),
    (false, [800, 1000, 1000], [800, 0, 1000]), (true, [800, 1000, 600], [0, 1200, 600]),
    (false, [0, 1000, 1500], [0, 0, 1000]), (true, [0, 0, 1000], [0, 0, 0]),
  ])
  func freightBothWays(isFaulty: Bool, freight: [Int], shares: [Int]) throws {
    let amounts = freight.map { Money(fen: $0).description }
    let cost = ReturnCost(
      try ReturnFacts(
        StoredValues([
          "faulty": isFaulty ? "yes" : "no", "freight_out": amounts[0], "freight_back": amounts[1],
          "insured": amounts[2],
        ])))
    #expect([cost.byBuyer, cost.byShop, cost.byInsurance].map(\.fen) == shares)
    #expect(cost.bearer == (isFaulty ? .shop : .buyer))
  }

  @Test func theBuyerBearsTheFreightOutOfTheRefund() throws {
    let shop = try ReturnShop()
    let facts = ["condition": "complete", "freight_out": "8", "freight_back": "10"]
    let own = try shop.refund(try shop.inspected(facts), by: 1)
    #expect(own.steps.last?.values["amount"] == "51.00")
    var faulty = facts
    faulty["faulty"] = "yes"
    let shops = try ReturnShop()
    let full = try shops.refund(try shops.inspected(faulty), by: 1)
    #expect(full.steps.last?.values["amount"] == "59.00")
  }

  @Test func neverMoreThanWasPaid() throws {
    let shop = try ReturnShop()
    let number = try shop.inspected()
    #expect(throws: Refusal.self) {
      try shop.refund(number, amount: Money(fen: 5901), by: 1)
    }
    #expect(throws: Refusal.self) {
      try shop.refund(number, amount: .zero, by: 1)
    }
    #expect(try shop.returns.history(of: number).item.state == "inspected")
    _ = try shop.refund(number, amount: Money(fen: 5000), by: 1)
    let second = try shop.inspected()
    #expect(throws: Refusal.self) {
      try shop.refund(second, amount: Money(fen: 901), by: 1)
    }
    _ = try shop.refund(second, amount: Money(fen: 900), by: 1)
  }

  // MARK: What payroll counts

  private var ever: Range<Moment> { Moment(seconds: 0)..<(DeskClock.machine.now + 86_400 * 60) }

  private func counted(_ shop: ReturnShop) throws -> OrderFigures? {
    try shop.desk.figures(ever)[Desk.number(1)]
  }

  @Test func aRefundAtTheDeskCountsAtOnceAndOnce() throws {
    let shop = try ReturnShop()
    let number = try shop.inspected()
    _ = try shop.refund(number, by: 2)
    #expect(try counted(shop)?.refunded == 1)
    #expect(try counted(shop)?.refunds == Money(fen: 5900))
    // The platform's list brings it two days later, and again in a fuller file.
    let line = "1001,59.00,\(shop.today + 2) 12:00"
    try shop.desk.importRefunds(line)
    try shop.desk.importRefunds(line, "1002,10.00,\(shop.today) 12:00")
    #expect(try counted(shop)?.refunds == Money(fen: 5900))
    let refunds = try shop.desk.sheet("1001").refunds
    #expect(refunds.map(\.refundedAt) == [Desk.time("\(shop.today + 2) 12:00")])
    let explained = try shop.desk.store.read {
      try RefundedOrder.all(of: Desk.number(1), during: ever, in: $0)
    }
    #expect(explained.map(\.amount) == [Money(fen: 5900)])
  }

  @Test func theImportMayComeFirst() throws {
    let shop = try ReturnShop()
    try shop.desk.importRefunds("1001,59.00,\(shop.today) 00:00")
    let number = try shop.inspected()
    _ = try shop.refund(number, by: 2)
    #expect(try counted(shop)?.refunds == Money(fen: 5900))
  }

  @Test func anotherAmountOrAnEarlierRefundIsAnother() throws {
    let shop = try ReturnShop()
    try shop.desk.importRefunds("1001,10.00,\(shop.today - 9) 00:00")
    let number = try shop.inspected()
    _ = try shop.refund(number, amount: Money(fen: 1000), by: 2)
    #expect(try counted(shop)?.refunds == Money(fen: 2000))
    #expect(try counted(shop)?.refunded == 1)
    try shop.desk.importRefunds("1001,12.00,\(shop.today) 00:00")
    #expect(try counted(shop)?.refunds == Money(fen: 3200))
  }

  @Test func twoEqualRefundsAreMatchedOneByOne() throws {
    let shop = try ReturnShop()
    for _ in 1...2 {
      let number = try shop.inspected()
      _ = try shop.refund(number, amount: Money(fen: 1000), by: 2)
    }
    #expect(try counted(shop)?.refunds == Money(fen: 2000))
    try shop.desk.importRefunds("1001,10.00,\(shop.today) 12:00")
    #expect(try counted(shop)?.refunds == Money(fen: 2000))
    try shop.desk.importRefunds("1001,10.00,\(shop.today) 12:01")
    #expect(try counted(shop)?.refunds == Money(fen: 2000))
    try shop.desk.importRefunds("1001,10.00,\(shop.today) 12:02")
    #expect(try counted(shop)?.refunds == Money(fen: 3000))
  }

  @Test func aRefundTakenBackDoesNotCount() throws {
    let shop = try ReturnShop()
    _ = try shop.refund(try shop.inspected(), by: 2)
    try shop.undo(by: 2)
    #expect(try counted(shop)?.refunded == 0)
    #expect(try shop.desk.sheet("1001").refunds.isEmpty)
  }
}
