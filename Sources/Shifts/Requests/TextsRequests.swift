import Vocabulary

/// Texts of swaps, substitutes and leave.
extension Texts {
  // MARK: Requests

  static let requestsTitle = Text(
    zh: "等我同意、等我批的换班、替班、请假", en: "swaps, substitutes and leave to answer")
  static let answeredTitle = Text(zh: "换班、请假有答复了", en: "answers about swaps and leave")
  static func toAnswer(_ request: Text, _ command: Text) -> Text {
    Text(
      zh: "\(request.chinese)　同意：\(command.chinese)",
      en: "\(request.english)  to agree: \(command.english)")
  }
  /// Returns the words of a kind's commands.
  static func commands(_ kind: ShiftRequest.Kind) -> Text {
    switch kind {
    case .swap: Text(zh: "排班 换班", en: kind.path)
    case .cover: Text(zh: "排班 替班", en: kind.path)
    case .leave: Text(zh: "请假", en: kind.path)
    }
  }
  static func list(_ kind: ShiftRequest.Kind, in month: Month? = nil) -> Text {
    let (group, month) = (commands(kind), month.map { " \($0)" } ?? "")
    return Text(zh: "\(group.chinese) 看\(month)", en: "\(group.english) list\(month)")
  }
  static func answer(_ kind: ShiftRequest.Kind, _ number: Int, isParty: Bool) -> Text {
    let group = commands(kind)
    let (chinese, english) =
      isParty ? ("同意", RequestFlow.agree) : ("批", RequestFlow.approve)
    return Text(
      zh: "\(group.chinese) \(chinese) \(number)", en: "\(group.english) \(english) \(number)")
  }
  static func code(_ code: String) -> Text {
    code.isEmpty ? Text(zh: "休", en: "rest") : Text(same: code)
  }
  static func label(_ request: ShiftRequest, zone: DeskZone) -> Text {
    let other = request.other.map { "\($0)" } ?? ""
    switch request.kind {
    case .swap:
      let trades = request.trades.map { trade in
        let (day, own, their) = (day(trade.day), code(trade.own), code(trade.other))
        return Text(
          zh: "\(day.chinese) \(request.agent)号（\(own.chinese)）与 \(other)号（\(their.chinese)）对换",
          en: "\(day.english): agents \(request.agent) (\(own.english)) and \(other) "
            + "(\(their.english)) swap")
      }
      return Text(
        zh: trades.map(\.chinese).joined(separator: "；"),
        en: trades.map(\.english).joined(separator: "; "))
    case .cover:
      let (day, hours) = (day(request.day), request.span.map { self.hours($0, zone) } ?? "")
      return Text(
        zh: "\(day.chinese) \(other)号替 \(request.agent)号 \(hours)",
        en: "\(day.english): agent \(other) for agent \(request.agent), \(hours)")
    case .leave:
      let day = day(request.day)
      return Text(
        zh: "\(day.chinese) \(request.agent)号请假",
        en: "\(day.english): leave of agent \(request.agent)")
    }
  }
  /// Returns hours on the desk's clock: `13:00–17:00`.
  static func hours(_ span: ClosedRange<Moment>, _ zone: DeskZone) -> String {
    [span.lowerBound, span.upperBound]
      .map { ClockTime(seconds: zone.clock($0).second)?.description ?? "" }.joined(separator: "–")
  }

  // MARK: Rules of the flows

  static let deciderGuard = Text(
    zh: "组长来批；组长自己的由另一位组长或薪资专员批",
    en: "a lead decides; what a lead is party to, another lead or a clerk")
  static let changeGuard = Text(
    zh: "改了以后排班仍合规定，那个月没有结账",
    en: "the rosters hold with the change, and its month is not closed")
  static let changeEffect = Text(
    zh: "记下换班前两人的班；撤回批准时重新核对排班",
    en: "notes what both have before a swap; an approval is taken back if the rosters hold")
  static func approvedByNobody(_ number: Int) -> Text {
    Text(
      zh: "第 \(number) 号申请没有人批准，状态却是已批准",
      en: "request \(number) is approved and nobody approved it")
  }
  static func requestDamaged(_ number: Int, _ reason: Text) -> Text {
    Text(
      zh: "第 \(number) 号申请：\(reason.chinese)", en: "request \(number): \(reason.english)")
  }
  static let decidedByLeads = Text(
    zh: "这要由组长批", en: "a lead decides this")

  // MARK: Asking

