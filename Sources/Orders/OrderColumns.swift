import Files
import Vocabulary

/// Reads the rows of an orders file (CONTRACT.md, Files that clerks bring).
struct OrderColumns {
  private let number: Int?
  private let createdAt: Int?
  private let paidAt: Int?
  private let paid: Int?
  private let status: Int?
  private let title: Int?
  private let quantity: Int?
  private let refund: Int?
  private let note: Int?
  private let buyer: Int?
  private let receiver: Int?
  private let mobile: Int?
  private let zone: DeskZone

  /// Reads the header row. Throws `Refusal` when the order's number or creation time has no column.
  init(of reader: CSVReader, zone: DeskZone) throws {
    let columns = try CSVColumns(
      of: reader,
      names: [
        "order": ["订单编号"], "created_at": ["订单创建时间"], "buyer": ["买家会员名"],
        "paid": ["买家实际支付金额"], "status": ["订单状态"], "paid_at": ["订单付款时间"],
        "note": ["订单备注"], "title": ["宝贝标题"], "quantity": ["宝贝总数量"],
        "receiver": ["收货人姓名"], "mobile": ["联系手机"], "refund_amount": ["退款金额"],
      ],
      required: ["order", "created_at"])
    number = columns["order"]
    createdAt = columns["created_at"]
    paidAt = columns["paid_at"]
    paid = columns["paid"]
    status = columns["status"]
    title = columns["title"]
    quantity = columns["quantity"]
    refund = columns["refund_amount"]
    note = columns["note"]
    buyer = columns["buyer"]
    receiver = columns["receiver"]
    mobile = columns["mobile"]
    self.zone = zone
  }

  /// The order and its buyer. Throws `RowFault` for what can't be read.
  func read(_ row: CSVRow) throws -> ImportedOrder {
    let fields = FieldReader(row: row, zone: zone)
    var order = Order(try fields.order(number))
    guard let createdAt = try fields.time(createdAt) else { throw RowFault(Texts.noCreation) }
    order.createdAt = createdAt
    order.paidAt = try fields.time(paidAt)
    order.paid = try fields.amount(paid)
    order.quantity = try fields.quantity(quantity)
    order.status = fields.text(status)
    order.title = fields.text(title)
    order.refundShown = fields.text(refund)
    order.note = fields.text(note)
    let buyer = Buyer(
      name: fields.text(buyer), receiver: fields.text(receiver), mobile: fields.text(mobile))
    return ImportedOrder(order: order, buyer: buyer, line: row.line)
  }

  /// What an order is after a row of this file: columns that the file lacks stay as they were.
  func merge(_ row: Order, into known: Order) -> Order {
    var merged = row
    if paidAt == nil { merged.paidAt = known.paidAt }
    if paid == nil { merged.paid = known.paid }
    if status == nil { merged.status = known.status }
    if title == nil { merged.title = known.title }
    if quantity == nil { merged.quantity = known.quantity }
    if refund == nil { merged.refundShown = known.refundShown }
    if note == nil { merged.note = known.note }
    merged.isContested = known.isContested
    return merged
  }

  /// The same for the buyer.
  func merge(_ row: Buyer, into known: Buyer) -> Buyer {
    Buyer(
      name: buyer == nil ? known.name : row.name,
      receiver: receiver == nil ? known.receiver : row.receiver,
      mobile: mobile == nil ? known.mobile : row.mobile)
  }
}

/// A row of an orders file.
struct ImportedOrder: ImportRecord {
  var order: Order
  let buyer: Buyer
  let line: Int

  var orderNumber: OrderNumber { order.number }
}
