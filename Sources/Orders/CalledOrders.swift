import Store
import Vocabulary

extension OrderRecords {
  /// Returns the orders that a word names, the latest first: the order of that number; those of a
  /// phone; those that end with four digits, by number, else by phone; those of a nick.
  public func orders(called word: String) throws -> [BuyerOrder] {
    if let number = OrderNumber(word), let order = try known(number) { return [order] }
    if let phone = word.mobileNumber { return try orders(ofPhone: phone) }
    guard word.utf8.count == 4, word.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return try orders(ofBuyer: word)
    }
    let found = try orders(endingIn: word)
    let numbers = found.filter { $0.order.number.text.hasSuffix(word) }
    return numbers.isEmpty ? found : numbers
  }

  private func known(_ number: OrderNumber) throws -> BuyerOrder? {
    try store.read { reading in
      try OrderRows.order(number, in: reading).map {
        BuyerOrder(order: $0, name: try BuyerRows.buyer(of: number, in: reading)?.buyer.name)
      }
    }
  }
}
