import Store
import Vocabulary

/// The orders known of a buyer by the platform's member name. The first completed order makes the
/// buyer a member of the shop, who pays the member price from then on (HANDBOOK/systems.md, S17).
public struct BuyerHistory: Hashable, Sendable {
  /// The number of orders under this name.
  public let orders: Int
  /// The earliest completed order; nil when there is none.
  public let firstCompleted: Order?

  public var isMember: Bool { firstCompleted != nil }
}

/// The share of the price that a member pays, in tenths as shops say it: 9.8 折 is two per cent off.
public struct MemberDiscount: Hashable, Sendable, Encodable, CustomStringConvertible {
  /// Tenths of the price, above 0 and at most 10.
  public let tenths: Ratio

  /// The default of HANDBOOK/orders.md, Figures a buyer is told.
  public static let standard = MemberDiscount(tenths: Ratio(98, over: 10))

  private init(tenths: Ratio) { self.tenths = tenths }

  /// Parses `9.8` or `9.8折`; nil for anything that is no discount.
  public init?(_ text: String) {
    let figure = text.hasSuffix("折") ? String(text.dropLast()) : text
    guard let tenths = Ratio(decimal: figure), tenths > Ratio(0), tenths <= Ratio(10) else {
      return nil
    }
    self.init(tenths: tenths)
  }

  /// Returns the member price, rounded to the nearest fen.
  public func price(of price: Money) -> Money {
    Money(rounding: price.yuan * tenths / Ratio(10))
  }

  public var description: String { tenths.decimal(2) }
  /// The discount in per cent of the price: `2` for 9.8.
  public var percentOff: String { (Ratio(100) - tenths * Ratio(10)).decimal(1) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension OrderRecords {
  /// Returns the history of a buyer, by the name as the platform writes it. Erased buyers are not
  /// found any more.
  public func history(ofBuyer name: String) throws -> BuyerHistory {
    try history(of: "$1", .text(name))
  }

  /// Returns the history of an order's buyer.
  public func history(ofBuyerOf order: OrderNumber) throws -> BuyerHistory {
    try history(of: "(SELECT name FROM buyer_contact WHERE order_number = $1)", order.value)
  }

  private func history(of name: String, _ value: Value) throws -> BuyerHistory {
    let orders = try store.read { reading in
      try reading.all(
        """
        SELECT \(OrderRows.columns) FROM orders
        WHERE order_number IN (SELECT order_number FROM buyer_contact WHERE name = \(name))
        ORDER BY created_at NULLS FIRST, order_number
        """,
        values: [value], make: OrderRows.order)
    }
    return BuyerHistory(orders: orders.count, firstCompleted: orders.first(where: \.isCompleted))
  }
}
