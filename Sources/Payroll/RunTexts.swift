import Appraisals
import Vocabulary

/// The findings of runs and closings, in both languages.
extension Texts {
  static func noRoster(_ month: Month) -> Text {
    Text(zh: "没有 \(month) 的排班表，算不了出勤", en: "there is no roster of \(month): attendance needs it")
  }
  static let rosterFix = Text(
    zh: "写好这个文件，再检查：kefu 排班 查 月份", en: "write this file, then run kefu roster check")
  static func recordOutside(_ record: Record) -> Text {
    Text(
      zh: "记录 \(record.number)（\(record.entry.label().chinese)）不在其在职期间，仍然算数",
      en: "record \(record.number) (\(record.entry.label().english)) is outside the agent's "
        + "employment; it still counts")
  }
  static func ordersOutside(
    _ agent: AgentNumber, _ first: Day, _ last: Day, _ tagged: Int, _ refunded: Int
  ) -> Text {
    Text(
      zh: "\(agent)号 \(first) 到 \(last) 不在职，却有标记订单 \(tagged) 单、退款 \(refunded) 单，仍然算数",
      en: "agent \(agent) was not employed from \(first) to \(last), yet has \(tagged) tagged and "
        + "\(refunded) refunded orders there; they still count")
  }
  static let employmentFix = Text(
    zh: "核对 Shifts/agents.yaml 的 joined、left", en: "check joined and left in Shifts/agents.yaml")
  static func notPaid(_ agent: AgentNumber, records: Int, tagged: Int, refunded: Int) -> Text {
    Text(
      zh: "\(agent)号不在当月工资名单里，其记录 \(records) 条、标记订单 \(tagged) 单、退款 \(refunded) 单不进任何人的工资",
      en: "agent \(agent) is not on the month's payroll: \(records) records, \(tagged) tagged and "
        + "\(refunded) refunded orders go into nobody's wage")
  }
  static let notPaidFix = Text(
    zh: "要算工资，需在 Shifts/agents.yaml 里有当月在职日和级别",
    en: "a wage needs days of employment and a grade in Shifts/agents.yaml")
  static let unknownAgentFix = Text(
    zh: "Shifts/agents.yaml 里没有这个工号", en: "Shifts/agents.yaml has no such agent")
  static func notOnPayroll(_ agent: AgentNumber, _ month: Month) -> Text {
    Text(zh: "\(month) 的工资里没有 \(agent)号", en: "agent \(agent) is not on the payroll of \(month)")
  }

  // Closing.

  static func beforeFirst(_ month: Month, _ first: Month) -> Text {
    Text(
      zh: "\(month) 早于最先结账的 \(first)，不能再结账",
      en: "\(month) lies before \(first), the first month closed, and can no longer be closed")
  }
  static func notNext(_ open: Month) -> Text {
    Text(
      zh: "\(open) 还没有结账，结转和补差要等它结账后才有",
      en: "\(open) is still open: what is carried over and adjusted comes once it is closed")
  }
  static func closeFirst(_ open: Month) -> Text {
    Text(zh: "先结账：kefu 工资 结 \(open)", en: "close it first: kefu payroll close \(open)")
  }
  static func notEnded(_ month: Month) -> Text {
    Text(zh: "\(month) 还没过完，不能结账", en: "\(month) has not ended and can't be closed")
  }
  static func notEndedFix(_ day: Day) -> Text {
    Text(zh: "\(day) 起再结账", en: "close it from \(day) on")
  }
  static func othersLack(_ count: Int) -> Text {
    Text(
      zh: "这个月还有 \(count) 项没办完，不是您的",
      en: "\(count) more \(count == 1 ? "point" : "points") of this month, none of them yours, "
        + "\(count == 1 ? "is" : "are") open")
  }
  static let waitForLead = Text(
    zh: "组长或薪资专员办完以后再看", en: "look again once a lead or clerk has settled them")
  static func stillRunning(_ month: Month) -> Text {
    Text(
      zh: "\(month) 最后的夜班还没下班，不能结账",
      en: "the last night shift of \(month) has not ended: the month can't be closed yet")
  }
  static let stillRunningFix = Text(zh: "下班后再结账", en: "close it after that shift")
  static func open(_ month: Month) -> Text {
    Text(zh: "\(month) 还没有结账，没有可核对的", en: "\(month) is open: there is nothing to verify")
  }
  static func openFix(_ month: Month) -> Text {
    Text(zh: "草稿用 kefu 工资 算 \(month)", en: "a draft is kefu payroll run \(month)")
  }
  static func homeless(_ agent: AgentNumber, _ name: String, _ brought: Brought) -> Text {
    let adjusted = brought.adjustments.map(\.amount).sum()
    return Text(
      zh: "\(agent)号 \(name) 当月没有工资，以前月份的补差 \(adjusted)、结转欠款 \(brought.carriedIn) 没有入账",
      en: "agent \(agent) \(name) has no wage in this month: adjustments of \(adjusted) and "
        + "\(brought.carriedIn) carried over are not booked")
  }
  static func homelessFix(_ agent: AgentNumber) -> Text {
    Text(
      zh: "当面结清后 kefu 工资 结清 --agent \(agent) --reason 原因；不结则其下次有工资的月份入账",
      en: "settle it: kefu payroll settle --agent \(agent) --reason WHY; else it is booked when "
        + "there is a wage again")
  }

