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
      OrderMember.self, OrderUse.self, OrderDrop.self, OrderRestore.self,
    ],
    aliases: ["单"])
  static let guide = Guide(Texts.orderSummary, examples: [])
}

extension Context {
  /// Puts a text on the clipboard and returns the notice about it; none when copying failed.
  /// Without a terminal nobody pastes: a script takes the text from stdout.
  ///
  /// - Parameter order: the order that it is about; the notice names one that is not the chat's.
  func copy(_ text: String, about order: OrderNumber? = nil) throws -> [Text] {
    let outcome = Clipboard(setting: try desk().settings.clipboard, environment: environment)
      .copy(text)
    guard !outcome.isFailure else { return [] }
    let notice = session?.notice(of: outcome) ?? outcome.notice
    guard let order, let chat = session?.chats.current, chat.isOpened, chat.order != order else {
      return [notice]
    }
    return [ChatTexts.copied(about: order, notice)]
  }
}

/// `order show ORDER`: shows an order.
struct OrderShow: OrderCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
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
  static let configuration = CommandConfiguration.leaf("untagged", aliases: ["漏标"])
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
    let rows = try orders.map { OrderView($0, buyer: try duties.buyer(of: $0), zone: desk.zone) }
    return Answer(OrderRows(orders: rows), notes: [note])
  }
}

/// `order use ORDER`: makes an order the current one, for replies and tags of the session.
struct OrderUse: OrderCommand {
  static let configuration = CommandConfiguration.leaf("use", aliases: ["选"])
  static let guide = Guide(
    Texts.orderUseSummary,
    examples: [.init("kefu order use 4100000000000001", Texts.orderUseExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  func answer(_ context: Context) throws -> Answer {
    let session = try context.openSession()
    let number = try context.order(order)
    let isKnown = try context.use(number, in: session)
    return Answer(
      done: Texts.usingOrder(number),
      notes: isKnown ? try context.memberNote(number) : [Texts.orderNotImported])
  }
}

extension Context {
  /// Makes an order the current one: the chat's own, or where it is another buyer's than the open
  /// chat's, that of a chat about it. Returns false when the order is unknown.
  fileprivate func use(_ number: OrderNumber, in session: SessionState) throws -> Bool {
    let chat = session.chats.current
    let name = chat.isOpened ? try orders().buyerName(of: number) : nil
    if let name, let own = chat.name, name != own {
      session.chats.turn(to: try self.chat(about: number))
      return true
    }
    if chat.order != number { session.chats.outdate() }
    return try chat.use(number, of: orders())
  }
}
