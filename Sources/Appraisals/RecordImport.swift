import Files
import Imports
import Staff
import Store
import Vocabulary

/// `import records`: turns a clerk's sheet into record events (HANDBOOK/sheets.md, Records).
///
/// A row with an id is identified by it: a changed one corrects the record. A row without is
/// identified by its whole content, and counts as often as the fullest file so far holds it.
/// Records and corrections of a closed month are taken: payroll books them as adjustments.
public struct RecordImport {
  /// The sheets that the import takes.
  public static let use = SheetUse(
    id: "records",
    columns: [
      SheetColumn("date", ["日期"], Texts.dateMeans), SheetColumn("agent", ["工号"], Texts.agentMeans),
      SheetColumn("name", ["姓名"], Texts.nameMeans), SheetColumn("kind", ["类别"], Texts.kindMeans),
      SheetColumn("value", ["数值"], Texts.valueMeans, pays: true),
      SheetColumn("order", ["订单编号"], Texts.orderMeans),
      SheetColumn("note", ["备注"], Texts.noteMeans),
      SheetColumn("id", ["编号"], Texts.idMeans),
    ],
    required: ["date", "agent", "kind", "value"])

  private let staff: Staff
  private let zone: DeskZone
  private let rules: (Month) throws -> RecordRules

  /// The number of rows written in one transaction, with one journal row, so that other programs
  /// can write in between.
  private static let batchSize = 2000
  private static let longestID = 100

  /// - Parameter rules: returns the rules for records of a month.
  public init(
    staff: Staff, zone: DeskZone, rules: @escaping (Month) throws -> RecordRules
  ) {
    self.staff = staff
    self.zone = zone
    self.rules = rules
  }

  /// The kinds of records that a sheet may name, for its help.
  public static var kinds: Text { Texts.kindsHelp }

  /// The number of ways out of refused rows that are told.
  private static let hintLimit = 5

  /// A row that was parsed.
  private struct Row {
    let line: Int
    let entry: RecordEntry
    let id: String?
    /// True for a figure between 0 and 1 without a percent sign.
    let isFraction: Bool
  }

  /// Remarks on rows, collected over the file.
  private struct Remarks {
    /// The ways out of refused rows that were told.
    var hints: Set<Text> = []
    /// The lines of figures between 0 and 1 without a percent sign.
    var fractions: [Int] = []
  }

  /// Imports a file and returns its report; with `isDryRun` it only reports what would happen.
  ///
  /// - Parameter progress: called after each batch with the share of the file that is done (0...1)
  ///   and the rows so far; an error that it throws stops the import, and what was committed stays.
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole. A refusal after the
  ///   first batch keeps its kind and also says how far the import came.
  public func run(
    path: String, name: String, author: Author, into store: RecordStore,
    options: SheetOptions = SheetOptions(), isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    return try store.runImport(
      .records, as: Act(author, "import.records"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in
      let ledger = ImportLedger(file: name, author: author, running: running)
      let today = zone.day(store.clock.now)
      return try run(sheet, by: author, today, ledger, running, progress, batches)
    }
  }

  private func run(
    _ sheet: Sheet, by author: Author, _ today: Day, _ ledger: ImportLedger,
    _ running: RunningImport,
    _ progress: (_ share: Double, _ rows: Int) throws -> Void, _ batches: Batches
  ) throws -> ImportReport {
    let name = sheet.name
    let finder = AgentFinder(staff)
    var report = ImportReport()
    report.header = sheet.columns.line
    var ledger = ledger
    var remarks = Remarks()
    while true {
      let before = report
      do {
        let rows = try batch(sheet, by: author, today, finder, &remarks, &report)
        let isAtEnd = rows.count < Self.batchSize
        if isAtEnd {
          report.read += sheet.strays.count
          report.refused += sheet.strays
          report.findings += sheet.findings
          if let first = remarks.fractions.first {
            report.findings.append(
              Finding(
                Place(file: name, line: first), Texts.fractions(remarks.fractions.count),
                fix: Texts.fractionsFix))
          }
        }
        try batches.write { writing in
          try running.begin(in: writing)
          for row in rows { try ledger.take(row.entry, row.id, row.line, writing, &report) }
          let (added, updated) = (report.added - before.added, report.updated - before.updated)
          if isAtEnd {
            report.refused.sort { $0.line < $1.line }
            report.findings += try ledger.doubts(in: writing)
            try running.finish(report, in: writing)
          } else {
            try running.note(report, in: writing)
          }
          writing.detail =
            "#\(running.number) \(name) -\(rows.last?.line ?? 0) +\(added) ~\(updated)"
        }
        try progress(sheet.share, report.read)
        if isAtEnd { return report }
      } catch let refusal as Refusal where before.read > 0 {
        let reached = Finding(Place(file: name), Texts.cameThisFar(before), fix: Texts.importAgain)
        throw Refusal(refusal.kind, refusal.findings + [reached])
      }
    }
  }

  /// Returns the next valid rows, up to a batch; the others go to the report.
  private func batch(
    _ sheet: Sheet, by author: Author, _ today: Day, _ finder: AgentFinder,
    _ remarks: inout Remarks, _ report: inout ImportReport
  ) throws -> [Row] {
    var rows: [Row] = []
    while rows.count < Self.batchSize {
      let read: Row?? = try sheet.next { row in
        report.read += 1
        do {
          let taken = try understood(row, sheet, today, finder)
          guard !author.isSelf(taken.entry.agent) else { throw Refusal(Text.ownRow) }
          return taken
        } catch let refusal as Refusal {
          let reason = refusal.findings.first?.reason ?? Texts.noRecord(0)
          report.refused.append(RefusedRow(line: row.line, reason: reason))
          // A refused row has no room for the way out, such as the list of kinds.
          if let fix = refusal.findings.first?.fix, remarks.hints.count < Self.hintLimit,
            remarks.hints.insert(fix).inserted
          {
            report.findings.append(
              Finding(Place(file: sheet.name, line: row.line), reason, fix: fix))
          }
          return nil
        }
      }
      guard let read else { break }
      if let row = read {
        rows.append(row)
        if row.isFraction { remarks.fractions.append(row.line) }
      }
    }
    return rows
  }

  private func understood(
    _ row: SheetRow, _ sheet: Sheet, _ today: Day, _ finder: AgentFinder
  ) throws -> Row {
    if let fault = row.fault { throw Refusal(fault) }
    func field(_ name: String) -> String {
      let text = sheet[name].map { row.plain($0) } ?? ""
      return EmptyMark.isOne(text) ? "" : text
    }
    let id = field("id")
    guard id.count <= Self.longestID else {
      throw Refusal(Texts.longID(Self.longestID), fix: .makeItShorter)
    }
    let draft = RecordDraft(
      date: field("date"), agent: try agent(field("agent"), field("name"), finder),
      kind: field("kind"), value: field("value"), order: field("order"), note: field("note"))
    let entry = try draft.entry(staff: staff, zone: zone, today: today, rules: rules)
    return Row(
      line: row.line, entry: entry, id: id.isEmpty ? nil : id, isFraction: draft.isFraction(entry))
  }

  private func agent(_ number: String, _ name: String, _ finder: AgentFinder) throws -> String {
    let found = finder.find(number, name: name)
    if let fault = found.nameFault { throw Refusal(fault) }
    switch found {
    case .agent(let agent), .unknown(let agent): return "\(agent)"
    case .nobody, .shared, .disagreeing: return number.isEmpty ? name : number
    }
  }
}
