import Desk
import Shell
import Shifts
import Staff
import Terminal
import Vocabulary

/// `clock show [MONTH]`: shows the clockings day by day, with later statements beside the
/// originals.
struct ClockShow: MonthCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    Texts.clockShowSummary,
    examples: [
      .init("kefu clock show 2026-10 --agent 2 --as 9", Texts.clockShowExample),
      .init("kefu clock show --date 2026-11-20 --as 3", Texts.clockShowDayExample),
    ], more: Texts.clockShowMore)

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Argument var month: Month?

  var permission: Permission { agent == nil ? .serve : .seePoints }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let month = date?.month ?? month ?? desk.today.month
    let sheets = try RosterFiles(desk: desk).sheets(month, of: agents(context))
    let pages = try sheets.map { sheet in
      let days = sheet.lines.filter { date == nil || $0.day == date }
      return ClockPage.Agent(
        agent: sheet.agent, name: try context.agent(sheet.agent).name,
        days: days.map { ClockPage.Line($0, zone: desk.zone) })
    }.filter { !$0.days.isEmpty }
    return Answer(
      ClockPage(agents: pages), notes: pages.isEmpty ? [Texts.nothingClocked(date, month)] : [])
  }

  /// Returns the agent asked for; for a single day, or without a known viewer, everybody who may be
  /// seen; else the viewer.
  private func agents(_ context: Context) throws -> [AgentNumber] {
    if let agent {
      _ = try context.agent(agent)
      return [agent]
    }
    if date == nil, let viewer = try context.viewer() { return [viewer.number] }
    return try context.desk().staff().agents.map(\.number).filter(context.sight().shows)
  }
}

extension RosterFiles {
  /// Returns the agents' clockings of a month.
  fileprivate func sheets(_ month: Month, of agents: [AgentNumber]) throws -> [ClockSheet] {
    let (book, changes) = (try book(), try changes(month))
    let store = try desk.store()
    let clockings = try ClockingRecords(store, zone: desk.zone).span(of: month)
    let attendance = Attendance.of(
      month: month, rosters: book.rosters(month.previous...month.next, changes),
      patterns: book.patterns, staff: book.staff, clockings: clockings,
      leave: try recordedLeave(month).merging(changes.leave) { $0.union($1) },
      answers: try AnswerRecords(store).all(of: month), covers: changes.covers, now: desk.now,
      zone: desk.zone, grace: desk.settings.grace)
    let timetable = book.timetable(month.first...month.last, changes)
    return agents.map {
      ClockSheet(
        of: $0, in: attendance, clockings: clockings, timetable: timetable, zone: desk.zone)
    }
  }
}

/// The clockings of some agents, by day.
struct ClockPage: Shown {
  struct Agent: Encodable {
    let agent: AgentNumber
    let name: String
    let days: [Line]
  }

  struct Line: Encodable {
    let date: Day
    /// The shift's code; nil for clockings that belong to no shift.
    let shift: String?
    let state: ShiftDay.State?
    /// The time that counts, with statements applied.
    let clockedIn: String?
    let clockedOut: String?
    let lateSeconds: Int
    let earlySeconds: Int
    let servedFor: AgentNumber?
    let clockings: [Press]
    let fixes: [Fix]
    private let head: Text

    private enum CodingKeys: CodingKey {
      case date, shift, state, clockedIn, clockedOut, lateSeconds, earlySeconds, servedFor
      case clockings, fixes
    }
  }

  struct Press: Encodable {
    let at: String
    let direction: Direction?
    let origin: Clocking.Origin
    fileprivate let text: Text

    private enum CodingKeys: CodingKey { case at, direction, origin }
  }

  /// A lead's or clerk's statement.
  struct Fix: Encodable {
    let clockedIn: String?
    let clockedOut: String?
    let absent: Bool
    let reason: String
    let by: AgentNumber
    let at: String
    fileprivate let text: Text

    private enum CodingKeys: CodingKey { case clockedIn, clockedOut, absent, reason, by, at }
  }

  let agents: [Agent]

  func encode(to encoder: any Encoder) throws { try agents.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    agents.flatMap { agent in
      [paper.style("\(agent.agent)号 \(agent.name)".harmless(), .title)]
        + agent.days.flatMap { $0.lines(paper) }
    }
  }
}

extension ClockPage.Line {
  init(_ line: ClockSheet.Line, zone: DeskZone) {
    date = line.day
    shift = line.shift?.shift.code
    state = line.shift?.state
    clockedIn = line.shift?.clockedIn.map(zone.iso)
    clockedOut = line.shift?.clockedOut.map(zone.iso)
    lateSeconds = line.shift?.lateSeconds ?? 0
    earlySeconds = line.shift?.earlySeconds ?? 0
    servedFor = line.servedFor
    clockings = line.clockings.map { clocking in
      ClockPage.Press(
        at: zone.iso(clocking.at), direction: clocking.direction, origin: clocking.origin,
        text: Texts.press(clocking, on: line.day, zone))
    }
    fixes = (line.shift?.answers ?? []).map { answer in
      ClockPage.Fix(
        clockedIn: answer.clockedIn.map(zone.iso), clockedOut: answer.clockedOut.map(zone.iso),
        absent: answer.absent, reason: answer.reason, by: answer.by,
        at: zone.iso(answer.enteredAt), text: Texts.fix(answer, zone))
    }
    head = Texts.clockDay(line, zone)
  }

  fileprivate func lines(_ paper: Paper) -> [String] {
    let marks = [
      state.flatMap(Texts.stateMark), lateSeconds > 0 ? Texts.late(lateSeconds) : nil,
      earlySeconds > 0 ? Texts.early(earlySeconds) : nil,
    ].compactMap(\.self).map { paper.style(paper.text($0), .warning) }
    let presses = clockings.map { paper.text($0.text) }
    let line = ([paper.text(head).harmless()] + presses + marks).joined(separator: "  ")
    return paper.fold(
      ["  " + line] + fixes.map { "      " + paper.style(paper.text($0.text).harmless(), .faint) })
  }
}
