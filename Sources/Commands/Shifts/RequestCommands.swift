import Cases
import Desk
import Shell
import Shifts
import Staff
import Vocabulary

/// The groups of commands about requests: swaps and substitutes under `roster`, leave by itself.
/// Each asks for something different; agreeing, deciding and listing are the same for all.
protocol RequestGroup: CommandGroup {
  static var kind: ShiftRequest.Kind { get }
}

extension RequestGroup {
  /// The words as typed, such as `roster swap`.
  static var path: String { kind.path }

  /// Returns the commands of the group, its own first.
  fileprivate static func commands(
    _ own: [any ParsableCommand.Type]
  ) -> [any ParsableCommand.Type] {
    own + [
      Take<RequestApprove<Self>>.self, Take<RequestRefuse<Self>>.self,
      Take<RequestWithdraw<Self>>.self, RequestList<Self>.self,
    ]
  }

  fileprivate static func face(
    _ step: String, _ alias: String, _ summary: Text, _ words: String, _ example: Text
  ) -> StepFace {
    let line = "kefu \(path) \(step) \(words) --as 3"
    return StepFace(kind.rawValue, step, alias, Guide(summary, examples: [.init(line, example)]))
  }
}

/// `roster swap`: two agents trade places; both agree and a lead approves.
struct SwapGroup: RequestGroup {
  static let kind = ShiftRequest.Kind.swap
  static let configuration = CommandConfiguration(
    commandName: "swap", subcommands: commands([SwapAsk.self, Take<SwapAgree>.self]),
    aliases: ["换班"])
  static let guide = Texts.swapGuide
}

/// `roster cover`: a substitute for at most 4 hours of a shift, approved by a lead.
struct CoverGroup: RequestGroup {
  static let kind = ShiftRequest.Kind.cover
  static let configuration = CommandConfiguration(
    commandName: "cover", subcommands: commands([CoverAsk.self]), aliases: ["替班"])
  static let guide = Texts.coverGuide
}

/// `leave`: asked for before the shift begins, approved by a lead.
struct LeaveGroup: RequestGroup {
  static let kind = ShiftRequest.Kind.leave
  static let configuration = CommandConfiguration(
    commandName: "leave", subcommands: commands([LeaveAsk.self]), aliases: ["请假"])
  static let guide = Texts.leaveGuide
}

extension ShiftRequest {
  /// Returns true for somebody who may read the reasons: whoever the request is about, who sees
  /// everybody's attendance, and a desk that is one person's own.
  fileprivate func tells(_ viewer: ActingAgent?) -> Bool {
    guard let viewer else { return true }
    return viewer.may(.seePoints)
      || [agent, other].compactMap(\.self).contains { viewer.may(.seePoints, about: $0) }
  }
}

extension Context {
  func requests() throws -> RequestBook { try RosterFiles(desk: desk()).requests() }

  fileprivate func answer(
    _ receipts: [RequestReceipt], _ text: (Int) -> Text
  ) throws -> Answer {
    let zone = try desk().zone
    let views = receipts.map {
      RequestView(request: $0.request, zone: zone, done: text($0.request.number))
    }
    return Answer(views, notes: receipts.flatMap(\.notes))
  }
}

/// A step that is taken with requests by their numbers.
protocol RequestStep: StepCommand {
  associatedtype Group: RequestGroup
  static func said(_ number: Int) -> Text
}

extension RequestStep {
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer {
    try context.answer(
      context.requests().take(
        act, given.numbers, Group.kind, by: context.caseHand()), said)
  }
}

/// `roster swap ask`: asks another agent for a swap.
struct SwapAsk: DeskCommand {
  static let configuration = CommandConfiguration.leaf("ask", aliases: ["申请", "求"])
  static let guide = Texts.swapAskGuide

  @OptionGroup var shared: SharedOptions
  @Option(name: .customLong("with")) var other: AgentNumber
  @Option var date: Day
  @Option var theirDate: Day?
  @Option var reason: String?

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.requests().swap(
        with: other, on: date, and: theirDate, reason: reason, by: context.caseHand())
    ) { Texts.swapAsked($0, other) }
  }
}

