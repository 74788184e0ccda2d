import Vocabulary

/// Texts of rosters, clock and handover.
extension Texts {
  static func noRoster(_ month: Month) -> Text {
    Text(zh: "\(month) 没有排班表", en: "there is no roster for \(month)")
  }
  static func makeRoster(_ name: String) -> Text {
    Text(
      zh: "请组长写好 \(name)：首行 agent,1,2,…，以下每人一行班次代码",
      en: "let a lead write \(name): first row agent,1,2,..., then a row of codes for each agent")
  }
  static let rosterSummary = Text(zh: "排班表", en: "who works when")
  static let rosterCheckSummary = Text(
    zh: "检查某月排班，逐条指明文件、行和日期", en: "checks a month's roster; each finding names file, line and day")
  static let rosterCheckExample = Text(zh: "检查十一月", en: "checks November")
  static let rosterShowSummary = Text(
    zh: "某月排班日历，标出今天和缺人的班", en: "a month as a calendar, today and gaps marked")
  static let rosterShowExample = Text(zh: "看十一月", en: "shows November")
  static func rosterGood(_ month: Month) -> Text {
    Text(zh: "\(month) 排班没有问题", en: "the roster of \(month) is in order")
  }
  static func coverageGap(_ day: Day, _ name: String, _ present: Int, _ minimum: Int) -> Text {
    Text(
      zh: "\(day) \(name)缺人：\(present) 人，至少 \(minimum) 人",
      en: "\(day) \(name): \(present) on duty, at least \(minimum) needed")
  }
  static let clockSummary = Text(zh: "打卡", en: "clockings")
  static let clockInSummary = Text(zh: "上班打卡", en: "clocks in")
  static let clockInExample = Text(zh: "3号上班", en: "agent 3 begins work")
  static let clockOutSummary = Text(zh: "下班打卡", en: "clocks out")
  static let clockOutExample = Text(zh: "3号下班", en: "agent 3 ends work")
  static func clocked(_ name: String, _ isIn: Bool, _ time: String) -> Text {
    Text(
      zh: "\(name) \(isIn ? "上班" : "下班") \(time)", en: "\(name) \(isIn ? "in" : "out") \(time)")
  }
  static let clockAnswerSummary = Text(
    zh: "漏打卡的班次由组长或薪资专员补上说明，原记录不动",
    en: "a lead or clerk states what a missing clocking was; the original stays")
  static let clockAnswerExample = Text(zh: "补上 10 月 5 日的下班时间", en: "states the end of that shift")
  static func answered(_ agent: AgentNumber, _ day: Day) -> Text {
    Text(zh: "已记下 \(agent)号 \(day) 的说明", en: "noted for agent \(agent) on \(day)")
  }
  static func notAClockTime(_ text: String) -> Text {
    Text(zh: "“\(text)”不是时间，应像 17:30", en: "“\(text)” is no time such as 17:30")
  }
  static func notATime(_ text: String) -> Text {
    Text(zh: "“\(text)”不是日期和时间", en: "“\(text)” is no date and time")
  }
  static let timeShape = Text(zh: "应像 2026-11-22 10:00", en: "such as 2026-11-22 10:00")
  static let handoverSummary = Text(zh: "交接本", en: "the handover book")
  static let handoverWriteSummary = Text(
    zh: "写一条交接：什么事、答应了什么、何时之前", en: "writes an open item: what, what was promised, by when")
  static let handoverWriteExample = Text(zh: "留给下一班", en: "for the next shift")
  static let handoverDueExample = Text(zh: "带订单、期限、加急", en: "with order, due time, urgency")
  static let handoverListSummary = Text(zh: "未了结的交接", en: "what is still open")
  static let handoverListExample = Text(zh: "加急的在前", en: "urgent ones first")
  static let handoverAcceptSummary = Text(zh: "接下一条", en: "takes an item over")
  static let handoverAcceptExample = Text(zh: "2号接下第 1 条", en: "agent 2 takes item 1")
  static let handoverDoneSummary = Text(zh: "办完一条", en: "finishes an item")
  static let handoverDoneExample = Text(zh: "第 1 条办完了", en: "item 1 is done")
  static let handoverPassSummary = Text(zh: "转给下一班或某人", en: "passes an item on")
  static let handoverPassExample = Text(zh: "转给 4号", en: "to agent 4")
  static let handoverDropSummary = Text(zh: "说明原因，撤掉一条", en: "drops an item with a reason")
  static let handoverDropExample = Text(zh: "不用办了", en: "no longer needed")
  static let handoverHistorySummary = Text(
    zh: "一条交接的全部经过", en: "everything that happened to an item")
  static let handoverHistoryExample = Text(zh: "谁写、谁接、何时", en: "who wrote and took it, when")
  static func handedOver(_ number: Int) -> Text {
    Text(zh: "交接第 \(number) 条已写下", en: "written as item \(number)")
  }
  static func accepted(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(zh: "第 \(number) 条由 \(agent)号接下", en: "item \(number) is agent \(agent)'s now")
  }
  static func finished(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条已办完", en: "item \(number) is done")
  }
  static func passedOn(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条已转出", en: "item \(number) is passed on")
  }
  static func dropped(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条已撤掉", en: "item \(number) is dropped")
  }
  static let nothingOpen = Text(zh: "没有未了结的交接", en: "nothing is open")
  static let urgentMark = Text(zh: "急", en: "urgent")
  static func buyerIs(_ name: String) -> Text { Text(zh: "买家 \(name)", en: "buyer \(name)") }
  static func orderIs(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order)", en: "order \(order)")
  }
  static func promiseIs(_ text: String) -> Text { Text(zh: "答应 \(text)", en: "promised \(text)") }
  static func dueIs(_ time: String) -> Text { Text(zh: "\(time) 前", en: "by \(time)") }
  static func handoverState(_ state: String) -> Text {
    Text(zh: handoverWords[state] ?? state, en: state)
  }
  static func handoverEvent(_ kind: String) -> Text {
    Text(zh: handoverWords[kind] ?? kind, en: kind)
  }
  private static let handoverWords = [
    "open": "待接", "accepted": "已接", "done": "办完", "dropped": "撤掉", "withdrawn": "收回",
    "write": "写下", "accept": "接下", "pass": "转出", "drop": "撤掉", "undo": "撤回上一步",
  ]
}
