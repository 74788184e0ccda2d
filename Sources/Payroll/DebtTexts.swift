import Vocabulary

/// Texts about settling what leavers owe.
extension Texts {
  static let settlingNeedsReason = Text(
    zh: "结清欠款要写明原因", en: "settling a debt needs a reason")
  static let settlingReason = Text(
    zh: "加上 --reason，如 --reason 已收现金", en: "add --reason, such as --reason 'paid in cash'")
  static func nothingOpen(_ agent: AgentNumber) -> Text {
    Text(zh: "\(agent)号没有没结清的", en: "nothing is open with agent \(agent)")
  }
  static func hasWage(_ agent: AgentNumber, _ month: Month) -> Text {
    Text(
      zh: "\(agent)号 \(month) 还有工资，欠的从工资里扣",
      en: "agent \(agent) has a wage in \(month), from which it is deducted")
  }
  static func adjustWage(_ agent: AgentNumber, _ month: Month) -> Text {
    Text(
      zh: "要改就 kefu 工资 补差 \(month) --agent \(agent) 金额 --reason 原因",
      en: "to change it: kefu payroll adjust \(month) --agent \(agent) AMOUNT --reason WHY")
  }
  static func shopOwes(_ agent: AgentNumber, _ amount: Money) -> Text {
    Text(
      zh: "是店里该付 \(agent)号 \(amount)，不能核销",
      en: "the shop owes agent \(agent) \(amount): that can't be written off")
  }
  static func settlesTooMuch(_ agent: AgentNumber, _ most: Money) -> Text {
    Text(zh: "\(agent)号没结清的是 \(most)", en: "\(most) is open with agent \(agent)")
  }
  static func settleAtMost(_ most: Money) -> Text {
    Text(
      zh: "--amount 写大于 0、不超过 \(most) 的金额，或不写",
      en: "give --amount above 0 and at most \(most), or leave it out")
  }
  static func settled(_ way: SettledDebt.Way, _ reason: String) -> Text {
    switch way {
    case .paid: Text(zh: "离职结清：\(reason)", en: "settled after leaving: \(reason)")
    case .writtenOff: Text(zh: "核销：\(reason)", en: "written off: \(reason)")
    }
  }
}
