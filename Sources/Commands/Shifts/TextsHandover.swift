import Cases
import Shell
import Shifts
import Vocabulary

/// Texts of the handover book.
extension Texts {
  static let handoverGuide = Guide(
    zh: "交接本", en: "the handover book")
  static let handoverWriteGuide = Guide(
    zh: "写一条交接：什么事、答应了什么、何时之前", en: "writes an open item: what, what was promised, by when",
    ("kefu handover write '买家催退款，已答应今晚回复' --as 1", "留给下一班", "for the next shift"),
    (
      "kefu handover write 等尺码 --order 4100000000000001 --due 16:00 --urgent --as 1", "带订单、期限、加急",
      "with order, due time, urgency"
    ),
    (
      "kefu handover write 问过大码，到货联系 --buyer 小鱼 --may-buy --due 2026-11-25T10:00 --as 1",
      "联系一下可能成交的买家", "a buyer who may buy if contacted"
    ),
    more: Texts.handoverWriteMore)
  static let handoverWriteMore = Text(
    zh: "--due 写 16:00 指接下来的 16:00，也可写 2026-11-22T16:00。交接在被接下之前仍归写的人。",
    en: "--due 16:00 is the next 16:00; a date works too: 2026-11-22T16:00. Until somebody accepts "
      + "an item it stays its writer's.")
  static let handoverListGuide = Guide(
    zh: "未了结的交接：加急的、快到期的、放得久的在前", en: "what is still open: urgent, due, old first",
    ("kefu handover list", "加急的在前", "urgent ones first"),
    ("kefu handover list --mine --as 2", "只看和 2号有关的", "only what concerns agent 2"))
  static let handoverAcceptGuide = Guide(
    zh: "接下一条或几条；有一条不能接，就一条也不接", en: "takes items over; where one of them can't be taken, none is",
    ("kefu handover accept 1 --as 2", "2号接下第 1 条", "agent 2 takes item 1"),
    ("kefu handover accept 2 3 4 --as 2", "一次接下三条", "three items at once"))
  static let handoverDoneGuide = Guide(
    zh: "办完一条", en: "finishes an item",
    ("kefu handover done 1 --as 2", "第 1 条办完了", "item 1 is done"))
  static let handoverPassGuide = Guide(
    zh: "转给下一班或某人", en: "passes an item on",
    ("kefu handover pass 1 --to 4 --reason 买家要找周晴 --as 2", "转给 4号", "to agent 4"))
  static let handoverDropGuide = Guide(
    zh: "说明原因，撤掉一条", en: "drops an item with a reason",
    ("kefu handover drop 1 --reason 买家已退货 --as 2", "不用办了", "no longer needed"))
  static let handoverHistoryGuide = Guide(
    zh: "一条交接的全部经过", en: "everything that happened to an item",
    ("kefu handover history 1", "谁写、谁接、何时", "who wrote and took it, when"))
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
}
