import Foundation
import Store
import Vocabulary

/// Texts of `undo` about acts that it can't take back, with the alternatives.
extension Texts {
  static let lastingActs: [String: LastingActs.Wording] = [
    "import.orders": imported(
      Text(zh: "导入订单", en: "the import of orders"),
      Text(
        zh: "改好表格再导一次：订单按编号更新", en: "correct the sheet and import it again: orders go by number")),
    "import.refunds": imported(
      Text(zh: "导入退款", en: "the import of refunds"),
      Text(zh: "改好表格再导一次", en: "correct the sheet and import it again")),
    "import.clockings": imported(
      Text(zh: "导入打卡", en: "the import of clockings"),
      Text(zh: "用 clock fix 更正那一班", en: "correct the shift with clock fix")),
    "import.records": imported(
      Text(zh: "导入记录", en: "the import of records"),
      Text(
        zh: "用 record retract 撤掉不对的，或改好表格再导一次",
        en: "retract the wrong ones with record retract, or correct the sheet and import again")),
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
    "store.restore": LastingActs.Wording(
      { _ in Text(zh: "从备份恢复", en: "the restore of a backup") },
      reason: Text(zh: "恢复撤不回", en: "a restore can't be taken back"),
      instead: Text(
        zh: "原来的记录留在 .kefu 里，可以再恢复回去", en: "what was there is kept in .kefu: restore that")),
  ]

  private static func imported(_ what: Text, _ instead: Text) -> LastingActs.Wording {
    LastingActs.Wording(
      { Text(zh: "\(what.chinese) \(file($0))", en: "\(what.english) \(file($0))") },
      reason: Text(zh: "导入撤不回", en: "an import can't be taken back"), instead: instead)
  }

  /// Returns the file at the beginning of an import's detail: `FILE: ROWS` or `FILE -LINE +ADDED`.
  private static func file(_ detail: String) -> String {
    let end = [": ", " -"].compactMap { detail.range(of: $0, options: .backwards)?.lowerBound }
      .max()
    return String(detail[..<(end ?? detail.endIndex)])
  }

  private static let erased = LastingActs.Wording(
    { _ in Text(zh: "抹掉个人信息", en: "the erasing of personal data") },
    reason: Text(zh: "抹掉的回不来", en: "what was erased is gone for good"),
    instead: Text(zh: "需要的话重新登记", en: "enter it anew if need be"))
}