/// `roster swap agree N`: agrees to a swap, by the agent who was asked.
enum SwapAgree: RequestStep {
  typealias Group = SwapGroup
  typealias Given = OneNumber
  static let face = StepFace("swap", RequestFlow.agree, "同意", Texts.swapAgreeGuide)
  static func said(_ number: Int) -> Text { Texts.swapAgreed(number) }
}

/// `roster cover ask`: asks for a substitute.
struct CoverAsk: DeskCommand {
  static let configuration = CommandConfiguration.leaf("ask", aliases: ["申请", "求"])
  static let guide = Texts.coverAskGuide

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option(name: .customLong("by")) var substitute: AgentNumber
  @Option var date: Day
  @Option(name: .customLong("from")) var start: String
  @Option(name: .customLong("until")) var end: String
  @Option var reason: String?

  func answer(_ context: Context) throws -> Answer {
    let hand = try context.caseHand()
    return try context.answer(
      context.requests().cover(
        agent ?? hand.agent, by: substitute, on: date, from: context.clockTime(start),
        to: context.clockTime(end), reason: reason, by: hand), Texts.requestAsked)
  }
}

/// `leave ask`: asks for leave.
struct LeaveAsk: DeskCommand {
  static let configuration = CommandConfiguration.leaf("ask", aliases: ["申请", "请"])
  static let guide = Texts.leaveAskGuide

  @OptionGroup var shared: SharedOptions
  @Option var date: Day
  @Option(name: .customLong("until")) var last: Day?
  @Option var reason: String?

  func answer(_ context: Context) throws -> Answer {
    let last = last ?? date
    guard date <= last else {
      throw Refusal(.usage, Texts.lastBeforeFirst(date, last), fix: Texts.daysInOrder)
    }
    return try context.answer(
      context.requests().leave(date...last, reason: reason, by: context.caseHand()),
      Texts.requestAsked)
  }
}

/// `... approve N`: approves requests, several at once.
enum RequestApprove<Group: RequestGroup>: RequestStep {
  typealias Given = SomeNumbers
  static var face: StepFace {
    Group.face(RequestFlow.approve, "批", Texts.approveSummary, "1", Texts.approveExample)
  }
  static func said(_ number: Int) -> Text { Texts.requestApproved(number) }
}

/// `... refuse N --reason TEXT`: refuses a request.
enum RequestRefuse<Group: RequestGroup>: RequestStep {
  typealias Given = NumberAndReason
  static var face: StepFace {
    Group.face(
      RequestFlow.refuse, "不批", Texts.refuseSummary, "1 --reason 当天缺人", Texts.refuseExample)
  }
  static func said(_ number: Int) -> Text { Texts.requestRefused(number) }
}

/// `... withdraw N`: withdraws a request.
enum RequestWithdraw<Group: RequestGroup>: RequestStep {
  typealias Given = NumberMayReason
  static var face: StepFace {
    Group.face(
      RequestFlow.withdraw, "撤回", Texts.withdrawSummary, "1 --reason 人来了", Texts.withdrawExample)
  }
  static func said(_ number: Int) -> Text { Texts.requestWithdrawn(number) }
}

/// `... list [MONTH]`: lists requests that are not decided yet, or all of a month.
struct RequestList<Group: RequestGroup>: MonthCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration.leaf("list", aliases: ["看"])
  }
  static var guide: Guide {
    Guide(
      Texts.requestListSummary,
      examples: [
        .init("kefu \(Group.path) list", Texts.pendingExample),
        .init("kefu \(Group.path) list 2026-11", Texts.monthExample),
      ])
  }

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.requests()
    let all = try month.map { try records.requests(of: $0.first...$0.last) } ?? records.pending()
    let zone = try context.desk().zone
    let mine = all.filter { $0.kind == Group.kind }
    let viewer = try context.viewer()
    return Answer(
      mine.map {
        RequestView(request: $0, zone: zone, showsReasons: $0.tells(viewer), done: nil)
      },
      notes: mine.isEmpty ? [Texts.nothingAsked] : [])
  }
}
