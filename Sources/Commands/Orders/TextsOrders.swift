import Orders
import Vocabulary

/// Texts of orders and imports.
extension Texts {
  static let flags = Flag.allCases.map { (name: $0.rawValue, meaning: $0.meaning) }
  static let orderSummary = Text(zh: "订单：标记、备注、漏标", en: "orders: tags, notes, untagged ones")
  static let orderTagSummary = Text(
    zh: "标记订单：写上自己的工号和旗，拼好备注并复制，粘贴到后台",
    en: "tags an order with your number and a flag, and copies the note for the back office")
  static let orderTagPlain = Text(zh: "普通订单", en: "a standard order")
  static let orderTagFull = Text(zh: "等确认再发，送礼，退 5 元", en: "ship later, a gift, 5 yuan back")
  static let orderShowSummary = Text(
    zh: "一个订单的标记、备注、退款和争议", en: "an order's tag, notes, refunds and conflicts")
  static let orderShowExample = Text(zh: "手机号等只显示一部分", en: "phones are masked")
  static let orderUntaggedSummary = Text(
    zh: "某天还没标记的订单：没标记就没有提成", en: "orders of a day that nobody tagged")
  static let orderUntaggedExample = Text(zh: "不写日期就是今天", en: "today if no date is given")
  static let orderConflictsSummary = Text(
    zh: "两个人都标了的订单", en: "orders that two agents tagged")
  static let orderConflictsExample = Text(
    zh: "先标的有效，后标的留着", en: "the first stands, the second is kept")
  static let orderUseSummary = Text(
    zh: "把这个订单设为当前订单，话术里的{订单}就是它", en: "makes an order the current one")
  static let orderUseExample = Text(zh: "只在工作台里有用", en: "in the session")
  static func usingOrder(_ order: OrderNumber) -> Text {
    Text(zh: "当前订单：\(order)", en: "current order: \(order)")
  }
  static func noteBytes(_ bytes: Int, _ limit: Int) -> Text {
    let limit = "\(limit / 1000),\(String(limit + 1000).suffix(3))"
    return Text(zh: "备注：\(bytes)/\(limit) 字节", en: "note: \(bytes) of \(limit) bytes")
  }
  static func noteOver(_ bytes: Int) -> Text {
    Text(zh: "超了 \(bytes) 字节", en: "\(bytes) too many")
  }
  static func counted(_ note: String) -> Text {
    let bytes = note.utf8.count
    return Text(zh: "\(note)（\(bytes) 字节）", en: "\(note) (\(bytes) bytes)")
  }
  static func tagConflict(_ order: OrderNumber, _ agent: AgentNumber) -> Text {
    Text(
      zh: "\(agent)号已先标了 \(order)，以先标的为准；您这次也留下了，请组长裁定",
      en: "agent \(agent) tagged \(order) first and that stands; yours is kept for a lead to settle"
    )
  }
  static func tagCorrected(_ before: Orders.Flag, _ after: Orders.Flag) -> Text {
    let (was, now) = (before.name, after.name)
    return before == after
      ? Text(zh: "您先前标过\(was.chinese)旗，备注已换成这一条", en: "your earlier tag has this note now")
      : Text(
        zh: "您先前标的是\(was.chinese)旗，已改成\(now.chinese)旗",
        en: "your earlier flag was \(was.english); it is \(now.english) now")
  }
  static func replacesNote(_ note: String) -> Text {
    Text(zh: "后台现有备注会被覆盖：\(note)", en: "this overwrites the back office's note: \(note)")
  }
  static let orderNotImported = Text(
    zh: "这个订单还没导入，先记下", en: "this order is not imported yet; it is kept")
  static func noOrder(_ order: OrderNumber) -> Text {
    Text(zh: "没有订单 \(order)", en: "there is no order \(order)")
  }
  static let importOrders = Text(
    zh: "先导入：kefu 导入 订单 文件", en: "import it first: kefu import orders FILE")
  static func allTagged(_ day: Day) -> Text {
    Text(zh: "\(day) 的订单都标了", en: "all orders of \(day) are tagged")
  }
  static func noOrders(_ day: Day) -> Text {
    Text(
      zh: "\(day) 没有订单；有的话先导入", en: "there are no orders of \(day); import them if there should be")
  }
  static func untaggedCount(_ count: Int, _ day: Day) -> Text {
    Text(
      zh: "\(day) 还有 \(count) 单没标记",
      en: "\(count == 1 ? "1 order of \(day) is" : "\(count) orders of \(day) are") not tagged")
  }
  static let noConflicts = Text(zh: "没有争议订单", en: "no order was tagged by two agents")
  static let noTag = Text(zh: "没标记", en: "not tagged")
  static let tagHead = Text(zh: "标记", en: "tag")
  static let noteHead = Text(zh: "备注", en: "note")
  static let buyerHead = Text(zh: "买家", en: "buyer")
  static let deskTagHead = Text(zh: "本台标记", en: "at desk")
  static let takenBackHead = Text(zh: "已撤回", en: "undone")
  static let conflictHead = Text(zh: "争议", en: "conflict")
  static let earlierNoteHead = Text(zh: "旧备注", en: "earlier")
  static let refundHead = Text(zh: "退款", en: "refund")

  static let importSummary = Text(
    zh: "导入表格：CSV，UTF-8 或 GB18030", en: "takes in spreadsheets: CSV in UTF-8 or GB18030")
  static let importOrdersSummary = Text(
    zh: "导入后台导出的订单；备注以“3号”开头的算 3 号标的",
    en: "takes in the back office's orders; a note that begins with 3号 is agent 3's tag")
  static let importRefundsSummary = Text(zh: "导入退款", en: "takes in refunds")
  static let importClockingsSummary = Text(zh: "导入打卡机的记录", en: "takes in clockings")
  static let importRecordsSummary = Text(
    zh: "导入评级、差评、投诉、表扬、请假等记录",
    en: "takes in grades, low ratings, complaints, praise, leave and the like")
  static let importAgain = Text(
    zh: "同一份文件再导一次不会重复", en: "taking the same file in again adds nothing")
  static let importTrial = Text(zh: "先看看会怎样，不写入", en: "says what would happen, writes nothing")
  static func imported(
    _ read: Int, _ added: Int, _ updated: Int, _ unchanged: Int, number: Int?
  ) -> Text {
    let (chinese, english) = number.map { ("（第 \($0) 次导入）", " (import \($0))") } ?? ("", "")
    return Text(
      zh: "读 \(read) 行：新增 \(added)，更新 \(updated)，未变 \(unchanged)\(chinese)",
      en:
        "\(read.counted("row")) read: \(added) added, \(updated) updated, \(unchanged) "
        + "unchanged\(english)"
    )
  }
  static func refusedRows(_ count: Int) -> Text {
    Text(zh: "拒收 \(count) 行：", en: "\(count.counted("row")) refused:")
  }
  static func moreRefused(_ count: Int) -> Text {
    Text(
      zh: "……还有 \(count) 行，用 --format json 看全部", en: "... and \(count) more; --format json has all")
  }
  static let importInterrupted = Text(
    zh: "导入中断；已写入的都在，再导一次同一份文件就接着完成",
    en: "interrupted; what was written stays, import the same file again to finish")
  static let dryRunNote = Text(zh: "只是试算，没有写入", en: "a trial: nothing was written")

  // Ways out.
  static func showOrderFirst(_ order: OrderNumber) -> Text {
    Text(zh: "核对编号：kefu 单 看 \(order)", en: "check the number: kefu order show \(order)")
  }
}
