import Cases
import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// A step with a return: its number, what the step is given, and a reason where there is one.
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

/// What tells one such step from the next.
protocol ReturnStep {
  associatedtype Given: ReturnOptions = NoOptions
  /// The id of the flow's step, which is the command's word too; its word in Chinese; its help.
  static var help: (step: String, chinese: String, guide: Guide) { get }
}

/// Options that give values to fields of the flow; a flag that is not set says nothing.
protocol ReturnOptions: ParsableArguments {
  func values() throws -> [String: String?]
}

struct NoOptions: ReturnOptions {
  func values() -> [String: String?] { [:] }
}

/// `return approve N`.
enum Approval: ReturnStep {
  static let help = (step: ReturnFlow.approve, chinese: "同意", guide: Texts.approveReturn)
}

/// `return refuse N`: with the rule named.
enum Refusing: ReturnStep {
  static let help = (step: ReturnFlow.refuse, chinese: "拒绝", guide: Texts.refuseReturn)

  struct Given: ReturnOptions {
    @Option var rule: ReturnRule?

    func values() -> [String: String?] { ["rule": rule?.rawValue] }
  }
}

/// `return receive N`: the goods are back.
enum Receipt: ReturnStep {
  static let help = (step: ReturnFlow.receive, chinese: "收到", guide: Texts.receiveReturn)
}

/// `return inspect N --condition C`.
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

/// `return refund N`: what was paid, less the freight that the buyer bears.
enum MoneyBack: ReturnStep {
  static let help = (step: ReturnFlow.refund, chinese: "退款", guide: Texts.refundReturn)

  struct Given: ReturnOptions {
    @Option var amount: Money?

    func values() -> [String: String?] { ["amount": amount?.description] }
  }
}

/// `return exchange N`: other goods are on their way.
enum Exchange: ReturnStep {
  static let help = (step: ReturnFlow.exchange, chinese: "换货", guide: Texts.exchangeReturn)
}

/// `return call-back N`: the buyer was told and asked.
enum CallBack: ReturnStep {
  static let help = (step: ReturnFlow.callBack, chinese: "回访", guide: Texts.callBackReturn)
}

/// `return close N`.
enum Close: ReturnStep {
  static let help = (step: ReturnFlow.close, chinese: "结束", guide: Texts.closeReturn)
}
