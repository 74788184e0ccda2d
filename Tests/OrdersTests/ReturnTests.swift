import Orders
import Staff
import Testing
import Vocabulary

/// Returns and exchanges (HANDBOOK/orders.md): the rules, the states, who is at fault and what it
/// costs whom.
@Suite struct ReturnTests {
  /// A desk with one order of 59 yuan, paid the day before yesterday; agent 3 leads.
  private struct Shop {
    let desk: Desk
    let returns: ReturnRecords

    init(paid: String = "59.00", days: Int = 7) throws {
      desk = try Desk()
      let today = Desk.zone.day(DeskClock.machine.now)
      try desk.importOrders(
        "1001,\(today - 20) 10:00,\(today - 20) 10:05,\(paid),交易成功,1号",
        "1002,\(today - 20) 10:00,\(today - 20) 10:05,80.00,交易成功,2号")
      let staff = Staff(
        [1, 2, 3].map {
          Agent(
            number: Desk.number($0), name: "客服\($0)", role: $0 == 3 ? .lead : .agent,
            joined: Day(number: 20_000))
        })
      returns = ReturnRecords(desk.store, zone: Desk.zone, staff: staff, days: days)
    }

    var today: Day { Desk.zone.day(DeskClock.machine.now) }

    @discardableResult
    func ask(
      receivedDaysAgo days: Int? = 3, madeToOrder: Bool = false,
      facts: ReturnFacts = ReturnFacts(condition: .complete), order: String = "1001"
    ) throws -> ReturnHistory {
      try returns.ask(
        ReturnDraft(
          order: Desk.order(order), wish: .refund, text: "尺码不合适",
          receivedOn: days.map { today - $0 }, isMadeToOrder: madeToOrder, facts: facts),
        author: Desk.author(1))
    }

    /// Takes a case as far as its inspection.
    func inspected(_ facts: ReturnFacts = ReturnFacts(condition: .complete)) throws -> Int {
      let number = try ask().item.number
      _ = try returns.approve(number, author: Desk.author(1))
      _ = try returns.receive(number, author: Desk.author(2))
      _ = try returns.inspect(number, facts, author: Desk.author(2))
      return number
    }

    func broken(_ history: ReturnHistory) -> [ReturnRule] { history.broken.map(\.rule) }
  }

  // MARK: The rules

  @Test(arguments: [(7, true), (8, false), (0, true)])
  func withinSevenDaysOfReceipt(days: Int, isKept: Bool) throws {
    let shop = try Shop()
    let history = try shop.ask(receivedDaysAgo: days)
    #expect(shop.broken(history) == (isKept ? [] : [.sevenDays]))
  }

  @Test func goodsThatHaveNotArrivedAreInTime() throws {
    let shop = try Shop()
    #expect(shop.broken(try shop.ask(receivedDaysAgo: nil)).isEmpty)
  }

  @Test(arguments: [ReturnFacts.Condition.incomplete, .worn, .washed, .damaged])
  func whatCanNotBeSoldAgainIsNotTakenBack(condition: ReturnFacts.Condition) throws {
    let shop = try Shop()
    #expect(shop.broken(try shop.ask(facts: ReturnFacts(condition: condition))) == [.saleable])
  }

  @Test func madeToOrderIsExcludedUnlessFaulty() throws {
    let shop = try Shop()
    #expect(shop.broken(try shop.ask(madeToOrder: true)) == [.madeToOrder])
    let faulty = ReturnFacts(condition: .damaged, isFaulty: true)
    #expect(shop.broken(try shop.ask(madeToOrder: true, facts: faulty)).isEmpty)
    #expect(shop.broken(try shop.ask(receivedDaysAgo: 9, facts: faulty)) == [.sevenDays])
  }

  @Test func theDaysAreASetting() throws {
    let shop = try Shop(days: 15)
    #expect(shop.broken(try shop.ask(receivedDaysAgo: 15)).isEmpty)
  }

