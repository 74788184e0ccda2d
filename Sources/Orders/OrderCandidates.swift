import Store
import Vocabulary

/// An order in a list to choose from.
public struct OrderCandidate: Hashable, Codable, Sendable {
  public let order: Order
  /// The buyer, masked; nil when not known.
  public let buyer: Buyer?
}

extension OrderRecords {
  /// The age in seconds up to which an order is recent.
  private static let recent = 7 * 86_400

  /// Returns orders whose number begins with `text`, by number; for an empty text those of the last
  /// week that bear no tag or were tagged last. Reads ranges of indexes, so it is fast in a store
  /// of any size.
  ///
  /// - Parameters:
  ///   - limit: the maximum number of orders returned.
  ///   - now: the time from which the week counts back; nil for the store's clock.
  public func candidates(
    beginning text: String, limit: Int = 20, now: Moment? = nil
  ) throws -> [OrderCandidate] {
    let now = now ?? store.clock.now
    return try store.read { reading in
      let orders =
        text.isEmpty
        ? try recent(limit, since: now + -Self.recent, in: reading)
        : try reading.all(
          """
          SELECT \(OrderRows.columns) FROM orders WHERE order_number >= $1 AND order_number < $2
          ORDER BY order_number LIMIT $3
          """,
          // The character `~` comes after every character of an order number.
          text, text + "~", limit, make: OrderRows.order)
      return try orders.map {
        OrderCandidate(
          order: $0, buyer: try BuyerRows.buyer(of: $0.number, in: reading)?.buyer.masked)
      }
    }
  }

  private func recent(_ limit: Int, since: Moment, in reading: Reading) throws -> [Order] {
    let untagged = try reading.all(
      """
      SELECT \(OrderRows.columns) FROM orders
      WHERE tagged_at IS NULL AND dropped_at IS NULL AND created_at >= $1
      ORDER BY created_at DESC LIMIT $2
      """,
      since, limit / 2, make: OrderRows.order)
    return try untagged
      + reading.all(
        """
        SELECT \(OrderRows.columns) FROM orders WHERE tagged_at >= $1
        ORDER BY tagged_at DESC LIMIT $2
        """,
        since, limit - untagged.count, make: OrderRows.order)
  }
}
