import Files
import Vocabulary

/// Reads the rows of an orders sheet (HANDBOOK/sheets.md, Orders).
struct OrderColumns {
  /// The columns of sheets for `import orders`.
  static let use = SheetUse(
    id: "orders",
    columns: [
      SheetColumn("order", ["订单编号"], Texts.orderMeans),
      SheetColumn("created_at", ["订单创建时间"], Texts.createdMeans),
      SheetColumn("paid_at", ["订单付款时间"], Texts.paidAtMeans, pays: true),
      SheetColumn("paid", ["买家实际支付金额", "买家实付金额"], Texts.paidMeans, pays: true),
      SheetColumn("payable", [], Texts.payableMeans),
      SheetColumn("status", ["订单状态"], Texts.statusMeans, pays: true),
      SheetColumn("note", ["订单备注", "商家备注", "商家备忘"], Texts.noteMeans, pays: true),
      SheetColumn("line", ["子订单编号"], Texts.lineMeans),
      SheetColumn("title", ["宝贝标题", "商品标题"], Texts.titleMeans),
      SheetColumn("quantity", ["宝贝总数量", "商品总数量"], Texts.quantityMeans),
      SheetColumn("buyer", ["买家会员名"], Texts.buyerMeans),
      SheetColumn("receiver", ["收货人姓名"], Texts.receiverMeans),
      SheetColumn("mobile", ["联系手机"], Texts.mobileMeans),
      SheetColumn("refund_amount", ["退款金额"], Texts.refundShownMeans),
    ],
    required: ["order", "created_at"])

  private let sheet: Sheet
  private let number: Int?
  private let createdAt: Int?
  private let paidAt: Int?
  private let paid: Int?
  private let payable: Int?
  private let status: Int?
  private let title: Int?
  private let quantity: Int?
  private let refund: Int?
  private let note: Int?
  private let lineID: Int?
  private let buyer: Int?
  private let receiver: Int?
  private let mobile: Int?
  private let zone: DeskZone

  init(of sheet: Sheet, zone: DeskZone) {
    self.sheet = sheet
    number = sheet["order"]
    createdAt = sheet["created_at"]
    paidAt = sheet["paid_at"]
    paid = sheet["paid"]
    payable = sheet["payable"]
    status = sheet["status"]
    title = sheet["title"]
    quantity = sheet["quantity"]
    refund = sheet["refund_amount"]
    note = sheet["note"]
    lineID = sheet["line"]
    buyer = sheet["buyer"]
    receiver = sheet["receiver"]
    mobile = sheet["mobile"]
    self.zone = zone
  }

  /// Returns the row's order and buyer.
  ///
  /// - Throws: `RowFault` for a cell that can't be read.
  func read(_ row: SheetRow) throws -> ImportedOrder {
    if let fault = row.fault { throw RowFault(fault) }
    let cells = CellReader(row, zone: zone)
    var order = Order(try cells.order(number))
    order.createdAt = try cells.time(createdAt)
    order.paidAt = try cells.time(paidAt)
    order.status = cells.text(status)
    order.paid = try amount(cells, order)
    order.quantity = try cells.quantity(quantity)
    order.title = cells.text(title)
    order.refundShown = cells.text(refund)
    order.note = cells.text(note)
    let buyer = Buyer(
      name: cells.text(buyer), receiver: cells.text(receiver), mobile: cells.text(mobile))
    return ImportedOrder(
      order: order, buyer: buyer, line: row.line, lineID: cells.text(lineID),
      signature: row.signature)
  }

  /// Returns the amount paid. A sheet with the amount to pay instead counts as paid in full once
  /// there is a time of payment, or, without such a column, unless the status says that nothing
  /// came.
  private func amount(_ cells: CellReader, _ order: Order) throws -> Money? {
    if paid != nil { return try cells.amount(paid) }
    guard let amount = try cells.amount(payable) else { return nil }
    let isPaid = paidAt != nil ? order.paidAt != nil : !order.isUnpaidByStatus
    return isPaid ? amount : .zero
  }
}

extension Order {
  /// Returns this order updated with a row: an empty cell or a column that the sheet lacks leaves
  /// the known value.
  func updated(with row: Order) -> Order {
    var order = self
    order.createdAt = row.createdAt ?? createdAt
    order.paidAt = row.paidAt ?? paidAt
    order.paid = row.paid ?? paid
    order.status = row.status ?? status
    order.title = row.title ?? title
    order.quantity = row.quantity ?? quantity
    order.refundShown = row.refundShown ?? refundShown
    order.note = row.note ?? note
    return order
  }
}

extension Buyer {
  func updated(with row: Buyer) -> Buyer {
    Buyer(
      name: row.name ?? name, receiver: row.receiver ?? receiver, mobile: row.mobile ?? mobile)
  }
}
