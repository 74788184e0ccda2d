import Desk
import Orders
import Shell
import Staff
import Vocabulary

/// `refund`: the imported refunds of an order, dropped or corrected by later records.
struct RefundGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "refund",
    subcommands: [RefundList.self, RefundDrop.self, RefundCorrect.self, RefundRestore.self],
    aliases: ["退款单"])
  static let guide = Guide(Texts.refundSummary, examples: [], more: Texts.refundMore)
}

/// A command that changes a refund by a later record.
protocol RefundFixCommand: DeskCommand {
  var refund: String? { get }
  var reason: String { get }
  var order: String { get }

  func fix(_ orders: OrderRecords, _ number: OrderNumber, _ context: Context) throws
    -> NumberedRefund
}

extension RefundFixCommand {
  var permission: Permission { .correctOrders }

  func answer(_ context: Context) throws -> Answer {
    let number = try context.order(order)
    let orders = try context.orders()
    try context.demandCorrecting(number)
    let zone = try context.desk().zone
    return Answer(
      RefundRows(refunds: [RefundView(try fix(orders, number, context), zone)]),
      notes: try context.adjustmentNotes())
  }
}

/// `refund list ORDER`: lists the imported refunds of an order.
struct RefundList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Guide(
    Texts.refundListSummary,
    examples: [.init("kefu refund list 4100000000000001", Texts.refundListExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  func answer(_ context: Context) throws -> Answer {
    let zone = try context.desk().zone
    let refunds = try context.orders().refunds(of: context.order(order))
    return Answer(
      RefundRows(refunds: refunds.map { RefundView($0, zone) }),
      status: refunds.isEmpty ? 1 : 0, notes: refunds.isEmpty ? [Texts.noRefunds] : [])
  }
}

/// `refund drop ORDER [--number ID] --reason WHY`: drops a refund.
struct RefundDrop: RefundFixCommand {
  static let configuration = CommandConfiguration.leaf("drop", aliases: ["作废"])
  static let guide = Guide(
    Texts.refundDropSummary,
    examples: [
      .init("kefu refund drop 4100000000000001 --reason 后台登错 --as 9", Texts.refundDropExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option(name: .customLong("number")) var refund: String?
  @Option var reason: String
  @Argument var order: String

  func fix(_ orders: OrderRecords, _ number: OrderNumber, _ context: Context) throws
    -> NumberedRefund
  {
    try orders.dropRefund(refund, of: number, reason: reason, author: context.author())
  }
}

/// `refund correct ORDER [--number ID] [--amount Y] [--at TIME] --reason WHY`: corrects a refund.
struct RefundCorrect: RefundFixCommand {
  static let configuration = CommandConfiguration.leaf("correct", aliases: ["更正"])
  static let guide = Guide(
    Texts.refundCorrectSummary,
    examples: [
      .init(
        "kefu refund correct 4100000000000001 --amount 30.00 --reason 多打了一个零 --as 9",
        Texts.refundCorrectExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option(name: .customLong("number")) var refund: String?
  @Option var amount: Money?
  @Option var at: String?
  @Option var reason: String
  @Argument var order: String

  func fix(_ orders: OrderRecords, _ number: OrderNumber, _ context: Context) throws
    -> NumberedRefund
  {
    let moment = try at.map { try context.moment($0, .past) }
    return try orders.correctRefund(
      refund, of: number, amount: amount, at: moment, reason: reason, author: context.author())
  }
}

/// `refund restore ORDER [--number ID] --reason WHY`: puts a refund back to what its file said.
struct RefundRestore: RefundFixCommand {
  static let configuration = CommandConfiguration.leaf("restore", aliases: ["恢复"])
  static let guide = Guide(
    Texts.refundRestoreSummary,
    examples: [
      .init("kefu refund restore 4100000000000001 --reason 确实退了 --as 9", Texts.refundRestoreExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option(name: .customLong("number")) var refund: String?
  @Option var reason: String
  @Argument var order: String

  func fix(_ orders: OrderRecords, _ number: OrderNumber, _ context: Context) throws
    -> NumberedRefund
  {
    try orders.restoreRefund(refund, of: number, reason: reason, author: context.author())
  }
}
