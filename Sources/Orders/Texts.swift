import Files
import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  // Flags.
  static let red = Text(zh: "红", en: "red")
  static let yellow = Text(zh: "黄", en: "yellow")
  static let green = Text(zh: "绿", en: "green")
  static let blue = Text(zh: "蓝", en: "blue")
  static let purple = Text(zh: "紫", en: "purple")
  static let redMeans = Text(zh: "标准订单，没有特殊要求", en: "standard order, nothing special")
  static let yellowMeans = Text(
    zh: "快递特殊：换快递公司，或要补运费", en: "the courier is special: another company, an extra fee")
  static let greenMeans = Text(
    zh: "晚点发货：等日期、等尺码、等付款", en: "ship later: wait for a date, a size, a payment")
  static let blueMeans = Text(zh: "要送礼品，或要退钱", en: "a gift to add, or money to return")
  static let purpleMeans = Text(zh: "其他情况，见备注", en: "anything else, said in the note")

  // The note.
  static func noteTooLong(_ count: Int, _ limit: Int) -> Text {
    Text(
      zh: "备注有 \(count) 字节，平台最多收 \(limit) 字节",
      en: "the note has \(count) bytes; the platform takes at most \(limit)")
  }
  static func shortenNote(_ bytes: Int) -> Text {
    Text(
      zh: "请删短 \(bytes) 字节（一个汉字 3 字节，约 \((bytes + 2) / 3) 个字）",
      en: "shorten it by \(bytes) bytes (a Chinese character is 3)")
  }
  static func noMoneyBack(_ amount: Money) -> Text {
    Text(zh: "退款金额要大于 0，这里是 \(amount)", en: "money back must be above 0, not \(amount)")
  }
  static func takenBackAlready(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 的这次标记已经撤回了",
      en: "this tag of order \(order) was taken back already")
  }

  // Rows of imports.
  static let noCreation = Text(zh: "缺少订单创建时间", en: "the creation time is missing")
  static let noRefund = Text(zh: "退款金额要大于 0", en: "the amount refunded must be above 0")
  static let noRefundTime = Text(zh: "缺少退款完结时间", en: "the time of the refund is missing")
  static func stranger(_ number: String, _ count: Int) -> Text {
    Text(
      zh: "备注写着 \(number)号，但没有这个工号：\(count) 个订单没有标记（从这一行起）",
      en:
        "notes name agent \(number), unknown here: "
        + "\(count == 1 ? "1 order stays" : "\(count) orders stay") untagged (from this line)"
    )
  }
  static let strangerFix = Text(
    zh: "在 Shifts/agents.yaml 补上这个工号后再导一次，或改正备注",
    en: "add the agent to Shifts/agents.yaml and import again, or correct the notes")
  static func cameThisFar(_ report: ImportReport) -> Text {
    let taken = report.added + report.updated + report.unchanged
    return Text(
      zh: "停下前已处理 \(taken) 行（新增 \(report.added)，更新 \(report.updated)），都已保存",
      en:
        "\(taken == 1 ? "1 row is in and stays" : "\(taken) rows are in and stay") "
        + "(\(report.added) added, \(report.updated) updated)"
    )
  }
  static let importAgain = Text(
    zh: "再导一次同一个文件即可，已有的不会重复", en: "import the same file again: nothing is taken twice")

  // The check.
  static func wrongTag(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 的标记与它的备注和标记记录不符",
      en: "the tag of order \(order) is not what its note and its desk tags give")
  }
  static let wrongTagFix = Text(
    zh: "再导一次含这个订单的文件，或重新标记", en: "import a file with this order again, or tag it again")
  static func taggedByStranger(_ agent: AgentNumber) -> Text {
    Text(
      zh: "有订单标记为 \(agent)号，但 agents.yaml 里没有这个工号",
      en: "orders are tagged by agent \(agent), who is not in agents.yaml")
  }
  static func tagWithoutOrder(_ order: OrderNumber) -> Text {
    Text(zh: "标记记录指向不存在的订单 \(order)", en: "a desk tag points at order \(order), which is missing")
  }
  static func buyerWithoutOrder(_ order: OrderNumber) -> Text {
    Text(
      zh: "买家资料指向不存在的订单 \(order)", en: "buyer data point at order \(order), which is missing")
  }
  static func noteWithoutOrder(_ order: OrderNumber) -> Text {
    Text(
      zh: "旧备注指向不存在的订单 \(order)", en: "an earlier note points at order \(order), which is missing")
  }
}
