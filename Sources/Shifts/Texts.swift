import Files
import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  // MARK: Days and times

  private static let weekdays = [
    ("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"), ("周六", "Sat"),
    ("周日", "Sun"),
  ]
  /// `2026-10-05 周一`.
  static func day(_ day: Day) -> Text {
    let (chinese, english) = weekdays[day.weekday - 1]
    return Text(zh: "\(day) \(chinese)", en: "\(day) \(english)")
  }
  static func direction(_ direction: Direction?) -> Text {
    switch direction {
    case .in: Text(zh: "上班", en: "in")
    case .out: Text(zh: "下班", en: "out")
    case nil: Text(zh: "未注明方向", en: "no direction")
    }
  }
  static func clocking(_ clocking: Clocking, zone: DeskZone) -> Text {
    let way = direction(clocking.direction)
    let at = zone.label(clocking.at)
    return Text(zh: "\(at) \(way.chinese)", en: "\(at) \(way.english)")
  }

  // MARK: patterns.yaml

  static let aClockTime = Text(
    zh: "带引号的时刻，如 \"08:30\"，午夜写 \"00:00\"",
    en: "a time of day in quotes, such as \"08:30\"; midnight is \"00:00\"")
  static func codeTwice(_ code: String, line: Int) -> Text {
    Text(zh: "代码“\(code)”在第 \(line) 行已经用过", en: "code “\(code)” stands on line \(line) already")
  }
  static let noPatterns = Text(zh: "一个班次都没有", en: "there is no pattern in it")
  static func badCode(_ code: String) -> Text {
    Text(zh: "“\(code)”不能当班次代码", en: "“\(code)” can't be a pattern's code")
  }
  static let badCodeFix = Text(
    zh: "用 1 到 8 个字，不含空白、逗号、引号、等号；“休”表示休息",
    en: "take 1 to 8 characters without blanks, commas, quotes or =; 休 means rest")

  // MARK: Roster files

  static let noRosterHeader = Text(
    zh: "找不到表头：没有“agent”（或“工号”）这一列", en: "no header row: there is no column “agent” (or 工号)")
  static func rosterHeaderFix(_ days: Int) -> Text {
    Text(zh: "表头应为 agent,1,2,...,\(days)", en: "the header should be agent,1,2,...,\(days)")
  }
  static func dayTwice(_ day: Int) -> Text {
    Text(zh: "\(day) 日在表头里出现了两次", en: "day \(day) stands twice in the header")
  }
  static func wrongDays(_ month: Month, missing: [Int], surplus: [Int]) -> Text {
    func list(_ days: [Int]) -> String { days.map(String.init).joined(separator: ", ") }
    var chinese = "\(month) 有 \(month.length) 天"
    var english = "\(month) has \(month.length) days"
    if !missing.isEmpty {
      chinese += "，表头缺 \(list(missing)) 日"
      english += "; the header lacks \(list(missing))"
    }
    if !surplus.isEmpty {
      chinese += "，表头多了 \(list(surplus)) 日"
      english += "; the header has \(list(surplus)) too many"
    }
    return Text(zh: chinese, en: english)
  }
  static func wrongCells(_ agent: AgentNumber, cells: Int, days: Int) -> Text {
    Text(
      zh: "\(agent)号这一行有 \(cells) 天，表头有 \(days) 天",
      en: "agent \(agent)'s row has \(cells) days, the header \(days)")
  }
  static let wrongCellsFix = Text(
    zh: "休息日也要占一格：留空或写“休”，逗号不能少", en: "a day of rest has its cell too: empty or 休")
  static func noAgentNumber(_ text: String) -> Text {
    Text(zh: "“\(text)”不是工号", en: "“\(text)” is no agent number")
  }
  static let agentNumberFix = Text(zh: "写成 3 或 3号", en: "write 3 or 3号")
  static func agentTwice(_ agent: AgentNumber, line: Int) -> Text {
    Text(zh: "\(agent)号在第 \(line) 行已经排过", en: "agent \(agent) has a row already, line \(line)")
  }

  // MARK: Checks of a roster

  static func unknownAgent(_ agent: AgentNumber) -> Text {
    Text(zh: "没有 \(agent)号 这个客服", en: "there is no agent \(agent)")
  }
  static let unknownAgentFix = Text(
    zh: "改正工号，或先在 Shifts/agents.yaml 里加上", en: "correct the number, or add it to Shifts/agents.yaml"
  )
  static func missingAgent(_ agent: AgentNumber, _ name: String, _ month: Month) -> Text {
    Text(
      zh: "\(agent)号 \(name) 在 \(month) 在职，却没有排班",
      en: "agent \(agent) \(name) is employed in \(month) but has no row")
  }
  static let missingAgentFix = Text(zh: "给这个工号加一行", en: "add a row for this agent")
  static func unknownCode(_ code: String, _ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号：不认识的班次“\(code)”",
      en: "\(day.english), agent \(agent): unknown code “\(code)”")
  }
  static func knownCodes(_ codes: [String]) -> Text {
    let list = (codes + ["休"]).joined(separator: " ")
    return Text(zh: "可用：\(list)", en: "known codes: \(list)")
  }
  static func shiftOutsideEmployment(_ code: String, _ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号：这天不在职，“\(code)”不算班",
      en: "\(day.english), agent \(agent): not employed that day, “\(code)” counts for nothing")
  }
  static func tooFew(_ pattern: Pattern, _ date: Day, _ count: Int) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(pattern.name)（\(pattern.code)）只有 \(count) 人，至少要 \(pattern.minimum) 人",
      en:
        "\(day.english): \(count) on \(pattern.name) (\(pattern.code)), "
        + "at least \(pattern.minimum) needed"
    )
  }
  static func tooLittleRest(_ agent: AgentNumber, days: Int, minimum: Int) -> Text {
    Text(
      zh: "\(agent)号只休 \(days) 天，每月至少休 \(minimum) 天",
      en: "agent \(agent) rests on \(days) days, at least \(minimum) a month are due")
  }
  static func dayAfterNight(
    _ today: Pattern, _ night: Pattern, _ agent: AgentNumber, _ date: Day
  ) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号：前一天是“\(night.code)”，跨了零点，第二天不能接着上“\(today.code)”",
      en: "\(day.english), agent \(agent): “\(today.code)” straight after the night “\(night.code)”"
    )
  }

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
      en: "agent \(agent) has no shift in \(month): \(count) clockings belong to none")
  }
  static func setAside(_ count: Int, _ months: [Month]) -> Text {
    let list = months.map(\.description).joined(separator: ", ")
    return Text(
      zh: "没有 \(list) 的排班表：月初月末有 \(count) 次打卡可能属于那边的班次，未作判断",
      en:
        "no roster for \(list): \(count) clockings at the month's edge may belong there, not judged"
    )
  }

  // MARK: Clocking at the desk

  static func clockSetBack(_ now: Moment, last: Clocking, zone: DeskZone) -> Text {
    let what = clocking(last, zone: zone)
    return Text(
      zh: "电脑时间 \(zone.label(now)) 早于你上一次打卡（\(what.chinese)），没有打卡",
      en:
        "the machine's clock says \(zone.label(now)), before your last clocking "
        + "(\(what.english)); nothing kept"
    )
  }
  static let setTheClock = Text(
    zh: "校准电脑时间；若上一次打卡有误，用 kefu undo 撤回",
    en: "set the machine's clock right, or take that clocking back with kefu undo")
  static func alreadyIn(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "你已在 \(zone.label(last.at)) 打过上班卡，没有重复打卡",
      en: "you clocked in at \(zone.label(last.at)) already; nothing kept")
  }
  static let alreadyInFix = Text(
    zh: "下班用 kefu clock out；那次打错了就用 kefu undo 撤回",
    en: "leave with kefu clock out; if that one was wrong, take it back with kefu undo")
  static func alreadyOut(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "你刚在 \(zone.label(last.at)) 打过下班卡",
      en: "you clocked out at \(zone.label(last.at)) just now")
  }
  static func earlierStaysOpen(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "\(zone.label(last.at)) 那次上班还没有下班卡，请告诉组长（kefu clock answer）",
      en: "the clock-in of \(zone.label(last.at)) has no clock-out: tell a lead (kefu clock answer)"
    )
  }
  static func laterOutCounts(_ last: Clocking, zone: DeskZone) -> Text {
    Text(
      zh: "\(zone.label(last.at)) 已打过下班卡，以这次为准",
      en: "you clocked out at \(zone.label(last.at)) before; this later one counts")
  }
  static let outWithoutIn = Text(
    zh: "这个班没有上班卡，请告诉组长（kefu clock answer）",
    en: "this shift has no clock-in: tell a lead (kefu clock answer)")
  static let outsideShifts = Text(
    zh: "这次打卡不在你的任何班次内，已记下，会列为待查",
    en: "no shift of yours holds this time; it is kept, and will be a finding")

  // MARK: Import

  static func noTime(_ text: String) -> Text {
    Text(
      zh: "“\(text)”不是时间，应如 2026-10-02 08:25", en: "“\(text)” is no time such as 2026-10-02 08:25")
  }
  static func noDirection(_ text: String) -> Text {
    Text(zh: "方向“\(text)”应为 上班、下班 或留空", en: "direction “\(text)” should be in, out or empty")
  }
  static func stopped(_ report: ImportReport) -> Text {
    Text(
      zh: "已中断：到这一行为止读了 \(report.read) 行，新增 \(report.added) 行",
      en: "stopped: \(report.read) rows read up to this line, \(report.added) added")
  }
  static let stoppedFix = Text(
    zh: "再导入一次同一个文件就会接着做完", en: "import the same file again to finish")

  // MARK: Answers

  static let answersAreForLeads = Text(
    zh: "只有组长或结算员能补答打卡", en: "only a lead or a clerk answers for clockings")
  static let askALead = Text(zh: "请组长来补", en: "ask a lead")
  static let answerNeedsReason = Text(
    zh: "要写明原因：--reason 忘记打卡", en: "it needs a reason: --reason \"forgot to clock out\"")
  static func noShift(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(agent)号 \(day.chinese) 没有班次", en: "agent \(agent) has no shift on \(day.english)")
  }
  static func seeRoster(_ month: Month) -> Text {
    Text(zh: "看排班：kefu roster show \(month)", en: "see kefu roster show \(month)")
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

  // MARK: Handover

  static let emptyItem = Text(zh: "交接内容是空的", en: "the item says nothing")
  static func textTooLong(_ limit: Int) -> Text {
    Text(zh: "文字超过 \(limit) 个字", en: "a text is longer than \(limit) characters")
  }
  static func noItem(_ number: Int) -> Text {
    Text(zh: "没有第 \(number) 条交接", en: "there is no handover item \(number)")
  }
  static let listItems = Text(zh: "看清单：kefu handover list", en: "see kefu handover list")
  static func showItem(_ number: Int) -> Text {
    Text(zh: "看经过：kefu handover history \(number)", en: "see kefu handover history \(number)")
  }
  static func over(_ item: HandoverItem) -> Text {
    switch item.state {
    case .dropped:
      Text(zh: "第 \(item.number) 条已经放弃", en: "item \(item.number) was dropped")
    case .withdrawn:
      Text(zh: "第 \(item.number) 条已经撤回", en: "item \(item.number) was withdrawn")
    default:
      Text(zh: "第 \(item.number) 条已经完成", en: "item \(item.number) is done already")
    }
  }
  static func yoursAlready(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条本来就在你手上", en: "item \(number) is yours already")
  }
  static func doneWhenDone(_ number: Int) -> Text {
    Text(
      zh: "办完用 kefu handover done \(number)", en: "when it is done: kefu handover done \(number)")
  }
  static func acceptedBy(_ item: HandoverItem) -> Text {
    Text(
      zh: "第 \(item.number) 条已由 \(item.holder)号 接下",
      en: "item \(item.number) was accepted by agent \(item.holder)")
  }
  static func heldBy(_ item: HandoverItem) -> Text {
    Text(
      zh: "第 \(item.number) 条在 \(item.holder)号 手上",
      en: "item \(item.number) is agent \(item.holder)'s")
  }
  static func acceptFirst(_ number: Int) -> Text {
    Text(
      zh: "先接下：kefu handover accept \(number)",
      en: "accept it first: kefu handover accept \(number)")
  }
  static func passedToHolder(_ item: HandoverItem) -> Text {
    Text(
      zh: "第 \(item.number) 条正在 \(item.holder)号 手上，不能再交给同一个人",
      en: "item \(item.number) is agent \(item.holder)'s already: pass it to somebody else")
  }
  static let dropNeedsReason = Text(
    zh: "放弃一条交接要写明原因", en: "dropping an item needs a reason")
  static func movedOn(_ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "第 \(number) 条之后又由 \(agent)号 办过，撤不回来了",
      en: "agent \(agent) has taken item \(number) further since; it can't be taken back")
  }

  // MARK: Check

  static func retractionOfNothing(_ id: String) -> Text {
    Text(zh: "撤回的打卡 \(id) 不存在", en: "a retraction names clocking \(id), which is not there")
  }
  static func stepsOfNothing(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条交接有经过，却没有内容", en: "handover item \(number) has steps but no row")
  }
  static func recordsOfNobody(_ agent: Int, rows: Int, table: String) -> Text {
    Text(
      zh: "\(table) 有 \(rows) 条记录属于不认识的工号 \(agent)",
      en: "\(rows) rows of \(table) name agent \(agent), who is not in agents.yaml")
  }
  static func standingDiffers(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 条交接的状态与它的经过不符",
      en: "the state of handover item \(number) differs from its steps")
  }
}
