import Cases
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
      ReturnAsk.self, ReturnTake<Approval>.self, ReturnTake<Refusing>.self,
      ReturnTake<Receipt>.self, ReturnTake<Inspection>.self, ReturnTake<MoneyBack>.self,
      ReturnTake<Exchange>.self, ReturnTake<CallBack>.self, ReturnTake<Close>.self,
      ReturnList.self, ReturnShow.self,
    ],
    aliases: ["退换本"])
  static let guide = Guide(Texts.returnSummary, examples: [], more: Texts.returnMore)
}

extension Context {
  func answer(_ history: ReturnHistory, done step: String?) throws -> Answer {
    Answer(
      ReturnView(history, zone: try desk().zone, done: step),
      notes: [Texts.nextOf(history)].compactMap(\.self))
  }
}

/// The freight of a return, as `ask` and `inspect` take it.
struct FreightOptions: ReturnOptions {
  @Option(name: .customLong("freight-out")) var out: Money?
  @Option(name: .customLong("freight-back")) var back: Money?
  @Option(name: .customLong("insured")) var insured: Money?

  func values() -> [String: String?] {
    [
      "freight_out": out?.description, "freight_back": back?.description,
      "insured": insured?.description,
    ]
  }
}

/// `return ask ORDER TEXT`: records the buyer's wish, and checks it against the rules at once.
struct ReturnAsk: OrderCommand {
  static let configuration = CommandConfiguration(commandName: "ask", aliases: ["申请"])
  static let guide = Guide(
    Texts.returnAskSummary,
    examples: [
      .init(
        "kefu return ask 4100000000000001 尺码不合适 --received 2026-11-18 --as 1",
        Texts.returnAskExample),
      .init(
        "kefu return ask 4100000000000001 袖口开线 --want 换 --faulty --received 2026-11-20 "
          + "--freight-out 8 --freight-back 10 --insured 10 --as 1", Texts.returnAskFaulty),
    ], more: Texts.returnAskMore)

  @OptionGroup var shared: SharedOptions
  @Option var want: ReturnCase.Wish?
  @Option var received: Day?
  @Option var condition: ReturnFacts.Condition?
  @ArgumentParser.Flag var faulty = false
  @ArgumentParser.Flag var madeToOrder = false
  @OptionGroup var freight: FreightOptions
  @Argument var order: String
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    let number = try context.order(order)
    let words = text.joined(separator: " ")
    let wish = want ?? ReturnWords.wish(in: words)
    let word = faulty ? nil : ReturnWords.fault(in: words)
    let isFaulty = faulty || (word.map(context.claimsFault) ?? false)
    let asked: [String: String?] = [
      "order": number.text, "wish": (wish ?? .refund).rawValue, "text": words,
      "received_on": try (received ?? context.dayOfReceipt(number))?.description,
      "made_to_order": madeToOrder ? "yes" : nil, "condition": condition?.rawValue,
      "faulty": isFaulty ? "yes" : nil,
    ]
    let values = asked.merging(freight.values()) { $1 }
    let history = try context.desk().returns().ask(
      CaseDraft(ReturnFlow.id, values.compactMapValues(\.self)), by: context.caseHand())
    var answer = try context.answer(history, done: ReturnFlow.ask)
    if want == nil, wish == .exchange { answer.notes.insert(Texts.takenAsExchange, at: 0) }
    if let word, !isFaulty { answer.notes.insert(Texts.mayBeFault(word), at: 0) }
    return answer
  }
}

extension Context {
  /// Returns true when the agent, asked in a session, says that a word of the buyer's claims a
  /// fault.
  fileprivate func claimsFault(_ word: String) -> Bool {
    session?.ask != nil && agrees(Texts.askFault(word))
  }

  /// Returns the day of receipt, asked for in a session unless the order was not sent yet; nil
  /// where nobody says it.
  ///
  /// - Throws: `Refusal` of kind `.interrupted` when the agent gives up.
  fileprivate func dayOfReceipt(_ order: OrderNumber) throws -> Day? {
    guard let ask = session?.ask else { return nil }
    let arrival = try desk().returns().arrival(of: order)
    guard arrival != .notSent else { return nil }
    while true {
      guard let answer = ask(Texts.askReceipt(isNeeded: arrival == .arrived), nil) else {
        throw Refusal(.interrupted, Texts.givenUp)
      }
      if answer.isEmpty || Self.isNo(answer) { return nil }
      if let day = try self.day(answer, .past) { return day }
      output.complain([Texts.noDay(answer)(language).harmless()])
    }
  }
}

/// `return list`: lists open returns, the longest untouched first.
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
    let desk = try context.desk()
    let returns = try desk.returns()
    let items = try returns.list(
      of: agent, all: all, for: context.caseReader(), at: context.clock.now)
    let names = ReturnNames(returns.flow)
    return Answer(
      ReturnRowsView(rows: items.map { ReturnRow($0, names, zone: desk.zone) }),
      notes: items.isEmpty ? [Texts.noReturnsOpen] : [])
  }
}

/// `return show N`: shows rules, fault, freight and every step.
struct ReturnShow: ReturnCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["详情"])
  static let guide = Guide(
    Texts.returnShowSummary, examples: [.init("kefu return show 1", Texts.returnShowExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let history = try context.desk().returns().history(of: number, for: context.caseReader())
    return try context.answer(history, done: nil)
  }
}

/// An argument that is one of some words, in either language.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  /// The words that name this case.
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
