import Vocabulary

/// Texts about acts on an order at the desk: chases, additions, decisions.
extension Texts {
  static func notImported(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order) 还没导入", en: "order \(order) is not imported")
  }
  static let importFirst = Text(
    zh: "先导入：kefu 导入 订单 文件", en: "import it first: kefu import orders FILE")
  static func notUnpaid(_ order: Order, _ zone: DeskZone) -> Text {
    if let paidAt = order.paidAt {
      return Text(
        zh: "订单 \(order.number) 已在 \(zone.label(paidAt)) 付款，不用再催",
        en: "order \(order.number) was paid at \(zone.label(paidAt)): nothing to chase")
    }
    if let paid = order.paid, paid > .zero {
      return Text(
        zh: "订单 \(order.number) 已付 \(paid)，不用再催",
        en: "\(paid) was paid for order \(order.number): nothing to chase")
    }
    let status = order.status ?? ""
    return Text(
      zh: "订单 \(order.number) 不在待付款状态（\(status)），不用再催",
      en: "order \(order.number) does not wait for payment (\(status)): nothing to chase")
  }
  static let seeUnpaid = Text(zh: "看待付款的：kefu 单 待付", en: "see kefu order unpaid")
  static func chasedAlready(_ last: OrderEvent, _ limit: Int, _ zone: DeskZone) -> Text {
    Text(
      zh: "订单 \(last.order) 已由 \(last.agent)号 在 \(zone.label(last.at)) 催过，最多催 \(limit) 次",
      en: "order \(last.order) was chased by agent \(last.agent) at \(zone.label(last.at)); "
        + "at most \(limit.counted("time"))")
  }
  static let letBuyerDecide = Text(
    zh: "再催只会惹买家烦；次数在 kefu.yaml 的 chase_limit",
    en: "more would only annoy the buyer; the number is chase_limit in kefu.yaml")
  static func servedBy(_ agent: AgentNumber, _ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 的买家是 \(agent)号 接待的，由 \(agent)号 来催",
      en: "agent \(agent) served the buyer of order \(order) and chases it")
  }
  static let leadMayChase = Text(zh: "本人不在就请组长催", en: "if that agent is away, a lead may")

  static let nothingToAdd = Text(zh: "没有写要加什么", en: "it does not say what to add")
  static func addShape(_ order: OrderNumber) -> Text {
    Text(
      zh: "写成：kefu 单 加 \(order) 白色M码T恤1件",
      en: "write kefu order add \(order) \"one white T-shirt, M\"")
  }
  static func itemTooLong(_ count: Int, _ limit: Int) -> Text {
    Text(
      zh: "要加的内容有 \(count) 个字，最多 \(limit) 个",
      en: "what to add has \(count) characters, at most \(limit) are taken")
  }
  static func orderClosed(_ order: Order) -> Text {
    Text(
      zh: "订单 \(order.number) 已经关闭（\(order.status ?? "")），加不进去",
      en: "order \(order.number) is closed (\(order.status ?? "")): nothing can be added")
  }
  static let placeNewOrder = Text(zh: "请买家另拍一单", en: "ask the buyer to place a new order")
  static func noNoteToRead(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 还没导入，没有备注可看，不知道打单的人拿走没有",
      en: "order \(order) is not imported: without its note nobody knows whether it was printed")
  }
  static let sayPickedUp = Text(
    zh: "到后台看一眼备注，再加上 --printed 或 --not-printed",
    en: "look at the note in the back office, then add --printed or --not-printed")

  static let decisionNeedsReason = Text(
    zh: "裁定要写明原因：--reason 聊天记录显示 3号 接待", en: "a decision needs a reason: --reason TEXT")
  static func noConflict(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 没有两个人都标过", en: "order \(order) was not tagged by two agents")
  }
  static let seeConflicts = Text(zh: "看争议：kefu 单 争议", en: "see kefu order conflicts")
  static func noTagger(_ agent: AgentNumber, _ order: OrderNumber) -> Text {
    Text(zh: "\(agent)号没有标过订单 \(order)", en: "agent \(agent) has not tagged order \(order)")
  }
  static func taggers(_ agents: [AgentNumber]) -> Text {
    let list = agents.map { "\($0)" }.joined(separator: ", ")
    return Text(zh: "标过的是：\(list)", en: "those who did: \(list)")
  }
  static func decidedAlready(_ decision: OrderEvent, _ zone: DeskZone) -> Text {
    let agent = decision.chosen.map { "\($0)" } ?? ""
    return Text(
      zh:
        "订单 \(decision.order) 已由 \(decision.agent)号 在 \(zone.label(decision.at)) 裁给 \(agent)号",
      en: "agent \(decision.agent) gave order \(decision.order) to agent \(agent) "
        + "at \(zone.label(decision.at)) already")
  }
  static func eventTakenBack(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order) 的这一步已经撤回了", en: "this step on order \(order) was taken back already")
  }
  static func eventWithoutOrder(_ order: OrderNumber) -> Text {
    Text(
      zh: "处理记录指向不存在的订单 \(order)", en: "an event points at order \(order), which is missing")
  }

  static func tooManyEntries(_ order: OrderNumber, _ agent: AgentNumber, _ most: Int) -> Text {
    Text(
      zh: "\(agent)号 在订单 \(order) 上已经记了 \(most) 次，最多 \(most) 次",
      en: "agent \(agent) has entered \(most) things of this kind about order \(order), the most")
  }
  static let letAnotherEnter = Text(
    zh: "确实还要记，请同事或组长来记", en: "if more must be entered, a colleague or the lead may")

  // Ways out.
  static func showOrder(_ order: OrderNumber) -> Text {
    Text(zh: "看经过：kefu 单 看 \(order)", en: "see kefu order show \(order)")
  }
  static let amountShape = Text(
    zh: "写大于 0 的金额，如 5 或 5.50；没有要退的就不写",
    en: "give an amount above 0 such as 5 or 5.50, or leave it out")

  static func unlikelyOrder(_ order: UnlikelyOrder) -> Text {
    let lengths = order.lengths.map(String.init)
    let count = order.number.text.utf8.count
    let near = order.near
    return Text(
      zh: "没有导入过订单 \(order.number)：它有 \(count) 位，店里的订单是 "
        + "\(lengths.joined(separator: "、")) 位" + (near.map { "；是不是 \($0)？" } ?? ""),
      en: "no import knows order \(order.number): it has \(count) characters, "
        + "the shop's orders have " + lengths.joined(separator: " or ")
        + (near.map { "; did you mean \($0)?" } ?? ""))
  }
}
