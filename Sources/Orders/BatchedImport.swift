import Files
import Imports
import Store
import Vocabulary

/// A record read from one or more rows of a sheet.
protocol ImportRecord {
  /// The order that the record belongs to.
  var orderNumber: OrderNumber { get }
  /// The 1-based line of the file at which the row starts.
  var line: Int { get }
  /// The lines of further rows that are part of the record.
  var otherLines: [Int] { get }
  /// The number of rows that add nothing to another row of the record.
  var repeats: Int { get }
  /// The earliest time at which payroll may count the record; nil when it never does.
  var countsFrom: Moment? { get }
}

extension ImportRecord {
  var otherLines: [Int] { [] }
  var repeats: Int { 0 }
}

/// Writes the rows of a sheet to the store in transactions of at most `batchSize` records, with one
/// journal row each, so that other programs can write in between and one refused row does not keep
/// the rest out.
struct BatchedImport {
  static let batchSize = 10_000
  /// The number of rows read ahead and sorted by order number. Unsorted numbers would touch every
  /// page of the key's tree in every transaction.
  static let partSize = 4 * batchSize
  /// The number of records written at once: one statement for several costs less than one for each.
  static let groupSize = 16
  /// The maximum number of refused rows listed; a file with more has one and the same fault.
  static let refusedLimit = 100_000

  /// The result of writing one record.
  enum Outcome {
    case added
    case updated
    case unchanged
    case refused(Text)
  }

  let sheet: Sheet
  let kind: ImportKind
  let path: String
  let author: Author
  let store: RecordStore
  let zone: DeskZone
  /// True for a run that reports what would happen and changes nothing.
  let isDryRun: Bool
  /// Called after every batch with the share of the file that is done (0...1) and the rows so far.
  let progress: (_ share: Double, _ rows: Int) throws -> Void

  /// Runs the import and returns its report.
  ///
  /// - Parameters:
  ///   - read: makes a record of a row, or throws `RowFault`.
  ///   - fold: combines records that belong together into one, in their place; they are sorted by
  ///     order number and line, and it adds what it refuses to the second argument.
  ///   - take: writes records to the store and returns the outcome of each.
  ///   - findings: returns further findings, once all rows were taken.
  func run<Record: ImportRecord>(
    read: (SheetRow) throws -> Record,
    fold: (inout [Record], inout [RefusedRow]) -> Void = { _, _ in },
    take: (ArraySlice<Record>, RunningImport, Writing) throws -> [Outcome],
    findings: @escaping () -> [Finding]
  ) throws -> ImportReport {
    FreeMemory.giveBackLargeBlocks()
    let act = Act(author, "import.\(kind.rawValue)")
    return try store.runImport(kind, as: act, path: path, name: sheet.name, isDryRun: isDryRun) {
      running, batches in
      let end = End(running: running) { complete(&$0, findings()) }
      var report = try run(read, fold, { try take($0, running, $1) }, end, batches)
      if !running.isFinished {
        end.complete(&report)
        try running.finish(report, batches)
      }
      return report
    }
  }

  private func run<Record: ImportRecord>(
    _ read: (SheetRow) throws -> Record,
    _ fold: (inout [Record], inout [RefusedRow]) -> Void,
    _ take: (ArraySlice<Record>, Writing) throws -> [Outcome], _ end: End, _ batches: Batches
  ) throws -> ImportReport {
    var report = ImportReport()
    report.header = sheet.columns.line
    var carried: [Record] = []
    var next = try part(read, fold, &carried)
    while let part = next {
      report.read += part.rows
      for row in part.refused { report.refuse(row) }
      if part.isLast {
        try write(part, take, end, batches, &report)
        break
      }
      // While one part is written the next is read.
      try together(
        { try write(part, take, end, batches, &report) },
        { next = try self.part(read, fold, &carried) })
    }
    return report
  }

  /// The end of an import: its report is completed and kept within the last write.
  private struct End {
    let running: RunningImport
    let complete: (inout ImportReport) -> Void
  }

  /// Adds the findings about the whole sheet, once all rows were read.
  private func complete(_ report: inout ImportReport, _ findings: [Finding]) {
    report.read += sheet.strays.count
    for row in sheet.strays { report.refuse(row) }
    report.findings += sheet.findings + findings
    report.refused.sort { $0.line < $1.line }
  }

  /// A part of the file read ahead, its records sorted by order number.
  private struct Part<Record> {
    var records: [Record] = []
    var rows = 0
    var refused: [RefusedRow] = []
    /// The share of the file that has been read (0...1).
    var share = 1.0
    /// True when the file ends with it.
    var isLast = false
  }

