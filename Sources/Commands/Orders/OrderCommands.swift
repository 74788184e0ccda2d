import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// `order`: tags and notes of orders.
struct OrderGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "order",
    subcommands: [
      OrderTag.self, OrderShow.self, OrderUntagged.self, OrderUnpaid.self, OrderChase.self,
      OrderAdd.self, OrderConfirm.self, OrderConflicts.self, OrderResolve.self, OrderErase.self,
      OrderMember.self, OrderUse.self,
    ],
    aliases: ["单"])
  static let guide = Guide(Texts.orderSummary, examples: [])
}

extension Context {
  /// Puts a text on the clipboard and returns the notice about it; none when copying failed.
  /// Without a terminal nobody pastes: a script takes the text from stdout.
  func copy(_ text: String) throws -> [Text] {
    let outcome = Clipboard(setting: try desk().settings.clipboard, environment: environment)
      .copy(text)
    return outcome.isFailure ? [] : [notice(of: outcome)]
  }

  func notice(of outcome: Clipboard.Outcome) -> Text {
    session?.notice(of: outcome) ?? outcome.notice
  }
}

/// `order show ORDER`: shows an order.
struct OrderShow: OrderCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["看"])
  static let guide = Guide(
    Texts.orderShowSummary,
    examples: [
      .init("kefu order show 4100000000000001", Texts.orderShowExample),
      .init("kefu order show 4100000000000001 --reveal --as 1", Texts.revealExample),
    ])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var reveal = false
  @Argument var order: String?

  func answer(_ context: Context) throws -> Answer {
    let number = try context.order(order)
    guard let sheet = try context.orders().sheet(number) else {
      throw Refusal(.nothingFound, Texts.noOrder(number), fix: Texts.importOrders)
    }
    if reveal { return try context.revealed(number) }
    return Answer(OrderSheetView(sheet, try context.desk()))
  }
}

/// `order untagged`: lists a day's orders that carry no agent's tag, which means money lost.
struct OrderUntagged: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "untagged", aliases: ["漏标"])
  static let guide = Guide(
    Texts.orderUntaggedSummary,
    examples: [.init("kefu order untagged --date 2026-10-02", Texts.orderUntaggedExample)])

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let day = date ?? desk.today
    let duties = try OrderDuties(context)
    let orders = try duties.untagged(on: day, of: agent).map(\.order)
    let hasOrders = try !orders.isEmpty || duties.hasOrders(on: day)
    let done = hasOrders ? Texts.allTagged(day) : Texts.noOrders(day)
    let note = orders.isEmpty ? done : Texts.untaggedCount(orders.count, day)
    return Answer(OrderRows(orders: orders.map { OrderView($0, zone: desk.zone) }), notes: [note])
  }
}

/// `order use ORDER`: makes an order the current one, for replies and tags of the session.
struct OrderUse: OrderCommand {
  static let configuration = CommandConfiguration(commandName: "use", aliases: ["选"])
  static let guide = Guide(
    Texts.orderUseSummary,
    examples: [.init("kefu order use 4100000000000001", Texts.orderUseExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  func answer(_ context: Context) throws -> Answer {
    guard let session = context.session else {
      throw Refusal(.usage, Texts.onlyInSession, fix: Texts.openWorkbench)
    }
    let number = try context.order(order)
    let isKnown = try session.use(number, of: context.orders())
    return Answer(
      done: Texts.usingOrder(number),
      notes: isKnown ? try context.memberNote(number) : [Texts.orderNotImported])
  }
}

extension SessionState {
  /// Makes an order the current one, with values for replies. Its number, buyer's name, goods and
  /// pieces are filled in; its amount, size and colour are only offered, because a reply may mean
  /// others. The buyer's address and phone are in the confirmation form alone. Returns false when
  /// the order is unknown.
  @discardableResult
  func use(_ number: OrderNumber, of records: OrderRecords) throws -> Bool {
    let sheet = try records.sheet(number)
    let form = sheet?.confirmation?.form
    if order != number { listed = listed.map(\.outdated) }
    order = number
    orderValues = Self.known([
      "订单": number.text, "买家": try records.buyerName(of: number), "商品": sheet?.order.title,
      "件数": form?[.quantity] ?? sheet?.order.quantity.map(String.init),
    ])
    orderOffers = Self.known([
      "金额": sheet?.order.paid?.description, "尺码": form?[.size], "颜色": form?[.colour],
    ])
    return sheet != nil
  }

  private static func known(_ values: [String: String?]) -> [String: String] {
    values.compactMapValues(\.self)
  }
}
