import Cases
import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// A step with a return: its number, the step's options, and a reason when one is given.
struct ReturnTake<Step: ReturnStep>: ReturnCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Step.help.step, aliases: [Step.help.chinese])
  }
  static var guide: Guide { Step.help.guide }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var given: Step.Given
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let values = try given.values().compactMapValues(\.self)
    let act = CaseAct(Step.help.step, values, reason: reason.trimmed.isEmpty ? nil : reason)
    let history = try context.desk().returns().take(act, number, by: context.caseHand())
    return try context.answer(history, done: Step.help.step)
  }
}

/// The properties that distinguish one such step from another.
protocol ReturnStep {
  associatedtype Given: ReturnOptions = NoOptions
  /// The id of the flow's step, which is also the command's word; its word in Chinese; its help.
  static var help: (step: String, chinese: String, guide: Guide) { get }
}

/// Options that give values to fields of the flow; a flag that is not set gives none.
protocol ReturnOptions: ParsableArguments {
  func values() throws -> [String: String?]
}

struct NoOptions: ReturnOptions {
  func values() -> [String: String?] { [:] }
}

/// `return approve N`: approves a return.
enum Approval: ReturnStep {
  static let help = (step: ReturnFlow.approve, chinese: "同意", guide: Texts.approveReturn)
}

/// `return refuse N`: refuses a return and names the rule.
enum Refusing: ReturnStep {
  static let help = (step: ReturnFlow.refuse, chinese: "拒绝", guide: Texts.refuseReturn)

  struct Given: ReturnOptions {
    @Option var rule: ReturnRule?

    func values() -> [String: String?] { ["rule": rule?.rawValue] }
  }
}

/// `return receive N`: records that the goods are back.
enum Receipt: ReturnStep {
  static let help = (step: ReturnFlow.receive, chinese: "收到", guide: Texts.receiveReturn)
}

/// `return inspect N --condition C`: records the condition of the goods.
enum Inspection: ReturnStep {
  static let help = (step: ReturnFlow.inspect, chinese: "验货", guide: Texts.inspectReturn)

  struct Given: ReturnOptions {
    @Option var condition: ReturnFacts.Condition
    @ArgumentParser.Flag var faulty = false
    @ArgumentParser.Flag var notFaulty = false
    @OptionGroup var freight: FreightOptions

    func values() throws -> [String: String?] {
      guard !faulty || !notFaulty else {
        throw Refusal(.usage, Texts.faultyOrNot, fix: Texts.oneOfBoth)
      }
      let isFaulty = faulty ? "yes" : notFaulty ? "no" : nil
      return freight.values().merging(["condition": condition.rawValue, "faulty": isFaulty]) { $1 }
    }
  }
}

/// `return refund N`: refunds the paid amount, less the freight that the buyer bears.
enum MoneyBack: ReturnStep {
  static let help = (step: ReturnFlow.refund, chinese: "退款", guide: Texts.refundReturn)

  struct Given: ReturnOptions {
    @Option var amount: Money?

    func values() -> [String: String?] { ["amount": amount?.description] }
  }
}

/// `return exchange N`: records that other goods are on their way.
enum Exchange: ReturnStep {
  static let help = (step: ReturnFlow.exchange, chinese: "换货", guide: Texts.exchangeReturn)
}

/// `return call-back N`: records that the buyer was told and asked.
enum CallBack: ReturnStep {
  static let help = (step: ReturnFlow.callBack, chinese: "回访", guide: Texts.callBackReturn)
}

/// `return close N`: closes a return.
enum Close: ReturnStep {
  static let help = (step: ReturnFlow.close, chinese: "结束", guide: Texts.closeReturn)
}
