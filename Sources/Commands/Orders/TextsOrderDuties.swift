import Orders
import Vocabulary

/// Texts about work on an order other than tagging it.
extension Texts {
  static let orderTagByReason = Text(
    zh: "不写旗子，按理由定：等就是绿旗", en: "without a flag the reasons decide: to wait is green")
  static let orderTagMore = Text(
    zh: """
      不写 --flag 时：换快递是黄旗，要等是绿旗，送礼或退钱是蓝旗，只有其他备注是紫旗，都没有是红旗；
      有几个理由时按 kefu.yaml 的 flag_order 定。
      备注最多 1,000 字节（一个汉字 3 字节），旧备注留着。
      """,
    en: """
      Without --flag: a special courier is yellow, something to wait for green, a gift or money back
      blue, any other remark purple, nothing special red; of several reasons flag_order in kefu.yaml
      decides. A note has at most 1,000 bytes (a Chinese character has 3); earlier notes are kept.
      """)
  static func chosenFlag(_ flag: Flag, of reasons: [Flag], by order: FlagOrder) -> Text {
    let name = flag.name
    guard reasons.count > 1 else {
      return Text(
        zh: "\(name.chinese)旗：\(flag.meaning.chinese)",
        en: "\(name.english) flag: "
          + flag.meaning.english)
    }
    let others = reasons.filter { $0 != flag }
    return Text(
      zh: "\(name.chinese)旗：几个理由（还有\(others.map(\.name.chinese).joined(separator: "、"))）"
        + "，按 \(order.label.chinese) 定",
      en: "\(name.english) flag: of several reasons (also "
        + "\(others.map(\.name.english).joined(separator: ", "))), by \(order.label.english)")
  }

  static let takeAnyway = Text(zh: "还是用这个号吗？（是/否）", en: "Use it all the same? (yes/no) ")
  static let leftAlone = Text(zh: "什么都没做", en: "nothing was done")
  static func addedBefore(_ event: OrderEvent, _ zone: DeskZone) -> Text {
    let label = zone.label(event.at)
    return Text(
      zh: "“\(event.text)”已由 \(event.agent)号 在 \(label) 加过",
      en: "“\(event.text)” was added by agent \(event.agent) at \(label) already")
  }
  static let addAgain = Text(zh: "再加一件吗？（是/否）", en: "Add another? (yes/no) ")
  static let notAdded = Text(zh: "没有加", en: "nothing was added")

  static let orderAddSummary = Text(
    zh: "往订单里加货：打单的人拿走了就补邮费另发，没拿走就马上告诉打单的人",
    en: "adds to an order: printed already, the buyer pays a second parcel; else tells the printer")
  static let orderAddExample = Text(
    zh: "看备注和状态决定", en: "note and state decide")
  static let orderAddPrinted = Text(
    zh: "在后台看到已打单", en: "the back office says it is printed")
  static let orderAddMore = Text(
    zh: "看的是导入的备注里有没有 picked_up_words（kefu.yaml）里的词，以及是否已发货；"
      + "后台更新时用 --printed 或 --not-printed 说明。",
    en: "What decides: the words of picked_up_words (kefu.yaml) in the note, and whether it was "
      + "sent.\nWhere the back office knows better, say --printed or --not-printed.")
  static let printedOrNot = Text(
    zh: "--printed 和 --not-printed 只能写一个", en: "give --printed or --not-printed, not both")
  /// The line for the printer is Chinese in either language, since the printer reads it.
  static func lineForPrinter(_ event: OrderEvent) -> Text {
    Text(same: "订单 \(event.order) 请加：\(event.text)（\(event.agent)号）")
  }
  static func tellPrinter(_ event: OrderEvent) -> Text {
    Text(
      zh: "还没打单：马上把这句话告诉打单的人；已记下",
      en: "not printed yet: tell the printer this at once; it is recorded")
  }
  static func secondParcel(_ order: OrderNumber, _ item: String, _ because: String) -> Text {
    let why = because.isEmpty ? Text(same: "") : by(because)
    return Text(
      zh: "订单 \(order) 已打单\(why.chinese)：\(item) 另发一个包裹，邮费由买家补；已记下",
      en: "order \(order) is printed already\(why.english): the buyer pays postage for a second "
        + "parcel with \(item); it is recorded")
  }
  private static func by(_ because: String) -> Text {
    Text(zh: "（依据：\(because)）", en: " (by \(because))")
  }
  static func offered(_ number: Int, _ id: String, _ title: String) -> Text {
    Text(
      zh: "  \(number)  \(title)  （说 \(id)）", en: "  \(number)  \(title)  (say \(id))")
  }

