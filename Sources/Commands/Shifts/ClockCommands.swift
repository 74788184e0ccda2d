import Desk
import Shell
import Shifts
import Staff
import Vocabulary

/// `clock`: clocking in and out, the clockings, and answers to forgotten ones.
struct ClockGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    subcommands: [ClockIn.self, ClockOut.self, ClockShow.self, ClockFix.self],
    aliases: ["打卡"])
  static let guide = Guide(Texts.clockSummary, examples: [])
}

/// `clock in`: clocks in.
struct ClockIn: DeskCommand {
  static let configuration = CommandConfiguration.leaf("in", aliases: ["上班"])
  static let guide = Guide(
    Texts.clockInSummary, examples: [.init("kefu clock in --as 3", Texts.clockInExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer { try Press.answer(.in, context) }
}

/// `clock out`: clocks out.
struct ClockOut: DeskCommand {
  static let configuration = CommandConfiguration.leaf("out", aliases: ["下班"])
  static let guide = Guide(
    Texts.clockOutSummary, examples: [.init("kefu clock out --as 3", Texts.clockOutExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer { try Press.answer(.out, context) }
}

private enum Press {
  static func answer(_ direction: Direction, _ context: Context) throws -> Answer {
    let desk = try context.desk()
    let author = try context.author()
    let press = try ClockingRecords(desk.store(), zone: desk.zone).clock(
      direction, author: author, timetable: RosterFiles(desk: desk).timetable(around: desk.today))
    let name = try context.name(author.agent)
    return Answer(
      ClockView(
        agent: author.agent, time: desk.zone.iso(press.clocking.at), direction: direction.rawValue,
        lateSeconds: press.lateSeconds,
        text: Texts.clocked(name, direction == .in, desk.zone.label(press.clocking.at))),
      notes: press.notes
        + (press.lateSeconds > desk.settings.grace ? [Texts.late(press.lateSeconds)] : []))
  }
}

struct ClockView: Shown {
  let agent: AgentNumber
  let time: String
  let direction: String
  let lateSeconds: Int
  let text: Text

  private enum CodingKeys: CodingKey { case agent, time, direction, lateSeconds }

  func lines(_ paper: Paper) -> [String] { [paper.text(text)] }
}

/// `clock fix`: records a lead's or clerk's statement about a shift with a missing clocking.
struct ClockFix: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fix", aliases: ["补", "answer"])
  static let guide = Guide(
    Texts.clockFixSummary,
    examples: [
      .init(
        "kefu clock fix --agent 3 --date 2026-10-05 --out 17:30 --reason 忘打卡，当班同事证实 --as 9",
        Texts.clockFixExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber
  @Option var date: Day
  @Option(name: .customLong("in")) var clockedIn: String?
  @Option(name: .customLong("out")) var clockedOut: String?
  @ArgumentParser.Flag var absent = false
  @Option var reason: String

  var permission: Permission { .fixClockings }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let author = try context.author()
    let answer = try AnswerRecords(desk.store()).record(
      AnswerDraft(
        agent: agent, day: date, clockedIn: try clockedIn.map(context.clockTime),
        clockedOut: try clockedOut.map(context.clockTime), absent: absent, reason: reason),
      author: author, staff: desk.staff(),
      timetable: RosterFiles(desk: desk).timetable(around: date), zone: desk.zone)
    return Answer(done: Texts.answered(answer.agent, answer.day))
  }
}

extension Context {
  /// Returns a time of day as the user typed it.
  ///
  /// - Throws: `Refusal` of kind `.usage` for anything else.
  func clockTime(_ text: String) throws -> ClockTime {
    guard let time = SpokenDays.secondOfDay(text).flatMap({ ClockTime(seconds: $0) }) else {
      throw Refusal(.usage, Texts.notAClockTime(text), fix: Texts.clockTimeShape)
    }
    return time
  }
}
