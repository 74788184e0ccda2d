import Store
import Vocabulary

/// What the desk knows of a buyer by the platform's member name: their first completed order makes
/// them a member of the shop, who pays the member price from then on (HANDBOOK/systems.md, S17).
public struct BuyerHistory: Hashable, Sendable {
  /// Orders under this name.
  public let orders: Int
  /// The earliest of them that is completed.
  public let firstCompleted: Order?

  public var isMember: Bool { firstCompleted != nil }
}

/// What a member pays, in tenths of the price as shops say it: 9.8 折 is two per cent off.
public struct MemberDiscount: Hashable, Sendable, Encodable, CustomStringConvertible {
  /// Above 0, at most 10.
  public let tenths: Ratio

  /// The figure of HANDBOOK/orders.md, Figures a buyer is told.
  public static let standard = MemberDiscount(tenths: Ratio(98, over: 10))

  private init(tenths: Ratio) { self.tenths = tenths }

  /// Reads `9.8`, or `9.8折`; nil for anything that is no discount.
  public init?(_ text: String) {
    let figure = text.hasSuffix("折") ? String(text.dropLast()) : text
    guard let tenths = Ratio(decimal: figure), tenths > Ratio(0), tenths <= Ratio(10) else {
      return nil
    }
    self.init(tenths: tenths)
  }

  /// To the nearest fen.
  public func price(of price: Money) -> Money {
    Money(rounding: price.yuan * tenths / Ratio(10))
  }

  public var description: String { tenths.decimal(2) }
  /// `2` for 9.8: how many per cent of the price are given back.
  public var percentOff: String { (Ratio(100) - tenths * Ratio(10)).decimal(1) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension OrderRecords {
  /// What is known of a buyer, by the name as the platform writes it. Whose data was erased is not
  /// known any more.
  public func history(ofBuyer name: String) throws -> BuyerHistory {
    try history(of: "$1", .text(name))
  }

  /// The same of an order's buyer.
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
