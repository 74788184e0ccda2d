import Desk
import Payroll
import Shell
import Staff
import Store
import Vocabulary

/// `payroll status MONTH`: the checklist before a month is closed.
struct PayrollStatus: MonthCommand {
  static let configuration = CommandConfiguration.leaf("status", aliases: ["核对"])
  static let guide = Guide(
    Texts.payrollStatusSummary,
    examples: [.init("kefu payroll status 2026-10 --as 9", Texts.payrollStatusExample)],
    more: Texts.payrollStatusMore)

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month

  var permission: Permission { .seeMoney }

  func answer(_ context: Context) throws -> Answer {
    let status = try context.monthStatus(month)
    return Answer(StatusPage(status: status), status: status.isReady ? 0 : 1)
  }
}

/// `payroll close MONTH`: shows the checklist, asks, and freezes the month.
struct PayrollClose: MonthCommand {
  static let configuration = CommandConfiguration.leaf("close", aliases: ["结"])
  static let guide = Guide(
    Texts.payrollCloseSummary,
    examples: [
      .init("kefu payroll close 2026-10 --as 9", Texts.payrollCloseExample),
      .init(
        "kefu payroll close 2026-10 --despite 退款表下周才有 --as 9", Texts.payrollCloseDespite),
    ], more: Texts.payrollCloseMore)

  @OptionGroup var shared: SharedOptions
  @Option var despite: String?
  @Argument var month: Month

  var permission: Permission { .closeMonth }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let payroll = try context.payroll()
    if let closing = try payroll.closing(of: month) {
      return try answer(closing, isNew: false, payroll, context)
    }
    let status = try context.monthStatus(month)
    let assent = try status.assent(despite: despite)
    guard agrees(to: status, isFirst: try payroll.closedMonths().isEmpty, context) else {
      throw Refusal(Texts.notClosed(month), fix: Texts.closeLater)
    }
    switch try payroll.close(month, assent, author: author) {
    case .closed(let closing):
      try context.desk().keepHead("close \(month)")
      return try answer(closing, isNew: true, payroll, context)
    case .prepared(let preparation):
      return Answer(PreparedView(preparation, zone: try context.desk().zone))
    case .already(let closing): return try answer(closing, isNew: false, payroll, context)
    }
  }

  /// Shows the checklist to a person and asks. A script has nobody to ask; a first closing leaves
  /// its warning there too.
  private func agrees(to status: MonthStatus, isFirst: Bool, _ context: Context) -> Bool {
    if isFirst { context.output.complain([Texts.firstClosing(month)(context.language)]) }
    guard context.hasSomebody else { return true }
    context.output.complain(StatusPage(status: status).lines(context.paper))
    return context.agrees(Texts.closeNow(month))
  }

  private func answer(
    _ closing: Closing, isNew: Bool, _ payroll: Payroll, _ context: Context
  ) throws -> Answer {
    let document = try payroll.run(month).document(context.language)
    return Answer(
      ClosingView(closing, document, zone: try context.desk().zone, isNew: isNew))
  }
}
