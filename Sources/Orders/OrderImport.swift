import Files
import Store
import Vocabulary

/// Imports orders from a CSV file (CONTRACT.md, Files that clerks bring).
///
/// An order goes by its number, however often a file is given. A later row updates it, but an
/// update that would change what payroll counts in a closed month is refused; late new orders are
/// taken.
public struct OrderImport {
  private let records: OrderRecords

  public init(_ records: OrderRecords) { self.records = records }

  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - isDryRun: says what would happen and changes nothing.
  ///   - isClosed: whether payroll has closed a month.
  ///   - progress: called after every batch with the share of the file that is done and the rows so
  ///     far; what it throws stops the import, and the batches before stay.
  ///
  /// Throws `Refusal` when the file is refused whole, or the store can't take it.
  public func run(
    path: String, name: String, author: Author, isDryRun: Bool = false,
    isClosed: @escaping (Month) throws -> Bool = { _ in false },
    progress: @escaping (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let reader = try CSVReader(path: path, name: name)
    let columns = try OrderColumns(of: reader, zone: records.zone)
    let merge = OrderMerge(
      columns: columns, records: records, author: author.agent, isClosed: isClosed)
    let batches = BatchedImport(
      reader: reader, act: Act(author, "import.orders"),
      store: records.store, isDryRun: isDryRun, progress: progress)
    var strangers = Strangers()
    var report = try batches.run(
      read: { try merge.read($0, strangers: &strangers) }, take: merge.take)
    report.findings += strangers.findings(file: name)
    return report
  }
}
