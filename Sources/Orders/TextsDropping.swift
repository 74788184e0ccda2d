import Vocabulary

/// Texts about orders and refunds that the desk drops or corrects.
extension Texts {
  static func unknownOrder(_ number: OrderNumber) -> Text {
    Text(zh: "没有订单 \(number)", en: "there is no order \(number)")
  }
  static func droppedOrder(_ number: OrderNumber) -> Text {
    Text(zh: "订单 \(number) 已作废，哪里都不算", en: "order \(number) was dropped and counts nowhere")
  }
  static func restoreOrder(_ number: OrderNumber) -> Text {
    Text(
      zh: "要算就恢复：kefu 单 恢复 \(number) --reason 原因",
      en: "if it counts, take it back in: kefu order restore \(number) --reason WHY")
  }
  static func notDropped(_ number: OrderNumber) -> Text {
    Text(zh: "订单 \(number) 没有作废", en: "order \(number) was not dropped")
  }
  static let reasonNeeded = Text(zh: "要写明原因", en: "a reason is needed")
  static let reasonFix = Text(zh: "加上 --reason 原因", en: "add --reason WHY")
  static func refundFixed(_ id: String) -> Text {
    Text(
      zh: "退款“\(id)”已在台上更正或作废，文件里的不同，不改它",
      en: "refund “\(id)” was corrected or dropped at the desk; the file says something else")
  }
  static func fixedAlready(_ number: OrderNumber) -> Text {
    Text(
      zh: "订单 \(number) 的这笔退款已在台上更正或作废",
      en: "this refund of order \(number) was corrected or dropped already")
  }
  static func restoreRefund(_ number: OrderNumber) -> Text {
    Text(
      zh: "先恢复：kefu 退款单 恢复 \(number) --reason 原因",
      en: "take that back first: kefu refund restore \(number) --reason WHY")
  }
  static func noFix(_ number: OrderNumber) -> Text {
    Text(
      zh: "订单 \(number) 没有更正或作废过的退款", en: "no refund of order \(number) was corrected or dropped")
  }
  static let nothingCorrected = Text(
    zh: "没写要改成什么，金额要大于 0", en: "nothing is corrected, or the amount is not above 0")
  static let correctedFix = Text(
    zh: "加上 --amount 金额 或 --at 时间", en: "add --amount AMOUNT or --at TIME")
  static func moreThanPaid(_ amount: Money, _ others: Money, paid: Money) -> Text {
    let (chinese, english) =
      others > .zero
      ? ("，加上另退的 \(others)", " with \(others) of other refunds") : ("", "")
    return Text(
      zh: "退 \(amount)\(chinese)，超过了实付的 \(paid)",
      en: "\(amount) back\(english) is more than the \(paid) that was paid")
  }
  static func moreThanPaidFix(_ number: OrderNumber) -> Text {
    Text(
      zh: "核对金额（kefu 单 看 \(number)）；实付记错了就先重新导入订单",
      en:
        "check the amount (kefu order show \(number)); where the amount paid is wrong, import the "
        + "order again first")
  }
  static func noSuchRefund(_ number: OrderNumber) -> Text {
    Text(zh: "订单 \(number) 没有这笔退款", en: "order \(number) has no such refund")
  }
  static func whichRefund(_ number: OrderNumber, _ count: Int) -> Text {
    Text(
      zh: "订单 \(number) 有 \(count) 笔退款，用 --number 写明退款编号或时间",
      en: "order \(number) has \(count) refunds: name one by --number, its number or time")
  }
  static func seeRefunds(_ number: OrderNumber) -> Text {
    Text(zh: "看：kefu 退款单 列 \(number)", en: "see: kefu refund list \(number)")
  }
  /// The name of a refund in lists.
  static func refundName(_ key: String, _ order: OrderNumber) -> String {
    key.hasPrefix("id:") ? "\(order) \(key.dropFirst(3))" : "\(order)"
  }
}