  static let withOneself = Text(zh: "对方不能是自己", en: "the other one must be somebody else")
  static func nothingToSwap(_ date: Day, _ code: String) -> Text {
    let (day, code) = (day(date), self.code(code))
    return Text(
      zh: "\(day.chinese) 两人都是“\(code.chinese)”，没有可换的",
      en: "both have “\(code.english)” on \(day.english): nothing to swap")
  }
  static func outsideShift(_ time: ClockTime, _ shift: RosteredShift, zone: DeskZone) -> Text {
    let hours = hours(shift.start...max(shift.start, shift.end), zone)
    return Text(
      zh: "\(time) 不在 \(shift.agent)号这个班里（\(hours)）",
      en: "\(time) is not within agent \(shift.agent)'s shift (\(hours))")
  }
  static let emptyCover = Text(
    zh: "替班的结束要晚于开始", en: "a substitute's hours end after they begin")
  static let longLeave = Text(zh: "一次最多请 62 天", en: "at most 62 days at once")
  static func restAlready(_ days: ClosedRange<Day>) -> Text {
    let isOne = days.lowerBound == days.upperBound
    let span = isOne ? "\(days.lowerBound)" : "\(days.lowerBound) – \(days.upperBound)"
    return Text(zh: "\(span) 本来就休息，不用请假", en: "\(span): a day of rest needs no leave")
  }
  static func leaveTwice(_ earlier: ShiftRequest) -> Text {
    Text(
      zh: "\(earlier.day) 已经请过假（第 \(earlier.number) 号），一天只算一次假",
      en: "leave for \(earlier.day) is asked for already "
        + "(request \(earlier.number)): one day is one leave")
  }
  static func leaveTooLate(_ day: Day) -> Text {
    Text(
      zh: "\(day) 的班已经开始，请假要在开始之前",
      en: "the shift of \(day) has begun: leave is asked for before")
  }
  static func leaveByLead(_ agent: AgentNumber, _ day: Day) -> Text {
    Text(
      zh: "请组长补记：kefu 记 请假 \(agent) --date \(day)",
      en: "a lead can enter it: kefu record leave \(agent) --date \(day)")
  }

  // MARK: Faults of a change

