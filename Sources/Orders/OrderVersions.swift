import Imports
import Store
import Vocabulary

/// The rows of `order_version`: orders as they were before an import changed them, and as that
/// import had left them when it was taken back.
enum OrderVersions {
  enum Role: String {
    case before, after
  }

  /// The columns that an import writes.
  static let columns = """
    created_at, paid_at, paid, status, title, quantity, refund_shown, note, awaits_payment,
    imported_at, imported_by
    """

  /// Keeps an order as it is now.
  static func keep(
    _ order: OrderNumber, _ role: Role, _ number: Int, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO order_version (import_number, role, order_number, \(columns), import_before)
      SELECT $1, $2, order_number, \(columns), import_number FROM orders WHERE order_number = $3
      ON CONFLICT (import_number, order_number, role) DO NOTHING
      """, number, role.rawValue, order)
  }

  /// Puts an order's row back to what it was before an import, and forgets the note that this
  /// restores.
  static func restore(_ order: OrderNumber, before number: Int, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE orders SET (\(columns), import_number) = (
        SELECT \(columns), import_before FROM order_version
        WHERE import_number = $1 AND order_number = $2 AND role = 'before')
      WHERE order_number = $2
      """, number, order)
    try writing.run(
      """
      DELETE FROM earlier_note WHERE order_number = $1 AND note = (
        SELECT note FROM orders WHERE order_number = $1)
      """, order)
  }

  /// Gives the earlier state that one import kept to another, which is now the one that wrote the
  /// order.
  static func hand(
    _ order: OrderNumber, from number: Int, to heir: Int, in writing: Writing
  ) throws {
    try writing.run(
      """
      UPDATE order_version SET import_number = $3
      WHERE import_number = $1 AND order_number = $2 AND role = 'before'
      """, number, order, heir)
  }

  /// Takes a withdrawn import out of an order's history: before `later` comes what came before it.
  static func splice(
    _ order: OrderNumber, out number: Int, before later: Int, in writing: Writing
  ) throws {
    try writing.run(
      """
      DELETE FROM order_version
      WHERE import_number = $1 AND order_number = $2 AND role = 'before'
      """, later, order)
    try hand(order, from: number, to: later, in: writing)
  }
}
