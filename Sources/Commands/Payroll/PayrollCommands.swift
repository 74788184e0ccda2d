import Desk
import Foundation
import Payroll
import Shell
import Staff
import Vocabulary

/// `payroll`: a month of work as points and wages.
struct PayrollGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "payroll",
    subcommands: [
      PayrollRun.self, PayrollExplain.self, PayrollAttendance.self, PayrollCompare.self,
      PayrollStatus.self, PayrollAdjust.self, PayrollApprove.self, PayrollDecline.self,
      PayrollClose.self, PayrollVerify.self, PayrollSettle.self, PayrollExport.self,
    ],
    aliases: ["工资"])
  static let guide = Guide(Texts.payrollSummary, examples: [], more: Texts.payrollSteps)
}

/// `payroll run MONTH`: shows everybody's draft, or everything that is missing for it.
struct PayrollRun: MonthCommand {
  static let configuration = CommandConfiguration.leaf("run", aliases: ["算"])
  static let guide = Guide(
    Texts.payrollRunSummary,
    examples: [.init("kefu payroll run 2026-10 --as 9", Texts.payrollRunExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let sight = try context.sight()
    let payroll = try context.payroll()
    let sheet = try payroll.run(month, for: sight.reader)
    if case .everything = sight { return try everything(sheet, context) }
    let document = try sheet.document(context.language)
    let past = try payroll.pastScores(before: month)
    switch sight {
    case .everything, .points: return Answer(PointsTable(document: document, past: past))
    case .ownPoints(let agent):
      return Answer(PointsTable(document: document.showing(only: agent), past: past))
    case .own(let agent):
      return Answer(
        OwnStatement(
          document: document.showing(only: agent), past: past,
          calendars: try payroll.attendance(month).filter { $0.agent == agent }))
    }
  }

  /// Answers the whole sheet. The JSON document is written only once, for shelf and answer, since
  /// half a thousand statements are megabytes.
  private func everything(_ sheet: PayrollSheet, _ context: Context) throws -> Answer {
    let json = sheet.json(context.language)
    if sheet.closing == nil {
      DraftShelf(desk: try context.desk()).keep(json, of: month, context.language)
    }
    guard context.format == .text else { return Answer(.fixed(text: "", json: json)) }
    let table = PayrollTable(
      document: try sheet.document(context.language),
      past: try context.payroll().pastScores(before: month))
    return Answer(
      .fixed(text: table.lines(context.paper).joined(separator: "\n"), json: json))
  }
}

/// `payroll explain MONTH --agent N`: explains every number with rule, inputs and arithmetic.
struct PayrollExplain: MonthCommand {
  static let configuration = CommandConfiguration.leaf("explain", aliases: ["说明"])
  static let guide = Guide(
    Texts.payrollExplainSummary,
    examples: [.init("kefu payroll explain 2026-10 --agent 4 --as 9", Texts.payrollExplainExample)])

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber
  @Argument var month: Month

  var permission: Permission { .seeMoney }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    _ = try context.agent(agent)
    let payroll = try context.payroll()
    let explained = try payroll.explain(month, agent: agent, context.language)
    let past = try payroll.pastScores(before: month)[agent] ?? []
    return Answer(ExplanationPage(explained: explained, past: past))
  }
}

/// `payroll verify MONTH`: recomputes a closed month from its frozen inputs, and says what has
/// changed since and is not booked yet.
struct PayrollVerify: MonthCommand {
  static let configuration = CommandConfiguration.leaf("verify", aliases: ["核"])
  static let guide = Guide(
    Texts.payrollVerifySummary,
    examples: [.init("kefu payroll verify 2026-10 --as 9", Texts.payrollVerifyExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  var permission: Permission { .seeMoney }

  func answer(_ context: Context) throws -> Answer {
    let verification = try context.payroll().verify(month)
    let findings = verification.differences + verification.moved
    return Answer(
      FindingList(findings: findings), status: verification.isSound ? 0 : 1,
      notes: verification.isSound ? [Texts.verified(month)] : [])
  }
}

/// `payroll export MONTH --to FILE.csv`: exports a month for a spreadsheet.
struct PayrollExport: MonthCommand {
  static let configuration = CommandConfiguration.leaf("export", aliases: ["导出"])
  static let guide = Guide(
    Texts.payrollExportSummary,
    examples: [
      .init("kefu payroll export 2026-10 --to wages.csv --as 9", Texts.payrollExportExample),
      .init("kefu payroll export 2026-10 --points --to points.csv --as 9", Texts.exportPoints),
    ])

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month
  @Option var to: String
  @ArgumentParser.Flag var points = false

  var permission: Permission { points ? .seePoints : .seeMoney }

  func answer(_ context: Context) throws -> Answer {
    try context.desk().protect(from: to)
    let text = try context.payroll().export(
      month, context.language, points ? .points : .wages)
    try WholeFile.write(text, to: to, isPrivate: true)
    return Answer(done: Texts.exported(to))
  }
}

/// `fund`: shows book and balance of the activity fund.
struct FundCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fund", aliases: ["活动金"])
  static let guide = Guide(
    Texts.fundSummary, examples: [.init("kefu fund --as 9", Texts.fundExample)])

  @OptionGroup var shared: SharedOptions

  var permission: Permission { .seeMoney }

  func answer(_ context: Context) throws -> Answer {
    return Answer(FundPage(book: try context.payroll().fund(), zone: try context.desk().zone))
  }
}