  static func noRosterYet(_ month: Month) -> Text {
    Text(zh: "\(month) 还没有排班表", en: "there is no roster for \(month) yet")
  }
  static func rosterFirst(_ month: Month) -> Text {
    Text(zh: "请组长先写好 Shifts/\(month).csv", en: "let a lead write Shifts/\(month).csv first")
  }
  static func notRostered(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) 的排班里没有 \(agent)号",
      en: "agent \(agent) is not in the roster of \(day.english)")
  }
  static func notEmployed(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号不在职", en: "agent \(agent) is not employed on \(day.english)")
  }
  static func monthClosed(_ month: Month) -> Text {
    Text(zh: "\(month) 已经结账，排班不能再改", en: "\(month) is closed: its roster does not change any more")
  }
  static let monthClosedFix = Text(
    zh: "组长用 kefu 打卡 补 或 kefu 记 请假 更正，差额进下个月的工资",
    en: "a lead puts it right by kefu clock fix or kefu record leave: "
      + "the difference goes to the next month's wages")
  static func swapUnfit(_ swap: ShiftRequest, _ trade: ShiftRequest.Trade) -> Text {
    let (day, own, other) = (day(trade.day), code(trade.own), code(trade.other))
    let with = swap.other.map { "\($0)" } ?? ""
    return Text(
      zh: "\(day.chinese) 第 \(swap.number) 号换班（\(swap.agent)号“\(own.chinese)”换 "
        + "\(with)号“\(other.chinese)”）和排班对不上了",
      en: "\(day.english): swap \(swap.number) (agent \(swap.agent) “\(own.english)”, "
        + "agent \(with) “\(other.english)”) does not fit the roster any more")
  }
  static func swapUnfitFix(_ swap: ShiftRequest) -> Text {
    Text(
      zh: "把这两格改回换班前的班次，或先取消它：kefu 排班 换班 撤回 \(swap.number) --reason 原因",
      en: "put those two cells back to what they were before the swap, or take it back: "
        + "kefu roster swap withdraw \(swap.number) --reason WHY")
  }
  static func leaveAndSwap(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(agent)号会既请假又换班，先取消其中一个",
      en: "agent \(agent) would have both leave and a swap on \(day.english): "
        + "take one of them back first")
  }
  static func longCover(_ cover: Cover, _ seconds: Int) -> Text {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return Text(
      zh: "一个班最多替 4 小时，这样就有 \(hours) 小时 \(minutes) 分",
      en: "substitutes serve 4 hours of a shift at most; this makes \(hours) h \(minutes) min")
  }
  static func coverTwice(_ cover: Cover) -> Text {
    Text(
      zh: "\(cover.agent)号这段时间已经有人替",
      en: "somebody covers these hours of agent \(cover.agent) already")
  }
  static func wholeCover(_ cover: Cover) -> Text {
    Text(
      zh: "整个班都由别人来上，就不是替班了：用 kefu 排班 换班 求",
      en: "that is the whole shift: let them swap instead, kefu roster swap ask")
  }
  static func coverOutside(_ cover: Cover) -> Text {
    let day = day(cover.day)
    return Text(
      zh: "第 \(cover.request) 号替班：\(day.chinese) \(cover.agent)号已没有包含这段时间的班",
      en: "cover \(cover.request): agent \(cover.agent) has no shift around these hours on "
        + "\(day.english) any more")
  }
  static func coverOfLeave(_ cover: Cover) -> Text {
    let day = day(cover.day)
    return Text(
      zh: "\(day.chinese) \(cover.agent)号整天请假，又有人替班，只能有一样",
      en: "agent \(cover.agent) has leave and a substitute on \(day.english): one of the two")
  }
  static func busy(_ cover: Cover, _ shift: RosteredShift) -> Text {
    let day = day(shift.day)
    return Text(
      zh: "\(cover.substitute)号那时自己有班（\(day.chinese) \(shift.name)）",
      en: "agent \(cover.substitute) has a shift then (\(day.english), \(shift.name))")
  }
  static func onLeave(_ agent: AgentNumber, _ date: Day) -> Text {
    let day = day(date)
    return Text(zh: "\(day.chinese) \(agent)号请了假", en: "agent \(agent) has leave on \(day.english)")
  }
  static func coversElsewhere(_ cover: Cover) -> Text {
    Text(
      zh: "\(cover.substitute)号那时已经在替别人",
      en: "agent \(cover.substitute) covers somebody else then")
  }
  static func leaveLeavesGap(_ date: Day, _ gap: RosterCalendar.Gap) -> Text {
    let day = day(date)
    return Text(
      zh: "\(day.chinese) \(gap.name)只剩 \(gap.present) 人，至少要 \(gap.minimum) 人：要安排人",
      en: "\(day.english), \(gap.name): \(gap.present) left, at least \(gap.minimum) needed: "
        + "somebody must come in")
  }
  static let hasBegun = Text(
    zh: "其中有的班已经开始", en: "one of these shifts has begun already")

  // MARK: Substitutes and the clock

  static func servesFor(_ cover: Cover, zone: DeskZone) -> Text {
    Text(
      zh: "替 \(cover.agent)号上班，\(hours(cover.span, zone))",
      en: "serving for agent \(cover.agent), \(hours(cover.span, zone))")
  }
  static func unserved(_ cover: Cover) -> Text {
    let day = day(cover.day)
    return Text(
      zh: "\(cover.substitute)号 \(day.chinese) 该替 \(cover.agent)号，却没有打卡",
      en: "agent \(cover.substitute) was to serve for agent \(cover.agent) on \(day.english), "
        + "and no clocking says so")
  }
  static func unservedFix(_ cover: Cover) -> Text {
    Text(
      zh: "没来就取消：kefu 排班 替班 撤回 \(cover.request) --reason 原因",
      en: "if they did not come, take it back: "
        + "kefu roster cover withdraw \(cover.request) --reason WHY")
  }

  // Ways out.
  static let nameAnother = Text(zh: "写另一位客服的工号", en: "name another agent")
  static func reasonTooLong(_ limit: Int) -> Text {
    Text(zh: "文字超过 \(limit) 个字", en: "a text is longer than \(limit) characters")
  }
  static let hoursWithin = Text(zh: "写这个班之内的时间", en: "give hours within the shift")
  static let hoursInOrder = Text(
    zh: "--from 写开始，--until 写结束", en: "--from is when it begins, --until when it ends")
  static let leaveInParts = Text(zh: "分几次来请", en: "ask in several parts")
  static func withdrawFirst(_ earlier: ShiftRequest) -> Text {
    Text(
      zh: "要改就先撤回：kefu 请假 撤回 \(earlier.number)",
      en: "to change it, withdraw it first: kefu leave withdraw \(earlier.number)")
  }
}

extension Text {
  /// Returns the state of a request for people.
  public static func requestState(_ kind: String, _ state: String) -> Text {
    switch (kind, state) {
    case ("swap", "asked"): Text(zh: "待对方同意", en: "for the other to agree")
    case (_, "asked"), (_, "agreed"): Text(zh: "待批", en: "for a lead to decide")
    default: Text(zh: requestStates[state] ?? state, en: state)
    }
  }
  private static let requestStates = [
    "approved": "已批准", "refused": "未批准", "withdrawn": "已撤回",
  ]
}
