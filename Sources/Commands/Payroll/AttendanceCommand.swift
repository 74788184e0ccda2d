import Desk
import Payroll
import Shell
import Staff
import Vocabulary

/// `payroll attendance MONTH [--agent N]`: shows the outcome of each day, open questions included.
struct PayrollAttendance: MonthCommand {
  static let configuration = CommandConfiguration.leaf("attendance", aliases: ["出勤"])
  static let guide = Guide(
    Texts.attendanceSummary,
    examples: [
      .init("kefu payroll attendance 2026-10 --agent 4 --as 3", Texts.attendanceExample),
      .init("kefu payroll attendance 2026-10 --as 9", Texts.attendanceAll),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Argument var month: Month

  var permission: Permission { agent == nil ? .serve : .seePoints }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let sight = try context.sight()
    if let agent { _ = try context.agent(agent) }
    let calendars = try context.payroll().attendance(month).filter {
      sight.shows($0.agent) && (agent == nil || agent == $0.agent)
    }
    guard !calendars.isEmpty else {
      throw Refusal(.nothingFound, Texts.nobodyOnPayroll(month), fix: Texts.gradesInAgents)
    }
    return Answer(AttendancePage(calendars: calendars))
  }
}
