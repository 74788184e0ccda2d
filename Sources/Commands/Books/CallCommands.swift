import Books
import Cases
import Desk
import Shell
import Vocabulary

/// `call`: hotline calls (HANDBOOK/systems.md, S20).
struct CallGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "call",
    subcommands: [CallNote.self, CallList.self, Take<EntryDone<CallFace>>.self],
    aliases: ["来电本"])
  static let guide = Texts.callGuide
}

/// `call note QUESTION`: notes a call, brief but complete.
struct CallNote: DeskCommand {
  static let configuration = CommandConfiguration.leaf("note", aliases: ["记"])
  static let guide = Texts.callNoteGuide

  @OptionGroup var shared: SharedOptions
  @Option var caller: String
  @Option var phone: String?
  @Option var answer: String
  @Option var began: String
  @Option var ended: String?
  @Option var followUp: String?
  @Option var on: Day?
  @Argument var question: [String]

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    guard (followUp == nil) == (on == nil) else {
      throw Refusal(.usage, Texts.followUpNeedsDay, fix: Texts.followUpFix)
    }
    let began = try context.moment(began, .past)
    let ended = try ended.map { try context.moment($0, .past) } ?? desk.now
    let aim = try context.books().flow(.call).number("minutes")
    return try context.write(
      .call,
      [
        "caller": caller, "phone": phone, "question": question.joined(separator: " "),
        "answer": answer, "began": desk.zone.iso(began), "ended": desk.zone.iso(ended),
        "follow_up": followUp, "due": on.map { "\($0)" },
      ]
    ) { entry in
      Texts.callNoted(
        entry.number, seconds: entry.callSeconds ?? 0, aim: aim, isLong: entry.isLongCall(aim))
    }
  }
}

/// `call list`: lists a day's calls; with `--all` those of every day.
struct CallList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.callListGuide

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @ArgumentParser.Flag var all = false
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let books = try context.books()
    var query = CaseQuery(
      .call, [.open, .noted, .done], holder: try context.scope(.call, asking: agent))
    let day = try date ?? context.desk().today
    if !all { query.days = day...day }
    let aim = try books.flow(.call).number("minutes")
    return try context.list(books.entries(query)) { call in
      [Texts.callTook(call.callSeconds ?? 0, aim: aim, isLong: call.isLongCall(aim))]
    }
  }
}
