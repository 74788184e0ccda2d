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
  static let sortedSize = 5 * batchSize
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
  let target: ImportTarget
  /// Called after every batch with the share of the file that is done and the rows so far.
  let progress: (_ share: Double, _ rows: Int) throws -> Void

  /// - Parameters:
  ///   - read: makes a record of a row, or throws `RowFault`.
  ///   - take: brings some records into the store, and says of each what became of it.
  func run<Record: ImportRecord>(
    read: (CSVRow) throws -> Record,
    take: (ArraySlice<Record>, Writing) throws -> [Outcome]
  ) throws -> ImportReport {
    var report = ImportReport()
    var isAtEnd = false
    while !isAtEnd {
      var records: [Record] = []
      isAtEnd = try fill(&records, read, &report)
      records.sort { ($0.orderNumber, $0.line) < ($1.orderNumber, $1.line) }
      for batch in Self.parts(of: records.indices, size: Self.batchSize) {
        try write(records[batch], take, &report)
      }
    }
    report.refused.sort { $0.line < $1.line }
    return report
  }

  /// Reads the next rows; true at the end of the file.
  private func fill<Record>(
    _ records: inout [Record], _ read: (CSVRow) throws -> Record,
    _ report: inout ImportReport
  ) throws -> Bool {
    for _ in 0..<Self.sortedSize {
      let next: Void? = try reader.next { row in
        guard !row.isBlank else { return }
        report.read += 1
        do {
          records.append(try read(row))
        } catch let fault as RowFault {
          report.refuse(row.line, fault.reason)
        }
      }
      if next == nil { return true }
    }
    return false
  }

  private func write<Record: ImportRecord>(
    _ batch: ArraySlice<Record>,
    _ take: (ArraySlice<Record>, Writing) throws -> [Outcome], _ report: inout ImportReport
  ) throws {
    do {
      report = try target.write(act) { [report] writing, bring in
        var report = report
        for range in Self.parts(of: batch.indices, size: Self.groupSize) {
          let group = batch[range]
          for record in group { try bring(record.orderNumber) }
          for (record, outcome) in zip(group, try take(group, writing)) {
            report.count(outcome, line: record.line)
          }
        }
        writing.detail = "\(reader.name): \(batch.count)"
        return report
      }
      try progress(
        reader.size == 0 ? 1 : Double(reader.position) / Double(reader.size), report.read)
    } catch let refusal as Refusal where report.taken > 0 {
      throw explained(refusal, report)
    }
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
    case .refused(let reason): refuse(line, reason)
    }
  }

  fileprivate mutating func refuse(_ line: Int, _ reason: Text) {
    guard refused.count < BatchedImport.refusedLimit else { return }
    refused.append(RefusedRow(line: line, reason: reason))
  }
}
