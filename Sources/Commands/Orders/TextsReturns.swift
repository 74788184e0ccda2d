import Cases
import Orders
import Shell
import Vocabulary

/// Texts of returns and exchanges.
extension Texts {
  static let returnGuide = Guide(
    zh: "退换货：申请、审核、收货、验货、退款或换货、回访、结束", en: "returns and exchanges, from the question to the close",
    more: Texts.returnMore)
  static let returnMore = Text(
    zh: """
      七天无理由：签收七天内、不影响二次销售、非定制代购；有质量问题的不看后两条。
      来回运费由买家承担，有质量问题由店铺承担；运费险先赔退回的运费。
      每一步都记下谁、何时、为什么；不能做的步骤会说明现在能做什么；undo 撤回自己的上一步。
      """,
    en: """
      Without a reason: within seven days of receipt, goods that can be sold again, not made or
      bought to order; faulty goods need only the first. Freight both ways is the buyer's, for
      faulty goods the shop's; insurance pays the way back first. Every step keeps who, when and
      why; a step that is not possible says what is; undo takes back your own last one.
      """)
  static let returnAskGuide = Guide(
    zh: "记下买家要退或换，马上按规则核对", en: "takes down what the buyer wants and checks the rules",
    (
      "kefu return ask 4100000000000001 尺码不合适 --received 2026-11-18 --as 1", "18 号签收，想退",
      "received on the 18th"
    ),
    (
      "kefu return ask 4100000000000001 袖口开线 --want 换 --faulty --received 2026-11-20 "
        + "--freight-out 8 --freight-back 10 --insured 10 --as 1",
      "有质量问题，想换；运费去 8 元回 10 元，运费险赔 10 元",
      "faulty, to be exchanged; freight 8 and 10, insurance pays 10"
    ),
    more: Texts.returnAskMore)
  static let returnAskMore = Text(
    zh: "--want 退货 或 换货；--condition 完好、不全、穿过、洗过 或 损坏；--made-to-order 定制或代购。",
    en: "--want refund or exchange; --condition complete, incomplete, worn, washed or damaged.")
  static let takenAsExchange = Text(
    zh: "按换货办；要退就写 --want 退", en: "taken as an exchange; for money back say --want refund")
  static func noDay(_ text: String) -> Text {
    Text(
      zh: "“\(text)”不是日期，如 昨天、18号、11-18", en: "“\(text)” is no day, such as yesterday or 11-18")
  }
  static func mayBeFault(_ word: String) -> Text {
    Text(
      zh: "写到“\(word)”，可能是质量问题；验货时定：--faulty 或 --not-faulty",
      en: "“\(word)” may speak of a fault; the inspection decides: --faulty or --not-faulty")
  }
  static func askFault(_ word: String) -> Text {
    Text(
      zh: "写到“\(word)”，买家是说质量问题吗？（是/否）", en: "“\(word)”: does the buyer claim a fault? (yes/no) ")
  }
  static func askReceipt(isNeeded: Bool) -> Text {
    isNeeded
      ? Text(zh: "哪天签收的？", en: "on which day did it arrive? ")
      : Text(zh: "哪天签收的？（没签收就回车）", en: "on which day did it arrive? (Enter: not yet) ")
  }
  static let faultyOrNot = Text(
    zh: "--faulty 和 --not-faulty 只能写一个", en: "give --faulty or --not-faulty, not both")
  static let returnRefundMore = Text(
    zh: """
      从这时起算进标记人的退款率。以后导入的同一订单、同一金额、七天前及以后的退款就是这一笔，只算一次，以导入的时间为准。
      一个订单退的总额不能超过实付。
      """,
    en: """
      It counts in the refund rate of the agent whose tag the order bears from now on. An imported
      refund of the same order and amount, from seven days before on, is this one: it counts once,
      at the imported time. An order gives back no more than was paid.
      """)
  static let approveReturn = Guide(
    Text(zh: "同意；不合规则的只有组长写明原因才能破例", en: "approves; a broken rule takes a lead and a reason"),
    examples: [
      .init(
        "kefu return approve 1 --as 1",
        Text(zh: "等买家寄回", en: "the buyer sends the goods back")),
      .init(
        "kefu return approve 1 --reason 老客户，破例 --as 3",
        Text(zh: "组长破例", en: "a lead makes an exception")),
    ])
  static let refuseReturn = Guide(
    Text(zh: "拒绝，并指明不符合哪条规则", en: "refuses, with the rule named"),
    examples: [
      .init(
        "kefu return refuse 1 --rule seven_days --as 1",
        Text(zh: "不写 --rule 就是第一条不符合的", en: "without --rule the first that is broken")),
      .init(
        "kefu return refuse 1 --rule other --reason 赠品不退 --as 1",
        Text(zh: "别的原因要写明", en: "anything else takes a reason")),
    ])
  static let receiveReturn = Guide(
    Text(zh: "收到退回的货", en: "the goods are back"),
    examples: [
      .init("kefu return receive 1 --as 1", Text(zh: "接下来验货", en: "the inspection is next"))
    ])
  static let inspectReturn = Guide(
    Text(zh: "验货：状况如何，是不是质量问题，运费多少", en: "what was found: condition, fault, freight"),
    examples: [
      .init(
        "kefu return inspect 1 --condition complete --as 1",
        Text(zh: "完好，可以再卖", en: "can be sold again")),
      .init(
        "kefu return inspect 1 --condition damaged --faulty --freight-back 10 --as 1",
        Text(zh: "质量问题，店铺承担", en: "faulty: the shop's")),
    ])
  static let refundReturn = Guide(
    Text(
      zh: "退款：不写金额就退实付减去买家承担的去程运费",
      en: "money back: what was paid, less the freight out that the buyer bears"),
    examples: [
      .init("kefu return refund 1 --amount 59.00 --as 1", Text(zh: "退 59 元", en: "59 yuan"))
    ], more: returnRefundMore)
  static let exchangeReturn = Guide(
    Text(zh: "换的货已寄出", en: "other goods are on their way"),
    examples: [
      .init(
        "kefu return exchange 1 --reason 换L码已发 --as 1",
        Text(zh: "写明寄了什么", en: "say what was sent"))
    ])
  static let callBackReturn = Guide(
    Text(zh: "已回访买家", en: "the buyer was called back"),
    examples: [
      .init(
        "kefu return call-back 1 --reason 买家收到退款，满意 --as 1",
        Text(zh: "写明买家怎么说", en: "say what the buyer said"))
    ])
  static let closeReturn = Guide(
    Text(zh: "结束；买家中途不退了要写明原因", en: "closes it; one that the buyer gave up takes a reason"),
    examples: [
      .init("kefu return close 1 --as 1", Text(zh: "回访之后", en: "after the call")),
      .init(
        "kefu return close 1 --reason 买家不退了 --as 1",
        Text(zh: "买家不退了", en: "the buyer gave it up")),
    ])
  static let returnListGuide = Guide(
    zh: "没办完的退换，最久没动的在前", en: "what is open, longest untouched first",
    ("kefu return list", "全部没办完的", "all that is open"),
    ("kefu return list --agent 1 --all", "1 号的，连已结束的", "agent 1's, closed ones too"))
  static let returnShowGuide = Guide(
    zh: "一个退换的规则、过错、运费和全部经过", en: "one return: rules, fault, freight, every step",
    ("kefu return show 1", "看第 1 号", "number 1"))
  static let noReturnsOpen = Text(zh: "没有要办的退换", en: "no return is open")

