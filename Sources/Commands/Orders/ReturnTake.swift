import Desk
import Orders
import Shell
import Store

/// A step with a return that takes its number, and a reason where there is one to give.
struct ReturnTake<Step: PlainReturnStep>: ReturnCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Step.word, aliases: [Step.chinese])
  }
  static var guide: Guide { Step.guide }

  @OptionGroup var shared: SharedOptions
  @Option var reason = ""
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.answer(
      Step.take(context.returns())(number, reason, context.author()), done: Step.kind)
  }
}

/// What tells one such step from the next.
protocol PlainReturnStep {
  static var word: String { get }
  static var chinese: String { get }
  static var kind: ReturnStep.Kind { get }
  static var guide: Guide { get }
  /// What the room does: with an item's number, the reason, the author.
  typealias Take = (ReturnRecords) -> (Int, String, Author) throws -> ReturnHistory
  static var take: Take { get }
}

/// `return approve N`.
enum Approval: PlainReturnStep {
  static let (word, chinese, kind) = ("approve", "同意", ReturnStep.Kind.approved)
  static let guide = Guide(
    Texts.returnApproveSummary,
    examples: [
      .init("kefu return approve 1 --as 1", Texts.returnApproveExample),
      .init("kefu return approve 1 --reason 老客户，破例 --as 3", Texts.returnApproveLead),
    ])
  static var take: Take { ReturnRecords.approve }
}

/// `return receive N`: the goods are back.
enum Receipt: PlainReturnStep {
  static let (word, chinese, kind) = ("receive", "收到", ReturnStep.Kind.received)
  static let guide = Guide(
    Texts.returnReceiveSummary,
    examples: [.init("kefu return receive 1 --as 1", Texts.returnReceiveExample)])
  static var take: Take { ReturnRecords.receive }
}

/// `return exchange N`: other goods are on their way.
enum Exchange: PlainReturnStep {
  static let (word, chinese, kind) = ("exchange", "换货", ReturnStep.Kind.exchanged)
  static let guide = Guide(
    Texts.returnExchangeSummary,
    examples: [.init("kefu return exchange 1 --reason 换L码已发 --as 1", Texts.returnExchangeExample)])
  static var take: Take { ReturnRecords.exchange }
}

/// `return call-back N`: the buyer was told and asked.
enum CallBack: PlainReturnStep {
  static let (word, chinese, kind) = ("call-back", "回访", ReturnStep.Kind.calledBack)
  static let guide = Guide(
    Texts.returnCallBackSummary,
    examples: [
      .init("kefu return call-back 1 --reason 买家收到退款，满意 --as 1", Texts.returnCallBackExample)
    ])
  static var take: Take { ReturnRecords.callBack }
}

/// `return close N`.
enum Close: PlainReturnStep {
  static let (word, chinese, kind) = ("close", "结束", ReturnStep.Kind.closed)
  static let guide = Guide(
    Texts.returnCloseSummary,
    examples: [
      .init("kefu return close 1 --as 1", Texts.returnCloseExample),
      .init("kefu return close 1 --reason 买家不退了 --as 1", Texts.returnCloseGivenUp),
    ])
  static var take: Take { ReturnRecords.close }
}
