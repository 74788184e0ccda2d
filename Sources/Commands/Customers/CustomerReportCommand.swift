import Customers
import Desk
import Shell
import Vocabulary

/// `customer report MONTH`: a month's customers in figures, or one of its lists
/// (HANDBOOK/customers.md, The report).
struct CustomerReport: MonthCommand {
  static let configuration = CommandConfiguration.leaf("report", aliases: ["报告"])
  static let guide = Texts.customerReportGuide

  @OptionGroup var shared: SharedOptions
  @Option var branch: String?
  @Option var list: CustomerMonth.List?
  @Option var to: String?
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let report = try records.month(month, branch: branch)
    if let list {
      let view = MemberRows(members: report.lists[list] ?? [], policy: records.policy)
      return try answer(view, view.document, view.members.count, context)
    }
    let view = CustomerMonthView(report: report, policy: records.policy)
    return try answer(view, view.document, view.rowCount, context)
  }

  private func answer(
    _ view: some Shown, _ document: String, _ count: Int, _ context: Context
  ) throws -> Answer {
    guard let to else {
      return Answer(view, notes: count == 0 ? [Texts.nobodyInList] : [])
    }
    try context.desk().protect(from: to)
    try WholeFile.write(document, to: to, isPrivate: true)
    return Answer(done: Texts.rowsWritten(count, to))
  }
}

extension CustomerMonth.List: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument.replacing("-", with: "_"))
  }
}

/// `customer warnings`: the customers whose buying changed, to be called in time.
struct CustomerWarnings: DeskCommand {
  static let configuration = CommandConfiguration.leaf("warnings", aliases: ["预警"])
  static let guide = Texts.customerWarningsGuide

  @OptionGroup var shared: SharedOptions
  @Option var branch: String?
  @Option var to: String?
  @ArgumentParser.Flag var call = false

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let cases = try context.cases()
    let now = context.clock.now
    var changes = try records.warnings(branch: branch, of: cases, at: now)
    var notes: [Text] = []
    if call {
      let numbers = try CallBacks(records, cases).call(
        changes, by: context.caseHand(), language: context.language)
      notes.append(Texts.callsOpened(numbers))
      changes = try records.warnings(branch: branch, of: cases, at: now)
    }
    let view = WarningRows(changes: changes, policy: records.policy)
    guard let to else {
      return Answer(view, notes: notes + [Texts.warningCount(changes.count)])
    }
    try context.desk().protect(from: to)
    try WholeFile.write(view.document, to: to, isPrivate: true)
    return Answer(done: Texts.rowsWritten(changes.count, to), notes: notes)
  }
}
