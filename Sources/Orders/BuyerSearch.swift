import Store
import Vocabulary

/// An order with its buyer's name, unmasked, for a reply to that buyer.
public struct BuyerOrder: Hashable, Sendable {
  public let order: Order
  public let name: String?
}

/// Finding a buyer's orders by what an agent knows of the buyer, the latest first.
extension OrderRecords {
  /// The largest number of orders returned.
  private static let limit = 20
  /// The age in seconds up to which an order is meant before older ones: 30 days.
  private static let recent = 30 * 86_400

  /// Returns the orders of a buyer, by the name as the platform writes it.
  public func orders(ofBuyer name: String) throws -> [BuyerOrder] {
    try found("b.name = $1", .text(name))
  }

  /// Returns the orders with a phone.
  public func orders(ofPhone phone: String) throws -> [BuyerOrder] {
    try found("b.mobile = $1", .text(phone))
  }

  /// Returns the orders whose number or phone ends with some digits; those of the last 30 days
  /// alone where there are any. It reads all orders, which is too slow for each key that somebody
  /// types.
  public func orders(endingIn digits: String) throws -> [BuyerOrder] {
    let orders = try found(
      Like.condition("o.order_number", "$1") + " OR " + Like.condition("b.mobile", "$1"),
      Like.ending(in: digits).value)
    let since = store.clock.now + -Self.recent
    let recent = orders.filter { ($0.order.createdAt ?? since) >= since }
    return recent.isEmpty ? orders : recent
  }

  private func found(_ condition: String, _ value: Value) throws -> [BuyerOrder] {
    let columns = OrderRows.columns.replacing("order_number", with: "o.order_number")
    return try store.read { reading in
      try reading.all(
        """
        SELECT \(columns), b.name
        FROM orders o LEFT JOIN buyer_contact b ON b.order_number = o.order_number
        WHERE \(condition) ORDER BY created_at DESC, o.order_number DESC LIMIT \(Self.limit)
        """, values: [value]
      ) { try BuyerOrder(order: OrderRows.order($0), name: $0.textIfAny(OrderRows.count)) }
    }
  }
}
