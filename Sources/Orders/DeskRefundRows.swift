import Store
import Vocabulary

/// The rows of `desk_refund`: refunds that steps of returns made at the desk. One that is taken
/// back goes; the case's steps tell that it was.
enum DeskRefundRows {
  static func add(
    _ order: OrderNumber, _ amount: Money, ofReturn number: Int, by agent: AgentNumber,
    in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO desk_refund (id, return_number, order_number, refunded_at, amount, agent)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, Key.make(), number, order, writing.now, amount, agent)
  }

  /// Takes back the last one of a return.
  static func takeBack(ofReturn number: Int, in writing: Writing) throws {
    try writing.run(
      """
      DELETE FROM desk_refund
      WHERE id = (SELECT max(f.id) FROM desk_refund f WHERE f.return_number = $1)
      """, number)
  }

  /// Order and amount of the last one of each return, by the return's number.
  static func all(in reading: Reading) throws -> [Int: String] {
    let rows = try reading.all(
      "SELECT return_number, order_number, amount FROM desk_refund ORDER BY id"
    ) { row in try (row.integer(0), "\(row.order(1)) \(row.money(2))") }
    return Dictionary(rows) { $1 }
  }
}