  /// Reads the next part; nil at the end of the file.
  ///
  /// - Parameter carried: the records of the previous part's last order, which may continue in this
  ///   one; replaced by those of this part.
  private func part<Record: ImportRecord>(
    _ read: (SheetRow) throws -> Record,
    _ fold: (inout [Record], inout [RefusedRow]) -> Void, _ carried: inout [Record]
  ) throws -> Part<Record>? {
    var part = Part<Record>()
    part.records.reserveCapacity(carried.count + Self.partSize)
    part.records += carried
    carried = []
    var isAtEnd = false
    while !isAtEnd, part.rows < Self.partSize {
      let row: Void? = try sheet.next { row in
        part.rows += 1
        do {
          part.records.append(try read(row))
        } catch let fault as RowFault {
          part.refused.append(RefusedRow(line: row.line, reason: fault.reason))
        }
      }
      isAtEnd = row == nil
    }
    guard part.rows > 0 || !part.records.isEmpty else { return nil }
    part.isLast = isAtEnd
    if !isAtEnd { carried = Self.lastOrder(of: &part.records) }
    part.records.sort { ($0.orderNumber, $0.line) < ($1.orderNumber, $1.line) }
    refuseRounded(&part)
    fold(&part.records, &part.refused)
    part.share = sheet.share
    return part
  }

  /// Removes and returns the trailing records of the last order; empty when all records are of one
  /// order.
  private static func lastOrder<Record: ImportRecord>(of records: inout [Record]) -> [Record] {
    guard let last = records.last?.orderNumber,
      let start = records.lastIndex(where: { $0.orderNumber != last })
    else { return [] }
    defer { records.removeSubrange((start + 1)...) }
    return Array(records[(start + 1)...])
  }

  private func refuseRounded<Record: ImportRecord>(_ part: inout Part<Record>) {
    var rounded = RoundedNumbers()
    for index in part.records.indices {
      let number = part.records[index].orderNumber
      if index == 0 || number != part.records[index - 1].orderNumber { rounded.count(number) }
    }
    if rounded.isEmpty { return }
    for record in part.records where rounded.include(record.orderNumber) {
      part.refused.append(
        RefusedRow(line: record.line, reason: Texts.looksRounded(record.orderNumber)))
    }
    part.records.removeAll { rounded.include($0.orderNumber) }
  }

  private func write<Record: ImportRecord>(
    _ part: Part<Record>, _ take: (ArraySlice<Record>, Writing) throws -> [Outcome],
    _ end: End, _ batches: Batches, _ report: inout ImportReport
  ) throws {
    do {
      for range in Self.parts(of: part.records.indices, size: Self.batchSize) {
        let before = report
        report = try batches.write {
          try write(
            part.records[range], take, part.isLast && range.upperBound == part.records.count, end,
            before, in: $0)
        }
        try progress(part.share, report.read)
      }
    } catch let refusal as Refusal where report.taken > 0 {
      throw explained(refusal, report)
    }
  }

  /// Writes a batch and returns the report with its rows counted.
  private func write<Record: ImportRecord>(
    _ batch: ArraySlice<Record>, _ take: (ArraySlice<Record>, Writing) throws -> [Outcome],
    _ isLast: Bool, _ end: End, _ report: ImportReport, in writing: Writing
  ) throws -> ImportReport {
    var report = report
    try end.running.begin(in: writing)
    for range in Self.parts(of: batch.indices, size: Self.groupSize) {
      let group = batch[range]
      for (record, outcome) in zip(group, try take(group, writing)) {
        report.count(outcome, record)
        switch outcome {
        case .added, .updated: if let at = record.countsFrom { report.reach(back: zone.day(at)) }
        case .unchanged, .refused: break
        }
      }
    }
    if isLast {
      end.complete(&report)
      try end.running.finish(report, in: writing)
    } else {
      try end.running.note(report, in: writing)
    }
    writing.detail = "#\(end.running.number) \(Mask.numbers(in: sheet.name)): \(batch.count)"
    return report
  }

  private static func parts(of whole: Range<Int>, size: Int) -> [Range<Int>] {
    stride(from: whole.lowerBound, to: whole.upperBound, by: size).map {
      $0..<min($0 + size, whole.upperBound)
    }
  }

  /// Returns the refusal with a finding that says how far the import came: the earlier batches are
  /// in the store.
  private func explained(_ refusal: Refusal, _ report: ImportReport) -> Refusal {
    let reached = Finding(
      Place(file: sheet.name), Texts.cameThisFar(report), fix: Texts.importAgain)
    return Refusal(refusal.kind, refusal.findings + [reached])
  }
}

extension ImportReport {
  fileprivate var taken: Int { added + updated + unchanged }

  /// Counts a record's rows. Further rows of an added record count as updates, repeating rows as
  /// unchanged.
  fileprivate mutating func count(_ outcome: BatchedImport.Outcome, _ record: some ImportRecord) {
    let further = record.otherLines.count
    switch outcome {
    case .added:
      added += 1
      updated += further
    case .updated: updated += 1 + further
    case .unchanged: unchanged += 1 + further
    case .refused(let reason):
      for line in [record.line] + record.otherLines {
        refuse(RefusedRow(line: line, reason: reason))
      }
    }
    unchanged += record.repeats
  }

  fileprivate mutating func refuse(_ row: RefusedRow) {
    if refused.count < BatchedImport.refusedLimit { refused.append(row) }
  }
}
