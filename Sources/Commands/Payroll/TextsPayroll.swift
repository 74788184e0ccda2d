import Payroll
import Vocabulary

/// Texts of records, payroll and fund, and of looking after the desk.
extension Texts {
  static let payrollSummary = Text(zh: "绩效和工资", en: "points and wages")
  static let payrollSteps = Text(
    zh: "每月：导入 订单、退款、打卡、记录 → 工资 算 → 工资 说明 核对 → 工资 结",
    en: "each month: import orders, refunds, clockings, records; payroll run; explain; close")
  static let payrollRunSummary = Text(
    zh: "算出全员的草稿；缺什么就一次列全，什么也不改",
    en: "everybody's draft, or a full list of what is missing; changes nothing")
  static let payrollRunExample = Text(zh: "算十月", en: "October's draft")
  static let payrollExplainSummary = Text(
    zh: "一个人的每个数字：规则、依据、算式", en: "every number of one agent: rule, inputs, arithmetic")
  static let payrollExplainExample = Text(zh: "4号十月的来龙去脉", en: "agent 4's October")
  static let payrollCompareSummary = Text(
    zh: "两个月并排，或这次草稿与上次：谁变了、为什么",
    en: "two months, or this draft and the one before: what changed and why")
  static let payrollCompareExample = Text(zh: "九月和十月", en: "September and October")
  static let payrollCompareDrafts = Text(
    zh: "这次草稿与上次草稿，没有上次就与上月结账", en: "this draft and the last, else last month's closing")
  static let payrollCompareMore = Text(
    zh: "- 是之前的理由，+ 是现在的理由。每次 工资 算 都会留下草稿供比较，只留最近两份不同的。",
    en: "- is the reason before, + the reason now. payroll run keeps the last two drafts that "
      + "differ.")
  static func nothingBefore(_ month: Month) -> Text {
    Text(
      zh: "\(month) 没有更早的草稿，\(month.previous) 也没有结账，没有可比的",
      en: "there is no earlier draft of \(month), and \(month.previous) is not closed")
  }
  static func nameTwoMonths(_ month: Month) -> Text {
    Text(
      zh: "写明两个月：kefu 工资 比 \(month.previous) \(month)",
      en: "name two months: kefu payroll compare \(month.previous) \(month)")
  }
  static func state(of document: PayrollDocument) -> Text {
    document.closed ? closedMonth(document.month) : draft(document.month)
  }
  static func sinceLastDraft(_ month: Month) -> Text {
    Text(zh: "\(month) 上次草稿 → 这次草稿", en: "\(month), last draft → this draft")
  }
  static func sideBySide(_ before: Text, _ after: Text) -> Text {
    Text(
      zh: "\(before.chinese) → \(after.chinese)", en: "\(before.english) → \(after.english)")
  }
  static let payrollCloseSummary = Text(
    zh: "结账：定格事实、制度和结果，以后不再变", en: "freezes facts, policies and result for good")
  static let payrollCloseExample = Text(zh: "结十月", en: "closes October")
  static let payrollVerifySummary = Text(
    zh: "用定格的事实重算已结的月份，对不上就指出", en: "recomputes a closed month from what was frozen")
  static let payrollVerifyExample = Text(zh: "核对十月", en: "verifies October")
  static let payrollExportSummary = Text(
    zh: "导出工资表，Excel、WPS 直接打开", en: "a wage sheet that Excel and WPS open right")
  static let payrollExportExample = Text(zh: "工资表", en: "the wages")
  static let exportPoints = Text(zh: "得分明细和理由", en: "the points with their reasons")
  static let fundSummary = Text(zh: "活动金：罚款的去向和余额", en: "the activity fund: entries and balance")
  static let fundExample = Text(zh: "看账本", en: "shows the book")
  static func verified(_ month: Month) -> Text {
    Text(zh: "\(month) 重算一致", en: "\(month) comes out the same")
  }
  static func exported(_ file: String) -> Text {
    Text(zh: "已写到 \(file)", en: "written to \(file)")
  }
  static let agentHead = Text(zh: "客服", en: "agent")
  static let scoreHead = Text(zh: "得分", en: "score")
  static let bonusHead = Text(zh: "奖金", en: "bonus")
  static let baseHead = Text(zh: "底薪", en: "base")
  static let finesHead = Text(zh: "罚款", en: "fines")
  static let commissionHead = Text(zh: "提成补贴", en: "extras")
  static let rewardsHead = Text(zh: "奖励", en: "rewards")
  static let adjustmentsHead = Text(zh: "补差", en: "adjusted")
  static let carriedHead = Text(zh: "结转", en: "carried")
  static let wageHead = Text(zh: "工资", en: "wage")
  static func item(_ key: String) -> Text { items[key] ?? Text(same: key) }
  private static let items = [
    "quality": Text(zh: "素质", en: "quality"),
    "refund_rate": Text(zh: "退款率", en: "refunds"),
    "complaints": Text(zh: "投诉", en: "compl."),
    "cooperation": Text(zh: "配合", en: "coop."),
    "execution": Text(zh: "执行", en: "exec."),
    "attendance": Text(zh: "出勤", en: "attend."),
  ]
  static let listComma = Text(zh: "、", en: ", ")
  static func pastHead(_ months: Int) -> Text {
    let numbers = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
    let count = months <= numbers.count ? numbers[max(months, 1) - 1] : "\(months)"
    return Text(zh: "前\(count)月", en: "last \(months)")
  }
  static let deductionsHead = Text(zh: "扣分", en: "deductions")
  static let additionsHead = Text(zh: "加分", en: "additions")
  static let attendanceSummary = Text(
    zh: "出勤月历：迟到、旷工、请假、缺卡、夜班", en: "the month's days: late, absent, leave, open, night")
  static let attendanceExample = Text(zh: "4号十月每天怎么样", en: "agent 4's October, day by day")
  static let attendanceAll = Text(zh: "全员", en: "everybody's")
  static func nobodyOnPayroll(_ month: Month) -> Text {
    Text(zh: "\(month) 的工资名单里没有", en: "not on the payroll of \(month)")
  }
  /// Returns the letter of a calendar's cell, beside the day's number.
  static func letter(_ mark: AttendanceCalendar.Mark, isNight: Bool) -> Text {
    switch mark {
    case .leave: Text(zh: "假", en: "V")
    case .absent: Text(zh: "旷", en: "A")
    case .late: Text(zh: "迟", en: "L")
    case .early: Text(zh: "早", en: "E")
    case .open: Text(zh: "缺", en: "?")
    case .toCome: Text(zh: "待", en: "w")
    case .worked: isNight ? Text(zh: "夜", en: "N") : Text(zh: "班", en: "D")
    case .rest: Text(zh: "休", en: "-")
    case .outside: Text(same: "")
    }
  }
  static func meaning(_ mark: AttendanceCalendar.Mark, isNight: Bool) -> Text {
    switch mark {
    case .leave: Text(zh: "请假", en: "leave")
    case .absent: Text(zh: "旷工", en: "absent")
    case .late: Text(zh: "迟到", en: "late")
    case .early: Text(zh: "早退", en: "left early")
    case .open: Text(zh: "缺卡待答", en: "open question")
    case .toCome: Text(zh: "还没到", en: "to come")
    case .worked: isNight ? Text(zh: "夜班", en: "night") : Text(zh: "日班", en: "day")
    case .rest: Text(zh: "休息", en: "rest")
    case .outside: Text(same: "")
    }
  }
  static func weekday(_ number: Int) -> Text {
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    let english = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    return Text(zh: chinese[number - 1], en: english[number - 1])
  }
  static func draft(_ month: Month) -> Text {
    Text(zh: "\(month) 草稿", en: "\(month), draft")
  }
  static func closedMonth(_ month: Month) -> Text {
    Text(zh: "\(month) 已结", en: "\(month), closed")
  }
  static func alreadyClosed(_ month: Month) -> Text {
    Text(zh: "\(month) 早已结过账，没有改动", en: "\(month) already closed; nothing changed")
  }
  static func closedNow(_ month: Month) -> Text {
    Text(zh: "\(month) 结账完成", en: "\(month) closed")
  }
  static func preparedNow(_ month: Month) -> Text {
    Text(
      zh: "\(month) 已备好，还没结：等另一位薪资专员核对后 kefu 工资 结 \(month)",
      en: "\(month) is prepared, not closed: another clerk checks it, "
        + "then kefu payroll close \(month)")
  }
  static func closedBy(_ agent: AgentNumber, _ time: String, _ digest: String) -> Text {
    Text(
      zh: "\(agent)号 \(time)，校验码 \(digest)", en: "by agent \(agent) at \(time), digest \(digest)")
  }
  static func owed(_ agent: AgentNumber, _ amount: Money) -> Text {
    Text(zh: "\(agent)号还欠 \(amount)", en: "agent \(agent) still owes \(amount)")
  }
  static func balance(_ amount: Money) -> Text {
    Text(zh: "余额 \(amount)", en: "balance \(amount)")
  }

