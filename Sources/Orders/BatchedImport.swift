import Files
import Store
import Vocabulary

/// A row of a file, read.
protocol ImportRecord {
  /// Whose order it is.
  var orderNumber: OrderNumber { get }
  /// Where the row starts.
  var line: Int { get }
}

/// Takes the rows of a CSV file into the store: some thousand a transaction with one journal row
/// each, so that others write in between, and one refused row does not keep the rest out.
struct BatchedImport {
  static let batchSize = 10_000
  /// Rows read ahead and sorted by order number: numbers that come in no order would otherwise
  /// touch every page of the key's tree in every transaction.
  static let partSize = 4 * batchSize
  /// Records taken at once: one statement for several costs less than one for each.
  static let groupSize = 16
  /// Refused rows that are listed; a file with more has one and the same fault.
  static let refusedLimit = 100_000

  /// What became of a row.
  enum Outcome {
    case added
    case updated
    case unchanged
    case refused(Text)
  }

  let reader: CSVReader
  let act: Act
  let store: RecordStore
  /// Says what would happen and changes nothing.
  let isDryRun: Bool
  /// Called after every batch with the share of the file that is done and the rows so far.
  let progress: (_ share: Double, _ rows: Int) throws -> Void

  /// - Parameters:
  ///   - read: makes a record of a row, or throws `RowFault`.
  ///   - take: brings some records into the store, and says of each what became of it.
  func run<Record: ImportRecord>(
    read: (CSVRow) throws -> Record,
    take: (ArraySlice<Record>, Writing) throws -> [Outcome]
  ) throws -> ImportReport {
    try store.inBatches(act, isDryRun: isDryRun) { try run(read, take, $0) }
  }

  private func run<Record: ImportRecord>(
    _ read: (CSVRow) throws -> Record,
    _ take: (ArraySlice<Record>, Writing) throws -> [Outcome], _ batches: Batches
  ) throws -> ImportReport {
    var report = ImportReport()
    var next = try part(read)
    while let part = next {
      report.read += part.rows
      for row in part.refused { report.refuse(row) }
      // While one part is written the next is read.
      try together(
        { try write(part, take, batches, &report) },
        { next = try self.part(read) })
    }
    report.refused.sort { $0.line < $1.line }
    return report
  }

  /// Rows read ahead, sorted by order number.
  private struct Part<Record> {
    var records: [Record] = []
    var rows = 0
    var refused: [RefusedRow] = []
    /// How much of the file was read.
    var share = 1.0
  }

  /// Reads the next part; nil at the end of the file.
  private func part<Record: ImportRecord>(
    _ read: (CSVRow) throws -> Record
  ) throws -> Part<Record>? {
    var part = Part<Record>()
    part.records.reserveCapacity(Self.partSize)
    var isAtEnd = false
    while !isAtEnd, part.rows < Self.partSize {
      let row: Void? = try reader.next { row in
        guard !row.isBlank else { return }
        part.rows += 1
        do {
          part.records.append(try read(row))
        } catch let fault as RowFault {
          part.refused.append(RefusedRow(line: row.line, reason: fault.reason))
        }
      }
      isAtEnd = row == nil
    }
    guard part.rows > 0 else { return nil }
    part.records.sort { ($0.orderNumber, $0.line) < ($1.orderNumber, $1.line) }
    part.share = reader.share
    return part
  }

  private func write<Record: ImportRecord>(
    _ part: Part<Record>, _ take: (ArraySlice<Record>, Writing) throws -> [Outcome],
    _ batches: Batches, _ report: inout ImportReport
  ) throws {
    do {
      for range in Self.parts(of: part.records.indices, size: Self.batchSize) {
        let before = report
        report = try batches.write { try write(part.records[range], take, before, in: $0) }
        try progress(part.share, report.read)
      }
    } catch let refusal as Refusal where report.taken > 0 {
      throw explained(refusal, report)
    }
  }

  /// Writes a batch; the report with its rows counted.
  private func write<Record: ImportRecord>(
    _ batch: ArraySlice<Record>, _ take: (ArraySlice<Record>, Writing) throws -> [Outcome],
    _ report: ImportReport, in writing: Writing
  ) throws -> ImportReport {
    var report = report
    for range in Self.parts(of: batch.indices, size: Self.groupSize) {
      let group = batch[range]
      for (record, outcome) in zip(group, try take(group, writing)) {
        report.count(outcome, line: record.line)
      }
    }
    writing.detail = "\(reader.name): \(batch.count)"
    return report
  }

  private static func parts(of whole: Range<Int>, size: Int) -> [Range<Int>] {
    stride(from: whole.lowerBound, to: whole.upperBound, by: size).map {
      $0..<min($0 + size, whole.upperBound)
    }
  }

  /// What stopped the import, and how far it came: the batches before are in the store.
  private func explained(_ refusal: Refusal, _ report: ImportReport) -> Refusal {
    let reached = Finding(
      Place(file: reader.name), Texts.cameThisFar(report), fix: Texts.importAgain)
    return Refusal(refusal.kind, refusal.findings + [reached])
  }
}

extension ImportReport {
  fileprivate var taken: Int { added + updated + unchanged }

  fileprivate mutating func count(_ outcome: BatchedImport.Outcome, line: Int) {
    switch outcome {
    case .added: added += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    case .refused(let reason): refuse(RefusedRow(line: line, reason: reason))
    }
  }

  fileprivate mutating func refuse(_ row: RefusedRow) {
    if refused.count < BatchedImport.refusedLimit { refused.append(row) }
  }
}
