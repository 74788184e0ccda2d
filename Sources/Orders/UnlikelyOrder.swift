import Store
import Vocabulary

/// A number that no import knows and that is not like those of the shop: most likely a slip
/// (DECISIONS.md).
public struct UnlikelyOrder: Hashable, Sendable {
  public let number: OrderNumber
  /// The lengths of the shop's numbers, rising.
  public let lengths: [Int]
  /// A known number that is one slip away; nil when there is none.
  public let near: OrderNumber?

  /// The remark on it, for whoever gave the number.
  public var remark: Text { Texts.unlikelyOrder(self) }
}

extension OrderRecords {
  /// The age in seconds of orders with which an unknown number is compared: 31 days.
  private static let compared = 31 * 86_400

  /// Returns a number that no order has, when its length is none of the recent orders'; nil for a
  /// known or likely one. Where nothing was imported for a month nothing is known of the numbers,
  /// and each is likely: an order is tagged before its file comes.
  public func unlikely(_ number: OrderNumber) throws -> UnlikelyOrder? {
    let text = number.text
    let since = store.clock.now + -Self.compared
    return try store.read { reading in
      guard try OrderRows.order(number, in: reading) == nil else { return nil }
      // Nearly every number is like the newest ones, which are found without reading all orders.
      let isLikely = try reading.first(
        """
        SELECT 1 FROM orders WHERE created_at >= $1 AND length(order_number) = $2
        ORDER BY order_number DESC LIMIT 1
        """, since, text.utf8.count, make: { _ in true })
      if isLikely == true { return nil }
      let lengths = try reading.all(
        "SELECT DISTINCT length(order_number) FROM orders WHERE created_at >= $1", since
      ) { try $0.integer(0) }.sorted()
      guard !lengths.isEmpty else { return nil }
      // A slip leaves one half of the number as it was.
      let half = text.utf8.count / 2
      let alike = try reading.all(
        """
        SELECT order_number FROM orders
        WHERE created_at >= $1 AND (\(Like.condition("order_number", "$2"))
          OR \(Like.condition("order_number", "$3")))
        ORDER BY created_at DESC LIMIT 2000
        """,
        since, Like.beginning(with: text.prefix(half)), Like.ending(in: text.suffix(half))
      ) { OrderNumber(try $0.text(0)) }
      let near = alike.compactMap(\.self).first { Nearest.areOneEditApart($0.text, text) }
      return UnlikelyOrder(number: number, lengths: lengths, near: near)
    }
  }
}