  @Test func aBrokenRuleIsRefusedByNameOrSetAsideByALead() throws {
    let shop = try Shop()
    let number = try shop.ask(receivedDaysAgo: 9, madeToOrder: true).item.number
    let refusal = #expect(throws: Refusal.self) {
      try shop.returns.approve(number, reason: "老客户", author: Desk.author(1))
    }
    #expect(refusal?.findings.count == 2)
    #expect(throws: Refusal.self) { try shop.returns.approve(number, author: Desk.author(3)) }
    let approved = try shop.returns.approve(number, reason: "老客户", author: Desk.author(3))
    #expect(approved.steps.last?.rule == .sevenDays)
    let other = try shop.ask(receivedDaysAgo: 9).item.number
    let refused = try shop.returns.refuse(other, author: Desk.author(1))
    #expect(refused.item.state == .refused)
    #expect(refused.steps.last?.rule == .sevenDays)
  }

  @Test func whatALeadSetAsideIsSettledForTheStepsAfterIt() throws {
    let shop = try Shop()
    func approved(_ condition: ReturnFacts.Condition) throws -> Int {
      let number = try shop.ask(receivedDaysAgo: 9).item.number
      _ = try shop.returns.approve(number, reason: "老客户", author: Desk.author(3))
      _ = try shop.returns.receive(number, author: Desk.author(1))
      _ = try shop.returns.inspect(
        number, ReturnFacts(condition: condition), author: Desk.author(1))
      return number
    }
    let worn = try approved(.worn)
    let refusal = #expect(throws: Refusal.self) {
      try shop.returns.refund(worn, author: Desk.author(1))
    }
    #expect(refusal?.findings.count == 1, "only what the inspection found is new")
    let complete = try shop.returns.refund(try approved(.complete), author: Desk.author(1))
    #expect(complete.item.state == .refunded)
  }

  @Test func aRefusalWithoutABrokenRuleTakesAReason() throws {
    let shop = try Shop()
    let number = try shop.ask().item.number
    #expect(throws: Refusal.self) { try shop.returns.refuse(number, author: Desk.author(1)) }
    #expect(throws: Refusal.self) {
      try shop.returns.refuse(number, rule: .madeToOrder, author: Desk.author(1))
    }
    let refused = try shop.returns.refuse(
      number, rule: .other, reason: "赠品不退", author: Desk.author(1))
    #expect(refused.steps.last?.rule == .other)
  }

  // MARK: The states

  @Test func theWholeWay() throws {
    let shop = try Shop()
    let number = try shop.inspected()
    let returns = shop.returns
    _ = try returns.refund(number, author: Desk.author(1))
    _ = try returns.callBack(number, reason: "满意", author: Desk.author(1))
    let closed = try returns.close(number, author: Desk.author(2))
    #expect(
      closed.steps.map(\.kind) == [
        .asked, .approved, .received, .inspected, .refunded, .calledBack, .closed,
      ])
    #expect(closed.steps.map(\.agent.number) == [1, 1, 2, 2, 1, 1, 2])
    #expect(closed.item.state == .closed)
    #expect(try returns.list().isEmpty)
    #expect(try returns.list(all: true).map(\.number) == [number])
    #expect(try returns.check().isEmpty)
  }

  @Test func whatIsNotPossibleNowIsRefusedWithWhatIs() throws {
    let shop = try Shop()
    let number = try shop.ask().item.number
    let refusal = #expect(throws: Refusal.self) {
      try shop.returns.refund(number, author: Desk.author(1))
    }
    #expect(refusal?.findings.first?.fix?.english.contains("return approve 1") == true)
    #expect(throws: Refusal.self) { try shop.returns.receive(number, author: Desk.author(1)) }
    #expect(throws: Refusal.self) { try shop.returns.callBack(number, author: Desk.author(1)) }
    #expect(throws: Refusal.self) { try shop.returns.close(number, author: Desk.author(1)) }
    _ = try shop.returns.close(number, reason: "买家不退了", author: Desk.author(1))
    #expect(throws: Refusal.self) { try shop.returns.approve(number, author: Desk.author(1)) }
    #expect(throws: Refusal.self) { try shop.returns.approve(9, author: Desk.author(1)) }
  }

  @Test func theInspectionMayFindWhatTheBuyerDidNotSay() throws {
    let shop = try Shop()
    let number = try shop.inspected(ReturnFacts(condition: .worn))
    #expect(throws: Refusal.self) { try shop.returns.refund(number, author: Desk.author(1)) }
    let refused = try shop.returns.refuse(number, author: Desk.author(1))
    #expect(refused.steps.last?.rule == .saleable)
    #expect(refused.item.state.next == [.calledBack])
  }

  @Test func undoGoesBackStepByStepUnlessSomebodyWentOn() throws {
    let shop = try Shop()
    let number = try shop.ask().item.number
    _ = try shop.returns.approve(number, author: Desk.author(1))
    #expect(try shop.returns.last(of: Desk.number(1))?.kind == .approved)
    #expect(try shop.returns.takeBackLast(Desk.author(1))?.kind == .approved)
    #expect(try shop.returns.history(of: number).item.state == .asked)
    _ = try shop.returns.approve(number, author: Desk.author(2))
    #expect(throws: Refusal.self) { try shop.returns.takeBackLast(Desk.author(1)) }
    _ = try shop.returns.takeBackLast(Desk.author(2))
    _ = try shop.returns.takeBackLast(Desk.author(1))
    #expect(try shop.returns.history(of: number).item.state == .withdrawn)
    #expect(try shop.returns.takeBackLast(Desk.author(1)) == nil)
    #expect(try shop.returns.check().isEmpty)
  }

  @Test func openCasesOfAnAgent() throws {
    let shop = try Shop()
    try shop.ask(order: "1002")
    #expect(try shop.returns.list(of: Desk.number(1)).count == 1)
    // Agent 2's tag stands on the order.
    #expect(try shop.returns.list(of: Desk.number(2)).count == 1)
    #expect(try shop.returns.list(of: Desk.number(3)).isEmpty)
    #expect(try shop.desk.sheet("1002").returns.count == 1)
  }

  @Test func refusedQuestions() throws {
    let shop = try Shop()
    #expect(throws: Refusal.self) { try shop.ask(order: "1009") }
    #expect(throws: Refusal.self) { try shop.ask(receivedDaysAgo: -1) }
    #expect(throws: Refusal.self) { try shop.ask(receivedDaysAgo: 21) }
    #expect(throws: Refusal.self) {
      try shop.ask(facts: ReturnFacts(freightBack: Money(fen: -1)))
    }
    #expect(throws: Refusal.self) {
      try shop.returns.inspect(try shop.ask().item.number, ReturnFacts(), author: Desk.author(1))
    }
  }

  // MARK: The cost

  /// Faulty or not, freight out, back, insured; then what buyer, shop and insurance bear.
  @Test(arguments: [
    (false, [800, 1000, 0], [1800, 0, 0]), (true, [800, 1000, 0], [0, 1800, 0]),
    (false, [800, 1000, 1000], [800, 0, 1000]), (true, [800, 1000, 600], [0, 1200, 600]),
    (false, [0, 1000, 1500], [0, 0, 1000]), (true, [0, 0, 1000], [0, 0, 0]),
  ])
  func freightBothWays(isFaulty: Bool, freight: [Int], shares: [Int]) {
    let cost = ReturnCost(
      ReturnFacts(
        isFaulty: isFaulty, freightOut: Money(fen: freight[0]), freightBack: Money(fen: freight[1]),
        insured: Money(fen: freight[2])))
    #expect([cost.byBuyer, cost.byShop, cost.byInsurance].map(\.fen) == shares)
    #expect(cost.bearer == (isFaulty ? .shop : .buyer))
  }

  @Test func theBuyerBearsTheFreightOutOfTheRefund() throws {
    let shop = try Shop()
    let facts = ReturnFacts(
      condition: .complete, freightOut: Money(fen: 800), freightBack: Money(fen: 1000))
    let own = try shop.returns.refund(try shop.inspected(facts), author: Desk.author(1))
    #expect(own.steps.last?.amount == Money(fen: 5100))
    var faulty = facts
    faulty.isFaulty = true
    let shops = try Shop()
    let full = try shops.returns.refund(try shops.inspected(faulty), author: Desk.author(1))
    #expect(full.steps.last?.amount == Money(fen: 5900))
  }

  @Test func neverMoreThanWasPaid() throws {
    let shop = try Shop()
    let number = try shop.inspected()
    #expect(throws: Refusal.self) {
      try shop.returns.refund(number, amount: Money(fen: 5901), author: Desk.author(1))
    }
    #expect(throws: Refusal.self) {
      try shop.returns.refund(number, amount: .zero, author: Desk.author(1))
    }
    #expect(try shop.returns.history(of: number).item.state == .inspected)
    _ = try shop.returns.refund(number, amount: Money(fen: 5000), author: Desk.author(1))
    let second = try shop.inspected()
    #expect(throws: Refusal.self) {
      try shop.returns.refund(second, amount: Money(fen: 901), author: Desk.author(1))
    }
    _ = try shop.returns.refund(second, amount: Money(fen: 900), author: Desk.author(1))
  }

  // MARK: What payroll counts

  private var ever: Range<Moment> { Moment(seconds: 0)..<(DeskClock.machine.now + 86_400 * 60) }

  private func counted(_ shop: Shop) throws -> OrderFigures? {
    try shop.desk.figures(ever)[Desk.number(1)]
  }

  @Test func aRefundAtTheDeskCountsAtOnceAndOnce() throws {
    let shop = try Shop()
    let number = try shop.inspected()
    _ = try shop.returns.refund(number, author: Desk.author(2))
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
    let shop = try Shop()
    try shop.desk.importRefunds("1001,59.00,\(shop.today) 00:00")
    let number = try shop.inspected()
    _ = try shop.returns.refund(number, author: Desk.author(2))
    #expect(try counted(shop)?.refunds == Money(fen: 5900))
  }

  @Test func anotherAmountOrAnEarlierRefundIsAnother() throws {
    let shop = try Shop()
    try shop.desk.importRefunds("1001,10.00,\(shop.today - 9) 00:00")
    let number = try shop.inspected()
    _ = try shop.returns.refund(number, amount: Money(fen: 1000), author: Desk.author(2))
    #expect(try counted(shop)?.refunds == Money(fen: 2000))
    #expect(try counted(shop)?.refunded == 1)
    try shop.desk.importRefunds("1001,12.00,\(shop.today) 00:00")
    #expect(try counted(shop)?.refunds == Money(fen: 3200))
  }

  @Test func twoEqualRefundsAreMatchedOneByOne() throws {
    let shop = try Shop()
    for _ in 1...2 {
      let number = try shop.inspected()
      _ = try shop.returns.refund(number, amount: Money(fen: 1000), author: Desk.author(2))
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
    let shop = try Shop()
    _ = try shop.returns.refund(try shop.inspected(), author: Desk.author(2))
    _ = try shop.returns.takeBackLast(Desk.author(2))
    #expect(try counted(shop)?.refunded == 0)
    #expect(try shop.desk.sheet("1001").refunds.isEmpty)
  }
}
