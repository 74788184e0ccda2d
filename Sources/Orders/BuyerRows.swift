import Store
import Vocabulary

/// The rows of `buyer_contact`, the only table with personal data of buyers.
enum BuyerRows {
  /// What is known of an order's buyer, and whether it was erased.
  static func buyer(
    of number: OrderNumber, in reading: Reading
  ) throws -> (buyer: Buyer, isErased: Bool)? {
    try reading.first(
      "SELECT name, receiver, mobile, erased_at FROM buyer_contact WHERE order_number = $1", number
    ) { row in
      let buyer = Buyer(
        name: row.textIfAny(0), receiver: row.textIfAny(1), mobile: row.textIfAny(2))
      return (buyer, !row.isNull(3))
    }
  }

  static func put(_ buyer: Buyer, of number: OrderNumber, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO buyer_contact (order_number, name, receiver, mobile) VALUES ($1, $2, $3, $4)
      ON CONFLICT (order_number) DO UPDATE
      SET name = excluded.name, receiver = excluded.receiver, mobile = excluded.mobile
      """,
      values: [number.value, buyer.name.value, buyer.receiver.value, buyer.mobile.value])
  }

  /// The emptied row stays, so that an import knows.
  static func erase(_ number: OrderNumber, in writing: Writing) throws -> Bool {
    try writing.run(
      """
      UPDATE buyer_contact SET name = NULL, receiver = NULL, mobile = NULL, erased_at = $2
      WHERE order_number = $1 AND erased_at IS NULL
      """,
      number, writing.now) > 0
  }
}
