import ArgumentParser
import Orders
import Terminal
import Vocabulary

/// `return`: returns and exchanges, from the buyer's question to the close.
struct ReturnGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "return",
    subcommands: [
      ReturnAsk.self, ReturnApprove.self, ReturnRefuse.self, ReturnReceive.self,
      ReturnInspect.self, ReturnRefund.self, ReturnExchange.self, ReturnCallBack.self,
      ReturnClose.self, ReturnList.self, ReturnShow.self,
    ],
    aliases: ["退换本"])
  static let guide = Guide(Texts.returnSummary, examples: [], more: Texts.returnMore)
}

extension Context {
  func returns() throws -> ReturnRecords {
    let desk = try desk()
    return ReturnRecords(
      try desk.store(), zone: desk.zone, staff: try desk.staff(), days: desk.settings.returnDays)
  }

  fileprivate func answer(
    _ history: ReturnHistory, done kind: ReturnStep.Kind, notes: [Text] = []
  ) throws -> Answer {
    Answer(
      ReturnView(history, zone: try desk().zone, done: kind),
      notes: notes + [Texts.nextOf(history.item)].compactMap(\.self))
  }
}

/// The freight of a return, as `ask` and `inspect` take it.
struct FreightOptions: ParsableArguments {
  @Option(name: .customLong("freight-out")) var out: Money?
  @Option(name: .customLong("freight-back")) var back: Money?
  @Option(name: .customLong("insured")) var insured: Money?

  func facts(_ condition: ReturnFacts.Condition?, isFaulty: Bool?) -> ReturnFacts {
    ReturnFacts(
      condition: condition, isFaulty: isFaulty, freightOut: out, freightBack: back,
      insured: insured)
  }
}

/// `return ask ORDER TEXT`: what the buyer wants, checked against the rules at once.
struct ReturnAsk: OrderCommand {
  static let configuration = CommandConfiguration(commandName: "ask", aliases: ["申请"])
  static let guide = Guide(
    Texts.returnAskSummary,
    examples: [
      .init(
        "kefu return ask 4100000000000001 尺码不合适 --received 2026-11-18 --as 1",
        Texts.returnAskExample),
      .init(
        "kefu return ask 4100000000000001 袖口开线 --want exchange --faulty --freight-out 8 "
          + "--freight-back 10 --insured 10 --as 1", Texts.returnAskFaulty),
    ], more: Texts.returnAskMore)

  @OptionGroup var shared: SharedOptions
  @Option var want = ReturnCase.Wish.refund
  @Option var received: Day?
  @Option var condition: ReturnFacts.Condition?
  @ArgumentParser.Flag var faulty = false
  @ArgumentParser.Flag var madeToOrder = false
  @OptionGroup var freight: FreightOptions
  @Argument var order: String
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    let history = try context.returns().ask(
      ReturnDraft(
        order: context.order(order), wish: want, text: text.joined(separator: " "),
        receivedOn: received, isMadeToOrder: madeToOrder,
        facts: freight.facts(condition, isFaulty: faulty ? true : nil)),
      author: context.author())
    return try context.answer(history, done: .asked)
  }
}

/// `return approve N`.
struct ReturnApprove: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "approve", aliases: ["同意"])
  static let guide = Guide(
    Texts.returnApproveSummary,
    examples: [
      .init("kefu return approve 1 --as 1", Texts.returnApproveExample),
      .init("kefu return approve 1 --reason 老客户，破例 --as 3", Texts.returnApproveLead),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().approve(number, reason: reason, author: context.author()), done: .approved)
  }
}

/// `return refuse N`: with the rule named.
struct ReturnRefuse: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "refuse", aliases: ["拒绝"])
  static let guide = Guide(
    Texts.returnRefuseSummary,
    examples: [
      .init("kefu return refuse 1 --rule seven_days --as 1", Texts.returnRefuseExample),
      .init("kefu return refuse 1 --rule other --reason 赠品不退 --as 1", Texts.returnRefuseOther),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var rule: ReturnRule?
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().refuse(number, rule: rule, reason: reason, author: context.author()),
      done: .refused)
  }
}

/// `return receive N`: the goods are back.
struct ReturnReceive: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "receive", aliases: ["收到"])
  static let guide = Guide(
    Texts.returnReceiveSummary,
    examples: [.init("kefu return receive 1 --as 1", Texts.returnReceiveExample)])

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().receive(number, reason: reason, author: context.author()), done: .received)
  }
}

