import Cases
import Store
import Vocabulary

/// The flow `Policies/flows/return.yaml`: the words of it that commands need, the rules that its
/// steps keep, and the refunds that they make.
public enum ReturnFlow {
  public static let id = "return"
  public static let ask = "ask"
  public static let approve = "approve"
  public static let refuse = "refuse"
  public static let receive = "receive"
  public static let inspect = "inspect"
  public static let refund = "refund"
  public static let exchange = "exchange"
  public static let callBack = "call-back"
  public static let close = "close"

  /// The steps that the commands take.
  public static let steps = [
    ask, approve, refuse, receive, inspect, refund, exchange, callBack, close,
  ]

  public static let shape = FlowShape(
    id,
    fields: [
      "order": .order, "wish": .choice, "text": .text, "received_on": .day, "made_to_order": .flag,
      "condition": .choice, "faulty": .flag, "freight_out": .money, "freight_back": .money,
      "insured": .money, "rule": .choice, "amount": .money,
    ],
    choices: [
      "wish": ReturnCase.Wish.allCases.map(\.rawValue),
      "condition": ReturnFacts.Condition.allCases.map(\.rawValue),
      "rule": ReturnRule.allCases.map(\.rawValue),
    ],
    steps: steps)

  /// Returns the guard and effect `return.rules` and the effect `orders.refund`.
  public static func functions(_ rules: ReturnRules) -> FlowFunctions {
    let kept = FlowGuard("return.rules", Texts.rulesGuard) { attempt, reading in
      guard attempt.item == nil else {
        if attempt.step.id == inspect { return try demandFaultDecided(attempt) }
        return _ = try rules.named(attempt)
      }
      try demandOrder(attempt, rules.zone, in: reading)
    }
    let named = FlowEffect(
      "return.rules", Texts.rulesEffect,
      act: { attempt, _ in
        try rules.named(attempt).map { ["rule": $0.rawValue] } ?? [:]
      }, takeBack: { _, _ in })
    let refunded = FlowEffect("orders.refund", Texts.refundEffect, act: refund) {
      try DeskRefundRows.takeBack(ofReturn: $0.number, in: $1)
    } concerned: { values, reading in
      let number = try StoredValues(values).needed("order") { OrderNumber($0) }
      return try OrderAgents.all(of: .one(number), in: reading)
    }
    return FlowFunctions(guards: [kept], effects: [named, refunded])
  }

  /// Checks that the order is imported and paid, that no other return of it is undecided, and that
  /// the day of receipt lies between its creation and today; it is needed where the status says
  /// that the goods arrived.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` for an order that is not imported, of kind
  ///   `.refused` for the rest.
  private static func demandOrder(
    _ attempt: CaseAttempt, _ zone: DeskZone, in reading: Reading
  ) throws {
    let values = StoredValues(attempt.values)
    let number = try values.needed("order") { OrderNumber($0) }
    guard let order = try OrderRows.order(number, in: reading), let createdAt = order.createdAt
    else { throw Refusal(.nothingFound, Texts.notImported(number), fix: Texts.importFirst) }
    guard !order.isUnpaid else {
      throw Refusal(Texts.returnOfUnpaid(order), fix: Texts.letItClose(number))
    }
    if let open = try undecided(number, attempt.flow, in: reading) {
      let state = attempt.flow.stateName(open.state)
      throw Refusal(
        Texts.returnOpenAlready(number, open.number, state), fix: Texts.goOnWith(open.number))
    }
    guard let day = try ReturnFacts(values).receivedOn else {
      guard order.arrival != .arrived else {
        throw Refusal(Texts.dayOfReceiptNeeded(order), fix: Texts.giveReceipt)
      }
      return
    }
    let (first, last) = (zone.day(createdAt), zone.day(attempt.now))
    guard first <= day, day <= last else {
      throw Refusal(Texts.badReceipt(day, first, last), fix: Texts.receiptShape)
    }
  }

  /// Returns the return of an order that still waits for its decision, goods or money; nil when
  /// there is none.
  private static func undecided(
    _ order: OrderNumber, _ flow: Flow, in reading: Reading
  ) throws -> ReturnCase? {
    let steps = flow.steps.filter { [approve, receive, inspect, refund].contains($0.id) }
    let open = Set(steps.flatMap(\.rules).flatMap(\.from))
    return try ReturnCase.all(of: order, in: reading).first { open.contains($0.state) }
  }