  // Late facts.

  static func changed(_ name: Text, _ old: String, _ new: String) -> Text {
    Text(zh: "\(name.chinese) \(old) → \(new)", en: "\(name.english) \(old) → \(new)")
  }
  static func cancelled(_ name: Text, _ days: String) -> Text {
    Text(zh: "\(days) 的\(name.chinese)已取消", en: "\(name.english) of \(days) is cancelled")
  }
  static func cameToLight(_ name: Text, _ days: String) -> Text {
    Text(zh: "\(days) 补记\(name.chinese)", en: "\(name.english) on \(days) came to light")
  }
  static func lateRecord(_ record: Record, _ at: String) -> Text {
    Text(
      zh: "新记录 \(record.number)：\(record.entry.label().chinese)（\(record.author)号 \(at) 登记）",
      en: "new record \(record.number): \(record.entry.label().english) "
        + "(entered by agent \(record.author) at \(at))")
  }
  static func changedRecord(_ record: Record, _ at: String) -> Text {
    Text(
      zh: "记录 \(record.number) 更正为 \(record.entry.label().chinese)（\(record.author)号 \(at)）",
      en: "record \(record.number) corrected to \(record.entry.label().english) "
        + "(by agent \(record.author) at \(at))")
  }
  static func goneRecord(_ record: Record) -> Text {
    Text(
      zh: "记录 \(record.number) 已撤回：\(record.entry.label().chinese)",
      en: "record \(record.number) taken back: \(record.entry.label().english)")
  }
  static func lateCause(_ causes: [Text], _ effects: [Text]) -> Text {
    func list(_ texts: [Text], _ language: Language) -> String {
      texts.map { $0(language) }.joined(separator: language == .chinese ? "；" : "; ")
    }
    return Text(
      zh: list(causes, .chinese) + (effects.isEmpty ? "" : "。因此" + list(effects, .chinese)),
      en: list(causes, .english) + (effects.isEmpty ? "" : ". So " + list(effects, .english)))
  }
  static func lateFines(_ adjustment: Adjustment) -> Text {
    Text(
      zh: "\(adjustment.month) 补差：\(adjustment.because.chinese)",
      en: "adjustment of \(adjustment.month): \(adjustment.because.english)")
  }
  static func finesPaid(_ amount: Money) -> Text {
    amount < .zero
      ? Text(zh: "退还罚款", en: "fines given back") : Text(zh: "从工资扣缴", en: "deducted from the wage")
  }
  static func moved(_ agent: AgentNumber, _ name: String, _ difference: Text) -> Text {
    Text(
      zh: "\(agent)号 \(name)：结账后有变化，\(difference.chinese)",
      en: "agent \(agent) \(name): since the closing, \(difference.english)")
  }

  // Errors of closed months.

  static let unreadableFreeze = Text(
    zh: "结账时保存的内容读不出来", en: "what was kept at the closing can't be read")
  static func brokenSeal(_ month: Month) -> Text {
    Text(
      zh: "\(month) 的校验码对不上", en: "the seal of \(month) does not fit what is kept of it")
  }
  static func closingOf(_ month: Month) -> Text {
    Text(zh: "\(month) 的结账", en: "the closing of \(month)")
  }
  static func hole(_ month: Month) -> Text {
    Text(
      zh: "已结月份中间缺 \(month)", en: "\(month) is missing between closed months")
  }
  static func documentDiffers(_ month: Month) -> Text {
    Text(
      zh: "按封存的内容重算 \(month)，与封存的结果不同",
      en: "\(month) computed again from what was kept differs from what was closed")
  }
  static func statementDiffers(_ agent: AgentNumber, _ closed: Money?, _ again: Money) -> Text {
    let before = closed?.description ?? "-"
    return Text(
      zh: "\(agent)号：重算结果与封存的不同（工资 \(before)，重算 \(again)）",
      en: "agent \(agent): computed again it differs from what was closed "
        + "(wage \(before), again \(again))")
  }
  static func fundDiffers(_ month: Month, _ booked: Money, _ paid: Money?) -> Text {
    Text(
      zh: "活动金账：\(month) 入账 \(booked)，工资里扣缴的是 \(paid ?? .zero)",
      en: "activity fund: \(month) booked \(booked), wages paid \(paid ?? .zero)")
  }
  static func owedDiffers(_ agent: AgentNumber, _ booked: Money, _ kept: Money) -> Text {
    Text(
      zh: "活动金账：\(agent)号欠 \(booked)，结账记的是 \(kept)",
      en: "activity fund: agent \(agent) owes \(booked), the closing says \(kept)")
  }

  // Ways out.
  static let adjustLater = Text(
    zh: "以后补上的事记入下一个没结的月份", en: "what comes to light later is booked in the next open month")
}