/// `return inspect N --condition C`.
struct ReturnInspect: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "inspect", aliases: ["验货"])
  static let guide = Guide(
    Texts.returnInspectSummary,
    examples: [
      .init("kefu return inspect 1 --condition complete --as 1", Texts.returnInspectExample),
      .init(
        "kefu return inspect 1 --condition damaged --faulty --freight-back 10 --as 1",
        Texts.returnInspectFaulty),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var condition: ReturnFacts.Condition
  @ArgumentParser.Flag var faulty = false
  @ArgumentParser.Flag var notFaulty = false
  @OptionGroup var freight: FreightOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    guard !faulty || !notFaulty else { throw Refusal(.usage, Texts.faultyOrNot) }
    let facts = freight.facts(condition, isFaulty: faulty ? true : notFaulty ? false : nil)
    return try context.answer(
      context.returns().inspect(number, facts, reason: reason, author: context.author()),
      done: .inspected)
  }
}

/// `return refund N`: what was paid, less the freight that the buyer bears.
struct ReturnRefund: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "refund", aliases: ["退款"])
  static let guide = Guide(
    Texts.returnRefundSummary,
    examples: [.init("kefu return refund 1 --amount 59.00 --as 1", Texts.returnRefundExample)],
    more: Texts.returnRefundMore)

  @OptionGroup var shared: SharedOptions
  @Option var amount: Money?
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().refund(number, amount: amount, reason: reason, author: context.author()),
      done: .refunded)
  }
}

/// `return exchange N`: other goods are on their way.
struct ReturnExchange: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "exchange", aliases: ["换货"])
  static let guide = Guide(
    Texts.returnExchangeSummary,
    examples: [.init("kefu return exchange 1 --reason 换L码已发 --as 1", Texts.returnExchangeExample)])

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().exchange(number, reason: reason, author: context.author()),
      done: .exchanged)
  }
}

/// `return call-back N`: the buyer was told and asked.
struct ReturnCallBack: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "call-back", aliases: ["回访"])
  static let guide = Guide(
    Texts.returnCallBackSummary,
    examples: [
      .init("kefu return call-back 1 --reason 买家收到退款，满意 --as 1", Texts.returnCallBackExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().callBack(number, reason: reason, author: context.author()),
      done: .calledBack)
  }
}

/// `return close N`.
struct ReturnClose: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "close", aliases: ["结束"])
  static let guide = Guide(
    Texts.returnCloseSummary,
    examples: [
      .init("kefu return close 1 --as 1", Texts.returnCloseExample),
      .init("kefu return close 1 --reason 买家不退了 --as 1", Texts.returnCloseGivenUp),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      context.returns().close(number, reason: reason, author: context.author()), done: .closed)
  }
}

/// `return list`: what is open, the longest untouched first.
struct ReturnList: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "list", aliases: ["看"])
  static let guide = Guide(
    Texts.returnListSummary,
    examples: [
      .init("kefu return list", Texts.returnListExample),
      .init("kefu return list --agent 1 --all", Texts.returnListAll),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @ArgumentParser.Flag var all = false

  func answer(_ context: Context) throws -> Answer {
    let items = try context.returns().list(of: agent, all: all)
    let zone = try context.desk().zone
    return Answer(
      ReturnRowsView(rows: items.map { ReturnRow($0, zone: zone) }),
      notes: items.isEmpty ? [Texts.noReturnsOpen] : [])
  }
}

/// `return show N`: rules, fault, freight, every step.
struct ReturnShow: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["详情"])
  static let guide = Guide(
    Texts.returnShowSummary, examples: [.init("kefu return show 1", Texts.returnShowExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let history = try context.returns().history(of: number)
    return Answer(
      ReturnView(history, zone: try context.desk().zone, done: nil),
      notes: [Texts.nextOf(history.item)].compactMap(\.self))
  }
}

extension ReturnCase.Wish: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)
  public init?(argument: String) {
    guard let wish = Self.allCases.first(where: { Texts.words(of: $0).contains(argument) }) else {
      return nil
    }
    self = wish
  }
}
extension ReturnFacts.Condition: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)
  public init?(argument: String) {
    guard let found = Self.allCases.first(where: { Texts.words(of: $0).contains(argument) }) else {
      return nil
    }
    self = found
  }
}
extension ReturnRule: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)
  public init?(argument: String) { self.init(rawValue: argument) }
}