  /// Checks that the inspection decides a fault of which the buyer wrote: that was a claim.
  private static func demandFaultDecided(_ attempt: CaseAttempt) throws {
    guard attempt.item?.values["faulty"] == "yes", attempt.given["faulty"] == nil else { return }
    throw Refusal(Texts.faultUndecided(attempt.number), fix: Texts.decideFault)
  }

  /// Refunds the amount asked for, else the amount paid less the freight that the buyer bears. It
  /// counts in the refund rate from now on, until an import brings the same refund
  /// (`RefundRows.counted`).
  ///
  /// - Throws: `Refusal` of kind `.refused` when the amount is unknown or not above 0, or the
  ///   order's refunds would exceed the amount paid.
  private static func refund(
    _ attempt: CaseAttempt, _ writing: Writing
  ) throws -> [String: String] {
    let values = StoredValues(attempt.values)
    let order = try values.needed("order") { OrderNumber($0) }
    let cost = ReturnCost(try ReturnFacts(values))
    let paid = try OrderRows.order(order, in: writing)?.paid
    let asked = try StoredValues(attempt.given).value("amount") { Money($0) }
    guard let amount = asked ?? paid.map({ cost.refund(of: $0) }) else {
      throw Refusal(Texts.paidUnknown(order), fix: Texts.nameAmount)
    }
    guard amount > .zero else { throw Refusal(Texts.noMoneyBack(amount), fix: Texts.amountShape) }
    try DeskRefundRows.add(
      order, amount, ofReturn: attempt.number, by: attempt.hand.agent, in: writing)
    let refunded = try RefundRows.all(of: order, in: writing).map(\.amount).sum()
    if let paid, refunded > paid {
      throw Refusal(Texts.moreThanPaid(order, refunded, paid), fix: Texts.refundLess)
    }
    return ["amount": amount.description]
  }
}

extension ReturnRules {
  /// Returns the rule that a step names: that of a refusal, or the one that a lead sets aside; nil
  /// when neither applies.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a broken rule stands against the step, or a
  ///   refusal names none or a kept one without a reason.
  fileprivate func named(_ attempt: CaseAttempt) throws -> ReturnRule? {
    guard let item = attempt.item else { return nil }
    let broken = try broken(item, attempt.values, attempt.flow)
    return attempt.step.id == ReturnFlow.refuse
      ? try refused(attempt, broken) : try setAside(attempt, item, broken)
  }

  /// Returns the rule of a refusal: one that is broken, or a kept one with a reason.
  private func refused(
    _ attempt: CaseAttempt, _ broken: [ReturnVerdict]
  ) throws -> ReturnRule {
    let given = try StoredValues(attempt.given).value("rule", ReturnRule.init(rawValue:))
    guard let named = given ?? broken.first?.rule else {
      throw Refusal(Texts.noRuleBroken(attempt.number), fix: Texts.nameRule)
    }
    guard broken.contains(where: { $0.rule == named }) || attempt.says else {
      let name = attempt.flow.name(of: named.rawValue, in: "rule", zone)
      throw Refusal(Texts.ruleIsKept(name, attempt.number), fix: Texts.nameRule)
    }
    return named
  }

  /// Returns the first rule broken beyond those set aside at the approval, when a lead acts with a
  /// reason; nil when there is none.
  private func setAside(
    _ attempt: CaseAttempt, _ item: Case, _ broken: [ReturnVerdict]
  ) throws -> ReturnRule? {
    let settled = try settled(item, attempt.flow)
    let broken = broken.filter { !settled.contains($0.rule) }
    guard let first = broken.first else { return nil }
    if attempt.hand.role == .lead, attempt.says { return first.rule }
    throw Refusal(
      .refused,
      broken.map {
        Finding(nil, Texts.ruleBroken($0), fix: Texts.refuseOrLead(item.number, $0.rule))
      })
  }

  /// Returns the rules that were broken by the facts known when the case was approved nonetheless.
  private func settled(_ item: Case, _ flow: Flow) throws -> [ReturnRule] {
    guard let approval = item.last(ReturnFlow.approve),
      let index = item.steps.firstIndex(where: { $0.sequence == approval.sequence })
    else { return [] }
    return try broken(item, item.through(index).values, flow).map(\.rule)
  }

  private func broken(
    _ item: Case, _ values: [String: String], _ flow: Flow
  ) throws -> [ReturnVerdict] {
    try verdicts(on: ReturnFacts(StoredValues(values)), askedAt: item.openedAt, flow)
      .filter { !$0.isKept }
  }
}

extension CaseAttempt {
  /// True when the reason has words.
  fileprivate var says: Bool { reason?.contains(where: \.isLetter) == true }
}