  static func stepDone(_ step: String, _ history: ReturnHistory) -> Text {
    let name = history.flow[step: step]?.name ?? Text(same: step)
    let money = history.steps.last?.values["amount"].map { " \($0)" } ?? ""
    return Text(
      zh: "第 \(history.item.number) 号退换：\(name.chinese)\(money)",
      en: "return \(history.item.number): \(name.english)\(money)")
  }
  /// Returns the text about the possible steps. Steps that the shop added to the flow are taken
  /// with `case`.
  static func nextOf(_ history: ReturnHistory) -> Text? {
    let number = history.item.number
    let next = history.next.map { step in
      Root.tree.call(
        ReturnFlow.steps.contains(step)
          ? "return \(step) \(number)" : "case \(step) \(ReturnFlow.id) \(number)")
    }
    guard !next.isEmpty else { return nil }
    return Text(
      zh: "接下来：" + next.map(\.chinese).joined(separator: "，"),
      en: "next: " + next.map(\.english).joined(separator: ", "))
  }
  static let ruleKept = Text(zh: "符合", en: "kept")
  static let ruleNotKept = Text(zh: "不符合", en: "broken")
  static func ruleLine(_ name: Text, _ because: Text) -> Text {
    Text(zh: "\(name.chinese)：\(because.chinese)", en: "\(name.english): \(because.english)")
  }
  /// - Parameter isClaimed: true while the fault is known by the buyer's words alone.
  static func cost(_ cost: ReturnCost, isClaimed: Bool) -> Text {
    let isShops = cost.bearer == .shop
    let chinese =
      isClaimed ? "买家说有质量问题，验货时定，定了就是店铺的" : isShops ? "店铺的过错（质量问题）" : "不是店铺的过错"
    let english =
      isClaimed
      ? "faulty by the buyer's words, the shop's fault once the inspection says so"
      : isShops ? "the shop's fault (faulty goods)" : "not the shop's fault"
    return Text(
      zh: "\(chinese)；运费去 \(cost.freightOut) 回 \(cost.freightBack)："
        + "买家 \(cost.byBuyer)，店铺 \(cost.byShop)，保险 \(cost.byInsurance)",
      en: "\(english); freight "
        + "\(cost.freightOut) out, \(cost.freightBack) back: buyer \(cost.byBuyer), "
        + "shop \(cost.byShop), insurance \(cost.byInsurance)")
  }
  static func stepLine(
    _ step: CaseStep, _ history: ReturnHistory, _ zone: DeskZone
  ) -> Text {
    let (flow, agent) = (history.flow, history.agent(of: step))
    func shown(_ field: String) -> Text? {
      step.values[field].flatMap { flow[field: field]?.shown($0, zone: zone) }
    }
    let facts = [
      shown("rule").map { setAside($0, isRefusal: step.step == ReturnFlow.refuse) },
      shown("condition"), step.values["faulty"].map { $0 == "yes" ? faulty : notFaulty },
      shown("amount"), step.reason.map { Text(same: Mask.numbers(in: $0)) },
    ].compactMap(\.self)
    let chinese = facts.map(\.chinese).joined(separator: "，")
    let english = facts.map(\.english).joined(separator: ", ")
    let name = step.name(in: flow)
    let label = zone.label(step.at)
    return Text(
      zh: "\(label)  \(agent)号 \(name.chinese)\(facts.isEmpty ? "" : "：\(chinese)")",
      en: "\(label)  \(agent)号 \(name.english)\(facts.isEmpty ? "" : ": \(english)")")
  }
  /// Returns the text about a rule: a refusal names it, elsewhere a lead has set it aside.
  private static func setAside(_ name: Text, isRefusal: Bool) -> Text {
    isRefusal
      ? Text(zh: "不符合“\(name.chinese)”", en: "by the rule “\(name.english)”")
      : Text(zh: "破例“\(name.chinese)”", en: "“\(name.english)” set aside")
  }
  static let returnHead = Text(zh: "退换", en: "return")
  private static let faulty = Text(zh: "有质量问题", en: "faulty")
  private static let notFaulty = Text(zh: "没有质量问题", en: "not faulty")
}
