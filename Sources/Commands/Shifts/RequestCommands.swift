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
}

/// `roster swap`: two agents trade places; both agree and a lead approves.
struct SwapGroup: RequestGroup {
  static let kind = ShiftRequest.Kind.swap
  static let configuration = CommandConfiguration(
    commandName: "swap",
    subcommands: [
      SwapAsk.self, SwapAgree.self, RequestApprove<SwapGroup>.self, RequestRefuse<SwapGroup>.self,
      RequestWithdraw<SwapGroup>.self, RequestList<SwapGroup>.self,
    ],
    aliases: ["换班"])
  static let guide = Guide(Texts.swapSummary, examples: [])
}

/// `roster cover`: a substitute for at most 4 hours of a shift, approved by a lead.
struct CoverGroup: RequestGroup {
  static let kind = ShiftRequest.Kind.cover
  static let configuration = CommandConfiguration(
    commandName: "cover",
    subcommands: [
      CoverAsk.self, RequestApprove<CoverGroup>.self, RequestRefuse<CoverGroup>.self,
      RequestWithdraw<CoverGroup>.self, RequestList<CoverGroup>.self,
    ],
    aliases: ["替班"])
  static let guide = Guide(Texts.coverSummary, examples: [])
}

/// `leave`: asked for before the shift begins, approved by a lead.
struct LeaveGroup: RequestGroup {
  static let kind = ShiftRequest.Kind.leave
  static let configuration = CommandConfiguration(
    commandName: "leave",
    subcommands: [
      LeaveAsk.self, RequestApprove<LeaveGroup>.self, RequestRefuse<LeaveGroup>.self,
      RequestWithdraw<LeaveGroup>.self, RequestList<LeaveGroup>.self,
    ],
    aliases: ["请假"])
  static let guide = Guide(Texts.leaveSummary, examples: [], more: Texts.leaveMore)
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
    let views = receipts.map { RequestView($0.request, zone: zone, done: text($0.request.number)) }
    return Answer(RequestRows(requests: views), notes: receipts.flatMap(\.notes))
  }
}

/// A step that is taken with requests by their numbers.
protocol RequestStep: DeskCommand {
  associatedtype Group: RequestGroup
  /// The id of the flow's step.
  static var step: String { get }
  static func done(_ number: Int) -> Text
  var numbers: [Int] { get }
  var why: String? { get }
}

extension RequestStep {
  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.requests().take(Self.step, numbers, Group.kind, reason: why, by: context.caseHand()),
      Self.done)
  }
}

/// `roster swap ask`: asks another agent for a swap.
struct SwapAsk: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "ask", aliases: ["申请", "求"])
  static let guide = Guide(
    Texts.swapAskSummary,
    examples: [
      .init("kefu roster swap ask --with 2 --date 2026-11-25 --as 1", Texts.swapAskExample),
      .init(
        "kefu roster swap ask --with 2 --date 2026-11-25 --their-date 2026-11-27 --as 1",
        Texts.swapTwoExample),
    ], more: Texts.swapMore)

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
struct SwapAgree: RequestStep {
  typealias Group = SwapGroup
  static let configuration = CommandConfiguration(commandName: "agree", aliases: ["同意"])
  static let guide = Guide(
    Texts.swapAgreeSummary,
    examples: [.init("kefu roster swap agree 1 --as 2", Texts.swapAgreeExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  static let step = RequestFlow.agree
  static func done(_ number: Int) -> Text { Texts.swapAgreed(number) }
  var numbers: [Int] { [number] }
  var why: String? { nil }
}

/// `roster cover ask`: asks for a substitute.
struct CoverAsk: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "ask", aliases: ["申请", "求"])
  static let guide = Guide(
    Texts.coverAskSummary,
    examples: [
      .init(
        "kefu roster cover ask --by 4 --date 2026-11-25 --from 13:00 --until 15:00 --as 1",
        Texts.coverAskExample),
      .init(
        "kefu roster cover ask --agent 1 --by 4 --date 2026-11-25 --from 8:30 --until 10:00 --as 3",
        Texts.coverLeadExample),
    ], more: Texts.coverMore)

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
  static let configuration = CommandConfiguration(commandName: "ask", aliases: ["申请", "请"])
  static let guide = Guide(
    Texts.leaveAskSummary,
    examples: [
      .init("kefu leave ask --date 2026-11-25 --reason 看病 --as 6", Texts.leaveAskExample),
      .init(
        "kefu leave ask --date 2026-12-01 --until 2026-12-03 --reason 探亲 --as 6",
        Texts.leaveSpanExample),
    ])

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
struct RequestApprove<Group: RequestGroup>: RequestStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "approve", aliases: ["批"])
  }
  static var guide: Guide {
    Guide(
      Texts.approveSummary,
      examples: [.init("kefu \(Group.path) approve 1 --as 3", Texts.approveExample)])
  }

  @OptionGroup var shared: SharedOptions
  @Argument var numbers: [Int]

  static var step: String { RequestFlow.approve }
  static func done(_ number: Int) -> Text { Texts.requestApproved(number) }
  var why: String? { nil }
}

/// `... refuse N --reason TEXT`: refuses a request.
struct RequestRefuse<Group: RequestGroup>: RequestStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "refuse", aliases: ["不批"])
  }
  static var guide: Guide {
    Guide(
      Texts.refuseSummary,
      examples: [
        .init("kefu \(Group.path) refuse 1 --reason 当天缺人 --as 3", Texts.refuseExample)
      ])
  }

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int
  @Option var reason: String

  static var step: String { RequestFlow.refuse }
  static func done(_ number: Int) -> Text { Texts.requestRefused(number) }
  var numbers: [Int] { [number] }
  var why: String? { reason }
}

/// `... withdraw N`: withdraws a request.
struct RequestWithdraw<Group: RequestGroup>: RequestStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "withdraw", aliases: ["撤回"])
  }
  static var guide: Guide {
    Guide(
      Texts.withdrawSummary,
      examples: [
        .init("kefu \(Group.path) withdraw 1 --reason 人来了 --as 3", Texts.withdrawExample)
      ])
  }

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int
  @Option var reason: String?

  static var step: String { RequestFlow.withdraw }
  static func done(_ number: Int) -> Text { Texts.requestWithdrawn(number) }
  var numbers: [Int] { [number] }
  var why: String? { reason }
}

/// `... list [MONTH]`: lists requests that are not decided yet, or all of a month.
struct RequestList<Group: RequestGroup>: MonthCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", aliases: ["看"])
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
      RequestRows(
        requests: mine.map {
          RequestView($0, zone: zone, showsReasons: $0.tells(viewer), done: nil)
        }),
      notes: mine.isEmpty ? [Texts.nothingAsked] : [])
  }
}
