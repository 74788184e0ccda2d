import Files
import Store
import Vocabulary

/// Imports refunds from a CSV file (CONTRACT.md, Files that clerks bring).
///
/// The same order, amount and time is one refund. Refunds of orders that are not known yet are kept
/// and count once the order comes.
public struct RefundImport {
  private let records: OrderRecords

  public init(_ records: OrderRecords) { self.records = records }

  private struct Row: ImportRecord {
    let orderNumber: OrderNumber
    let amount: Money
    let refundedAt: Moment
    let line: Int
  }

  /// As `OrderImport.run`. Refunds are never changed, so no month's closing refuses one.
  public func run(
    path: String, name: String, author: Author, isDryRun: Bool = false,
    progress: @escaping (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let reader = try CSVReader(path: path, name: name)
    let columns = try CSVColumns(
      of: reader,
      names: ["order": ["订单编号"], "amount": ["退款金额"], "refunded_at": ["退款完结时间"]],
      required: ["order", "amount", "refunded_at"])
    let batches = BatchedImport(
      reader: reader, act: Act(author, "import.refunds"),
      store: records.store, isDryRun: isDryRun, progress: progress)
    return try batches.run(
      read: { try read($0, columns) },
      take: { rows, writing in
        try rows.map { row in
          let isNew = try RefundRows.add(
            row.orderNumber, row.amount, at: row.refundedAt, by: author.agent, in: writing)
          return isNew ? .added : .unchanged
        }
      })
  }

  private func read(_ row: CSVRow, _ columns: CSVColumns) throws -> Row {
    let fields = FieldReader(row: row, zone: records.zone)
    let order = try fields.order(columns["order"])
    guard let amount = try fields.amount(columns["amount"]), amount > .zero else {
      throw RowFault(Texts.noRefund)
    }
    guard let refundedAt = try fields.time(columns["refunded_at"]) else {
      throw RowFault(Texts.noRefundTime)
    }
    return Row(orderNumber: order, amount: amount, refundedAt: refundedAt, line: row.line)
  }
}
