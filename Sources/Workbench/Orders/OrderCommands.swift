import ArgumentParser
import Orders
import Terminal
import Vocabulary

/// `order`: tags and notes of orders.
struct OrderGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "order",
    subcommands: [
      OrderTag.self, OrderShow.self, OrderUntagged.self, OrderConflicts.self, OrderUse.self,
    ],
    aliases: ["单"])
  static let guide = Guide(Texts.orderSummary, examples: [])
}

extension Context {
  func orders() throws -> OrderRecords {
    let desk = try desk()
    return OrderRecords(try desk.store(), zone: desk.zone, staff: try desk.staff())
  }
}

/// `order tag ORDER --flag F`: the acting agent's number, a flag and the note for the back office.
struct OrderTag: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "tag", aliases: ["标"])
  static let guide = Guide(
    Texts.orderTagSummary,
    examples: [
      .init("kefu order tag 4100000000000001 --flag 红 --as 1", Texts.orderTagPlain),
      .init(
        "kefu order tag 4100000000000001 --flag green --courier 顺丰 --wait 尺码未定，等确认再发 "
          + "--gift 送小礼品 --refund 5 --as 1", Texts.orderTagFull),
    ])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String
  @Option var flag: Orders.Flag
  @Option var courier = ""
  @Option var wait = ""
  @Option var gift = ""
  @Option var refund: Money?
  @Option var note = ""

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let number = try context.order(order)
    let fields = OrderNote(
      courier: courier, wait: wait, gift: gift, refund: refund, other: note)
    let receipt = try context.orders().tag(number, flag, note: fields, author: author)
    var notes = [Texts.noteBytes(receipt.byteCount, OrderNote.limit)]
    if receipt.isConflict {
      notes.append(Texts.tagConflict(number, receipt.standing.agent))
    }
    if receipt.isCorrection { notes.append(Texts.tagCorrected) }
    if let replaced = receipt.replaces { notes.append(Texts.replacesNote(replaced)) }
    if !receipt.isKnown { notes.append(Texts.orderNotImported) }
    let settings = try context.desk().settings
    let outcome = Clipboard(setting: settings.clipboard, environment: context.environment)
      .copy(receipt.tag.note)
    if !outcome.isFailure { notes.append(outcome.notice) }
    return Answer(
      TagView(
        order: number, agent: author.agent, flag: flag.rawValue, note: receipt.tag.note,
        bytes: receipt.byteCount, conflict: receipt.isConflict,
        standingAgent: receipt.standing.agent),
      notes: notes)
  }
}

extension Orders.Flag: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)

  public init?(argument: String) { self.init(argument) }
}

/// The note is what goes to stdout: it is pasted into the back office.
struct TagView: Shown {
  let order: OrderNumber
  let agent: AgentNumber
  let flag: String
  let note: String
  let bytes: Int
  let conflict: Bool
  let standingAgent: AgentNumber

  func lines(_ paper: Paper) -> [String] { [note.harmless()] }
}

/// `order show ORDER`.
struct OrderShow: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["看"])
  static let guide = Guide(
    Texts.orderShowSummary,
    examples: [.init("kefu order show 4100000000000001", Texts.orderShowExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  func answer(_ context: Context) throws -> Answer {
    let number = try context.order(order)
    guard let sheet = try context.orders().sheet(number) else {
      throw Refusal(.nothingFound, Texts.noOrder(number), fix: Texts.importOrders)
    }
    return Answer(OrderSheetView(sheet, zone: try context.desk().zone))
  }
}

/// `order untagged`: sold, but nobody's: money lost.
struct OrderUntagged: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "untagged", aliases: ["漏标"])
  static let guide = Guide(
    Texts.orderUntaggedSummary,
    examples: [.init("kefu order untagged --date 2026-10-02", Texts.orderUntaggedExample)])

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let day = date ?? desk.today
    let orders = try context.orders().untagged(on: day)
    return Answer(
      OrderRows(orders: orders.map { OrderView($0, zone: desk.zone) }),
      notes: [orders.isEmpty ? Texts.allTagged(day) : Texts.untaggedCount(orders.count, day)])
  }
}

/// `order conflicts`: orders that two agents tagged.
struct OrderConflicts: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "conflicts", aliases: ["争议"])
  static let guide = Guide(
    Texts.orderConflictsSummary,
    examples: [.init("kefu order conflicts", Texts.orderConflictsExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let zone = try context.desk().zone
    let sheets = try context.orders().conflicts()
    return Answer(
      OrderSheetRows(sheets: sheets.map { OrderSheetView($0, zone: zone) }),
      notes: sheets.isEmpty ? [Texts.noConflicts] : [])
  }
}

/// `order use ORDER`: replies and tags of the session are about this order.
struct OrderUse: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "use", aliases: ["选"])
  static let guide = Guide(
    Texts.orderUseSummary,
    examples: [.init("kefu order use 4100000000000001", Texts.orderUseExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String

  func answer(_ context: Context) throws -> Answer {
    guard let session = context.session else { throw Refusal(.usage, Texts.onlyInSession) }
    let number = try context.order(order)
    let known = try context.orders().sheet(number) != nil
    session.order = number
    return Answer(done: Texts.usingOrder(number), notes: known ? [] : [Texts.orderNotImported])
  }
}
