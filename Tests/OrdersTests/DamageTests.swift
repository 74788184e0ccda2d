import Foundation
import Orders
import Store
import TestSupport
import Testing
import Vocabulary

/// A word that someone wrote into the store from outside is damage, never another word: payroll
/// pays by it.
@Suite struct DamageTests {
  private static let ever = Moment(seconds: 0)..<Moment(seconds: 1 << 40)

  private func reason(_ sql: String, _ read: (Desk) throws -> Void) throws -> String? {
    let desk = try Desk()
    try desk.importOrders("1001,2026-10-02 10:00,2026-10-02 10:05,98.00,交易成功,3号")
    try desk.tag("1001", by: 2)
    try SQLiteTool.run(desk.store.place.file, sql)
    do {
      try read(desk)
      return nil
    } catch let refusal as Refusal {
      #expect(refusal.kind == .store)
      #expect(refusal.findings.first?.place?.file == desk.store.place.file)
      return refusal.findings.first?.reason.english
    }
  }

  @Test(arguments: [
    ("UPDATE orders SET flag = 'brown'", "flag of orders (order_number 1001) is “brown”"),
    ("UPDATE orders SET origin = 'air'", "origin of orders (order_number 1001) is “air”"),
    ("UPDATE orders SET agent = 0", "agent of orders (order_number 1001) is “0”"),
    ("UPDATE orders SET tagged_at = NULL", "tagged_at of orders (order_number 1001) is empty"),
    ("UPDATE orders SET contested = 7", "contested of orders (order_number 1001) is “7”"),
    ("UPDATE desk_tag SET flag = 'brown'", "flag of desk_tag (order_number 1001, key"),
    ("UPDATE desk_tag SET agent = 12345", "agent of desk_tag (order_number 1001, key"),
  ])
  func aWordThatMeansNothingIsRefused(_ sql: String, _ wanted: String) throws {
    let reason = try reason(sql) { _ = try $0.orders.sheet(Desk.order("1001")) }
    #expect(reason?.contains(wanted) == true, "\(reason ?? "read without complaint")")
  }

  @Test func payrollDoesNotPassItOver() throws {
    let reason = try reason("UPDATE orders SET agent = 0") { desk in
      _ = try desk.store.read { try OrderFigures.month(Self.ever, in: $0) }
    }
    #expect(reason?.contains("agent of orders") == true)
  }
}
