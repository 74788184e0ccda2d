import Cases
import ChatLogs
import Desk
import Files
import Shell
import Shifts
import Staff
import Vocabulary

/// `chat figures [PERIOD]`: shows the figures of chats by definition, whole or by parts.
struct ChatFiguresCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("figures", aliases: ["指标"])
  static let guide = Texts.chatFiguresGuide

  @OptionGroup var shared: SharedOptions
  @Option var by: ChatFigures.Grouping?
  @Option var agent: AgentNumber?
  @Option var figure: [String] = []
  @Option var to: String?
  @Argument var period: Period?

  var permission: Permission { agent == nil ? .serve : .seePoints }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let only = try context.chatScope(asking: agent)
    let period = period ?? Period(desk.today.month)
    let policy = try desk.chatPolicy()
    let chosen = try figure.map(policy.figure)
    if by == nil, chosen.isEmpty, to == nil, context.format == .json {
      return try service(desk, period, only)
    }
    let figures = try desk.chatFigures(period.days)
    let sheet = try ChatFigureSheet(
      figures, in: period.description, by: by, chosen: chosen, only: only,
      parts: parts(context, period))
    let notes = figures.chatCount == 0 ? [Texts.noChats] : []
    guard let to else { return Answer(sheet, notes: notes) }
    if let none = notes.first { throw Refusal(.nothingFound, none) }
    try desk.protect(from: to)
    try WholeFile.write(CSVText.document(sheet.cells), to: to, isPrivate: true)
    return Answer(done: Texts.rowsWritten(sheet.cells.count - 1, to))
  }

  /// Answers a script that chose neither parts nor figures.
  private func service(
    _ desk: Desk, _ period: Period, _ only: AgentNumber?
  ) throws -> Answer {
    let figures = try desk.chatFigures(period.days, ChatService.figures)
    let rows = figures.service.filter { only == nil || $0.agent == only }
    return Answer(
      ChatServiceRows(services: rows), notes: figures.chatCount == 0 ? [Texts.noChats] : [])
  }

  /// Returns what names the part of an observation.
  private func parts(
    _ context: Context, _ period: Period
  ) throws -> (AgentNumber?, Moment) -> ChatFigureSheet.Part {
    let desk = try context.desk()
    let zone = desk.zone
    let duty = by == .shift ? try desk.duty(around: period.days) : nil
    return { agent, at in
      let (day, second) = zone.clock(at)
      switch by {
      case nil: return .init("", Text(same: ""))
      case .agent:
        guard let agent else { return .init("~", Texts.nobodysChats) }
        return .init(
          Self.padded(agent.number, 4), Text(same: (try? context.name(agent)) ?? "\(agent)号"),
          agent: agent)
      case .shift:
        guard let agent, let hours = duty?.hours(of: agent, at: at) else {
          return .init("~", Texts.noShift)
        }
        let ends = [hours.lowerBound, hours.upperBound].map { end in
          String(zone.iso(end).dropFirst(11).prefix(5))
        }
        return .init(ends[0], Text(same: ends.joined(separator: "–")))
      case .hour: return .init(Self.padded(second / 3600, 2), Texts.hourPart(second / 3600))
      case .day: return .init("\(day)", Text(same: "\(day)"))
      case .week:
        let week = Period(weekOf: day).description
        return .init(week, Text(same: week))
      case .month: return .init("\(day.month)", Text(same: "\(day.month)"))
      }
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension ChatFigures.Grouping: ExpressibleByArgument {}
