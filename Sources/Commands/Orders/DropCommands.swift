import Desk
import Orders
import Shell
import Staff
import Vocabulary

/// `order drop ORDER --reason WHY`: drops an order, which then counts nowhere.
struct OrderDrop: OrderCommand {
  static let configuration = CommandConfiguration.leaf("drop", aliases: ["作废"])
  static let guide = Guide(
    Texts.orderDropSummary,
    examples: [
      .init("kefu order drop 4100000000000001 --reason 测试单 --as 9", Texts.orderDropExample)
    ], more: Texts.orderDropMore)

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var order: String?

  var permission: Permission { .correctOrders }

  func answer(_ context: Context) throws -> Answer {
    let number = try context.order(order)
    try context.demandCorrecting(number)
    let sheet = try context.orders().drop(number, reason: reason, author: context.author())
    return Answer(
      OrderSheetView(sheet, try context.desk()), notes: try context.adjustmentNotes())
  }
}

/// `order restore ORDER --reason WHY`: takes a dropped order back in.
struct OrderRestore: OrderCommand {
  static let configuration = CommandConfiguration.leaf("restore", aliases: ["恢复"])
  static let guide = Guide(
    Texts.orderRestoreSummary,
    examples: [
      .init("kefu order restore 4100000000000001 --reason 是真单 --as 9", Texts.orderRestoreExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var order: String?

  var permission: Permission { .correctOrders }

  func answer(_ context: Context) throws -> Answer {
    let number = try context.order(order)
    try context.demandCorrecting(number)
    let sheet = try context.orders().restore(number, reason: reason, author: context.author())
    return Answer(
      OrderSheetView(sheet, try context.desk()), notes: try context.adjustmentNotes())
  }
}

extension Context {
  /// Demands the right to correct an order: nobody corrects one that their own wage counts, or
  /// would count once it is corrected.
  func demandCorrecting(_ number: OrderNumber) throws {
    for agent in try orders().concerned(by: number).sorted() {
      try demand(.correctOrders, about: agent)
    }
  }
}
