import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// `return`: returns and exchanges, from the buyer's question to the close.
struct ReturnGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "return",
    subcommands: [
      ReturnAsk.self, ReturnTake<Approval>.self, ReturnRefuse.self, ReturnTake<Receipt>.self,
      ReturnInspect.self, ReturnRefund.self, ReturnTake<Exchange>.self,
      ReturnTake<CallBack>.self, ReturnTake<Close>.self, ReturnList.self, ReturnShow.self,
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

  func answer(
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
    guard !faulty || !notFaulty else {
      throw Refusal(.usage, Texts.faultyOrNot, fix: Texts.oneOfBoth)
    }
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

/// An argument that is one of some words, in either language.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  /// What names this case.
  var words: [String] { get }
}

extension WordArgument {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public init?(argument: String) {
    guard let found = Self.allCases.first(where: { $0.words.contains(argument) }) else {
      return nil
    }
    self = found
  }
}

extension ReturnCase.Wish: WordArgument {
  var words: [String] { Texts.words(of: self) }
}
extension ReturnFacts.Condition: WordArgument {
  var words: [String] { Texts.words(of: self) }
}
extension ReturnRule: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)
  public init?(argument: String) { self.init(rawValue: argument) }
}
