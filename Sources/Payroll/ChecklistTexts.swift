import Vocabulary

/// Texts of the month's checklist.
extension Texts {
  static func lostClosing(_ month: Month, _ time: String) -> Text {
    Text(
      zh: "\(month) 结过账，\(time) 恢复备份时丢了",
      en: "the closing of \(month) was lost by the restore of \(time)")
  }
  static func closeAgain(_ month: Month) -> Text {
    Text(zh: "再结一次：kefu 工资 结 \(month)", en: "close it again: kefu payroll close \(month)")
  }
  static func prepared(_ author: AgentNumber, _ time: String) -> Text {
    Text(zh: "\(author)号 \(time) 已备好，等另一个人结账", en: "prepared by agent \(author) at \(time)")
  }
  static func preparedByYou(_ month: Month) -> Text {
    Text(
      zh: "\(month) 是您备好的，要另一个人来结",
      en: "you prepared \(month): somebody else has to close it")
  }
  static func secondHand(_ month: Month) -> Text {
    Text(
      zh: "另一位薪资专员核对后：kefu 工资 结 \(month)",
      en: "another clerk checks it, then: kefu payroll close \(month)")
  }
  static func firstMonth(_ month: Month) -> Text {
    Text(
      zh: "\(month) 是第一个结账的月份：更早的月份以后不能再结，"
        + "以前的欠款和余额用 kefu 工资 补差 \(month) 补进来",
      en: "\(month) is the first month to be closed: earlier ones can't be closed afterwards; "
        + "balances and debts from before come in with kefu payroll adjust \(month)")
  }
  static func closedAlready(_ month: Month, _ author: AgentNumber, _ at: String) -> Text {
    Text(
      zh: "\(month) 已结（\(author)号 \(at)）", en: "\(month) is closed (by agent \(author) at \(at))")
  }
  static func neverClocked(_ agent: AgentNumber, _ name: String, _ absences: Int) -> Text {
    Text(
      zh: "\(agent)号 \(name)：一次卡也没打，\(absences) 个班全算旷工",
      en: absences == 1
        ? "agent \(agent) \(name) never clocked in: the only shift counts as absence"
        : "agent \(agent) \(name) never clocked in: all \(absences) shifts count as absence")
  }
  static let clockingsFix = Text(
    zh: "kefu 导入 打卡 文件", en: "kefu import clockings FILE")
  static func lateIn(_ month: Month, _ agent: AgentNumber, _ adjustment: Adjustment) -> Text {
    Text(
      zh: "\(month) 的补差：\(agent)号 \(adjustment.amount)，\(adjustment.because.chinese)",
      en: "adjustment of \(month): agent \(agent) \(adjustment.amount), "
        + adjustment.because.english)
  }
  static func wagesComplete(_ count: Int) -> Text {
    Text(
      zh: "\(count) 个人的工资都算得出来",
      en: count == 1
        ? "the wage of 1 agent is complete" : "the wages of \(count) agents are complete")
  }
  static func totals(_ total: Money, _ before: Money?, _ month: Month) -> Text {
    let past = before.map { Text(zh: "，\(month) 是 \($0)", en: ", \($0) in \(month)") }
    return Text(
      zh: "工资合计 \(total)" + (past?.chinese ?? ""), en: "wages of \(total)" + (past?.english ?? ""))
  }
}
