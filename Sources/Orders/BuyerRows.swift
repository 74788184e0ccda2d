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
        "UPDATE buyer_contact SET name = $2, receiver = $3, mobile = $4 WHERE order_number = $1",
        order, buyer.name, buyer.receiver, buyer.mobile)
    }
  }

  private static let insertions = (1...BatchedImport.groupSize).map { count in
    """
    INSERT INTO buyer_contact (order_number, name, receiver, mobile)
    VALUES \(Marks.rows(count, width: 4))
    ON CONFLICT (order_number) DO NOTHING
    """
  }

  /// Empties the row and keeps it, so that a later import does not restore it. Returns false when
  /// there is none, or it was erased already.
  static func erase(_ number: OrderNumber, in writing: Writing) throws -> Bool {
    try writing.run(
      """
      UPDATE buyer_contact SET name = NULL, receiver = NULL, mobile = NULL,
        form_address = NULL, form_phone = NULL, form_name = NULL, erased_at = $2
      WHERE order_number = $1 AND erased_at IS NULL
      """,
      number, writing.now) > 0
  }
}
