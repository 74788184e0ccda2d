import Files
import Staff
import Store
import Vocabulary

/// `import records`: a clerk's CSV into record events (CONTRACT.md, Files that clerks bring).
///
/// A row with an id goes by it: a changed one corrects the record until its month is closed. A row
/// without goes by all it says, as often as the fullest file so far holds it. A record dated in a
/// closed month is taken: payroll books it as an adjustment.
public struct RecordImport {
  private let staff: Staff
  private let zone: DeskZone
  private let rules: (Month) throws -> RecordRules
  private let closed: Set<Month>

  /// Rows written in one transaction, with one journal row: others write in between.
  private static let batchSize = 2000
  private static let longestID = 100

  /// - Parameters:
  ///   - rules: what records of a month may say.
  ///   - closed: the months that payroll closed.
  public init(
    staff: Staff, zone: DeskZone, closed: Set<Month>,
    rules: @escaping (Month) throws -> RecordRules
  ) {
    self.staff = staff
    self.zone = zone
    self.closed = closed
    self.rules = rules
  }

  /// A row that was understood.
  private struct Row {
    let line: Int
    let entry: RecordEntry
    let id: String?
  }

  /// Imports a file, or with `isDryRun` only says what that would do.
  ///
  /// - Parameter progress: told after each batch the share of the file that is done and the rows so
  ///   far; when it throws, the import stops there with that error, and what was committed stays.
  ///
  /// Throws `Refusal` when the file as a whole is no good, or with how far it came.
  public func run(
    path: String, name: String, author: Author, into store: RecordStore, isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let reader = try CSVReader(path: path, name: name)
    let columns = try CSVColumns(
      of: reader, names: Self.names, required: ["date", "agent", "kind", "value"])
    let ledger = ImportLedger(file: name, author: author.agent, closed: closed)
    return try store.inBatches(Act(author, "import.records"), isDryRun: isDryRun) {
      try run(reader, columns, ledger, progress, $0)
    }
  }

  private func run(
    _ reader: CSVReader, _ columns: CSVColumns, _ ledger: ImportLedger,
    _ progress: (_ share: Double, _ rows: Int) throws -> Void, _ batches: Batches
  ) throws -> ImportReport {
    let name = reader.name
    var report = ImportReport()
    var ledger = ledger
    while true {
      let before = report
      do {
        let rows = try batch(reader, columns, &report)
        if rows.isEmpty { break }
        try batches.write { writing in
          for row in rows { try ledger.take(row.entry, row.id, row.line, writing, &report) }
          let (added, updated) = (report.added - before.added, report.updated - before.updated)
          writing.detail = "\(name) -\(rows.last?.line ?? 0) +\(added) ~\(updated)"
        }
        try progress(reader.share, report.read)
      } catch let refusal as Refusal where before.read > 0 {
        let reached = Finding(Place(file: name), Texts.cameThisFar(before), fix: Texts.importAgain)
        throw Refusal(refusal.kind, refusal.findings + [reached])
      }
    }
    report.refused.sort { $0.line < $1.line }
    return report
  }

  private static let names = [
    "date": ["日期"], "agent": ["工号"], "kind": ["类别"], "value": ["数值"],
    "order": ["订单编号"], "note": ["备注"], "id": ["编号"],
  ]

  /// The next rows that are good, up to a batch; the others go to the report.
  private func batch(
    _ reader: CSVReader, _ columns: CSVColumns, _ report: inout ImportReport
  ) throws -> [Row] {
    var rows: [Row] = []
    while rows.count < Self.batchSize {
      let read: Row?? = try reader.next { row in
        if row.isBlank { return nil }
        report.read += 1
        do {
          return try understood(row, columns)
        } catch let refusal as Refusal {
          let reason = refusal.findings.first?.reason ?? Texts.noRecord(0)
          report.refused.append(RefusedRow(line: row.line, reason: reason))
          return nil
        }
      }
      guard let read else { break }
      if let row = read { rows.append(row) }
    }
    return rows
  }

  private func understood(_ row: CSVRow, _ columns: CSVColumns) throws -> Row {
    func field(_ name: String) -> String { columns[name].map { row.plain($0) } ?? "" }
    let id = field("id")
    guard id.count <= Self.longestID else {
      throw Refusal(Texts.longID(Self.longestID), fix: .makeItShorter)
    }
    let draft = RecordDraft(
      date: field("date"), agent: field("agent"), kind: field("kind"), value: field("value"),
      order: field("order"), note: field("note"))
    let entry = try draft.entry(staff: staff, zone: zone, rules: rules)
    return Row(line: row.line, entry: entry, id: id.isEmpty ? nil : id)
  }
}
