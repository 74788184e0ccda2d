import Appraisals
import Cases
import Desk
import Payroll
import Shell
import Staff
import Vocabulary

/// `payroll adjust MONTH --agent N AMOUNT --reason WHY`: proposes an adjustment by hand.
struct PayrollAdjust: MonthCommand {
  static let configuration = CommandConfiguration.leaf("adjust", aliases: ["补差"])
  static let guide = Guide(
    Texts.payrollAdjustSummary,
    examples: [
      .init(
        "kefu payroll adjust 2026-10 --agent 4 50 --reason 上月少算一天 --as 9",
        Texts.payrollAdjustExample),
      .init(
        "kefu payroll adjust 2026-10 --agent 4 -30 --reason 多发了 --as 9",
        Texts.payrollAdjustLess),
    ], more: Texts.payrollAdjustMore)

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber
  @Option var reason: String
  @Argument var month: Month
  // A negative amount looks like an option.
  @Argument(parsing: .allUnrecognized) var amount: [String]

  var permission: Permission { .adjustWages }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    guard amount.count == 1, let money = Money(amount[0]) else {
      throw Refusal(.usage, Texts.badAmount(amount.joined(separator: " ")), fix: Texts.amountShape)
    }
    let days = try context.agent(agent).employment(in: month)
    let draft = CaseDraft(
      AdjustmentFlow.id,
      [
        "agent": "\(agent)", "day": "\(days?.upperBound ?? month.last)", "amount": "\(money)",
        "what": reason,
      ])
    return try context.write(draft) { Texts.adjustmentProposed($0.number, agent, money) }
  }
}

/// `payroll approve N`: approves an adjustment that a clerk proposed.
struct PayrollApprove: DeskCommand {
  static let configuration = CommandConfiguration.leaf("approve", aliases: ["批"])
  static let guide = Guide(
    Texts.payrollApproveSummary,
    examples: [.init("kefu payroll approve 1 --as 3", Texts.payrollApproveExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  var permission: Permission { .approveAdjustments }

  func answer(_ context: Context) throws -> Answer {
    try context.take(
      CaseAct(AdjustmentFlow.approve), CaseKey(AdjustmentFlow.id, number)
    ) { Texts.adjustmentApproved(number, $0.values["record"] ?? "") }
  }
}

/// `payroll decline N --reason WHY`: declines an adjustment, or takes an approved one back.
struct PayrollDecline: DeskCommand {
  static let configuration = CommandConfiguration.leaf("decline", aliases: ["不批"])
  static let guide = Guide(
    Texts.payrollDeclineSummary,
    examples: [
      .init("kefu payroll decline 1 --reason 本来没算错 --as 3", Texts.payrollDeclineExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  var permission: Permission { .approveAdjustments }

  func answer(_ context: Context) throws -> Answer {
    try context.take(
      CaseAct(AdjustmentFlow.drop, reason: reason), CaseKey(AdjustmentFlow.id, number)
    ) { _ in Texts.adjustmentDeclined(number) }
  }
}

/// `payroll settle --agent N --reason WHY`: settles what a leaver owes or is owed.
struct PayrollSettle: DeskCommand {
  static let configuration = CommandConfiguration.leaf("settle", aliases: ["结清"])
  static let guide = Guide(
    Texts.payrollSettleSummary,
    examples: [
      .init("kefu payroll settle --agent 4 --reason 已收现金 --as 9", Texts.payrollSettleExample),
      .init(
        "kefu payroll settle --agent 4 --amount 20 --written-off --reason 联系不上 --as 9",
        Texts.payrollSettleWriteOff),
    ], more: Texts.payrollSettleMore)

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber
  @Option var amount: Money?
  @ArgumentParser.Flag var writtenOff = false
  @Option var reason: String

  var permission: Permission { .adjustWages }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let debt = try context.payroll().settle(
      agent, amount, writtenOff ? .writtenOff : .paid, reason: reason, author: context.author())
    return Answer(
      done: writtenOff
        ? Texts.debtWrittenOff(agent, debt.amount, debt.carriedOut)
        : Texts.debtSettled(agent, debt.amount, debt.carriedOut))
  }
}
