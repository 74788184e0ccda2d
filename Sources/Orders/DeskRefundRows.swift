import Store
import Vocabulary

/// The rows of `desk_refund`: refunds made at the desk by steps of returns. Taking one back deletes
/// its row; the case's steps keep the trace.
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

  /// Deletes the last refund of a return.
  static func takeBack(ofReturn number: Int, in writing: Writing) throws {
    try writing.run(
      """
      DELETE FROM desk_refund
      WHERE id = (SELECT max(f.id) FROM desk_refund f WHERE f.return_number = $1)
      """, number)
  }

  /// Returns order and amount of each return's last refund, separated by a blank, by the return's
  /// number.
  static func all(in reading: Reading) throws -> [Int: String] {
    let rows = try reading.all(
      "SELECT return_number, order_number, amount FROM desk_refund ORDER BY id"
    ) { row in try (row.integer(0), "\(row.order(1)) \(row.money(2))") }
    return Dictionary(rows) { $1 }
  }
}
