import Appraisals
import Desk
import Files
import Foundation
import Orders
import Shell
import Shifts
import Staff
import Vocabulary

/// `import`: takes in the spreadsheets that clerks bring.
struct ImportGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "import",
    subcommands: [
      ImportOrders.self, ImportRefunds.self, ImportClockings.self, ImportRecords.self,
      ImportPhrases.self, ImportGoods.self, ImportSizes.self, ImportStock.self,
      ImportCustomers.self, ImportPurchases.self, ImportChats.self, ImportChatFigures.self,
      ImportList.self, ImportShow.self,
      ImportWithdraw.self,
    ],
    aliases: ["导入"])
  static let guide = Guide(Texts.importSummary, examples: [], more: Texts.importAgain)
}

/// A command that takes the rows of a sheet.
protocol SheetImportCommand: DeskCommand {
  /// Reads the sheet; called with what is said about it and with the progress to report.
  typealias Reading = (
    SheetOptions, @escaping (_ share: Double, _ rows: Int) throws -> Void
  ) throws -> ImportReport

  var dryRun: Bool { get }
  var sheet: SheetFlags { get }
  var file: String { get }

  /// Makes the import ready, so that what keeps it from beginning is said before any progress.
  func reading(_ context: Context) throws -> Reading
}

extension SheetImportCommand {
  var permission: Permission { .importFacts }

  func answer(_ context: Context) throws -> Answer {
    let read = try reading(context)
    let options = try sheet.options(context)
    let refused = try sheet.refusedSheet(of: file, context)
    return try ImportRun(context).answer(dryRun: dryRun, refused: refused) {
      try read(options, $0)
    }
  }
}

/// `import orders FILE`: imports orders.
struct ImportOrders: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("orders", aliases: ["订单"])
  static let guide = Guide(
    Texts.importOrdersSummary,
    examples: [
      .init("kefu import orders orders.csv --as 9", Texts.importAgain),
      .init("kefu import orders orders.csv --dry-run --as 9", Texts.importTrial),
      .init("kefu import orders orders.xlsx --as-sheet jd --as 9", Texts.importAsSheet),
      .init("kefu import orders orders.csv --refused refused.csv --as 9", Texts.importRefused),
    ], more: SheetHelp.text(OrderImport.use))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    return { options, progress in
      try OrderImport(context.orders()).run(
        path: file, name: file, author: author, options: options, isDryRun: dryRun,
        progress: progress)
    }
  }
}

/// `import refunds FILE`: imports refunds.
struct ImportRefunds: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("refunds", aliases: ["退款"])
  static let guide = Guide(
    Texts.importRefundsSummary,
    examples: [.init("kefu import refunds refunds.csv --as 9", Texts.importAgain)],
    more: SheetHelp.text(RefundImport.use))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    return { options, progress in
      try RefundImport(context.orders()).run(
        path: file, name: file, author: author, options: options, isDryRun: dryRun,
        progress: progress)
    }
  }
}

/// `import clockings FILE`: imports clockings.
struct ImportClockings: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("clockings", aliases: ["打卡"])
  static let guide = Guide(
    Texts.importClockingsSummary,
    examples: [.init("kefu import clockings clockings.csv --as 9", Texts.importAgain)],
    more: SheetHelp.text(ClockingImport.use))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    let desk = try context.desk()
    return { options, progress in
      try ClockingImport(desk.store(), staff: desk.staff(), zone: desk.zone).run(
        path: file, name: file, author: author, options: options, isDryRun: dryRun,
        progress: progress)
    }
  }
}

/// `import records FILE`: imports records.
struct ImportRecords: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("records", aliases: ["记录"])
  static let guide = Guide(
    Texts.importRecordsSummary,
    examples: [.init("kefu import records records.csv --as 9", Texts.importAgain)],
    more: SheetHelp.text(RecordImport.use, then: RecordImport.kinds))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    return { options, progress in
      try RecordDesk(context).run(
        file: file, author: author, options: options, dryRun: dryRun, progress: progress)
    }
  }
}

/// One import while it runs.
struct ImportRun {
  private let context: Context

  init(_ context: Context) { self.context = context }

  func answer(
    dryRun: Bool, refused: RefusedSheet? = nil,
    _ work: (@escaping (Double, Int) throws -> Void) throws -> ImportReport
  ) throws -> Answer {
    let report = try LongWork(context, interrupted: Texts.importInterrupted).run(work)
    var view = ImportView(report: report)
    var notes = dryRun ? [Texts.dryRunNote] : []
    if let earliest = report.earliest { notes += try context.adjustmentNotes(since: earliest) }
    if let refused {
      do {
        let count = try refused.write(
          report.refused, header: report.header ?? 1, context.language)
        if count > 0 { view.refusedFile = refused.target }
        notes.append(Texts.refusedWritten(count, refused.target))
      } catch let refusal as Refusal {
        // The import itself is done.
        notes += refusal.findings.map(\.reason)
      }
    }
    return Answer(view, status: report.refused.isEmpty ? 0 : 1, notes: notes)
  }
}

/// The report in the contract's shape; reasons in the user's language.
struct ImportView: Shown {
  let report: ImportReport
  /// The file that holds the refused rows; nil when none was written.
  var refusedFile: String?

  private enum Keys: String, CodingKey {
    case number = "import"
    case read, added, updated, unchanged, refused, refusedFile, findings
  }
  private struct Row: Encodable {
    let line: Int
    let reason: String
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    var container = encoder.container(keyedBy: Keys.self)
    try container.encodeIfPresent(report.number, forKey: .number)
    try container.encode(report.read, forKey: .read)
    try container.encode(report.added, forKey: .added)
    try container.encode(report.updated, forKey: .updated)
    try container.encode(report.unchanged, forKey: .unchanged)
    try container.encode(
      report.refused.map { Row(line: $0.line, reason: $0.reason(language)) }, forKey: .refused)
    try container.encodeIfPresent(refusedFile, forKey: .refusedFile)
    try container.encode(report.findings.map { $0.line(language) }, forKey: .findings)
  }

  func lines(_ paper: Paper) -> [String] {
    var lines = [
      paper.text(
        Texts.imported(
          report.read, report.added, report.updated, report.unchanged, number: report.number))
    ]
    if !report.refused.isEmpty {
      lines.append(paper.style(paper.text(Texts.refusedRows(report.refused.count)), .bad))
      lines += report.refused.prefix(20).map {
        "  \($0.line): " + $0.reason(paper.language).harmless()
      }
      if report.refused.count > 20 {
        lines.append("  " + paper.text(Texts.moreRefused(report.refused.count - 20)))
      }
    }
    return lines + report.findings.prefix(20).map { $0.line(paper.language).harmless() }
  }
}
