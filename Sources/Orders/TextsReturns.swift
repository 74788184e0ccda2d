import Vocabulary

/// Texts of returns and exchanges.
extension Texts {
  static func name(of rule: ReturnRule) -> Text {
    switch rule {
    case .sevenDays: Text(zh: "签收七天内", en: "within seven days of receipt")
    case .saleable: Text(zh: "不影响二次销售", en: "can be sold again")
    case .madeToOrder: Text(zh: "定制、代购除外", en: "not made or bought to order")
    case .other: Text(zh: "其他", en: "other")
    }
  }
  static let notArrived = Text(zh: "还没签收", en: "not received yet")
  static func daysPassed(_ day: Day, _ passed: Int, _ days: Int) -> Text {
    Text(
      zh: "\(day) 签收，第 \(passed) 天提出，期限 \(days) 天",
      en: "received on \(day), asked for \(passed) days later; \(days) are allowed")
  }
  static func condition(_ condition: ReturnFacts.Condition?) -> Text {
    switch condition {
    case nil: Text(zh: "状况还不清楚", en: "condition not known yet")
    case .complete:
      Text(zh: "包装、配件、吊牌齐全，未穿未洗未损", en: "complete, not worn, washed or damaged")
    case .incomplete: Text(zh: "包装、配件或吊牌不全", en: "packing, accessories or labels missing")
    case .worn: Text(zh: "穿过", en: "worn")
    case .washed: Text(zh: "洗过", en: "washed")
    case .damaged: Text(zh: "损坏", en: "damaged")
    }
  }
  static let isMadeToOrder = Text(
    zh: "特殊尺码定制或代购", en: "a special size, or bought to order")
  static let isStockGoods = Text(zh: "现货", en: "from stock")
  static func setAsideByFault(_ because: Text) -> Text {
    Text(
      zh: "\(because.chinese)；但商品有质量问题，不看这条",
      en: "\(because.english); but the goods are faulty, so this does not count")
  }

  static func noReturn(_ number: Int) -> Text {
    Text(zh: "没有第 \(number) 号退换", en: "there is no return \(number)")
  }
  static let listReturns = Text(zh: "看清单：kefu return list", en: "see kefu return list")
  static let returnSaysNothing = Text(
    zh: "没有写买家为什么要退换", en: "it does not say what the buyer wants to return, and why")
  static func returnTextTooLong(_ count: Int, _ limit: Int) -> Text {
    Text(
      zh: "文字有 \(count) 个字，最多 \(limit) 个", en: "the text has \(count) characters, at most \(limit)")
  }
  static func badReceipt(_ day: Day, _ first: Day, _ last: Day) -> Text {
    Text(
      zh: "签收日 \(day) 不对，应在下单日 \(first) 到今天 \(last) 之间",
      en: "received on \(day) cannot be: the order is of \(first), today is \(last)")
  }
  static func negativeFreight(_ amount: Money) -> Text {
    Text(zh: "运费不能是负数：\(amount)", en: "freight can't be negative: \(amount)")
  }
  static let inspectionSaysNothing = Text(
    zh: "验货要写状况：--condition complete、incomplete、worn、washed 或 damaged",
    en: "an inspection says the condition: complete, incomplete, worn, washed or damaged")
  static func ruleBroken(_ verdict: ReturnVerdict) -> Text {
    Text(
      zh: "不符合“\(verdict.rule.name.chinese)”：\(verdict.because.chinese)",
      en: "breaks the rule “\(verdict.rule.name.english)”: \(verdict.because.english)")
  }
  static func refuseOrLead(_ number: Int, _ rule: ReturnRule) -> Text {
    Text(
      zh: "拒绝：kefu return refuse \(number) --rule \(rule.rawValue)；破例请组长带 --reason 来做",
      en: "kefu return refuse \(number) --rule \(rule.rawValue); or a lead does it with --reason")
  }
  static func noRuleBroken(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号退换没有违反任何规则", en: "return \(number) breaks no rule")
  }
  static func ruleIsKept(_ rule: ReturnRule, _ number: Int) -> Text {
    Text(
      zh: "第 \(number) 号退换符合“\(rule.name.chinese)”",
      en: "return \(number) keeps the rule “\(rule.name.english)”")
  }
  static let nameRule = Text(
    zh: "要拒绝就用 --rule 指明规则，并用 --reason 写明原因",
    en: "to refuse it, name the rule with --rule and say why with --reason")
  static let givingUpNeedsReason = Text(
    zh: "没办完就结束要写明原因：--reason 买家不退了", en: "closing it before its end takes a reason: --reason TEXT")
  static func paidUnknown(_ order: OrderNumber) -> Text {
    Text(zh: "不知道订单 \(order) 付了多少", en: "it is not known what was paid for order \(order)")
  }
  static let nameAmount = Text(zh: "写明金额：--amount 59.00", en: "say how much: --amount 59.00")
  static func moreThanPaid(_ order: OrderNumber, _ refunded: Money, _ paid: Money) -> Text {
    Text(
      zh: "订单 \(order) 只付了 \(paid)，这样一共退 \(refunded)",
      en: "order \(order) was paid with \(paid); this would make refunds of \(refunded)")
  }

