import Shifts
import Vocabulary

/// Texts of rosters and clock.
extension Texts {
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
  static let shortRow = Text(zh: "缺人", en: "short")
  static let leaveCell = Text(zh: "假", en: "L")
  static let signToday = Text(zh: "> 今天", en: "> today")
  static let signSwap = Text(zh: "* 换班", en: "* swapped")
  static let signCover = Text(zh: "+ 替班", en: "+ substitute")
  static let signLeave = Text(zh: "假 请假", en: "L leave")
  /// Returns the shift beside a date: `Wed 白班 08:30–17:30`.
  static func shiftDay(_ shift: RosteredShift, _ zone: DeskZone) -> Text {
    let hours = [shift.start, shift.end]
      .map { ClockTime(seconds: zone.clock($0).second)?.description ?? "" }
    let weekdays = [
      ("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"),
      ("周六", "Sat"), ("周日", "Sun"),
    ]
    let (chinese, english) = weekdays[shift.day.weekday - 1]
    let rest = "\(shift.name) \(hours.joined(separator: "–"))"
    return Text(zh: "\(chinese) \(rest)", en: "\(english) \(rest)")
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
  static func late(_ seconds: Int) -> Text {
    let time = Text.duration(seconds)
    return Text(zh: "迟到 \(time.chinese)", en: "late by \(time.english)")
  }
  static let clockFixSummary = Text(
    zh: "漏打卡的班次由组长或薪资专员补上说明，原记录不动",
    en: "a lead or clerk states what a missing clocking was; the original stays")
  static let clockFixExample = Text(zh: "补上 10 月 5 日的下班时间", en: "states the end of that shift")
  static func answered(_ agent: AgentNumber, _ day: Day) -> Text {
    Text(zh: "已记下 \(agent)号 \(day) 的说明", en: "noted for agent \(agent) on \(day)")
  }
  static func notAClockTime(_ text: String) -> Text {
    Text(zh: "“\(text)”不是时间，应像 17:30", en: "“\(text)” is no time such as 17:30")
  }

  // Ways out.
  static let clockTimeShape = Text(
    zh: "写成 17:30；过了零点写 01:00", en: "write 17:30; after midnight 01:00")
}
