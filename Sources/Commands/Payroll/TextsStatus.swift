import Payroll
import Store
import Vocabulary

/// Texts of the month's checklist, of closing, adjusting and settling.
extension Texts {
  static let payrollStatusSummary = Text(
    zh: "结账前核对：什么齐了、缺什么、等谁定，各用什么命令",
    en: "the checklist before closing: what is there, missing or undecided, each with its command")
  static let payrollStatusExample = Text(zh: "十月能不能结", en: "whether October can be closed")
  static let payrollStatusMore = Text(
    zh: "没办完退出码 1。“看”只是提醒，不挡结账。",
    en: "Exit status 1 while something is open. Points to look at hinder nothing.")
  static func checklist(_ month: Month) -> Text {
    Text(zh: "\(month) 核对", en: "checklist of \(month)")
  }
  static func state(_ state: MonthPoint.State) -> Text {
    switch state {
    case .fine: Text(zh: "齐", en: "ok")
    case .missing: Text(zh: "缺", en: "missing")
    case .undecided: Text(zh: "待定", en: "decide")
    case .remark: Text(zh: "看", en: "look")
    }
  }
  static func readyToClose(_ month: Month) -> Text {
    Text(
      zh: "可以结账：kefu 工资 结 \(month)", en: "ready: kefu payroll close \(month)")
  }
  static func stillOpen(_ count: Int) -> Text {
    Text(
      zh: "还有 \(count) 项没办完", en: count == 1 ? "1 point is open" : "\(count) points are open")
  }
  static let payrollCloseDespite = Text(
    zh: "有没办完的也结，原因一起封存", en: "closes with open points; the reason is frozen too")
  static let payrollCloseMore = Text(
    zh: "先列出核对单再问。第一次结账之后，更早的月份不能再结。",
    en: "Shows the checklist and asks. After the first closing, earlier months can't be closed.")
  static func closeNow(_ month: Month) -> Text {
    Text(zh: "结 \(month)？结了不能再打开。y 结，回车不结 ", en: "close \(month) for good? y, or Enter ")
  }
  static func firstClosing(_ month: Month) -> Text {
    Text(
      zh: "\(month) 是第一个结账的月份，更早的月份以后不能再结",
      en: "\(month) is the first month to be closed: earlier ones can't be closed afterwards")
  }
  static func notClosed(_ month: Month) -> Text {
    Text(zh: "\(month) 没有结账", en: "\(month) was not closed")
  }
  static let closeLater = Text(zh: "核对好再结", en: "close it when it is ready")
  /// Returns the sums of a month in one line, without those of 0.
  static func totalsLine(_ totals: PayrollDocument.Totals, _ language: Language) -> String {
    let parts = zip(MoneyTable.heads, MoneyTable.amounts(totals))
    return parts.filter { $0.1 != .zero }.reduce(totalHead(language)) {
      $0 + "  \($1.0(language)) \($1.1)"
    }
  }
  static let openAtClosing = Text(zh: "结账时没办完的：", en: "open at the closing:")
  static func closedDespite(_ reason: String) -> Text {
    Text(zh: "照样结账的原因：\(reason)", en: "closed all the same: \(reason)")
  }
  static let payrollAdjustSummary = Text(
    zh: "手工补差（可以是负数），要另一个人批", en: "an adjustment by hand, of either sign; another approves")
  static let payrollAdjustExample = Text(zh: "4号十月补 50 元", en: "50 yuan more for agent 4's October")
  static let payrollAdjustLess = Text(zh: "扣回 30 元", en: "30 yuan less")
  static let payrollAdjustMore = Text(
    zh: "已结的月份也能写：批了以后差额进下一个没结的月份。批：kefu 工资 批 编号。",
    en: "A closed month may be named too: the difference goes to the next open one. "
      + "To approve: kefu payroll approve N.")
  static func badAmount(_ text: String) -> Text {
    Text(zh: "“\(text)”不是金额", en: "“\(text)” is no amount")
  }
  static let amountShape = Text(
    zh: "如 50、-30.5；一个金额", en: "one amount, such as 50 or -30.5")
  static func adjustmentProposed(_ number: Int, _ agent: AgentNumber, _ amount: Money) -> Text {
    Text(
      zh: "补差 \(number)：\(agent)号 \(amount)，等别人批（kefu 工资 批 \(number)）",
      en: "adjustment \(number): agent \(agent) \(amount), for another to approve "
        + "(kefu payroll approve \(number))")
  }
  static let payrollApproveSummary = Text(
    zh: "批准一条补差，记进工资", en: "approves an adjustment, which then counts")
  static let payrollApproveExample = Text(zh: "3号批第 1 条", en: "agent 3 approves number 1")
  static func adjustmentApproved(_ number: Int, _ record: String) -> Text {
    Text(
      zh: "补差 \(number) 已批，工资记录 \(record)", en: "adjustment \(number) is approved: record \(record)"
    )
  }
  static let payrollDeclineSummary = Text(
    zh: "不批一条补差，或撤掉批了的", en: "declines an adjustment, or takes an approved one back")
  static let payrollDeclineExample = Text(zh: "第 1 条不补", en: "number 1 is not to be")
  static func adjustmentDeclined(_ number: Int) -> Text {
    Text(zh: "补差 \(number) 撤掉了", en: "adjustment \(number) is dropped")
  }
  static let payrollSettleSummary = Text(
    zh: "结清离职的人欠的（或该付的），活动金同时记账",
    en: "settles what a leaver owes or is owed; the fund books it")
  static let payrollSettleExample = Text(zh: "4号现金还清", en: "agent 4 paid all in cash")
  static let payrollSettleWriteOff = Text(zh: "收不回来的核销", en: "gives up what can't be had")
  static let payrollSettleMore = Text(
    zh: "不写 --amount 就是全部。还有工资的人从工资里扣，不用结清。",
    en: "Without --amount it is all of it. Somebody with a wage pays from the wage.")
  static func debtSettled(_ agent: AgentNumber, _ amount: Money, _ left: Money) -> Text {
    let rest =
      left == .zero
      ? Text(zh: "已结清", en: "nothing is left") : Text(zh: "还剩 \(left)", en: "\(left) is left")
    return Text(
      zh: "\(agent)号 \(amount) 已记账，\(rest.chinese)",
      en: "\(amount) of agent \(agent) is booked, \(rest.english)")
  }
  static func debtWrittenOff(_ agent: AgentNumber, _ amount: Money, _ left: Money) -> Text {
    let rest =
      left == .zero
      ? Text(zh: "已结清", en: "nothing is left") : Text(zh: "还剩 \(left)", en: "\(left) is left")
    return Text(
      zh: "\(agent)号 \(amount) 已核销，\(rest.chinese)",
      en: "\(amount) of agent \(agent) is written off, \(rest.english)")
  }
}
