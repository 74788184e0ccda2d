import Store
import Vocabulary

/// When buyers paid, for whoever knows them by name.
extension OrderRecords {
  /// Returns the moments at which orders were paid: those under buyers' member names, and those of
  /// some orders.
  public func payments(
    ofBuyers names: Set<String>, orders: Set<OrderNumber>
  ) throws -> (byBuyer: [String: [Moment]], byOrder: [OrderNumber: Moment]) {
    try store.read { reading in
      var byBuyer: [String: [Moment]] = [:]
      for name in names {
        let paid = try reading.all(
          """
          SELECT o.paid_at FROM buyer_contact b JOIN orders o ON o.order_number = b.order_number
          WHERE b.name = $1 AND o.paid_at IS NOT NULL ORDER BY o.paid_at
          """, name, make: { try $0.moment(0) })
        if !paid.isEmpty { byBuyer[name] = paid }
      }
      var byOrder: [OrderNumber: Moment] = [:]
      for order in orders {
        byOrder[order] =
          try reading.first(
            "SELECT paid_at FROM orders WHERE order_number = $1", order,
            make: { try $0.momentIfAny(0) }) ?? nil
      }
      return (byBuyer, byOrder)
    }
  }
}
