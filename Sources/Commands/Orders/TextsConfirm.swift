import Orders
import Vocabulary

/// Texts of the confirmation form.
extension Texts {
  static let orderConfirmSummary = Text(
    zh: "打单前跟买家核对的确认单：九项，除备注外都要填；--done 确认后不能再改",
    en: "the form that the buyer agrees to before the label is printed; --done freezes it")
  static let orderConfirmExample = Text(
    zh: "填好并复制给买家的话；在工作台里缺哪项问哪项", en: "fills it in and copies the message to the buyer")
  static let orderConfirmDone = Text(zh: "买家同意了", en: "the buyer agreed")
  static let orderConfirmReopen = Text(zh: "组长重新打开", en: "a lead opens it again")
  static let orderConfirmMore = Text(
    zh: """
      九项：货号、尺码、颜色、数量、备注、收货地址、快递、电话、姓名。没写的用上次填的，再用导入的。
      地址、电话、姓名只出现在发给买家的话里，别处只显示一部分，要抹除就用 单 抹除。
      """,
    en: """
      Nine fields: goods number, size, colour, quantity, remark, delivery address, courier, phone,
      name. What is not given is taken from the last saving, then from the import. Address, phone
      and name stand in the message alone, are masked elsewhere, and order erase erases them.
      """)
  static let oneStepAtATime = Text(
    zh: "--done、--reopen 和填写要分开做", en: "--done, --reopen and filling in are steps of their own")
  static func reopened(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order) 的确认单重新打开了，改完再跟买家核对", en: "the form of order \(order) is open again")
  }
  static func confirmed(_ order: OrderNumber) -> Text {
    Text(
      zh: "订单 \(order) 已与买家确认，可以打单；以后不能再改",
      en: "order \(order) is confirmed with the buyer and frozen; the label may be printed")
  }
  static func frozenSince(_ agent: AgentNumber, _ label: String) -> Text {
    Text(
      zh: "已由 \(agent)号 在 \(label) 确认，不能再改", en: "confirmed by agent \(agent) at \(label): frozen")
  }
  static func sendThenConfirm(_ order: OrderNumber) -> Text {
    Text(
      zh: "发给买家；买家同意后：kefu 单 核对 \(order) --done",
      en: "send it; when the buyer agrees: kefu order confirm \(order) --done")
  }
  static func askField(_ field: ConfirmationForm.Field) -> Text {
    let name = field.title
    return field.isRequired
      ? Text(zh: "\(name.chinese)：", en: "\(name.english): ")
      : Text(zh: "\(name.chinese)（可以不填）：", en: "\(name.english) (may be empty): ")
  }
  static let formHead = Text(zh: "确认单", en: "form")
  static func formLine(_ fields: String, _ frozen: (AgentNumber, String)?) -> Text {
    guard let (agent, label) = frozen else {
      return Text(zh: "\(fields)（未确认）", en: "\(fields) (not confirmed)")
    }
    return Text(
      zh: "\(fields)（\(agent)号 \(label) 已确认）", en: "\(fields) (confirmed by \(agent) at \(label))")
  }
}
