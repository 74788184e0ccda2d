import Shifts
import Vocabulary

/// The texts of the screens at sign-in and sign-out, and of reminders.
extension Texts {
  static let unpaidTitle = Text(zh: "未付款订单", en: "unpaid orders")
  static let untaggedTitle = Text(zh: "今天漏标的订单", en: "untagged orders of today")
  static let conflictsTitle = Text(zh: "两人都标过、等您定的订单", en: "orders tagged twice, to decide")
  static let listUnpaid = Text(zh: "单 待付", en: "order unpaid")
  static let listUntagged = Text(zh: "单 漏标", en: "order untagged")
  static let listConflicts = Text(zh: "单 争议", en: "order conflicts")
  static func agendaHead(_ agent: AgentNumber, _ name: String, _ day: Day, _ shift: String?) -> Text
  {
    Text(
      zh: "\(agent)号 \(name)　\(day)" + (shift.map { "　\($0)" } ?? "　今天没有排班"),
      en: "agent \(agent) \(name), \(day)" + (shift.map { ", \($0)" } ?? ", not rostered today"))
  }
  /// Returns the press of the clock that an agent lacks, in a sentence.
  static func missing(_ press: MissingPress, _ zone: DeskZone) -> Text {
    let due = press.due.map(zone.time) ?? ""
    let shift = press.shift.map(\.name) ?? ""
    let (time, late) = (Text.length(seconds: press.seconds), press.seconds > 0)
    switch press.direction {
    case .in:
      return late
        ? Text(
          zh: "⏰ \(shift) \(due) 已经开始，还没打上班卡，晚了 \(time.chinese)",
          en: "⏰ \(shift) began at \(due), \(time.english) ago, and you have not clocked in")
        : Text(
          zh: "⏰ \(shift) \(due) 开始，还没打上班卡",
          en: "⏰ \(shift) begins at \(due), and you have not clocked in")
    case .out:
      let both = press.lacksBoth
      let lacks = Text(
        zh: both ? "没打上班卡，也没打下班卡" : "还没打下班卡",
        en: both ? "you clocked neither in nor out" : "you have not clocked out")
      let early = Text(
        zh: late ? "；\(shift)到 \(due)，现在走早退 \(time.chinese)" : "",
        en: late ? "; \(shift) lasts until \(due): leaving now is \(time.english) early" : "")
      return Text(
        zh: "⏰ \(lacks.chinese)\(early.chinese)", en: "⏰ \(lacks.english)\(early.english)")
    }
  }
  /// Returns that nothing waits, or nothing besides what is listed.
  ///
  /// - Parameter leaving: true for what is left at the end of a shift.
  static func nothing(besides listed: Bool, leaving: Bool) -> Text {
    switch (leaving, listed) {
    case (false, false): Text(zh: "没有待办", en: "nothing waits for you")
    case (false, true): Text(zh: "其余都没有待办", en: "nothing else waits for you")
    case (true, false):
      Text(
        zh: "今天的订单都标记了，手上没有要交接的事",
        en: "today's orders are tagged, and you hold nothing to hand over")
    case (true, true): Text(zh: "其余都办好了", en: "all else is done")
    }
  }
  static func andMore(_ count: Int) -> Text {
    Text(zh: "还有 \(count) 条", en: "and \(count) more")
  }
  static func handoverReminder(_ shift: String, _ end: String) -> Text {
    Text(
      zh: "⏰ \(shift) \(end) 结束，该写交接了：交接 写 内容",
      en: "⏰ \(shift) ends at \(end); time to write the handover: handover write TEXT")
  }
  static func clockReminder(_ shift: String, _ start: String) -> Text {
    Text(
      zh: "⏰ \(shift) \(start) 开始了，还没打上班卡：上班",
      en: "⏰ \(shift) began at \(start) and you have not clocked in: clock in")
  }
  static func dueSoon(_ number: Int, _ time: String, _ text: String) -> Text {
    Text(
      zh: "⏰ 交接 \(number) 答应 \(time) 前办好：\(text)",
      en: "⏰ handover \(number) was promised by \(time): \(text)")
  }
  static func dueNow(_ number: Int, _ text: String) -> Text {
    Text(zh: "⏰ 交接 \(number) 已经到时间：\(text)", en: "⏰ handover \(number) is due now: \(text)")
  }
  static func handedToYou(_ number: Int, _ writer: AgentNumber, _ text: String) -> Text {
    Text(
      zh: "📨 \(writer)号交给您一件事（第 \(number) 条）：\(text)　接手：交接 接 \(number)",
      en: "📨 agent \(writer) hands you \(number): \(text)  take it: handover accept \(number)")
  }
  static func requestWaits(_ request: Text) -> Text {
    Text(zh: "📨 等您答复：\(request.chinese)", en: "📨 waits for you: \(request.english)")
  }
  static func requestsWait(_ count: Int) -> Text {
    Text(
      zh: "📨 \(count) 项换班、替班、请假等您答复：排班 换班 看，排班 替班 看，请假 看",
      en:
        "📨 \(count == 1 ? "a request waits" : "\(count) requests wait") for you: roster swap "
        + "list, roster cover list, leave list"
    )
  }
  static func caseNear(_ flow: Text, _ number: Int, _ due: String, _ title: Text) -> Text {
    Text(
      zh: "⏰ “\(flow.chinese)”\(number) 要在 \(due) 前办好：\(title.chinese)",
      en: "⏰ “\(flow.english)” \(number) is due by \(due): \(title.english)")
  }
  static func caseOver(_ flow: Text, _ number: Int, _ title: Text) -> Text {
    Text(
      zh: "⏰ “\(flow.chinese)”\(number) 已经过了时限：\(title.chinese)",
      en: "⏰ “\(flow.english)” \(number) is overdue: \(title.english)")
  }
}
