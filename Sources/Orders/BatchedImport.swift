import Files
import Store
import Vocabulary

/// Takes the rows of a CSV file into the store: some thousand a transaction with one journal row
/// each, so that others write in between, and one refused row does not keep the rest out.
struct BatchedImport {
  static let batchSize = 10_000
  /// Rows read ahead and sorted by order number: numbers that come in no order would otherwise
  /// touch every page of the key's tree in every transaction.
  static let sortedSize = 5 * batchSize
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
  ///   - order: whose order a record is.
  ///   - take: brings a record into the store.
  func run<Record>(
    read: (CSVRow) throws -> Record, order: (Record) -> OrderNumber,
    take: (Record, Writing) throws -> Outcome
  ) throws -> ImportReport {
    var report = ImportReport()
    var isAtEnd = false
    while !isAtEnd {
      var rows: [(line: Int, record: Record)] = []
      isAtEnd = try fill(&rows, read, &report)
      rows.sort { (order($0.record), $0.line) < (order($1.record), $1.line) }
      var start = 0
      while start < rows.count {
        let end = min(start + Self.batchSize, rows.count)
        try write(rows[start..<end], order, take, &report)
        start = end
      }
    }
    report.refused.sort { $0.line < $1.line }
    return report
  }

  /// Reads the next rows; true at the end of the file.
  private func fill<Record>(
    _ rows: inout [(line: Int, record: Record)], _ read: (CSVRow) throws -> Record,
    _ report: inout ImportReport
  ) throws -> Bool {
    for _ in 0..<Self.sortedSize {
      let next: Void? = try reader.next { row in
        guard !row.isBlank else { return }
        report.read += 1
        do {
          rows.append((row.line, try read(row)))
        } catch let fault as RowFault {
          report.refuse(row.line, fault.reason)
        }
      }
      if next == nil { return true }
    }
    return false
  }

  private func write<Record>(
    _ rows: ArraySlice<(line: Int, record: Record)>, _ order: (Record) -> OrderNumber,
    _ take: (Record, Writing) throws -> Outcome, _ report: inout ImportReport
  ) throws {
    do {
      report = try target.write(act) { [report] writing, bring in
        var report = report
        for (line, record) in rows {
          try bring(order(record))
          switch try take(record, writing) {
          case .added: report.added += 1
          case .updated: report.updated += 1
          case .unchanged: report.unchanged += 1
          case .refused(let reason): report.refuse(line, reason)
          }
        }
        writing.detail = "\(reader.name): \(rows.count)"
        return report
      }
      try progress(
        reader.size == 0 ? 1 : Double(reader.position) / Double(reader.size), report.read)
    } catch let refusal as Refusal where report.taken > 0 {
      throw explained(refusal, report)
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

  fileprivate mutating func refuse(_ line: Int, _ reason: Text) {
    guard refused.count < BatchedImport.refusedLimit else { return }
    refused.append(RefusedRow(line: line, reason: reason))
  }
}
