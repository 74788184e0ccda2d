import Vocabulary

/// Texts of the commands that drop and correct orders and refunds.
extension Texts {
  static let orderDropSummary = Text(
    zh: "订单作废：哪里都不算，要写原因", en: "drops an order: it counts nowhere; asks for a reason")
  static let orderDropExample = Text(zh: "测试单不算", en: "a test order")
  static let orderDropMore = Text(
    zh: "以后再导入也不算，除非恢复；已结账的月份在下个月记差额。",
    en:
      "A later import does not bring it back; what a closed month counted becomes an adjustment.")
  static let orderRestoreSummary = Text(zh: "恢复作废的订单", en: "takes a dropped order back in")
  static let orderRestoreExample = Text(zh: "作废错了", en: "it was dropped by mistake")
  static let refundSummary = Text(
    zh: "导入的退款：查看、作废、更正", en: "imported refunds: list, drop, correct")
  static let refundMore = Text(
    zh: "一个订单有几笔退款时，用 --number 写明退款编号或时间；台上退换的退款用 return 的步骤改。",
    en:
      "Where an order has several refunds, --number names one by its number or time. Refunds that "
      + "a return made are changed by the return's steps.")
  static let refundListSummary = Text(zh: "一个订单的退款", en: "the refunds of an order")
  static let refundListExample = Text(
    zh: "编号、金额、时间、算不算", en: "number, amount, time, counted or not")
  static let refundDropSummary = Text(
    zh: "退款作废：不再算，要写原因", en: "drops a refund: it counts no more; asks for a reason")
  static let refundDropExample = Text(zh: "后台登错了", en: "it was never paid back")
  static let refundCorrectSummary = Text(
    zh: "更正退款的金额或时间", en: "corrects a refund's amount or time")
  static let refundCorrectExample = Text(zh: "金额改成 30 元", en: "30 yuan instead")
  static let refundRestoreSummary = Text(
    zh: "恢复成文件里的样子", en: "puts a refund back to what its file said")
  static let refundRestoreExample = Text(zh: "更正错了", en: "the correction was wrong")
  static let noRefunds = Text(zh: "这个订单没有导入过退款", en: "no refund of this order was imported")
  static let countsNot = Text(zh: "不算", en: "not counted")
}
