import Books
import Cases
import Desk
import Files
import Orders
import Shell
import Shifts
import Staff
import Vocabulary

/// `report`: figures filled in from the records.
struct ReportGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "report", subcommands: [ReportWeek.self, ReportMonth.self], aliases: ["报告"])
  static let guide = Texts.reportGuide
}

/// `report week [DATE]`: reports a week, for the meeting on Monday at 8:00 (HANDBOOK/systems.md,
/// S22).
struct ReportWeek: DeskCommand {
  static let configuration = CommandConfiguration.leaf("week", aliases: ["周"])
  static let guide = Texts.reportWeekGuide

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option var html: String?
  @ArgumentParser.Flag var text = false
  @Argument var date: Day?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let week = date.map(Week.init(holding:)) ?? Week(reportedOn: desk.today)
    let only = try context.scope(.service, asking: agent)
    let books = try context.books()
    if text || html != nil { return try sent(week, of: only, context) }
    let orders = try orders(week, context)
    let chats = try desk.serviceOfChats(
      week.days, beside: books.service(week.days, of: only))
    func section(_ agent: AgentNumber?, _ name: Text) throws -> WeekReport.Section {
      WeekReport.Section(
        agent: agent, name: name, figures: try books.figures(week, of: agent, chats: chats),
        orders: agent.map { orders[$0] ?? .none } ?? WeekReport.sum(orders.values))
    }
    let page: (WeekReport.Section, [WeekReport.Section])
    if let only {
      page = (try section(only, Text(same: context.name(only))), [])
    } else {
      let team = try team(week, desk)
      page = (
        try section(nil, Texts.wholeGroup),
        try team.map { try section($0.number, Text(same: context.name($0.number))) }
      )
    }
    return Answer(
      WeekReport(
        from: week.days.lowerBound, to: week.days.upperBound, whole: page.0, agents: page.1,
        callMinutes: try books.flow(.call).number("minutes"),
        reasons: try books.flow(.service)[field: "reasons"]?.choices ?? [],
        board: try FigureRows.board(
          desk.figureBook(), Period(weekOf: week.monday), context.cases(), at: context.clock.now)))
  }

  /// Answers the week as a text for a chat group, or writes it as a page.
  private func sent(
    _ week: Week, of only: AgentNumber?, _ context: Context
  ) throws -> Answer {
    let desk = try context.desk()
    let reasons = try context.books().flow(.service)[field: "reasons"]?.choices ?? []
    var orders: [Week: [AgentNumber: OrderFigures]] = [:]
    for week in [week, Week(holding: week.monday - 1)] {
      orders[week] = try self.orders(week, context)
    }
    var collecting = try WeekDesk(context)
    func lines(_ agent: AgentNumber?) throws -> WeekLines {
      let name = try agent.map { Text(same: try context.name($0)) } ?? Texts.wholeGroup
      let digest = try collecting.digest(week, of: agent, named: name) { week in
        let all = orders[week] ?? [:]
        return agent.map { all[$0] ?? .none } ?? WeekReport.sum(all.values)
      }
      return WeekLines(digest: digest, reasons: reasons)
    }
    guard let html else {
      let message = WeekMessage(week: try lines(only), language: context.language).text
      return Answer(
        .fixed(text: message, json: try JSONText.encode(["text": message], context.language)))
    }
    try desk.protect(from: html)
    let agents: [AgentNumber?] = try only == nil ? team(week, desk).map(\.number) : []
    let pages = try ([only] + agents).map(lines)
    try WholeFile.write(
      WeekPage(weeks: pages, language: context.language).text, to: html, isPrivate: true)
    return Answer(done: WeekTexts.written(html))
  }

  private func team(_ week: Week, _ desk: Desk) throws -> [Agent] {
    try desk.staff().agents.filter { agent in
      agent.role != .clerk && week.days.contains { agent.isEmployed(on: $0) }
    }
  }

  /// Returns each agent's orders of a week. A night belongs to the date on which it began
  /// (HANDBOOK/shifts.md, Patterns).
  private func orders(
    _ week: Week, _ context: Context
  ) throws -> [AgentNumber: OrderFigures] {
    let desk = try context.desk()
    let span =
      desk.zone.moment(week.days.lowerBound)..<desk.zone.moment(week.days.upperBound + 1)
    var orders = try desk.store().read { try OrderFigures.month(span, in: $0) }
    for (agent, late) in try tagsAfterMidnight(of: week.monday - 1, context) {
      orders[agent, default: .none].tagged -= late.tagged
      orders[agent, default: .none].paid += -late.paid
    }
    for (agent, late) in try tagsAfterMidnight(of: week.days.upperBound, context) {
      orders[agent, default: .none].tagged += late.tagged
      orders[agent, default: .none].paid += late.paid
    }
    return orders
  }

  /// Returns each agent's tags of the next day, in a night that began on this one.
  private func tagsAfterMidnight(
    of day: Day, _ context: Context
  ) throws -> [AgentNumber: OrderFigures] {
    let desk = try context.desk()
    let next = day + 1
    guard let timetable = try? RosterFiles(desk: desk).timetable(around: next) else { return [:] }
    var figures: [AgentNumber: OrderFigures] = [:]
    for agent in timetable.agents {
      guard let night = timetable.shift(of: agent, on: day), night.end > desk.zone.moment(next)
      else { continue }
      let late = try context.orders().tagged(by: agent, on: next).filter { order in
        order.tag.map { timetable.shift(of: agent, holding: $0.at) == night } ?? false
      }
      figures[agent] = OrderFigures(
        tagged: late.count, paid: late.compactMap(\.paid).reduce(.zero, +))
    }
    return figures
  }
}

extension ClosedRange<Day> {
  fileprivate func contains(where fits: (Day) -> Bool) -> Bool {
    (lowerBound.number...upperBound.number).contains { fits(Day(number: $0)) }
  }
}
