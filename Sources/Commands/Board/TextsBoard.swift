import Books
import Cases
import Payroll
import Shifts
import Vocabulary

/// The texts of the board.
enum BoardTexts {
  static let summary = Text(
    zh: "组长的看板：谁在谁迟到、没办完的事、这个月到现在怎么样",
    en: "the lead's board: who is here and who is late, what is open, how the month stands")
  static let liveExample = Text(
    zh: "留在屏幕上，几秒刷新一次；q 退出", en: "stays on the screen, redrawn every few seconds; q ends it")
  static let onceExample = Text(zh: "只列一次", en: "prints it once")
  static let htmlExample = Text(
    zh: "写成网页，挂在墙上的屏幕用浏览器打开，自己刷新",
    en: "writes a page for the screen on the wall, which reloads itself")
  static let more = Text(
    zh: """
      按上下键或 j、k 选一段，回车或它的号码看全部，Esc 回来，r 马上刷新，q 退出。
      每一段后面写着列出它的命令。没有评分的月中，分数写成“到现在的分，最少–最多”：缺的评分和数字
      各按最低和最高算；以后才会发生的事不猜。网页里没有外来的内容；要它跟着变，定时重写这个文件。
      """,
    en: """
      Up and down or j and k choose a part, Enter or its number shows all of it, Esc goes back,
      r reads anew, q ends. Behind each part stands the command that lists it. In mid-month the
      points are “so far” and “least–most”: missing grades and figures count at their lowest and
      highest; what may yet happen is not guessed. The page holds nothing from outside; to keep it
      current, write it again at intervals.
      """)
  static func written(_ file: String) -> Text {
    Text(zh: "看板写到了 \(file)", en: "the board is in \(file)")
  }
  static func head(_ time: String) -> Text { Text(zh: "看板  \(time)", en: "board  \(time)") }
  static let people = Text(zh: "该在岗的", en: "who should be here")
  static let nobody = Text(
    zh: "现在没有人当班，或者没有排班", en: "nobody is rostered now, or there is no roster")
  static func late(_ count: Int) -> Text { Text(zh: "没到 \(count)", en: "\(count) late") }
  static func overdue(_ count: Int) -> Text { Text(zh: "超时 \(count)", en: "\(count) overdue") }
  static func more(_ count: Int) -> Text { Text(zh: "还有 \(count) 条", en: "and \(count) more") }
  static func due(_ time: String, isOver: Bool) -> Text {
    isOver
      ? Text(zh: "[过 \(time)]", en: "[over \(time)]") : Text(zh: "[到 \(time)]", en: "[by \(time)]")
  }
  static func state(_ presence: Presence) -> Text {
    let time = Text.length(seconds: presence.lateSeconds)
    switch presence.state {
    case .due: return Text(zh: "没到点", en: "not due yet")
    case .here:
      return presence.lateSeconds > 0
        ? Text(zh: "在岗，迟到 \(time.chinese)", en: "here, \(time.english) late")
        : Text(zh: "在岗", en: "here")
    case .late: return Text(zh: "还没到，晚了 \(time.chinese)", en: "not here, \(time.english) late")
    case .left: return Text(zh: "已打下班卡", en: "clocked out")
    case .onLeave: return Text(zh: "请假", en: "on leave")
    }
  }
  static func age(_ age: CaseBacklog.Age) -> Text {
    guard let to = age.to else {
      return Text(zh: "\(age.from) 天以上", en: "\(age.from) d +")
    }
    return age.from == 0
      ? Text(zh: "\(to) 天以内", en: "< \(to) d")
      : Text(zh: "\(age.from)–\(to) 天", en: "\(age.from)–\(to) d")
  }
  static func month(_ month: Month) -> Text {
    Text(zh: "\(month) 到现在", en: "\(month) so far")
  }
  static let agentHead = Text(zh: "客服", en: "agent")
  static let monthHeads: [Text] = [
    agentHead, Text(zh: "标单", en: "tags"), Text(zh: "退款率", en: "refunds"),
    Text(zh: "转化", en: "conv."), Text(zh: "低评", en: "low"), Text(zh: "迟到", en: "late"),
    Text(zh: "现有分", en: "so far"), Text(zh: "最少–最多", en: "least–most"),
    Text(zh: "还缺", en: "missing"),
  ]
  static func open(_ items: [ScoreEstimate.OpenItem]) -> Text {
    Text(
      zh: items.map(\.name.chinese).joined(separator: "、"),
      en: items.map(\.name.english).joined(separator: ", "))
  }
  static func missing(_ standing: MonthStanding) -> Text {
    let open = open(standing.estimate.open)
    return Text(
      zh: "  \(standing.agent)号 \(standing.name) 还缺：\(open.chinese)",
      en: "  agent \(standing.agent) \(standing.name) lacks: \(open.english)")
  }
  static func brief(_ standing: MonthStanding, _ service: ServiceFigures) -> Text {
    let refunds = standing.refundPercent ?? "–"
    let conversion = service.percent.map { $0 + "%" } ?? "–"
    return Text(
      zh: "    标\(standing.orders.tagged) 退\(refunds) 转\(conversion) 低评\(standing.lowRatings)",
      en: "    tags \(standing.orders.tagged) ref \(refunds) conv \(conversion) "
        + "low \(standing.lowRatings)")
  }
  static let unknown = Text(zh: "算不出来的", en: "could not be worked out")
  static let checkCommand = Text(zh: "体检", en: "check")
  static func attendanceCommand(_ month: Month) -> Text {
    Text(zh: "工资 出勤 \(month)", en: "payroll attendance \(month)")
  }
  static func pointsCommand(_ month: Month) -> Text {
    Text(zh: "工资 状态 \(month)", en: "payroll status \(month)")
  }
  static let keys = Text(
    zh: "↑↓ 选  回车或号码 看全部  r 刷新  q 退出", en: "↑↓ choose  Enter or number: all of it  r reload  q end")
  static let openKeys = Text(
    zh: "↑↓ 翻  Esc 或回车 回看板  q 退出", en: "↑↓ scroll  Esc or Enter: back  q end")
  static let options: [String: Text] = [
    "--once": Text(zh: "只列一次，不留在屏幕上", en: "print it once, do not stay"),
    "--html": Text(zh: "写成网页，写到哪个文件", en: "write a page of HTML to this file"),
  ]
}
