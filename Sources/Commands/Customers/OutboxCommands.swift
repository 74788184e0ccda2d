import Customers
import Desk
import Files
import Foundation
import Phrasebook
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// `outbox`: messages that a provider takes (HANDBOOK/customers.md, The outbox).
struct OutboxGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    subcommands: [
      OutboxFill.self, OutboxList.self, OutboxSend.self, OutboxResult.self, OutboxSettle.self,
    ],
    aliases: ["发件箱"])
  static let guide = Texts.outboxGuide
}

/// `outbox fill [DAY]`: puts the messages that are due on a day into the outbox, each once.
struct OutboxFill: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fill", aliases: ["装"])
  static let guide = Texts.outboxFillGuide

  @OptionGroup var shared: SharedOptions
  @Argument var day: Day?

  var permission: Permission { .sendMessages }

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let day = try day ?? context.desk().today
    let filling = try Outbox(records).fill(day, by: context.author())
    return Answer(FillingView(day: day, filling: filling))
  }
}

/// `outbox list`: lists messages and calls with their states.
struct OutboxList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Texts.outboxListGuide

  @OptionGroup var shared: SharedOptions
  @Option var day: Day?
  @Option var state: CareMessage.State?
  @Option var limit = 50

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let found = try Outbox(records).list(day: day, state: state)
    let shown = Array(found.suffix(max(1, limit)))
    return Answer(
      MessageRows(messages: shown, policy: records.policy),
      notes: [Texts.messageCount(found.count, shown: shown.count)])
  }
}

/// `outbox send`: hands the messages that wait to a file or a provider's command.
struct OutboxSend: DeskCommand {
  static let configuration = CommandConfiguration.leaf("send", aliases: ["发"])
  static let guide = Texts.outboxSendGuide

  @OptionGroup var shared: SharedOptions
  @Option var to: String?
  @Option var through: String?

  var permission: Permission { .sendMessages }

  func answer(_ context: Context) throws -> Answer {
    guard (to == nil) != (through == nil), (to ?? through)?.trimmed.isEmpty == false else {
      throw Refusal(.usage, Texts.oneTarget, fix: Texts.targetShape)
    }
    // What stands there may not be with the provider yet.
    if let to, FileManager.default.fileExists(atPath: to) {
      throw Refusal(.usage, Texts.sheetIsThere(to), fix: Texts.otherSheet)
    }
    let desk = try context.desk()
    if let to { try desk.protect(from: to) }
    let outbox = Outbox(try desk.customers())
    let author = try context.author()
    let underway = try outbox.underway()
    let now = context.clock.now
    let texts = try CareWording(context)
    let batch = try outbox.begin(by: author, text: texts.text)
    let (doubtful, running) = (
      underway.filter { $0.isInDoubt(at: now) }, underway.filter { !$0.isInDoubt(at: now) }
    )
    var notes = doubtful.isEmpty ? [] : [Texts.inDoubt(doubtful.map(\.number))]
    if !running.isEmpty { notes.append(Texts.beingHanded(running.map(\.number))) }
    notes += batch.lacking.map { Texts.stillWaits($0) }
    if batch.dropped > 0 { notes.append(Texts.droppedMessages(batch.dropped)) }
    if batch.items.isEmpty, !batch.lacking.isEmpty { throw Refusal(.refused, batch.lacking) }
    guard !batch.items.isEmpty else { return Answer(done: Texts.nothingToSend, notes: notes) }
    let sheet = try MessageSheet(batch: batch).document
    if let to {
      try handing(batch, outbox, author) {
        try WholeFile.write(sheet, to: to, isPrivate: true)
      }
      try outbox.handed(batch, by: author)
      return Answer(done: Texts.handedTo(batch.items.count, to, batch: batch.number), notes: notes)
    }
    let command = ProviderCommand(line: through ?? "", environment: context.environment)
    let status = try handing(batch, outbox, author) {
      try command.run(sheet, in: desk.workFolder)
    }
    guard status == 0 else {
      throw Refusal(
        Texts.providerFailed(status, batch.items.map(\.message.number)), fix: Texts.askProvider)
    }
    try outbox.handed(batch, by: author)
    return Answer(done: Texts.handedOver(batch.items.count, batch: batch.number), notes: notes)
  }

  /// Runs the handing-over; where it surely took nothing, the messages wait again.
  private func handing<Result>(
    _ batch: Outbox.Batch, _ outbox: Outbox, _ author: Author, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch {
      try outbox.release(batch, by: author)
      throw error
    }
  }
}

/// `outbox result FILE`: reads what a provider says became of messages.
struct OutboxResult: FileCommand {
  static let configuration = CommandConfiguration.leaf("result", aliases: ["结果"])
  static let guide = Texts.outboxResultGuide

  @OptionGroup var shared: SharedOptions
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  var permission: Permission { .sendMessages }

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let report = try OutboxResults(records).run(
      path: file, name: file, author: context.author(), options: sheet.options(context))
    return Answer(ImportView(report: report), status: report.refused.isEmpty ? 0 : 1)
  }
}

/// `outbox settle N... --how OUTCOME --reason WHY`: decides about messages that are in doubt,
/// failed, or shall not go out.
struct OutboxSettle: DeskCommand {
  static let configuration = CommandConfiguration.leaf("settle", aliases: ["定"])
  static let guide = Texts.outboxSettleGuide

  /// What a message becomes.
  enum Outcome: String, CaseIterable, ExpressibleByArgument {
    case handed, again, drop

    var state: CareMessage.State {
      switch self {
      case .handed: .handed
      case .again: .waiting
      case .drop: .dropped
      }
    }
  }

  @OptionGroup var shared: SharedOptions
  @Option var how: Outcome
  @Option var reason: String
  @Argument var number: [Int]

  var permission: Permission { .sendMessages }

  func answer(_ context: Context) throws -> Answer {
    let outbox = Outbox(try context.desk().customers())
    try outbox.settle(number, as: how.state, reason: reason, by: context.author())
    return Answer(done: Texts.messagesSettled(number.count, CareTexts.name(of: how.state)))
  }
}

extension CareMessage.State: ExpressibleByArgument {}
