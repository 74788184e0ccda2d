import Files
import Vocabulary

/// Texts of clockings and attendance.
extension Texts {
  // MARK: Attendance

  static func openQuestion(
    _ shift: RosteredShift, missing: OpenQuestion.Missing, known: [Text]
  ) -> Text {
    let day = day(shift.day)
    let (chinese, english) =
      switch missing {
      case .clockIn: ("缺上班打卡", "no clock-in")
      case .clockOut: ("缺下班打卡", "no clock-out")
      case .both: ("缺上班和下班打卡", "neither clock-in nor clock-out")
      }
    let chineseKnown = known.isEmpty ? "" : "；已有 " + known.map(\.chinese).joined(separator: "，")
    let englishKnown =
      known.isEmpty ? "" : "; there is " + known.map(\.english).joined(separator: ", ")
    return Text(
      zh: "\(shift.agent)号 \(day.chinese) \(shift.name)：\(chinese)\(chineseKnown)",
      en: "agent \(shift.agent), \(day.english), \(shift.name): \(english)\(englishKnown)")
  }
  /// Returns the command that answers an open question, in both languages.
  static func answerIt(with arguments: String) -> Text {
    Text(zh: "kefu 打卡 补 \(arguments)", en: "kefu clock fix \(arguments)")
  }
  static func leaveOnRest(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(agent)号 \(day.chinese) 请了假，但这天没有排班，不扣分",
      en: "agent \(agent) has leave on \(day.english), a day without a shift: it costs nothing")
  }
  static func strayClocking(_ clocking: Clocking, zone: DeskZone) -> Text {
    let what = self.clocking(clocking, zone: zone)
    return Text(
      zh: "\(clocking.agent)号 \(what.chinese)：这次打卡不属于任何班次",
      en: "agent \(clocking.agent), \(what.english): this clocking belongs to no shift")
  }
  static func clockingsOfNobody(_ agent: AgentNumber, _ count: Int, _ month: Month) -> Text {
    Text(
      zh: "\(agent)号在 \(month) 没有班次，\(count) 次打卡不属于任何班次",
      en:
        "agent \(agent) has no shift in \(month): "
        + "\(count == 1 ? "1 clocking belongs" : "\(count) clockings belong") to none"
    )
  }
  static func setAside(_ count: Int, _ months: [Month]) -> Text {
    let list = months.map(\.description).joined(separator: ", ")
    return Text(
      zh: "没有 \(list) 的排班表：月初月末有 \(count) 次打卡可能属于那边的班次，未作判断",
      en:
        "no roster for \(list): \(count.counted("clocking")) at the month's edge may belong "
        + "there, not judged"
    )
  }

  // MARK: Clocking at the desk

  static func clockSetBack(_ now: Moment, last: Clocking, zone: DeskZone) -> Text {
    let what = clocking(last, zone: zone)
    return Text(
      zh: "电脑时间 \(zone.label(now)) 早于您上一次打卡（\(what.chinese)），没有打卡",
      en:
        "the machine's clock says \(zone.label(now)), before your last clocking "
        + "(\(what.english)); nothing kept"
    )
  }
  static let setTheClock = Text(
    zh: "校准电脑时间；若上一次打卡有误，用 kefu 撤 收回",
    en: "set the machine's clock right, or take that clocking back with kefu undo")
  static func alreadyIn(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "您已在 \(zone.label(last.at)) 打过上班卡，没有重复打卡",
      en: "you clocked in at \(zone.label(last.at)) already; nothing kept")
  }
  static let alreadyInFix = Text(
    zh: "下班用 kefu 下班；那次打错了就用 kefu 撤 收回",
    en: "leave with kefu clock out; if that one was wrong, take it back with kefu undo")
  static func alreadyOut(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "您刚在 \(zone.label(last.at)) 打过下班卡",
      en: "you clocked out at \(zone.label(last.at)) just now")
  }
  static func earlierStaysOpen(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "\(zone.label(last.at)) 那次上班还没有下班卡，请告诉组长（kefu 打卡 补）",
      en: "the clock-in of \(zone.label(last.at)) has no clock-out: tell a lead (kefu clock fix)"
    )
  }
  static func laterOutCounts(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "\(zone.label(last.at)) 已打过下班卡，以这次为准",
      en: "you clocked out at \(zone.label(last.at)) before; this later one counts")
  }
  static let outWithoutIn = Text(
    zh: "这个班没有上班卡，请告诉组长（kefu 打卡 补）",
    en: "this shift has no clock-in: tell a lead (kefu clock fix)")
  static let outsideShifts = Text(
    zh: "您这个时间没有排班，已记下待核对",
    en: "no shift of yours holds this time; it is kept, and will be a finding")

  // MARK: Import

  static func noTime(_ text: String) -> Text {
    Text(
      zh: "“\(text)”不是时间，应如 2026-10-02 08:25", en: "“\(text)” is no time such as 2026-10-02 08:25")
  }
  static func noDirection(_ text: String) -> Text {
    Text(zh: "方向“\(text)”应为 上班、下班 或留空", en: "direction “\(text)” should be in, out or empty")
  }
  static func noDay(_ text: String) -> Text {
    Text(zh: "“\(text)”不是日期，应如 2026-10-02", en: "“\(text)” is no date such as 2026-10-02")
  }
  static func ambiguousDay(_ text: String) -> Text {
    Text(
      zh: "“\(text)”分不清月和日：把单元格格式设为 yyyy-mm-dd hh:mm",
      en: "nobody can tell month from day in “\(text)”: choose the cell format yyyy-mm-dd hh:mm")
  }
  static func daysWithoutMonth(_ text: String) -> Text {
    Text(
      zh: "表头“\(text)”是哪个月的，看不出来，或不在表头上面写的日期内",
      en:
        "nobody can tell of which month “\(text)” in the header is, or it is not within the dates "
        + "above the header")
  }
  static let daysWithoutMonthFix = Text(
    zh: "保留表头上面写着年月的那一行（跨月的写 2026-09-26至2026-10-25），或把表头写成 2026-10-01",
    en: "keep the row above with the month, with both dates where there are two months "
      + "(2026-09-26至2026-10-25), or write 2026-10-01")
  static func timeAhead(_ time: String) -> Text {
    Text(zh: "\(time) 还没到", en: "\(time) is still to come")
  }
  static func beforeJoining(_ agent: AgentNumber, _ day: Day, joined: Day) -> Text {
    Text(
      zh: "\(day) 时 \(agent)号还没入职（\(joined) 入职）",
      en: "agent \(agent) had not joined on \(day) (joined \(joined))")
  }
  static func noClockings(_ rows: Int) -> Text {
    Text(
      zh: "\(rows) 行没有打卡（休息、缺卡）",
      en: rows == 1
        ? "a row holds no clocking (rest, or missed)"
        : "\(rows) rows hold no clocking (rest, or missed)")
  }
  static let agentMeans = Text(zh: "工号", en: "the agent's number")
  static let nameMeans = Text(zh: "姓名，没有工号时用", en: "the agent's name, for want of a number")
  static let dateMeans = Text(zh: "日期", en: "the date")
  static let timeMeans = Text(zh: "打卡时间，可以只有几点", en: "the time; the date may stand apart")
  static let directionMeans = Text(zh: "上班还是下班，可空", en: "in or out, may be empty")
  static let resultMeans = Text(zh: "打卡结果", en: "what became of it")
  static let daysMeans = Text(zh: "每天一列", en: "a column for each day")
  static func endMeans(_ direction: Direction) -> Text {
    direction == .in
      ? Text(zh: "上班打卡时间", en: "the time of a clock-in")
      : Text(zh: "下班打卡时间", en: "the time of a clock-out")
  }
  static func stopped(_ report: ImportReport) -> Text {
    Text(
      zh: "已中断：到这一行为止读了 \(report.read) 行，新增 \(report.added) 行",
      en: "stopped: \(report.read.counted("row")) read up to this line, \(report.added) added")
  }
  static let stoppedFix = Text(
    zh: "再导入一次同一个文件就会接着做完", en: "import the same file again to finish")

  // MARK: Answers

  static let answersAreForLeads = Text(
    zh: "只有组长或薪资专员能更正打卡", en: "only a lead or a clerk puts clockings right")
  static let askALead = Text(zh: "请组长来补", en: "ask a lead")
  static let answerNeedsReason = Text(
    zh: "要写明原因：--reason 忘记打卡", en: "it needs a reason: --reason \"forgot to clock out\"")
  static func noShift(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(agent)号 \(day.chinese) 没有班次", en: "agent \(agent) has no shift on \(day.english)")
  }
  static func seeRoster(_ month: Month) -> Text {
    Text(zh: "看排班：kefu 排班 看 \(month)", en: "see kefu roster show \(month)")
  }
  static let answerSaysNothing = Text(
    zh: "给出上班、下班时间（--in、--out），或者 --absent，二者选一",
    en: "say when (--in, --out) or that the agent was absent (--absent), one of the two")
  static let outBeforeIn = Text(
    zh: "下班时间不晚于上班时间", en: "the clock-out is not after the clock-in")
  static func shiftAhead(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(agent)号 \(day.chinese) 的班还没开始",
      en: "agent \(agent)'s shift of \(day.english) lies ahead")
  }
  static func outsideReach(_ time: ClockTime, _ shift: RosteredShift, zone: DeskZone) -> Text {
    let (from, to) = (zone.label(shift.reach.lowerBound), zone.label(shift.reach.upperBound))
    return Text(
      zh: "\(time) 不在这个班的打卡范围内（\(from) 到 \(to)）",
      en: "\(time) is not within this shift's reach (\(from) to \(to))")
  }

  // Ways out.
  static let alreadyOutFix = Text(
    zh: "那次打错了就用 kefu 撤 收回", en: "if that one was wrong, take it back with kefu undo")
  static let checkTimes = Text(
    zh: "核对 --in 和 --out；夜班过了零点照写，如 --out 01:00",
    en: "check --in and --out; a night may end after midnight: --out 01:00")
  static let fixAfterShift = Text(
    zh: "班开始之后再补；请假用 kefu 请假 请", en: "wait until it has begun; for leave: kefu leave ask")
  static let timesWithin = Text(
    zh: "写这个范围内的时间；日期填班次开始的那天",
    en: "give a time within it; the date is the day on which the shift begins")
}
