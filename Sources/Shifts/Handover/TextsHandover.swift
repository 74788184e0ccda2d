import Vocabulary

/// Texts of the handover book.
extension Texts {
  static let emptyItem = Text(zh: "交接内容是空的", en: "the item says nothing")
  static func textTooLong(_ limit: Int) -> Text {
    Text(zh: "文字超过 \(limit) 个字", en: "a text is longer than \(limit) characters")
  }
  static let whoMayBuy = Text(zh: "没写是哪位买家可能成交", en: "it is not said which buyer may buy")
  static let nameBuyer = Text(zh: "加上 --buyer 旺旺名", en: "add --buyer NAME")
  static func noItem(_ number: Int) -> Text {
    Text(zh: "没有第 \(number) 条交接", en: "there is no handover item \(number)")
  }
  static let listItems = Text(zh: "看清单：kefu handover list", en: "see kefu handover list")
  static func showItem(_ number: Int) -> Text {
    Text(zh: "看经过：kefu handover history \(number)", en: "see kefu handover history \(number)")
  }
  static func over(_ item: HandoverItem) -> Text {
    switch item.state {
    case .dropped:
      Text(zh: "第 \(item.number) 条已经放弃", en: "item \(item.number) was dropped")
    case .withdrawn:
      Text(zh: "第 \(item.number) 条已经撤回", en: "item \(item.number) was withdrawn")
    default:
      Text(zh: "第 \(item.number) 条已经完成", en: "item \(item.number) is done already")
    }
  }
  static func yoursAlready(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条本来就在你手上", en: "item \(number) is yours already")
  }
  static func doneWhenDone(_ number: Int) -> Text {
    Text(
      zh: "办完用 kefu handover done \(number)", en: "when it is done: kefu handover done \(number)")
  }
  static func acceptedBy(_ item: HandoverItem) -> Text {
    Text(
      zh: "第 \(item.number) 条已由 \(item.holder)号 接下",
      en: "item \(item.number) was accepted by agent \(item.holder)")
  }
  static func heldBy(_ item: HandoverItem) -> Text {
    Text(
      zh: "第 \(item.number) 条在 \(item.holder)号 手上",
      en: "item \(item.number) is agent \(item.holder)'s")
  }
  static func acceptFirst(_ number: Int) -> Text {
    Text(
      zh: "先接下：kefu handover accept \(number)",
      en: "accept it first: kefu handover accept \(number)")
  }
  static func passedToHolder(_ item: HandoverItem) -> Text {
    Text(
      zh: "第 \(item.number) 条正在 \(item.holder)号 手上，不能再交给同一个人",
      en: "item \(item.number) is agent \(item.holder)'s already: pass it to somebody else")
  }
  static let dropNeedsReason = Text(
    zh: "放弃一条交接要写明原因", en: "dropping an item needs a reason")
  static func movedOn(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "第 \(number) 条之后又由 \(agent)号 办过，撤不回来了",
      en: "agent \(agent) has taken item \(number) further since; it can't be taken back")
  }

  // Ways out.
  static let itemShape = Text(
    zh: "写上要交接的事，如：kefu handover write 买家催退款", en: "say what is open: kefu handover write TEXT")
  static func askHolder(_ item: HandoverItem) -> Text {
    Text(
      zh: "要接过来，请 \(item.holder)号 先转出：kefu handover pass \(item.number)",
      en: "to take it over, agent \(item.holder) passes it on: kefu handover pass \(item.number)")
  }
  static let giveReason = Text(zh: "加上 --reason 买家已退货", en: "add --reason WHY")
  static func passShape(_ item: HandoverItem) -> Text {
    Text(
      zh: "换一个人：kefu handover pass \(item.number) --to 工号；不写 --to 就交给下一班",
      en:
        "name somebody else: kefu handover pass \(item.number) --to N; without --to it is for the "
        + "next shift"
    )
  }
}
