import Desk
import Shell
import Store
import Vocabulary

/// `journal`: the record of who wrote, and when.
struct JournalGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "journal", subcommands: [JournalHeadCommand.self], aliases: ["流水"])
  static let guide = Guide(Texts.journalSummary, examples: [])
}

/// `journal head`: shows the journal's last row, to keep elsewhere.
struct JournalHeadCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("head", aliases: ["末条"])
  static let guide = Guide(
    Texts.journalHeadSummary, examples: [.init("kefu journal head", Texts.journalHeadExample)],
    more: Texts.journalHeadMore)

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    guard let last = try context.store().read({ try $0.journalHead() }) else {
      throw Refusal(.nothingFound, Texts.journalIsEmpty, fix: Texts.afterFirstWrite)
    }
    return Answer(JournalHeadView(head: last.head, at: last.at, zone: try context.desk().zone))
  }
}

struct JournalHeadView: Shown {
  let head: JournalHead
  let at: Moment
  let zone: DeskZone

  func lines(_ paper: Paper) -> [String] { ["\(head)  \(zone.iso(at))"] }

  private enum CodingKeys: CodingKey { case number, digest, at }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(head.number, forKey: .number)
    try container.encode(head.digest, forKey: .digest)
    try container.encode(zone.iso(at), forKey: .at)
  }
}

extension JournalHead: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
