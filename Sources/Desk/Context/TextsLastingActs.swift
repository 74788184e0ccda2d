import Store
import Vocabulary

/// Texts of `undo` about acts that it can't take back, with the alternatives.
extension Texts {
  static let lastingActs: [String: LastingActs.Wording] = [
    "import.withdraw": LastingActs.Wording(
      { Text(zh: "撤回第 \(number($0)) 次导入", en: "the taking back of import \(number($0))") },
      reason: Text(zh: "撤回的导入不再恢复", en: "what was taken back is not brought back"),
      instead: Text(zh: "把文件再导一次", en: "import the file again")),
    "payroll.close": LastingActs.Wording(
      { Text(zh: "\($0.prefix(7)) 的结账", en: "the closing of \($0.prefix(7))") },
      reason: Text(zh: "结了账的月份不再打开", en: "a closed month is not opened again"),
      instead: Text(
        zh: "补记或更正照常做，差额进下一个月",
        en: "enter or correct what was wrong: the next month books the difference")),
    "payroll.settle": LastingActs.Wording(
      { _ in Text(zh: "结清离职欠款", en: "the settling of a leaver's debt") },
      reason: Text(zh: "活动金已经记账", en: "the fund has booked it"),
      instead: Text(
        zh: "记错了就和本人、老板说清，由下一个月的账目更正",
        en: "if it was wrong, agree with the person and the owner, and correct it next month")),
    "order.erase": erased,
    "case.erase": erased,
    "customer.erase": erased,
    "outbox.fill": LastingActs.Wording(
      { Text(zh: "装发件箱 \($0.prefix(10))", en: "the filling of the outbox for \($0.prefix(10))") },
      reason: Text(zh: "发件箱里的消息一条一条定", en: "messages are decided one by one"),
      instead: dropMessages),
    "outbox.send": handedOver, "outbox.settle": handedOver, "outbox.result": handedOver,
    "store.restore": LastingActs.Wording(
      { _ in Text(zh: "从备份恢复", en: "the restore of a backup") },
      reason: Text(zh: "恢复撤不回", en: "a restore can't be taken back"),
      instead: Text(
        zh: "原来的记录留在 .kefu 里，可以再恢复回去", en: "what was there is kept in .kefu: restore that")),
  ]

  /// Returns the number at the beginning of a detail such as `#3 -120 4: twice`.
  private static func number(_ detail: String) -> Substring {
    detail.drop { $0 == "#" }.prefix { $0 != " " }
  }

  private static let dropMessages = Text(
    zh: "不发的：kefu 发件箱 定 号 --how drop --reason 原因",
    en: "drop one that shall not go out: kefu outbox settle N --how drop --reason WHY")
  private static let handedOver = LastingActs.Wording(
    { _ in Text(zh: "发件箱的处理", en: "the work on the outbox") },
    reason: Text(zh: "交出去的收不回", en: "what was handed over is gone"),
    instead: Text(
      zh: "结果读错了就再读一份对的：kefu 发件箱 结果 文件",
      en: "a wrong result is put right by another sheet: kefu outbox result FILE"))

  private static let erased = LastingActs.Wording(
    { _ in Text(zh: "抹掉个人信息", en: "the erasing of personal data") },
    reason: Text(zh: "抹掉的回不来", en: "what was erased is gone for good"),
    instead: Text(zh: "需要的话重新登记", en: "enter it anew if need be"))
}
