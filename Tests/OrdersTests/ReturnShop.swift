import Cases
import Orders
import Staff
import Store
import Vocabulary

/// A desk with an order of 59 yuan, paid the day before yesterday; agent 3 leads.
struct ReturnShop {
  let desk: Desk
  let cases: CaseRecords
  let returns: ReturnRecords
  let staff: Staff

  /// - Parameter flows: the folder that has the definitions; the one that ships unless said.
  init(paid: String = "59.00", days: Int = 7, flows: String = Desk.top) throws {
    desk = try Desk()
    let today = Desk.zone.day(DeskClock.machine.now)
    try desk.importOrders(
      "1001,\(today - 20) 10:00,\(today - 20) 10:05,\(paid),交易成功,1号",
      "1002,\(today - 20) 10:00,\(today - 20) 10:05,80.00,交易成功,2号",
      "1003,\(today - 4) 10:00,\(today - 4) 10:05,80.00,卖家已发货，等待买家确认,")
    staff = Staff(
      [1, 2, 3].map {
        Agent(
          number: Desk.number($0), name: "客服\($0)", role: $0 == 3 ? .lead : .agent,
          joined: Day(number: 20_000))
      })
    let rules = ReturnRules(days: days, zone: Desk.zone)
    cases = CaseRecords(
      desk.store, flows: Flows(desk: flows), staff: staff,
      calendars: Calendars(zone: Desk.zone, week: .plain),
      functions: ReturnFlow.functions(rules))
    returns = try ReturnRecords(cases, desk.store, rules)
  }

  var now: Moment { DeskClock.machine.now }
  var today: Day { Desk.zone.day(now) }

  func hand(_ number: Int) -> CaseHand {
    CaseHand(
      Desk.author(number), role: staff[Desk.number(number)]?.role ?? .agent, day: today)
  }

  @discardableResult
  func ask(
    receivedDaysAgo days: Int? = 3, madeToOrder: Bool = false,
    facts: [String: String] = ["condition": "complete"], order: String = "1001"
  ) throws -> ReturnHistory {
    var values = ["order": order, "wish": "refund", "text": "尺码不合适"]
    values["received_on"] = days.map { "\(today - $0)" }
    values["made_to_order"] = madeToOrder ? "yes" : nil
    return try returns.ask(
      CaseDraft(ReturnFlow.id, values.merging(facts) { $1 }), by: hand(1))
  }

  func take(
    _ step: String, _ number: Int, _ values: [String: String] = [:], reason: String?,
    by agent: Int
  ) throws -> ReturnHistory {
    try returns.take(CaseAct(step, values, reason: reason), number, by: hand(agent))
  }
  func approve(_ number: Int, reason: String? = nil, by agent: Int) throws -> ReturnHistory {
    try take(ReturnFlow.approve, number, reason: reason, by: agent)
  }
  func refuse(
    _ number: Int, rule: ReturnRule? = nil, reason: String? = nil, by agent: Int
  ) throws -> ReturnHistory {
    let values = rule.map { ["rule": $0.rawValue] } ?? [:]
    return try take(ReturnFlow.refuse, number, values, reason: reason, by: agent)
  }
  func receive(_ number: Int, by agent: Int) throws -> ReturnHistory {
    try take(ReturnFlow.receive, number, reason: nil, by: agent)
  }
  func inspect(_ number: Int, _ facts: [String: String], by agent: Int) throws -> ReturnHistory {
    try take(ReturnFlow.inspect, number, facts, reason: nil, by: agent)
  }
  func refund(_ number: Int, amount: Money? = nil, by agent: Int) throws -> ReturnHistory {
    let values = amount.map { ["amount": $0.description] } ?? [:]
    return try take(ReturnFlow.refund, number, values, reason: nil, by: agent)
  }
  func callBack(_ number: Int, reason: String? = nil, by agent: Int) throws -> ReturnHistory {
    try take(ReturnFlow.callBack, number, reason: reason, by: agent)
  }
  func close(_ number: Int, reason: String? = nil, by agent: Int) throws -> ReturnHistory {
    try take(ReturnFlow.close, number, reason: reason, by: agent)
  }
  @discardableResult
  func undo(by agent: Int) throws -> CaseReceipt { try cases.undo(by: hand(agent)) }

  /// Takes a case as far as its inspection.
  func inspected(_ facts: [String: String] = ["condition": "complete"]) throws -> Int {
    let number = try ask().item.number
    _ = try approve(number, by: 1)
    _ = try receive(number, by: 2)
    _ = try inspect(number, facts, by: 2)
    return number
  }

  func broken(_ history: ReturnHistory) -> [ReturnRule] { history.broken.map(\.rule) }
}