  static let orderUnpaidSummary = Text(
    zh: "待付款的订单，和该谁去催：谁接待的谁催，没聊过的归下单时当班的人",
    en: "unpaid orders and whose it is to chase: who served the buyer, else who was on duty")
  static let orderUnpaidExample = Text(
    zh: "最近一周还没催过的", en: "those of the last week that were not chased yet")
  static let orderUnpaidAll = Text(
    zh: "某天的，1 号该催的，连催过的", en: "of one day, agent 1's, also those chased")
  static let orderChaseSummary = Text(
    zh: "记下催过一次付款，并给出话术；一个订单最多催一次（chase_limit）",
    en: "records that the buyer was asked to pay and offers the words; once an order (chase_limit)")
  static let orderChaseExample = Text(
    zh: "再催会被拒绝，并说明谁何时催过", en: "a second one is refused, with who and when")
  static let nothingToChase = Text(zh: "没有要催的订单", en: "no order to chase")
  static func toChase(_ count: Int) -> Text {
    Text(zh: "要催 \(count) 单", en: "\(count) to chase")
  }
  static func chased(_ order: OrderNumber) -> Text {
    Text(zh: "已记下：\(order) 催过付款", en: "noted: the buyer of \(order) was asked to pay")
  }
  static func servedIt(_ agents: [AgentNumber]) -> Text {
    Text(zh: "接待的 \(list(agents).chinese)", en: "served by \(list(agents).english)")
  }
  static func onDuty(_ agents: [AgentNumber]) -> Text {
    guard !agents.isEmpty else {
      return Text(zh: "没有排班，谁都可以催", en: "no roster: anybody's")
    }
    // A desk of hundreds names only some of them, since the full list would bury the order.
    let named = list(Array(agents.prefix(8)))
    let rest = agents.count - 8
    return Text(
      zh: "当班的 \(named.chinese)" + (rest > 0 ? " 等 \(agents.count) 人" : ""),
      en: "on duty: \(named.english)" + (rest > 0 ? " and \(rest) more" : ""))
  }
  private static func list(_ agents: [AgentNumber]) -> Text {
    let names = agents.map { "\($0)号" }
    return Text(
      zh: names.joined(separator: "、"), en: agents.map { "\($0)" }.joined(separator: ", "))
  }
  static func chasedBy(_ agent: AgentNumber, _ label: String) -> Text {
    Text(zh: "\(agent)号 \(label) 催过", en: "chased by \(agent) at \(label)")
  }

  static let orderResolveSummary = Text(
    zh: "组长裁定两个人都标的订单归谁，写明原因",
    en: "a lead says whose an order is that two agents tagged, with the reason")
  static let orderResolveExample = Text(
    zh: "归 2 号，经过都留着", en: "it is agent 2's; all that happened stays")
  static let orderResolveMore = Text(
    zh: "从此算裁定的人的；已结月份不改，差额进下个未结月份的调整。\n之后别人再标，又是新的争议。",
    en: "From then on it counts for the chosen agent; a closed month stays, the difference becomes "
      + "an\nadjustment of the next open one. A tag that somebody adds later is a new conflict.")
  static func resolved(_ order: OrderNumber, _ agent: AgentNumber) -> Text {
    Text(zh: "订单 \(order) 归 \(agent)号", en: "order \(order) is agent \(agent)'s")
  }
  static let chasedHead = Text(zh: "催付", en: "chased")
  static let addedHead = Text(zh: "加货", en: "added")
  static let droppedHead = Text(zh: "作废", en: "dropped")
  static let refundFixHead = Text(zh: "改退款", en: "refund")
  static let settledHead = Text(zh: "裁定", en: "decided")
  static func eventLine(_ event: OrderEvent, _ label: String) -> Text {
    let head = "\(event.agent)号 \(label)"
    switch event.kind {
    case .chased: return Text(same: head)
    case .added:
      let printed = event.isPickedUp == true
      return Text(
        zh: "\(head) \(event.text)\(printed ? "（已打单，另发）" : "（已告诉打单的人）")",
        en: "\(head) \(event.text)\(printed ? " (second parcel)" : " (printer told)")")
    case .settled:
      let chosen = event.chosen.map { "\($0)" } ?? ""
      return Text(
        zh: "\(head) 归 \(chosen)号：\(event.text)", en: "\(head) agent \(chosen)'s: \(event.text)")
    case .dropped: return Text(same: "\(head) \(event.text)")
    case .refundDropped:
      return Text(zh: "\(head) 作废：\(event.text)", en: "\(head) dropped: \(event.text)")
    case .refundCorrected:
      return Text(zh: "\(head) 更正：\(event.text)", en: "\(head) corrected: \(event.text)")
    }
  }
}
