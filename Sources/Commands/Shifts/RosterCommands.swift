import Desk
import Shell
import Shifts
import Vocabulary

/// `roster`: the shifts of every agent.
struct RosterGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    subcommands: [
      RosterCheck.self, RosterShow.self, SwapGroup.self, CoverGroup.self,
    ],
    aliases: ["排班"])
  static let guide = Guide(Texts.rosterSummary, examples: [])
}

/// `roster check MONTH`: reports findings that name file, line and day.
struct RosterCheck: MonthCommand {
  static let configuration = CommandConfiguration.leaf("check", aliases: ["查"])
  static let guide = Guide(
    Texts.rosterCheckSummary,
    examples: [.init("kefu roster check 2026-11", Texts.rosterCheckExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let findings = try RosterFiles(desk: desk).check(month).all
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [
        findings.isEmpty ? Texts.rosterGood(month) : Texts.findingCount(findings.count)
      ])
  }
}

/// `roster show MONTH`: shows the month as a calendar, with today marked and gaps in coverage
/// visible.
struct RosterShow: MonthCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    Texts.rosterShowSummary,
    examples: [.init("kefu roster show 2026-11", Texts.rosterShowExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let files = RosterFiles(desk: desk)
    let calendar = RosterCalendar(
      try files.roster(month), patterns: try files.patterns(), staff: try desk.staff(),
      leave: try files.recordedLeave(month), changes: try files.changes(month))
    return Answer(RosterPage(calendar: calendar, today: desk.today))
  }
}
