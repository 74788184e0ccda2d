import Desk
import Orders
import Shell
import Staff
import Vocabulary

/// `order conflicts`: lists orders that two agents tagged.
struct OrderConflicts: DeskCommand {
  static let configuration = CommandConfiguration.leaf("conflicts", aliases: ["争议"])
  static let guide = Guide(
    Texts.orderConflictsSummary,
    examples: [.init("kefu order conflicts", Texts.orderConflictsExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let sheets = try context.orders().conflicts()
    return Answer(
      sheets.map { OrderSheetView($0, desk) },
      notes: sheets.isEmpty ? [Texts.noConflicts] : [])
  }
}

/// `order resolve ORDER --agent N --reason TEXT`: records a lead's decision on an order's agent.
struct OrderResolve: OrderCommand {
  static let configuration = CommandConfiguration.leaf("resolve", aliases: ["裁定"])
  static let guide = Guide(
    Texts.orderResolveSummary,
    examples: [
      .init(
        "kefu order resolve 4100000000000001 --agent 2 --reason 聊天记录显示是2号接待的 --as 3",
        Texts.orderResolveExample)
    ], more: Texts.orderResolveMore)

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber
  @Option var reason: String
  @Argument var order: String?

  var permission: Permission { .resolveConflicts }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let sheet = try context.orders().resolve(
      context.order(order), for: agent, reason: reason, author: author)
    return Answer(
      OrderSheetView(sheet, try context.desk()),
      notes: [Texts.resolved(sheet.order.number, agent)])
  }
}
