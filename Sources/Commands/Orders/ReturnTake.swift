import Cases
import Desk
import Orders
import Shell
import Vocabulary

/// A step with a return.
protocol ReturnStep: StepCommand {}

extension ReturnStep {
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer {
    let returns = try context.desk().returns()
    return try context.answer(
      returns.take(act, given.numbers[0], by: context.caseHand()), done: act.step)
  }
}

/// The number of a return, and a reason where one is given.
struct ReturnNumber: StepArguments {
  @Option(name: .customLong("reason")) var why = ""
  @Argument var number: Int

  var numbers: [Int] { [number] }
  var reason: String? { why.trimmed.isEmpty ? nil : why }
}

/// The arguments of a step that takes more than these.
protocol ReturnArguments: StepArguments { var plain: ReturnNumber { get } }

extension ReturnArguments {
  var numbers: [Int] { plain.numbers }
  var reason: String? { plain.reason }
}

/// `return approve N`: approves a return.
enum Approval: ReturnStep {
  typealias Given = ReturnNumber
  static let face = StepFace("return", ReturnFlow.approve, "同意", Texts.approveReturn)
}

/// `return refuse N`: refuses a return and names the rule.
enum Refusing: ReturnStep {
  struct Given: ReturnArguments {
    @Option var rule: String?
    @OptionGroup var plain: ReturnNumber

    func values() -> [String: String?] { ["rule": rule] }
  }
  static let face = StepFace("return", ReturnFlow.refuse, "拒绝", Texts.refuseReturn)
}

/// `return receive N`: records that the goods are back.
enum Receipt: ReturnStep {
  typealias Given = ReturnNumber
  static let face = StepFace("return", ReturnFlow.receive, "收到", Texts.receiveReturn)
}

/// `return inspect N --condition C`: records the condition of the goods.
enum Inspection: ReturnStep {
  struct Given: ReturnArguments {
    @Option var condition: String
    @ArgumentParser.Flag var faulty = false
    @ArgumentParser.Flag var notFaulty = false
    @OptionGroup var freight: FreightOptions
    @OptionGroup var plain: ReturnNumber

    func values() throws -> [String: String?] {
      guard !faulty || !notFaulty else {
        throw Refusal(.usage, Texts.faultyOrNot, fix: Texts.oneOfBoth)
      }
      let isFaulty = faulty ? "yes" : notFaulty ? "no" : nil
      return freight.values().merging(["condition": condition, "faulty": isFaulty]) { $1 }
    }
  }
  static let face = StepFace("return", ReturnFlow.inspect, "验货", Texts.inspectReturn)
}

/// `return refund N`: refunds the paid amount, less the freight that the buyer bears.
enum MoneyBack: ReturnStep {
  struct Given: ReturnArguments {
    @Option var amount: Money?
    @OptionGroup var plain: ReturnNumber

    func values() -> [String: String?] { ["amount": amount?.description] }
  }
  static let face = StepFace("return", ReturnFlow.refund, "退款", Texts.refundReturn)
}

/// `return exchange N`: records that other goods are on their way.
enum Exchange: ReturnStep {
  typealias Given = ReturnNumber
  static let face = StepFace("return", ReturnFlow.exchange, "换货", Texts.exchangeReturn)
}

/// `return call-back N`: records that the buyer was told and asked.
enum CallBack: ReturnStep {
  typealias Given = ReturnNumber
  static let face = StepFace("return", ReturnFlow.callBack, "回访", Texts.callBackReturn)
}

/// `return close N`: closes a return.
enum Close: ReturnStep {
  typealias Given = ReturnNumber
  static let face = StepFace("return", ReturnFlow.close, "结束", Texts.closeReturn)
}
