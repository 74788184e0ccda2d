import Files
import Imports
import Store
import Vocabulary

/// Imports refunds from a sheet (HANDBOOK/sheets.md, Refunds).
///
/// A refund is identified by its number where it has one, and counts only when its status says that
/// it was paid back. Refunds of orders that are not known yet are kept and count once the order
/// comes.
public struct RefundImport {
  /// The sheets that the import takes.
  public static let use = SheetUse(
    id: "refunds",
    columns: [
      SheetColumn("order", ["订单编号"], Texts.orderMeans),
      SheetColumn(
        "amount", ["退款金额", "买家退款金额", "退款总额", "退给买家金额"], Texts.refundAmountMeans),
      SheetColumn("refunded_at", ["退款完结时间"], Texts.refundedAtMeans),
      SheetColumn("asked_at", ["退款申请时间"], Texts.askedAtMeans),
      SheetColumn("id", ["退款编号"], Texts.refundIDMeans),
      SheetColumn("status", ["退款状态"], Texts.refundStatusMeans, pays: true),
    ],
    required: ["order", "amount", "refunded_at"], words: RefundStatus.words)

  private let records: OrderRecords

  public init(_ records: OrderRecords) { self.records = records }

  /// Imports a file as `OrderImport.run` does. The effect of refunds on a closed month becomes an
  /// adjustment.
  public func run(
    path: String, name: String, author: Author, options: SheetOptions = SheetOptions(),
    isDryRun: Bool = false,
    progress: @escaping (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    let batches = BatchedImport(
      sheet: sheet, kind: .refunds, path: path, author: author, store: records.store,
      zone: records.zone,
      isDryRun: isDryRun, progress: progress)
    let columns = RefundColumns(of: sheet, zone: records.zone)
    var doubts = RefundDoubts()
    var waiting = WaitingRefunds()
    return try batches.run(
      read: { row in
        let refund = try columns.read(row)
        waiting.note(refund)
        return refund
      },
      take: { rows, running, writing in
        let own = try OrderRows.own(rows.map(\.orderNumber), of: author, in: writing)
        return try rows.map { row in
          let outcome = try RefundRows.put(
            row, by: author.agent, of: running, isOwn: own.contains(row.orderNumber), in: writing)
          if case .added = outcome { try doubts.look(at: row, in: writing) }
          return outcome
        }
      },
      findings: { waiting.findings(file: name) + doubts.findings(file: name) })
  }
}

/// A row of a refunds sheet.
struct ImportedRefund: ImportRecord {
  let orderNumber: OrderNumber
  let amount: Money
  /// The time of the refund; nil only for one that does not count.
  let refundedAt: Moment?
  /// The platform's number, 退款编号.
  let id: String?
  /// The status in the platform's words.
  let status: String?
  /// True when the money was paid back.
  let counts: Bool
  let line: Int

  var countsFrom: Moment? { refundedAt }
}

/// Reads the rows of a refunds sheet.
private struct RefundColumns {
  private let order: Int?
  private let amount: Int?
  private let refundedAt: Int?
  private let id: Int?
  private let status: Int?
  private let statuses: RefundStatus
  private let zone: DeskZone

  init(of sheet: Sheet, zone: DeskZone) {
    order = sheet["order"]
    amount = sheet["amount"]
    refundedAt = sheet["refunded_at"]
    id = sheet["id"]
    status = sheet["status"]
    statuses = RefundStatus(sheet)
    self.zone = zone
  }

  /// - Throws: `RowFault` for a cell that can't be read, also for an unknown status.
  func read(_ row: SheetRow) throws -> ImportedRefund {
    if let fault = row.fault { throw RowFault(fault) }
    let cells = CellReader(row, zone: zone)
    let order = try cells.order(order)
    let word = cells.text(status)
    let counts = status == nil ? true : try statuses.counts(word)
    let amount = try cells.amount(amount) ?? .zero
    guard amount > .zero || !counts else { throw RowFault(Texts.noRefund) }
    let refundedAt = try cells.time(refundedAt)
    guard refundedAt != nil || !counts else { throw RowFault(Texts.noRefundTime) }
    let id = cells.text(id).map(CellReader.identifier)
    if let id, id.lowercased().contains("e+"), Double(id) != nil {
      throw RowFault(Texts.roundedRefund(id))
    }
    return ImportedRefund(
      orderNumber: order, amount: amount, refundedAt: refundedAt, id: id, status: word,
      counts: counts, line: row.line)
  }
}
