import Vocabulary

/// Texts about adjustments by hand.
extension Texts {
  static let adjustmentGuard = Text(
    zh: "补差不能是 0，当月要有工资", en: "an adjustment is not 0, and its month has a wage")
  static let adjustmentEffect = Text(
    zh: "批准时把补差记入工资，撤掉时一起作废",
    en: "approving enters the adjustment with payroll, dropping takes it back")
  static let adjustmentOfNothing = Text(zh: "补差不能是 0", en: "an adjustment of 0 adjusts nothing")
  static func adjustmentWithoutWage(_ agent: AgentNumber, _ month: Month) -> Text {
    Text(
      zh: "\(agent)号 \(month) 没有工资，补差没处记", en: "agent \(agent) has no wage in \(month) to adjust")
  }
  static func settleInstead(_ agent: AgentNumber) -> Text {
    Text(
      zh: "换一个有工资的月份；已经离职的当面结清：kefu 工资 结清 --agent \(agent)",
      en: "name a month with a wage; who has left is settled with "
        + "kefu payroll settle --agent \(agent)")
  }
  static func adjustmentNote(_ number: Int, _ what: String) -> Text {
    Text(zh: "补差 \(number)：\(what)", en: "adjustment \(number): \(what)")
  }
  static let adjustmentByHand = Text(
    zh: "补差要两个人经手，不能直接登记", en: "an adjustment takes two people and can't be entered directly")
  static let adjustInstead = Text(
    zh: "kefu 工资 补差 月份 --agent 工号 金额 --reason 原因",
    en: "kefu payroll adjust MONTH --agent N AMOUNT --reason WHY")
}