  static let recordSummary = Text(
    zh: "记评级、差评、投诉、表扬、请假、奖励等", en: "grades, low ratings, complaints, praise, leave, rewards")
  static let recordGradeSummary = Text(zh: "评一项：优良中差", en: "grades one item")
  static let gradeExample = Text(zh: "4号十月质量评优", en: "agent 4's quality in October")
  static let recordLowRatingSummary = Text(zh: "售后造成的差评", en: "a low rating caused by after-sales")
  static let recordComplaintSummary = Text(
    zh: "查实的服务投诉，组长定 5 到 20 分", en: "a true complaint about service, 5 to 20 points")
  static let recordPraiseSummary = Text(zh: "买家表扬", en: "praise by a buyer")
  static let recordOutstandingSummary = Text(
    zh: "突出表现，加 2 到 5 分", en: "outstanding conduct, 2 to 5 points")
  static let recordConductSummary = Text(zh: "违反 Policies/fines.yaml 的一条", en: "a breach of a rule")
  static let recordLeaveSummary = Text(zh: "批准的整天假", en: "a whole day of approved leave")
  static let recordRewardSummary = Text(zh: "奖励金额（元）", en: "a reward in yuan")
  static let recordFigureSummary = Text(zh: "制度要用的月度数据", en: "a month's figure that a policy reads")
  static let recordExample = Text(zh: "不写日期就是今天", en: "today if no date is given")
  static let recordRetractSummary = Text(
    zh: "说明原因，作废一条记录；原记录留着", en: "takes a record back with a reason; it stays visible")
  static let recordRetractExample = Text(zh: "第 12 条记错了", en: "record 12 was wrong")
  static let recordListSummary = Text(zh: "某月的记录", en: "a month's records")
  static let recordListExample = Text(zh: "4号十月的记录", en: "agent 4's October")
  static func retracted(_ label: Text) -> Text {
    Text(zh: "已作废：\(label.chinese)", en: "taken back: \(label.english)")
  }

  static let checkSummary = Text(
    zh: "检查记录库和客服台文件夹", en: "checks the record store and the desk folder")
  static let checkExample = Text(zh: "有问题就退出码 1", en: "exit status 1 if there is any finding")
  static let undoSummary = Text(
    zh: "撤回自己最近的一次标记、打卡、交接或记录", en: "takes back your last tag, clocking, handover or record")
  static let undoExample = Text(zh: "1号撤回上一步", en: "agent 1's last step")
  static func nothingToUndo(_ agent: AgentNumber) -> Text {
    Text(zh: "\(agent)号没有可以撤回的", en: "agent \(agent) has nothing to take back")
  }
  static func confirmUndo(_ what: Text) -> Text {
    Text(zh: "撤回：\(what.chinese)？回车确认，n 不撤 ", en: "take back: \(what.english)? Enter, or n ")
  }
  static let notUndone = Text(zh: "没有撤回", en: "nothing was taken back")
  static func undone(_ what: Text) -> Text {
    Text(zh: "已撤回：\(what.chinese)", en: "taken back: \(what.english)")
  }

  // Ways out.
  static let gradesInAgents = Text(
    zh: "级别（grades）写在 Shifts/agents.yaml", en: "grades stand in Shifts/agents.yaml")
}
