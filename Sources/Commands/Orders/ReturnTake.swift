import Desk
import Orders
import Shell

/// A step with a return that takes its number, and a reason where there is one to give.
struct ReturnTake<Step: PlainReturnStep>: ReturnCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Step.step, aliases: [Step.chinese])
  }
  static var guide: Guide { Step.guide }

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.takeReturn(Step.step, number, reason: reason)
  }
}

/// What tells one such step from the next.
protocol PlainReturnStep {
  /// The id of the flow's step, which is the command's word too.
  static var step: String { get }
  static var chinese: String { get }
  static var guide: Guide { get }
}

/// `return approve N`.
enum Approval: PlainReturnStep {
  static let (step, chinese) = (ReturnFlow.approve, "同意")
  static let guide = Guide(
    Texts.returnApproveSummary,
    examples: [
      .init("kefu return approve 1 --as 1", Texts.returnApproveExample),
      .init("kefu return approve 1 --reason 老客户，破例 --as 3", Texts.returnApproveLead),
    ])
}

/// `return receive N`: the goods are back.
enum Receipt: PlainReturnStep {
  static let (step, chinese) = (ReturnFlow.receive, "收到")
  static let guide = Guide(
    Texts.returnReceiveSummary,
    examples: [.init("kefu return receive 1 --as 1", Texts.returnReceiveExample)])
}

/// `return exchange N`: other goods are on their way.
enum Exchange: PlainReturnStep {
  static let (step, chinese) = (ReturnFlow.exchange, "换货")
  static let guide = Guide(
    Texts.returnExchangeSummary,
    examples: [.init("kefu return exchange 1 --reason 换L码已发 --as 1", Texts.returnExchangeExample)])
}

/// `return call-back N`: the buyer was told and asked.
enum CallBack: PlainReturnStep {
  static let (step, chinese) = (ReturnFlow.callBack, "回访")
  static let guide = Guide(
    Texts.returnCallBackSummary,
    examples: [
      .init("kefu return call-back 1 --reason 买家收到退款，满意 --as 1", Texts.returnCallBackExample)
    ])
}

/// `return close N`.
enum Close: PlainReturnStep {
  static let (step, chinese) = (ReturnFlow.close, "结束")
  static let guide = Guide(
    Texts.returnCloseSummary,
    examples: [
      .init("kefu return close 1 --as 1", Texts.returnCloseExample),
      .init("kefu return close 1 --reason 买家不退了 --as 1", Texts.returnCloseGivenUp),
    ])
}
