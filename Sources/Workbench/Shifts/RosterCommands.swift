import ArgumentParser
import Shifts
import Terminal
import Vocabulary

/// `roster`: who works when.
struct RosterGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    subcommands: [RosterCheck.self, RosterShow.self],
    aliases: ["排班"])
  static let guide = Guide(Texts.rosterSummary, examples: [])
}

/// `roster check MONTH`: findings that name file, line and day.
struct RosterCheck: MonthCommand {
  static let configuration = CommandConfiguration(commandName: "check", aliases: ["查"])
  static let guide = Guide(
    Texts.rosterCheckSummary,
    examples: [.init("kefu roster check 2026-11", Texts.rosterCheckExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let files = RosterFiles(desk: desk)
    let findings = try files.file(month).check(
      patterns: files.patterns(), staff: desk.staff(),
      previous: files.rosterIfAny(month.previous), next: files.rosterIfAny(month.next)
    ).all
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [
        findings.isEmpty ? Texts.rosterGood(month) : Texts.findingCount(findings.count)
      ])
  }
}

/// `roster show MONTH`: the month as a calendar, today marked, gaps in coverage visible.
struct RosterShow: MonthCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["看"])
  static let guide = Guide(
    Texts.rosterShowSummary,
    examples: [.init("kefu roster show 2026-11", Texts.rosterShowExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let files = RosterFiles(desk: desk)
    let calendar = RosterCalendar(
      try files.file(month).roster, patterns: try files.patterns(), staff: try desk.staff())
    return Answer(RosterPage(calendar: calendar, today: desk.today))
  }
}

/// The calendar as it is drawn: a column a day, two columns of the screen each.
struct RosterPage: Shown {
  let calendar: RosterCalendar
  let today: Day

  func encode(to encoder: any Encoder) throws { try calendar.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    let names = calendar.agents.map { "\($0.agent)号 \($0.name.harmless())" }
    let label = names.map { paper.width.of($0) }.max() ?? 0
    // As many days as fit, in as many blocks as it takes.
    let perBlock = max(1, (paper.columns - label - 2) / 3)
    var lines: [String] = []
    for start in stride(from: 0, to: calendar.days.count, by: perBlock) {
      let range = start..<min(start + perBlock, calendar.days.count)
      lines += block(range, names: names, label: label, paper)
    }
    return lines.dropLast() + gaps(paper)
  }

  private func block(_ range: Range<Int>, names: [String], label: Int, _ paper: Paper) -> [String] {
    let blank = String(repeating: " ", count: label)
    func row(_ head: String, _ cells: (Int) -> (String, Style.Role?)) -> String {
      paper.width.pad(head, to: label)
        + range.map { index in
          let (text, role) = cells(index)
          return " " + paper.style(paper.width.pad(text, to: 2), isToday(index) ? .match : role)
        }.joined()
    }
    var lines = [
      row(blank) { (String(self.calendar.days[$0].day.civil.day), .title) },
      row(blank) { (self.weekday(self.calendar.days[$0].weekday, paper), .faint) },
    ]
    for (person, name) in zip(calendar.agents, names) {
      lines.append(
        row(name) { index in
          let cell = person.cells[index]
          return cell.kind == .rest ? ("·", .faint) : (cell.code.harmless(), nil)
        })
    }
    return lines + [""]
  }

  private func isToday(_ index: Int) -> Bool { calendar.days[index].day == today }

  private func weekday(_ number: Int, _ paper: Paper) -> String {
    let names =
      paper.language == .chinese
      ? ["一", "二", "三", "四", "五", "六", "日"] : ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    return names[number - 1]
  }

  private func gaps(_ paper: Paper) -> [String] {
    calendar.days.flatMap { day in
      day.gaps.map { gap in
        paper.style(
          Texts.coverageGap(day.day, gap.name, gap.present, gap.minimum)(paper.language).harmless(),
          .bad)
      }
    }
  }
}
