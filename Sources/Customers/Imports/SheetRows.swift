import Files
import Imports
import Store
import Vocabulary

/// The loop over the rows of a sheet: each is understood, then written, and its outcome counted.
struct SheetRows<Item> {
  /// The number of rows written in one transaction, with one journal row, so that other programs
  /// can write in between.
  private static var batchSize: Int { 1000 }

  /// The outcome of a row that was taken.
  enum Outcome { case added, updated, unchanged }

  let sheet: Sheet
  /// Understands a row; it throws a refusal that says what is wrong with it.
  let understand: (SheetRow) throws -> Item
  /// Writes what was understood; it may refuse the row too.
  let write: (Item, RunningImport, Writing) throws -> Outcome
  /// Returns what is to be said once all rows are written.
  let findings: () -> [Finding]

  /// - Parameter progress: called after each batch with the share of the file that is done (0...1)
  ///   and the rows so far; an error that it throws stops the import, and what was committed stays.
  func run(
    _ running: RunningImport, _ batches: Batches,
    progress: (_ share: Double, _ rows: Int) throws -> Void
  ) throws -> ImportReport {
    var report = ImportReport()
    report.header = sheet.columns.line
    while true {
      let items = try batch(&report)
      let isAtEnd = items.count < Self.batchSize
      report = try batches.write { writing in
        var now = report
        try running.begin(in: writing)
        for (line, item) in items {
          try Self.count(line, &now) { try write(item, running, writing) }
        }
        if isAtEnd {
          now.read += sheet.strays.count
          now.refused = (now.refused + sheet.strays).sorted { $0.line < $1.line }
          now.findings += sheet.findings + findings()
          try running.finish(now, in: writing)
        } else {
          try running.note(now, in: writing)
        }
        writing.detail = "#\(running.number) \(Mask.numbers(in: sheet.name)) -\(now.read)"
        return now
      }
      try progress(sheet.share, report.read)
      if isAtEnd { return report }
    }
  }

  /// Returns the next rows that are understood, up to a batch; the others go to the report.
  private func batch(_ report: inout ImportReport) throws -> [(line: Int, item: Item)] {
    var items: [(line: Int, item: Item)] = []
    while items.count < Self.batchSize {
      let read: (line: Int, item: Item?)? = try sheet.next { row in
        report.read += 1
        do {
          if let fault = row.fault { throw Refusal(fault) }
          return (row.line, try understand(row))
        } catch let refusal as Refusal {
          report.refused.append(Self.refused(row.line, refusal))
          return (row.line, nil)
        }
      }
      guard let read else { break }
      if let item = read.item { items.append((read.line, item)) }
    }
    return items
  }

  private static func count(
    _ line: Int, _ report: inout ImportReport, _ write: () throws -> Outcome
  ) throws {
    do {
      switch try write() {
      case .added: report.added += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      }
    } catch let refusal as Refusal where refusal.kind == .refused {
      report.refused.append(refused(line, refusal))
    }
  }

  /// Returns a refused row with all reasons and the way out of the first.
  private static func refused(_ line: Int, _ refusal: Refusal) -> RefusedRow {
    let reasons = refusal.findings.map(\.reason).joined(ImportWords.and)
    return RefusedRow(line: line, reason: reasons ?? Text(same: ""))
  }
}

extension Sheet {
  /// Returns a row's value in a column; empty when it has none, or a mark for nothing.
  func value(_ column: String, of row: SheetRow) -> String {
    let text = self[column].map { row.plain($0) } ?? ""
    return EmptyMark.isOne(text) ? "" : text
  }
}
