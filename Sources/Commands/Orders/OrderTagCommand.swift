import Desk
import Orders
import Shell
import Vocabulary

/// `order tag ORDER --flag F`: tags an order with the acting agent's number, a flag and the note
/// for the back office.
struct OrderTag: OrderCommand {
  static let configuration = CommandConfiguration.leaf("tag", aliases: ["标"])
  static let guide = Guide(
    Texts.orderTagSummary,
    examples: [
      .init("kefu order tag 4100000000000001 --flag 红 --as 1", Texts.orderTagPlain),
      .init(
        "kefu order tag 4100000000000001 --flag green --courier 顺丰 --wait 尺码未定，等确认再发 "
          + "--gift 送小礼品 --refund 5 --as 1", Texts.orderTagFull),
      .init("kefu order tag 4100000000000001 --wait 周五再发 --as 1", Texts.orderTagByReason),
    ], more: Texts.orderTagMore)

  @OptionGroup var shared: SharedOptions
  @Argument var order: String?
  @Option var flag: Orders.Flag?
  @Option var courier = ""
  @Option var wait = ""
  @Option var gift = ""
  @Option var refund: Money?
  @Option var note = ""

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let number = try context.order(order)
    guard try context.takes(number) else { return Answer(done: Texts.leftAlone) }
    let desk = try context.desk()
    let usual = desk.fact(.courier) ?? ""
    let fields = OrderNote(
      courier: courier, wait: wait, gift: gift, refund: refund, other: note)
    let flag =
      flag ?? fields.flag(by: desk.settings.flagOrder, usual: usual)
    let receipt = try context.orders().tag(number, flag, note: fields, author: author)
    let notes =
      (self.flag == nil ? [chosen(flag, of: fields.reasons(usual: usual), desk.settings)] : [])
      + remarks(receipt, number) + (try context.copy(receipt.tag.note, about: number))
    return Answer(
      TagView(
        order: number, agent: author.agent, flag: flag.rawValue, note: receipt.tag.note,
        bytes: receipt.byteCount, conflict: receipt.isConflict,
        standingAgent: receipt.standing.agent),
      notes: notes)
  }

  /// Returns the reason for the flag that was chosen when none was given.
  private func chosen(
    _ flag: Orders.Flag, of reasons: [Orders.Flag], _ settings: Settings
  ) -> Text {
    Texts.chosenFlag(flag, of: reasons, by: settings.flagOrder)
  }

  private func remarks(_ receipt: TagReceipt, _ number: OrderNumber) -> [Text] {
    var notes = [Texts.noteBytes(receipt.byteCount, OrderNote.limit)]
    if receipt.isConflict {
      notes.append(Texts.tagConflict(number, receipt.standing.agent))
    }
    if let before = receipt.corrects { notes.append(Texts.tagCorrected(before, receipt.tag.flag)) }
    if let replaced = receipt.replaces { notes.append(Texts.replacesNote(replaced)) }
    if !receipt.isKnown { notes.append(Texts.orderNotImported) }
    return notes
  }
}

extension Context {
  /// Returns true for a number that may be an order's; an unlikely one is said, and a person is
  /// asked.
  func takes(_ number: OrderNumber) throws -> Bool {
    guard let unlikely = try orders().unlikely(number) else { return true }
    return confirms(unlikely.remark, Texts.takeAnyway)
  }
}

extension Orders.Flag: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)

  public init?(argument: String) { self.init(argument) }
}

/// A tag for display. Its note goes to stdout, to be pasted into the back office.
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
