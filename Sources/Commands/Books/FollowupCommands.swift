import Books
import Cases
import Desk
import Shell
import Vocabulary

/// `followup`: prospects and regular buyers due a visit (HANDBOOK/systems.md, S18).
struct FollowupGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    subcommands: [
      FollowupAdd.self, FollowupList.self, Take<EntryDone<FollowupFace>>.self,
      Take<FollowupMove>.self,
      Take<EntryDrop<FollowupFace>>.self,
    ],
    aliases: ["回访本"])
  static let guide = Texts.followupGuide
}

/// `followup add BUYER --kind K --on DATE`: writes a follow-up.
struct FollowupAdd: DeskCommand {
  static let configuration = CommandConfiguration.leaf("add", aliases: ["记"])
  static let guide = Texts.followupAddGuide

  @OptionGroup var shared: SharedOptions
  @Option var kind: String
  @Option var on: Day
  @Option var order: String?
  @Option(parsing: .upToNextOption) var note: [String] = []
  @Argument var buyer: String

  func answer(_ context: Context) throws -> Answer {
    try context.write(
      .followup,
      [
        "buyer": buyer, "kind": kind, "due": "\(on)", "order": order,
        "note": note.joined(separator: " "),
      ]
    ) { Texts.followupAdded($0.number, on) }
  }
}

/// `followup list`: lists due follow-ups, calls back included; with `--all` also later ones.
struct FollowupList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.followupListGuide

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var all = false
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let reader = try context.reader(.followup, asking: agent)
    let today = try context.desk().workday(of: reader)
    let last = all ? Day(number: today.number + 36_500) : today
    let due = try context.books().followUpsDue(for: reader, on: last)
    return try context.list(due) { entry in
      let late = entry.dueDay.map { today.number - $0.number } ?? 0
      return (entry.flow == Book.call.rawValue ? [Texts.fromCall] : [])
        + (late > 0 ? [Texts.overdue(late)] : [])
    }
  }
}

/// `followup move N --on DATE --reason WHY`: moves a follow-up to another day, or to a colleague.
enum FollowupMove: EntryStep {
  static var book: Book { .followup }
  struct Given: StepArguments {
    @Option var on: Day
    @Option(name: .customLong("reason")) var why: String
    @Option var to: AgentNumber?
    @Argument var number: Int

    var numbers: [Int] { [number] }
    func values() -> [String: String?] { ["due": "\(on)"] }
    var reason: String? { why }
    var recipient: AgentNumber? { to }
  }
  static let face = StepFace("followup", "move", "改", Texts.followupMoveGuide)
  static func said(_ entry: Case) -> Text {
    Texts.followupMoved(entry.number, entry.values["due"] ?? "", entry.holder)
  }
}
