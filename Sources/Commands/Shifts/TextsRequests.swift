import Shell
import Vocabulary

/// Texts of swaps, substitutes and leave.
extension Texts {
  static let swapGuide = Guide(
    zh: "换班：双方同意，组长批准", en: "two agents trade places; both agree, a lead approves")
  static let swapAskGuide = Guide(
    zh: "提出换班", en: "asks another agent to swap",
    (
      "kefu roster swap ask --with 2 --date 2026-11-25 --as 1", "和 2号对换这天的班",
      "trades places with agent 2 that day"
    ),
    (
      "kefu roster swap ask --with 2 --date 2026-11-25 --their-date 2026-11-27 --as 1",
      "两天都和 2号对换：各替对方一天", "trades places on both days: one day each"
    ),
    more: Texts.swapMore)
  static let swapMore = Text(
    zh: "对方先同意（排班 换班 同意），再由组长批（排班 换班 批）。批准后谁上班以换班为准，打卡和工资都照此算，"
      + "排班表文件不用改。\n排班的各项规定（白班不接晚班、最少人数、休息天数）先按换班后的排班核对。",
    en:
      "The other agrees with roster swap agree, then a lead approves. From then on attendance and "
      + "payroll follow the swap; the roster's file stays as it is.\nThe rules of a roster (no day "
      + "after a night, minimum staff, days of rest) are checked with the swap first.")
  static let swapAgreeGuide = Guide(
    zh: "同意别人提出的换班", en: "agrees to a swap, as the one who was asked",
    ("kefu roster swap agree 1 --as 2", "2号同意", "agent 2 agrees"))
  static func swapAsked(_ number: Int, _ other: AgentNumber) -> Text {
    Text(
      zh: "换班申请第 \(number) 号，等 \(other)号同意", en: "swap \(number) waits for agent \(other) to agree")
  }
  static func swapAgreed(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号已同意，等组长批准", en: "swap \(number) is agreed to and waits for a lead")
  }
  static let coverGuide = Guide(
    zh: "替班：一个班里最多 4 小时，组长批准", en: "a substitute for at most 4 hours of a shift")
  static let coverAskGuide = Guide(
    zh: "请人替一段时间", en: "asks for a substitute for some hours",
    (
      "kefu roster cover ask --by 4 --date 2026-11-25 --from 13:00 --until 15:00 --as 1",
      "4号替 1号 13:00 到 15:00", "agent 4 serves from 13:00 to 15:00"
    ),
    (
      "kefu roster cover ask --agent 1 --by 4 --date 2026-11-25 --from 8:30 --until 10:00 --as 3",
      "组长替 1号提出", "a lead asks for agent 1"
    ),
    more: Texts.coverMore)
  static let coverMore = Text(
    zh: "有人替的时间，本人不算迟到、早退；替的人这段时间的打卡算正常。其余时间照常考勤。",
    en: "The hours covered are neither late nor early for the one; the other's clockings for them "
      + "are expected. The rest of the shift counts as ever.")
  static let leaveGuide = Guide(
    zh: "请假：班开始之前提出，组长批准才算", en: "leave: asked for before the shift, counts once a lead approves",
    more: Texts.leaveMore)
  static let leaveMore = Text(
    zh: "一天算一次假。班已经开始，由组长补记：kefu 记 请假。",
    en: "One day is one leave. When the shift has begun a lead enters it: kefu record leave.")
  static let leaveAskGuide = Guide(
    zh: "请假", en: "asks for leave",
    ("kefu leave ask --date 2026-11-25 --reason 看病 --as 6", "6号请一天假", "agent 6 asks for a day"),
    (
      "kefu leave ask --date 2026-12-01 --until 2026-12-03 --reason 探亲 --as 6", "连请几天，休息日不算",
      "several days; days of rest are left out"
    ))
  static func lastBeforeFirst(_ first: Day, _ last: Day) -> Text {
    Text(zh: "\(last) 早于 \(first)", en: "\(last) is before \(first)")
  }
  static let approveSummary = Text(zh: "批准，可以一次批几个", en: "approves, several at once if need be")
  static let approveExample = Text(zh: "组长批准第 1 号", en: "a lead approves request 1")
  static let refuseSummary = Text(zh: "不批准，写明原因", en: "refuses, with a reason")
  static let refuseExample = Text(zh: "当天缺人，不批", en: "short of people that day")
  static let withdrawSummary = Text(
    zh: "撤回：没批的由申请人撤，批了的由组长取消并写明原因",
    en: "takes back: who asked, before it is decided; a lead, with a reason, afterwards")
  static let withdrawExample = Text(zh: "组长取消已批准的", en: "a lead takes back what was approved")
  static let requestListSummary = Text(
    zh: "还没决定的；给出月份就列那个月全部", en: "what is not decided yet; with a month, all of it")
  static let pendingExample = Text(zh: "等着同意或批准的", en: "what waits for somebody")
  static let monthExample = Text(zh: "十一月全部", en: "all of November")
  static let nothingAsked = Text(zh: "没有申请", en: "nothing was asked for")
  static func requestAsked(_ number: Int) -> Text {
    Text(zh: "申请第 \(number) 号，等组长批准", en: "request \(number) waits for a lead")
  }
  static func requestApproved(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号已批准", en: "request \(number) is approved")
  }
  static func requestRefused(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号没有批准", en: "request \(number) is refused")
  }
  static func requestWithdrawn(_ number: Int) -> Text {
    Text(zh: "第 \(number) 号已撤回", en: "request \(number) is withdrawn")
  }
  static func requestStep(_ kind: String) -> Text {
    Text(zh: requestWords[kind] ?? kind, en: kind)
  }
  private static let requestWords = [
    "ask": "提出", "agree": "同意", "approve": "批准", "refuse": "不批", "withdraw": "撤回",
    "undo": "撤回上一步",
  ]

  // Ways out.
  static let daysInOrder = Text(
    zh: "--date 写第一天，--until 写最后一天", en: "--date is the first day, --until the last")
}