  static func step(_ kind: ReturnStep.Kind) -> Text {
    switch kind {
    case .asked: Text(zh: "申请", en: "asked")
    case .approved: Text(zh: "同意", en: "approved")
    case .refused: Text(zh: "拒绝", en: "refused")
    case .received: Text(zh: "收到退货", en: "goods received")
    case .inspected: Text(zh: "验货", en: "inspected")
    case .refunded: Text(zh: "退款", en: "refunded")
    case .exchanged: Text(zh: "换货", en: "exchanged")
    case .calledBack: Text(zh: "回访", en: "called back")
    case .closed: Text(zh: "结束", en: "closed")
    case .undone: Text(zh: "撤回", en: "taken back")
    }
  }
  static func state(_ state: ReturnCase.State) -> Text {
    switch state {
    case .asked: Text(zh: "待审核", en: "asked")
    case .approved: Text(zh: "等退货", en: "approved")
    case .refused: Text(zh: "已拒绝", en: "refused")
    case .received: Text(zh: "待验货", en: "goods received")
    case .inspected: Text(zh: "已验货", en: "inspected")
    case .refunded: Text(zh: "已退款", en: "refunded")
    case .exchanged: Text(zh: "已换货", en: "exchanged")
    case .calledBack: Text(zh: "已回访", en: "called back")
    case .closed: Text(zh: "已结束", en: "closed")
    case .withdrawn: Text(zh: "已撤回", en: "withdrawn")
    }
  }
  static func notNow(_ kind: ReturnStep.Kind, _ item: ReturnCase) -> Text {
    Text(
      zh: "第 \(item.number) 号退换现在是“\(state(item.state).chinese)”，不能“\(step(kind).chinese)”",
      en: "return \(item.number) is “\(state(item.state).english)” and can't be "
        + "“\(step(kind).english)” now")
  }
  static func possibleNow(_ item: ReturnCase) -> Text {
    let next = item.state.next.map { "kefu return \($0.rawValue) \(item.number)" }
    guard !next.isEmpty else {
      return Text(zh: "已经办完；要再退就另开一个", en: "it is over; open another one")
    }
    return Text(
      zh: "现在可以：\(next.joined(separator: "，"))",
      en: "possible now: "
        + next.joined(separator: ", "))
  }
  static func returnMovedOn(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "第 \(number) 号退换之后又由 \(agent)号 办过，撤不回来了",
      en: "agent \(agent) has taken return \(number) further since; it can't be taken back")
  }
  static func returnDiffers(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 号退换的状态与它的经过不符", en: "the state of return \(number) differs from its steps")
  }
  static func returnWithoutOrder(_ number: Int, _ order: OrderNumber) -> Text {
    Text(
      zh: "第 \(number) 号退换指向不存在的订单 \(order)",
      en: "return \(number) points at order \(order), which is missing")
  }

  // Ways out.
  static func showReturn(_ number: Int) -> Text {
    Text(zh: "看经过：kefu return show \(number)", en: "see kefu return show \(number)")
  }
  static let refundLess = Text(
    zh: "少退一些：--amount 写没退过的部分以内", en: "refund less: --amount within what was not refunded yet")
  static let freightShape = Text(zh: "写 0 或大于 0 的金额", en: "give 0 or an amount above it")
  static let returnShape = Text(
    zh: "写在订单后面，如：kefu return ask 4100000000000001 尺码不合适",
    en: "put it behind the order: kefu return ask ORDER TEXT")
  static let receiptShape = Text(
    zh: "核对 --received；没签收就不写", en: "check --received; leave it out if nothing was received")
}

extension ReturnStep.Kind {
  /// What people call the step.
  public var name: Text { Texts.step(self) }
}
extension ReturnCase.State {
  /// What people call the state.
  public var name: Text { Texts.state(self) }
}
extension ReturnFacts.Condition {
  public var name: Text { Texts.condition(self) }
}
