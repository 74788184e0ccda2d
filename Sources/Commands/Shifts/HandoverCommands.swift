import Desk
import Shell
import Shifts
import Vocabulary

/// `handover`: items that one shift leaves to the next.
struct HandoverGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    subcommands: [
      HandoverWrite.self, HandoverList.self, HandoverAccept.self, HandoverFinish.self,
      HandoverPass.self, HandoverDrop.self, HandoverStory.self,
    ],
    aliases: ["交接"])
  static let guide = Guide(Texts.handoverSummary, examples: [])
}

extension Context {
  fileprivate func handovers() throws -> HandoverRecords { try desk().handovers() }

  /// Takes a step with one item, and answers its result.
  fileprivate func take(
    _ step: HandoverItem.Step, _ number: Int, to recipient: AgentNumber? = nil,
    reason: String? = nil, _ text: @escaping (Int) -> Text
  ) throws -> Answer {
    let item = try handovers().take(step, number, to: recipient, reason: reason, by: caseHand())
    return Answer(try view(item) { text($0.number) })
  }

  fileprivate func view(_ item: HandoverItem, _ text: ((HandoverItem) -> Text)? = nil) throws
    -> HandoverView
  {
    HandoverView(item, zone: try desk().zone, now: clock.now, done: text?(item))
  }
}

/// `handover write TEXT`: writes an open item, with the promise and its due time.
struct HandoverWrite: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "write", aliases: ["写"])
  static let guide = Guide(
    Texts.handoverWriteSummary,
    examples: [
      .init("kefu handover write '买家催退款，已答应今晚回复' --as 1", Texts.handoverWriteExample),
      .init(
        "kefu handover write 等尺码 --order 4100000000000001 --due 16:00 --urgent --as 1",
        Texts.handoverDueExample),
      .init(
        "kefu handover write 问过大码，到货联系 --buyer 小鱼 --may-buy --due 2026-11-25T10:00 --as 1",
        Texts.handoverMayBuyExample),
    ], more: Texts.handoverWriteMore)

  @OptionGroup var shared: SharedOptions
  @Option var buyer: String?
  @Option var order: String?
  @Option var promise: String?
  @Option var due: String?
  @ArgumentParser.Flag var urgent = false
  @ArgumentParser.Flag var mayBuy = false
  @Option var to: AgentNumber?
  @Argument var text: [String]

  func answer(_ context: Context) throws -> Answer {
    try Self.write(
      HandoverDraft(
        text: text.joined(separator: " "), buyer: buyer,
        order: try order.map(context.mentionedOrder),
        promise: promise, due: try due.map { try context.moment($0, .ahead) }, urgent: urgent,
        mayBuy: mayBuy, recipient: to), context)
  }

  /// Writes an item with nothing but its text, such as one that a session asks for at sign-out.
  static func answer(_ text: String, _ context: Context) throws -> Answer {
    try write(HandoverDraft(text: text), context)
  }

  private static func write(_ draft: HandoverDraft, _ context: Context) throws -> Answer {
    let item = try context.handovers().write(draft, by: context.caseHand())
    return Answer(try context.view(item) { Texts.handedOver($0.number) })
  }
}

/// `handover list`: lists open items, urgent ones first, then by due time, then the oldest; with
/// their age, and the backlog in one line.
struct HandoverList: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "list", aliases: ["看"])
  static let guide = Guide(
    Texts.handoverListSummary,
    examples: [
      .init("kefu handover list", Texts.handoverListExample),
      .init("kefu handover list --mine --as 2", Texts.handoverMineExample),
    ])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var all = false
  @ArgumentParser.Flag var mine = false

  func answer(_ context: Context) throws -> Answer {
    let book = try context.handovers()
    // People read the top of a list; a script, or a reader who asks for all, gets every item.
    let shown = all || context.format == .json ? nil : Self.shown
    // One item more than is shown tells whether there are more.
    let limit = shown.map { $0 + 1 } ?? .max
    let items =
      try mine
      ? book.open(for: context.author().agent, limit: limit) : book.list(all: all, limit: limit)
    let backlog = try book.backlog(at: context.clock.now)
    return Answer(
      HandoverRows(items: try items.prefix(shown ?? .max).map { try context.view($0) }),
      notes: [
        items.isEmpty ? Texts.nothingOpen : nil,
        shown.flatMap { items.count > $0 ? Texts.firstItems($0, mine: mine) : nil },
        backlog.map(Texts.backlog),
      ].compactMap(\.self))
  }

  /// The number of items that are listed, the most urgent first.
  private static let shown = 100
}

/// `handover accept N ...`: accepts all of the items or none.
struct HandoverAccept: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "accept", aliases: ["接"])
  static let guide = Guide(
    Texts.handoverAcceptSummary,
    examples: [
      .init("kefu handover accept 1 --as 2", Texts.handoverAcceptExample),
      .init("kefu handover accept 2 3 4 --as 2", Texts.handoverAcceptAllExample),
    ])

  @OptionGroup var shared: SharedOptions
  @Argument var numbers: [Int]

  func answer(_ context: Context) throws -> Answer {
    let items = try context.handovers().accept(numbers, by: context.caseHand())
      .map { try context.view($0) { Texts.accepted($0.number, $0.holder) } }
    return numbers.count == 1 ? Answer(items[0]) : Answer(HandoverRows(items: items))
  }
}

/// `handover done N`: closes an item.
struct HandoverFinish: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "done", aliases: ["完"])
  static let guide = Guide(
    Texts.handoverDoneSummary,
    examples: [.init("kefu handover done 1 --as 2", Texts.handoverDoneExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.take(.done, number, Texts.finished)
  }
}

/// `handover pass N`: passes an item on to the next shift, or to one agent.
struct HandoverPass: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "pass", aliases: ["转"])
  static let guide = Guide(
    Texts.handoverPassSummary,
    examples: [
      .init("kefu handover pass 1 --to 4 --reason 买家要找周晴 --as 2", Texts.handoverPassExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option var to: AgentNumber?
  @Option var reason: String?
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.take(.pass, number, to: to, reason: reason, Texts.passedOn)
  }
}

/// `handover drop N --reason TEXT`: drops an item.
struct HandoverDrop: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "drop", aliases: ["销"])
  static let guide = Guide(
    Texts.handoverDropSummary,
    examples: [.init("kefu handover drop 1 --reason 买家已退货 --as 2", Texts.handoverDropExample)])

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.take(.drop, number, reason: reason, Texts.dropped)
  }
}

/// `handover history N`: shows all steps of one item.
struct HandoverStory: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "history", aliases: ["经过"])
  static let guide = Guide(
    Texts.handoverHistorySummary,
    examples: [.init("kefu handover history 1", Texts.handoverHistoryExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let (item, steps, flow) = try context.handovers().history(of: number)
    let zone = try context.desk().zone
    return Answer(
      HandoverStoryView(
        item: try context.view(item),
        events: steps.map { HandoverStoryView.Event($0, flow, zone) }))
  }
}
