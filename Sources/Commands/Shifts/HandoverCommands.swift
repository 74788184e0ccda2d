import Cases
import Desk
import Shell
import Shifts
import Vocabulary

/// `handover`: items that one shift leaves to the next.
struct HandoverGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    subcommands: [
      HandoverWrite.self, HandoverList.self, Take<HandoverAccept>.self, Take<HandoverFinish>.self,
      Take<HandoverPass>.self, Take<HandoverDrop>.self, HandoverStory.self,
    ],
    aliases: ["交接"])
  static let guide = Texts.handoverGuide
}

extension Context {
  fileprivate func handovers() throws -> HandoverRecords { try desk().handovers() }

  fileprivate func view(_ item: HandoverItem, _ text: ((HandoverItem) -> Text)? = nil) throws
    -> HandoverView
  {
    HandoverView(item: item, zone: try desk().zone, now: clock.now, done: text?(item))
  }
}

/// `handover write TEXT`: writes an open item, with the promise and its due time.
struct HandoverWrite: DeskCommand {
  static let configuration = CommandConfiguration.leaf("write", aliases: ["写"])
  static let guide = Texts.handoverWriteGuide

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
    var draft = CaseDraft(
      HandoverItem.flow, ["text": text.joined(separator: " ")], recipient: to)
    draft.values["buyer"] = buyer
    draft.values["promise"] = promise
    if urgent { draft.values["urgent"] = "yes" }
    if mayBuy { draft.values["may_buy"] = "yes" }
    draft.stored["order"] = try order.map { try context.mentionedOrder($0).text }
    draft.stored["due"] = try due.map { "\(try context.moment($0, .ahead).seconds)" }
    return try Self.write(draft, context)
  }

  /// Writes an item with nothing but its text, such as one that a session asks for at sign-out.
  static func answer(_ text: String, _ context: Context) throws -> Answer {
    try write(CaseDraft(HandoverItem.flow, ["text": text]), context)
  }

  private static func write(_ draft: CaseDraft, _ context: Context) throws -> Answer {
    let item = try context.handovers().write(draft, by: context.caseHand())
    return Answer(try context.view(item) { Texts.handedOver($0.number) })
  }
}

/// `handover list`: lists open items, urgent ones first, then by due time, then the oldest; with
/// their age, and the backlog in one line.
struct HandoverList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.handoverListGuide

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
      try items.prefix(shown ?? .max).map { try context.view($0) },
      notes: [
        items.isEmpty ? Texts.nothingOpen : nil,
        shown.flatMap { items.count > $0 ? Texts.firstItems($0, mine: mine) : nil },
        backlog.map(Texts.backlog),
      ].compactMap(\.self))
  }

  /// The number of items that are listed, the most urgent first.
  private static let shown = 100
}

/// A step with items.
protocol HandoverStep: StepCommand {
  static func said(_ item: HandoverItem) -> Text
}

extension HandoverStep {
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer {
    let items = try context.handovers().take(act, given.numbers, by: context.caseHand())
      .map { try context.view($0, said) }
    return given.numbers.count == 1 ? Answer(items[0]) : Answer(items)
  }
}

/// `handover accept N ...`: accepts all of the items or none.
enum HandoverAccept: HandoverStep {
  typealias Given = SomeNumbers
  static let face = StepFace("handover", "accept", "接", Texts.handoverAcceptGuide)
  static func said(_ item: HandoverItem) -> Text { Texts.accepted(item.number, item.holder) }
}

/// `handover done N`: closes an item.
enum HandoverFinish: HandoverStep {
  typealias Given = OneNumber
  static let face = StepFace("handover", "done", "完", Texts.handoverDoneGuide)
  static func said(_ item: HandoverItem) -> Text { Texts.finished(item.number) }
}

/// `handover pass N`: passes an item on to the next shift, or to one agent.
enum HandoverPass: HandoverStep {
  struct Given: StepArguments {
    @Option var to: AgentNumber?
    @Option(name: .customLong("reason")) var why: String?
    @Argument var number: Int

    var numbers: [Int] { [number] }
    var reason: String? { why }
    var recipient: AgentNumber? { to }
  }
  static let face = StepFace("handover", "pass", "转", Texts.handoverPassGuide)
  static func said(_ item: HandoverItem) -> Text { Texts.passedOn(item.number) }
}

/// `handover drop N --reason TEXT`: drops an item.
enum HandoverDrop: HandoverStep {
  typealias Given = ReasonAndNumber
  static let face = StepFace("handover", "drop", "销", Texts.handoverDropGuide)
  static func said(_ item: HandoverItem) -> Text { Texts.dropped(item.number) }
}

/// `handover history N`: shows all steps of one item.
struct HandoverStory: DeskCommand {
  static let configuration = CommandConfiguration.leaf("history", aliases: ["经过"])
  static let guide = Texts.handoverHistoryGuide

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let (item, steps, flow) = try context.handovers().history(of: number)
    let zone = try context.desk().zone
    return Answer(
      HandoverStoryView(
        item: try context.view(item), events: steps.map { StoryStep($0, flow, zone) }))
  }
}
