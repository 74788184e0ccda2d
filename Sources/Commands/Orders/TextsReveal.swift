import Vocabulary

/// Texts of showing and erasing a buyer's data.
extension Texts {
  static let revealOption = Text(
    zh: "电话、姓名、地址写全（谁看的会记进日志）",
    en: "numbers, names and addresses in full; the journal says who saw them")
  static let revealExample = Text(zh: "要给买家打电话：写全，记进日志", en: "to call the buyer; journaled")
  static let nothingToReveal = Text(zh: "没有买家的资料", en: "nothing is kept of the buyer")
  static func revealed(_ id: String) -> Text {
    switch id {
    case "buyer": Text(zh: "会员名", en: "member")
    case "receiver": Text(zh: "收货人", en: "receiver")
    case "mobile": Text(zh: "手机", en: "mobile")
    case "name": Text(zh: "确认单姓名", en: "name in the form")
    case "phone": Text(zh: "确认单电话", en: "phone in the form")
    case "address": Text(zh: "确认单地址", en: "address in the form")
    default: Text(zh: "备注", en: "note")
    }
  }

  static let orderEraseSummary = Text(
    zh: "抹除一个订单的买家：这位买家所有订单的资料，和别处写到的电话、姓名、地址，不能恢复",
    en: "erases an order's buyer for good: what their orders say, and wherever else it was written")
  static let orderEraseExample = Text(
    zh: "再导入也不会回来", en: "a later import does not bring them back")
  static let orderEraseMore = Text(
    zh: """
      同一会员名或同一号码的订单一起抹；订单备注只留标记。订单、退换、交接、登记本、投诉、记录、白搜的词里
      写到的号码（不管怎么写）、姓名、地址都换成 ＊＊＊，输入历史里的那些行删掉。
      以前的备份和结了账的月份里的话不变。
      """,
    en: """
      Orders under the same member name or number go together; of their notes the tag stays. Numbers
      (however spelt), names and addresses are replaced by ＊＊＊ in orders, returns, handovers, books,
      complaints, records and vain searches; lines of the history that have them go. Backups made
      before, and what a closed month says, stay as they are.
      """)
  static func confirmErase(_ order: OrderNumber, _ orders: Int) -> Text {
    Text(
      zh: "抹除订单 \(order) 的买家（共 \(orders) 单），不能恢复。确定吗？（是/否）",
      en: "Erase the buyer of order \(order) for good ("
        + (orders == 1 ? "1 order" : "\(orders) orders") + ")? (yes/no) ")
  }
  static let notErased = Text(zh: "没有抹除", en: "nothing was erased")
  static func nothingToErase(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 没有买家资料，或已经抹除", en: "order \(order) has no buyer's data, or no more")
  }
  static func erased(_ order: OrderNumber, _ orders: Int) -> Text {
    Text(
      zh: "订单 \(order) 的买家已抹除（共 \(orders) 单）",
      en: "the buyer of order \(order) is erased ("
        + (orders == 1 ? "1 order" : "\(orders) orders") + ")")
  }
  static let backupsHold = Text(
    zh: "以前的备份里还有这位买家的资料", en: "backups made before still hold the buyer's data")
  static func copiesHold(_ names: [String]) -> Text {
    let list = names.map { ".kefu/" + $0 }.joined(separator: ", ")
    return Text(
      zh: "以前的备份里还有这位买家的资料，这几份也是：\(list)",
      en: "backups made before still hold the buyer's data, and so do \(list)")
  }
  static let tracesStay = Text(
    zh: "记录里已经没有了；记录库文件的空页还没清干净，请稍后再抹除一次",
    en: "no record holds it any more; pages of the store's file still may: erase once more later")
}
