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
      ReturnAsk.self, Take<Approval>.self, Take<Refusing>.self,
      Take<Receipt>.self, Take<Inspection>.self, Take<MoneyBack>.self,
      Take<Exchange>.self, Take<CallBack>.self, Take<Close>.self,
      ReturnList.self, ReturnShow.self,
    ],
    aliases: ["退换本"])
  static let guide = Texts.returnGuide
}

extension Context {
  func answer(_ history: ReturnHistory, done step: String?) throws -> Answer {
    Answer(
      ReturnView(history, zone: try desk().zone, done: step),
      notes: [Texts.nextOf(history)].compactMap(\.self))
  }
}

/// The freight of a return, as `ask` and `inspect` take it.
struct FreightOptions: ParsableArguments {
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
  static let configuration = CommandConfiguration.leaf("ask", aliases: ["申请"])
  static let guide = Texts.returnAskGuide

  @OptionGroup var shared: SharedOptions
  @Option var want: String?
  @Option var received: Day?
  @Option var condition: String?
  @ArgumentParser.Flag var faulty = false
  @ArgumentParser.Flag var madeToOrder = false
  @OptionGroup var freight: FreightOptions
  @Argument var order: String
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    let hand = try context.caseHand()
    let number = try context.order(order)
    let words = text.joined(separator: " ")
    let wish = want == nil ? ReturnWords.wish(in: words) : nil
    let word = faulty ? nil : ReturnWords.fault(in: words)
    let isFaulty = faulty || (word.map(context.claimsFault) ?? false)
    let asked: [String: String?] = [
      "order": number.text, "wish": want ?? wish?.rawValue, "text": words,
      "received_on": try (received ?? context.dayOfReceipt(number))?.description,
      "made_to_order": madeToOrder ? "yes" : nil, "condition": condition,
      "faulty": isFaulty ? "yes" : nil,
    ]
    let values = asked.merging(freight.values()) { $1 }
    let history = try context.desk().returns().ask(
      CaseDraft(ReturnFlow.id, values.compactMapValues(\.self)), by: hand)
    var answer = try context.answer(history, done: ReturnFlow.ask)
    if wish == .exchange { answer.notes.insert(Texts.takenAsExchange, at: 0) }
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
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.returnListGuide

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
      items.map { ReturnRow($0, names, zone: desk.zone) },
      notes: items.isEmpty ? [Texts.noReturnsOpen] : [])
  }
}

/// `return show N`: shows rules, fault, freight and every step.
struct ReturnShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["详情"])
  static let guide = Texts.returnShowGuide

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let history = try context.desk().returns().history(of: number, for: context.caseReader())
    return try context.answer(history, done: nil)
  }
}
