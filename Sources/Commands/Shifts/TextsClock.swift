import Shell
import Shifts
import Vocabulary

/// Texts about clockings.
extension Texts {
  static let clockShowSummary = Text(
    zh: "看打卡：每天几点上班、下班，更正写在原记录旁边",
    en: "what was clocked, by day; what was stated later stands beside the original")
  static let clockShowExample = Text(zh: "薪资专员看 2号 十月的打卡", en: "agent 2's October")
  static let clockShowDayExample = Text(zh: "组长看某天各人的打卡", en: "everybody's of one day")
  static let clockShowMore = Text(
    zh: "不写月份就是本月，不写工号就是自己的；客服只能看自己的，组长和薪资专员能看所有人的。",
    en:
      "This month and one's own unless said otherwise; an agent sees the own clockings, a lead or "
      + "clerk everybody's.")
  static func nothingClocked(_ day: Day?, _ month: Month) -> Text {
    Text(
      zh: "\(day.map { "\($0)" } ?? "\(month)") 没有打卡",
      en: "nothing was clocked in \(day.map { "\($0)" } ?? "\(month)")")
  }

  /// Returns a day with its shift: `2026-10-13 周二 白班 08:30–17:30`.
  static func clockDay(_ line: ClockSheet.Line, _ zone: DeskZone) -> Text {
    if let shift = line.shift?.shift {
      let rest = shiftDay(shift, zone)
      return Text(zh: "\(line.day) \(rest.chinese)", en: "\(line.day) \(rest.english)")
    }
    if let agent = line.servedFor {
      return Text(zh: "\(line.day) 替 \(agent)号", en: "\(line.day) for agent \(agent)")
    }
    return Text(zh: "\(line.day) 不在班次内", en: "\(line.day) outside any shift")
  }

  /// Returns a clocking: `上班 08:28:52`; with its date when that is not the shift's day.
  static func press(_ clocking: Clocking, on day: Day, _ zone: DeskZone) -> Text {
    let label = zone.label(clocking.at)
    let time = zone.day(clocking.at) == day ? String(label.dropFirst(11)) : label
    return switch clocking.direction {
    case .in: Text(zh: "上班 \(time)", en: "in \(time)")
    case .out: Text(zh: "下班 \(time)", en: "out \(time)")
    case nil: Text(zh: "打卡 \(time)", en: "clocked \(time)")
    }
  }

  static func stateMark(_ state: ShiftDay.State) -> Text? {
    switch state {
    case .worked, .notYet: nil
    case .absent: Text(zh: "缺勤", en: "absent")
    case .leave: Text(zh: "请假", en: "on leave")
    case .open: Text(zh: "缺卡，待更正", en: "a clocking is missing")
    }
  }

  static func early(_ seconds: Int) -> Text {
    let time = Text.duration(seconds)
    return Text(zh: "早退 \(time.chinese)", en: "left \(time.english) early")
  }

  /// Returns a statement: `9号 2026-11-21 14:00 更正：下班 17:30（忘打卡）`.
  static func fix(_ answer: ClockAnswer, _ zone: DeskZone) -> Text {
    let times = [("上班", "in", answer.clockedIn), ("下班", "out", answer.clockedOut)].compactMap {
      name in name.2.map { (name.0 + " " + zone.label($0), name.1 + " " + zone.label($0)) }
    }
    let said = answer.absent ? [("缺勤", "absent")] : times
    let when = zone.label(answer.enteredAt)
    return Text(
      zh: "\(answer.by)号 \(when) 更正：\(said.map(\.0).joined(separator: "，"))（\(answer.reason)）",
      en: "agent \(answer.by), \(when), stated: \(said.map(\.1).joined(separator: ", ")) "
        + "(\(answer.reason))")
  }
}
