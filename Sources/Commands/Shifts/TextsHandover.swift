import Cases
import Shifts
import Vocabulary

/// Texts of the handover book.
extension Texts {
  static let handoverSummary = Text(zh: "交接本", en: "the handover book")
  static let handoverWriteSummary = Text(
    zh: "写一条交接：什么事、答应了什么、何时之前", en: "writes an open item: what, what was promised, by when")
  static let handoverWriteExample = Text(zh: "留给下一班", en: "for the next shift")
  static let handoverDueExample = Text(zh: "带订单、期限、加急", en: "with order, due time, urgency")
  static let handoverMayBuyExample = Text(
    zh: "联系一下可能成交的买家", en: "a buyer who may buy if contacted")
  static let handoverWriteMore = Text(
    zh: "--due 写 16:00 指接下来的 16:00，也可写 2026-11-22T16:00。交接在被接下之前仍归写的人。",
    en: "--due 16:00 is the next 16:00; a date works too: 2026-11-22T16:00. Until somebody accepts "
      + "an item it stays its writer's.")
  static let handoverListSummary = Text(
    zh: "未了结的交接：加急的、快到期的、放得久的在前", en: "what is still open: urgent, due, old first")
  static let handoverMineExample = Text(zh: "只看和 2号有关的", en: "only what concerns agent 2")
  static let handoverListExample = Text(zh: "加急的在前", en: "urgent ones first")
  static let handoverAcceptSummary = Text(
    zh: "接下一条或几条；有一条不能接，就一条也不接",
    en: "takes items over; where one of them can't be taken, none is")
  static let handoverAcceptExample = Text(zh: "2号接下第 1 条", en: "agent 2 takes item 1")
  static let handoverAcceptAllExample = Text(
    zh: "一次接下三条", en: "three items at once")
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
  static func firstItems(_ count: Int, mine: Bool) -> Text {
    let options = (mine ? "--mine " : "") + "--all"
    return Text(
      zh: "只列最急的 \(count) 条；全部：交接 看 \(options)",
      en: "the \(count) most urgent; all of them: handover list \(options)")
  }
  /// Returns the unfinished items with their ages in one line.
  static func backlog(_ backlog: CaseBacklog) -> Text {
    let parts = backlog.ages.filter { $0.count > 0 }.map { age in
      let (chinese, english) =
        switch (age.from, age.to) {
        case (0, let to?): ("\(to) 天内", "under \(to) d")
        case (let from, let to?): ("\(from)–\(to) 天", "\(from)–\(to) d")
        case (let from, nil): ("\(from) 天以上", "over \(from) d")
        }
      return (zh: "\(chinese) \(age.count) 条", en: "\(english): \(age.count)")
    }
    let overdue =
      backlog.overdue > 0
      ? (zh: "，\(backlog.overdue) 条已过期", en: ", \(backlog.overdue) overdue") : (zh: "", en: "")
    return Text(
      zh: "全店未了结 \(backlog.unfinished) 条，\(backlog.waiting) 条待接\(overdue.zh)；"
        + parts.map(\.zh).joined(separator: "，"),
      en:
        "\(backlog.unfinished) unfinished at the desk, \(backlog.waiting) to accept\(overdue.en); "
        + parts.map(\.en).joined(separator: ", "))
  }
  static func age(_ seconds: Int) -> Text {
    let span = span(seconds)
    return Text(zh: "放了 \(span.chinese)", en: "\(span.english) old")
  }
  static func overdueMark(_ seconds: Int) -> Text {
    let span = span(seconds)
    return Text(zh: "已过期 \(span.chinese)", en: "overdue by \(span.english)")
  }
  /// Returns a length of time in its largest unit.
  ///
  /// - Parameter seconds: the length; a negative one counts as 0.
  private static func span(_ seconds: Int) -> Text {
    switch seconds {
    case ..<3600: Text(zh: "\(max(0, seconds) / 60) 分钟", en: "\(max(0, seconds) / 60) min")
    case ..<86_400: Text(zh: "\(seconds / 3600) 小时", en: "\(seconds / 3600) h")
    default: Text(zh: "\(seconds / 86_400) 天", en: "\(seconds / 86_400) d")
    }
  }
  static func handedTo(_ agent: AgentNumber) -> Text {
    Text(zh: "交给 \(agent)号", en: "for agent \(agent)")
  }
  static let mayBuy = Text(zh: "联系可能成交", en: "may buy if contacted")
  static let urgentMark = Text(zh: "急", en: "urgent")
  static func buyerIs(_ name: String) -> Text { Text(zh: "买家 \(name)", en: "buyer \(name)") }
  static func orderIs(_ order: OrderNumber) -> Text {
    Text(zh: "订单 \(order)", en: "order \(order)")
  }
  static func promiseIs(_ text: String) -> Text { Text(zh: "答应 \(text)", en: "promised \(text)") }
  static func dueIs(_ time: String) -> Text { Text(zh: "\(time) 前", en: "by \(time)") }
  static let timeShape = Text(zh: "应像 2026-11-22 10:00", en: "such as 2026-11-22 10:00")
}
