import Cases
import Files
import Foundation
import Imports
import Orders
import Staff
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A desk for tests: agents 1 to 3, clerk 9, a fresh store, files in a folder of their own.
struct Desk {
  let folder: String
  let store: RecordStore
  let orders: OrderRecords
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()
  static let october = zone.span(month("2026-10"))

  init(agents: [Int] = [1, 2, 3, 9]) throws {
    folder = try TestFolder.make()
    store = try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: "Asia/Shanghai",
      migrations: OrderRecords.migrations + CaseRecords.migrations + ImportLog.migrations)
    orders = Self.records(store, agents: agents)
  }

  static func records(
    _ store: RecordStore, agents: [Int], flags: FlagOrder = .standard
  ) -> OrderRecords {
    let staff = Staff(
      agents.map {
        Agent(number: number($0), name: "客服\($0)", role: .agent, joined: Day(number: 20_000))
      })
    return OrderRecords(store, zone: zone, staff: staff, flags: flags)
  }

  static let top = String(#filePath.dropLast("/Tests/OrdersTests/Desk.swift".count))

  static func number(_ value: Int) -> AgentNumber {
    AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
  }
  static func order(_ text: String) -> OrderNumber {
    OrderNumber(text) ?? { preconditionFailure("\(text) is no order number") }()
  }
  static func month(_ text: String) -> Month {
    Month(text) ?? { preconditionFailure("\(text) is no month") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  static func time(_ text: String) -> Moment {
    zone.parse(text) ?? { preconditionFailure("\(text) is no time") }()
  }
  static func author(_ value: Int) -> Author { Author(number(value), claimed: false) }

  /// The sheets of orders and refunds that a desk is shipped with.
  static func kinds() throws -> [SheetKind] {
    try [OrderImport.use, RefundImport.use].flatMap { use in
      let text = try ShippedSheets.text(for: use.id)
      return try SheetFile.read(TextFile(name: ShippedSheets.name, text: text), uses: [use])
    }
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ data: Data) throws -> String {
    let path = folder + "/" + name
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }

  static let header = "订单编号,订单创建时间,订单付款时间,买家实际支付金额,订单状态,订单备注"

  /// Imports lines below `header`, or, with a header of its own, a whole text.
  @discardableResult
  func importOrders(
    _ lines: String..., header: String = Desk.header, dryRun: Bool = false,
    records: OrderRecords? = nil
  ) throws -> ImportReport {
    try importOrders(
      Data(([header] + lines).joined(separator: "\n").utf8), dryRun: dryRun, records: records)
  }

  @discardableResult
  func importOrders(
    _ data: Data, dryRun: Bool = false, records: OrderRecords? = nil
  ) throws -> ImportReport {
    try OrderImport(records ?? orders).run(
      path: file("orders.csv", data), name: "orders.csv", author: Self.author(9),
      options: SheetOptions(kinds: Self.kinds()), isDryRun: dryRun)
  }

  @discardableResult
  func importRefunds(_ lines: String..., dryRun: Bool = false) throws -> ImportReport {
    try importRefundSheet((["订单编号,退款金额,退款完结时间"] + lines).joined(separator: "\n"), dryRun: dryRun)
  }

  @discardableResult
  func importRefundSheet(_ text: String, dryRun: Bool = false) throws -> ImportReport {
    return try RefundImport(orders).run(
      path: file("refunds.csv", Data(text.utf8)), name: "refunds.csv", author: Self.author(9),
      options: SheetOptions(kinds: Self.kinds()), isDryRun: dryRun)
  }

  @discardableResult
  func tag(
    _ order: String, by agent: Int, _ flag: Flag = .red, note: OrderNote = OrderNote()
  ) throws -> TagReceipt {
    try orders.tag(Self.order(order), flag, note: note, author: Self.author(agent))
  }

  func sheet(_ order: String) throws -> OrderSheet {
    try #require(try orders.sheet(Self.order(order)))
  }

  func figures(_ span: Range<Moment> = Desk.october) throws -> [AgentNumber: OrderFigures] {
    try store.read { try OrderFigures.month(span, in: $0) }
  }

  func journalRows() throws -> Int {
    try store.read { try $0.first("SELECT count(*) FROM journal") { try $0.integer(0) } ?? 0 }
  }
}

extension ImportReport {
  /// The report without the number of its import, header and days.
  var counted: ImportReport {
    ImportReport(
      read: read, added: added, updated: updated, unchanged: unchanged, refused: refused,
      findings: findings)
  }
}
