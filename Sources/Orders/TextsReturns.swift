import Vocabulary

/// Texts of returns and exchanges.
extension Texts {
  static let rulesGuard = Text(
    zh: "核对退换规则：订单、签收日、七天、二次销售、定制",
    en: "the rules of returns: order, day of receipt, seven days, saleable, made to order")
  static let rulesEffect = Text(
    zh: "记下按哪条规则拒绝、破了哪条例", en: "notes the rule of a refusal, or the one that was set aside")
  static let refundEffect = Text(
    zh: "退款，计入退款率，不超过实付", en: "a refund, never more than was paid; it counts in the refund rate")
  static let notArrived = Text(zh: "还没签收", en: "not received yet")
  static func daysPassed(_ day: Day, _ passed: Int, _ days: Int) -> Text {
    Text(
      zh: "\(day) 签收，第 \(passed) 天提出，期限 \(days) 天",
      en:
        "received on \(day), asked for \(passed.counted("day")) later; "
        + "\(days == 1 ? "1 is" : "\(days) are") allowed"
    )
  }
  static let conditionUnknown = Text(zh: "状况还不清楚", en: "condition not known yet")
  static let isMadeToOrder = Text(
    zh: "特殊尺码定制或代购", en: "a special size, or bought to order")
  static let isStockGoods = Text(zh: "现货", en: "from stock")
  static func setAsideByFault(_ because: Text) -> Text {
    Text(
      zh: "\(because.chinese)；但商品有质量问题，不看这条",
      en: "\(because.english); but the goods are faulty, so this does not count")
  }

  static func saidFault(_ because: Text) -> Text {
    Text(
      zh: "\(because.chinese)；但买家说有质量问题，验货确定了就不看这条",
      en: "\(because.english); but by the buyer's words the goods are faulty: "
        + "it does not count once the inspection says so")
  }
  static func returnOfUnpaid(_ order: Order) -> Text {
    let chinese = order.status.map { "（\($0)）" } ?? ""
    let english = order.status.map { " (\($0))" } ?? ""
    return Text(
      zh: "订单 \(order.number) 还没付款\(chinese)，没有可退的",
      en: "order \(order.number) is not paid\(english): there is nothing to return")
  }
  static func letItClose(_ order: OrderNumber) -> Text {
    Text(
      zh: "请买家关闭订单；已经付了就重新导入订单",
      en: "the buyer closes it; if it was paid, import the orders again")
  }
  static func returnOpenAlready(_ order: OrderNumber, _ number: Int, _ state: Text) -> Text {
    Text(
      zh: "订单 \(order) 的第 \(number) 号退换还没办完（\(state.chinese)）",
      en: "return \(number) of order \(order) is still open (\(state.english))")
  }
  static func goOnWith(_ number: Int) -> Text {
    Text(
      zh: "接着办：kefu 退换本 详情 \(number)；不办了：kefu 退换本 结束 \(number) --reason 原因",
      en: "go on with it: kefu return show \(number); "
        + "or give it up: kefu return close \(number) --reason TEXT")
  }
  static func dayOfReceiptNeeded(_ order: Order) -> Text {
    let status = order.status ?? ""
    return Text(
      zh: "订单 \(order.number) 是“\(status)”，买家已经收到货：签收日期要写",
      en: "order \(order.number) is “\(status)”, so the goods arrived: "
        + "the day of receipt is needed")
  }
  static let giveReceipt = Text(
    zh: "写上 --received 昨天（或 11-18 这样的日期）", en: "add --received yesterday, or a day such as 11-18")
  static func faultUndecided(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 号退换：买家说有质量问题，验货要定是不是",
      en: "return \(number): the buyer wrote of a fault, and the inspection has to say "
        + "whether it is one")
  }
  static let decideFault = Text(
    zh: "是就加 --faulty，不是就加 --not-faulty", en: "add --faulty if it is, --not-faulty if not")

  static let returnSaysNothing = Text(
    zh: "没有写买家为什么要退换", en: "it does not say what the buyer wants to return, and why")
  static func badReceipt(_ day: Day, _ first: Day, _ last: Day) -> Text {
    Text(
      zh: "签收日 \(day) 不对，应在下单日 \(first) 到今天 \(last) 之间",
      en: "received on \(day) cannot be: the order is of \(first), today is \(last)")
  }
  static func ruleBroken(_ verdict: ReturnVerdict) -> Text {
    Text(
      zh: "不符合“\(verdict.name.chinese)”：\(verdict.because.chinese)",
      en: "breaks the rule “\(verdict.name.english)”: \(verdict.because.english)")
  }
  static func refuseOrLead(_ number: Int, _ rule: ReturnRule) -> Text {
    Text(
      zh: "拒绝：kefu 退换本 拒绝 \(number) --rule \(rule.rawValue)；破例请组长带 --reason 来做",
      en: "kefu return refuse \(number) --rule \(rule.rawValue); or a lead does it with --reason")
  }
  static func noRuleBroken(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号退换没有违反任何规则", en: "return \(number) breaks no rule")
  }
  static func ruleIsKept(_ rule: Text, _ number: Int) -> Text {
    Text(
      zh: "第 \(number) 号退换符合“\(rule.chinese)”",
      en: "return \(number) keeps the rule “\(rule.english)”")
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

  static func returnWithoutOrder(_ number: Int, _ order: OrderNumber) -> Text {
    Text(
      zh: "第 \(number) 号退换指向不存在的订单 \(order)",
      en: "return \(number) points at order \(order), which is missing")
  }
  static func refundDiffers(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 号退换记下的退款与它的经过不符",
      en: "the refund kept of return \(number) differs from its steps")
  }

  // Ways out.
  static let refundLess = Text(
    zh: "少退一些：--amount 写没退过的部分以内", en: "refund less: --amount within what was not refunded yet")
  static let returnShape = Text(
    zh: "写在订单后面，如：kefu 退换本 申请 4100000000000001 尺码不合适",
    en: "put it behind the order: kefu return ask ORDER TEXT")
  static let receiptShape = Text(
    zh: "核对 --received；没签收就不写", en: "check --received; leave it out if nothing was received")
}
