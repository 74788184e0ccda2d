import Store
import Vocabulary

/// The rows of `buyer_contact`, the only table with personal data of buyers.
enum BuyerRows {
  /// Returns an order's buyer and whether the data were erased; nil when there is no row.
  static func buyer(
    of number: OrderNumber, in reading: Reading
  ) throws -> (buyer: Buyer, isErased: Bool)? {
    try reading.first(
      "SELECT name, receiver, mobile, erased_at FROM buyer_contact WHERE order_number = $1", number
    ) { row in
      let buyer = try Buyer(
        name: row.textIfAny(0), receiver: row.textIfAny(1), mobile: row.textIfAny(2))
      return (buyer, !row.isNull(3))
    }
  }

  /// Adds or replaces at most `BatchedImport.groupSize` rows. All are inserted first, since nearly
  /// every order of a file is new.
  static func put(
    _ buyers: [(order: OrderNumber, buyer: Buyer)], in writing: Writing
  ) throws {
    guard !buyers.isEmpty else { return }
    let values = buyers.flatMap { order, buyer in
      [order.value, buyer.name.value, buyer.receiver.value, buyer.mobile.value]
    }
    let added = try writing.insertNew(insertions[buyers.count - 1], values: values)
    guard added.count < buyers.count else { return }
    for index in Set(buyers.indices).subtracting(added) {
      let (order, buyer) = buyers[index]
      try writing.run(
        """
        UPDATE buyer_contact SET name = $2, receiver = $3, mobile = $4
        WHERE order_number = $1 AND erased_at IS NULL
        """, order, buyer.name, buyer.receiver, buyer.mobile)
    }
  }

  private static let insertions = (1...BatchedImport.groupSize).map { count in
    """
    INSERT INTO buyer_contact (order_number, name, receiver, mobile)
    VALUES \(Marks.rows(count, width: 4))
    ON CONFLICT (order_number) DO NOTHING
    """
  }

  /// Returns the orders under the same member name or number, itself included, by number.
  static func orders(
    ofBuyerOf number: OrderNumber, in reading: Reading
  ) throws -> [OrderNumber] {
    var found: Set = [number]
    var open = [number]
    while let next = open.popLast() {
      let known = try reading.first(
        "SELECT name, mobile, form_phone FROM buyer_contact WHERE order_number = $1", next
      ) { row in try (0...2).map { try row.textIfAny($0) } }
      let marks = (known ?? []).map { $0.flatMap { $0.contains("*") || $0.isEmpty ? nil : $0 } }
      guard marks.contains(where: { $0 != nil }) else { continue }
      let others = try reading.all(
        """
        SELECT order_number FROM buyer_contact
        WHERE name = $1 OR mobile IN ($2, $3) OR form_phone IN ($2, $3)
        """, values: marks.map(\.value), make: { try $0.order(0) })
      open += others.filter { found.insert($0).inserted }
    }
    return found.sorted()
  }

  /// Returns the words by which the rows of some orders know their buyer.
  static func words(of orders: [OrderNumber], in reading: Reading) throws -> BuyerWords {
    var words = BuyerWords()
    // A buyer's orders have the same names.
    var common: [String: Bool] = [:]
    for order in orders {
      let row = try reading.first(
        """
        SELECT name, receiver, form_name, mobile, form_phone, form_address FROM buyer_contact
        WHERE order_number = $1
        """, order
      ) { row in try (0...5).map { try row.textIfAny($0) } }
      guard let row else { continue }
      for name in row[0...2].compactMap(\.self) {
        let isCommon = try common[name] ?? isOfGoods(name, in: reading)
        common[name] = isCommon
        words.add(name: name, isCommon: isCommon)
      }
      row[3...4].forEach { words.add(phone: $0) }
      words.add(address: row[5])
    }
    return words
  }

  /// Returns true for a name that stands in the title of goods.
  private static func isOfGoods(_ name: String, in reading: Reading) throws -> Bool {
    try reading.first(
      "SELECT 1 FROM orders WHERE \(Like.condition("title", "$1")) LIMIT 1", Like.containing(name),
      make: { _ in true }) ?? false
  }

  /// Empties an order's row, or makes an empty one, so that a later import restores nothing.
  /// Returns false when it was erased already.
  static func erase(_ number: OrderNumber, in writing: Writing) throws -> Bool {
    let emptied = try writing.run(
      """
      UPDATE buyer_contact SET name = NULL, receiver = NULL, mobile = NULL,
        form_address = NULL, form_phone = NULL, form_name = NULL, erased_at = $2
      WHERE order_number = $1 AND erased_at IS NULL
      """, number, writing.now)
    let added = try writing.run(
      """
      INSERT INTO buyer_contact (order_number, erased_at) VALUES ($1, $2)
      ON CONFLICT (order_number) DO NOTHING
      """, number, writing.now)
    return emptied + added > 0
  }
}
