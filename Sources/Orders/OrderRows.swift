import Store
import Vocabulary

/// The rows of `orders`.
enum OrderRows {
  /// Of a row, in the order in which `order(_:)` reads it.
  static let columns = """
    order_number, created_at, paid_at, paid, status, title, quantity, refund_shown, note,
    agent, flag, tagged_at, origin, contested
    """

  static func order(_ row: Row) throws -> Order {
    var order = Order(try row.order(0))
    order.createdAt = row.momentIfAny(1)
    order.paidAt = row.momentIfAny(2)
    order.paid = row.moneyIfAny(3)
    order.status = row.textIfAny(4)
    order.title = row.textIfAny(5)
    order.quantity = row.integerIfAny(6)
    order.refundShown = row.textIfAny(7)
    order.note = row.textIfAny(8)
    if let agent = row.agentIfAny(9), let at = row.momentIfAny(11) {
      order.tag = Tag(
        agent: agent, flag: Flag(rawValue: row.text(10)) ?? .red, at: at,
        origin: Tag.Origin(rawValue: row.text(12)) ?? .note)
    }
    order.isContested = row.flag(13)
    return order
  }

  static func order(_ number: OrderNumber, in reading: Reading) throws -> Order? {
    try reading.first("SELECT \(columns) FROM orders WHERE order_number = $1", number, make: order)
  }

  /// False when there is a row of that number already, which stays as it is.
  static func add(_ order: Order, by agent: AgentNumber, in writing: Writing) throws -> Bool {
    try writing.run(
      """
      INSERT INTO orders (
        order_number, created_at, paid_at, paid, status, title, quantity, refund_shown, note,
        agent, flag, tagged_at, origin, contested, awaits_payment, imported_at, imported_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      ON CONFLICT (order_number) DO NOTHING
      """,
      values: values(of: order) + [writing.now.value, agent.value]) > 0
  }

  /// An order that was imported again, or for the first time after the desk had tagged it.
  static func update(_ order: Order, by agent: AgentNumber, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE orders SET created_at = $2, paid_at = $3, paid = $4, status = $5, title = $6,
        quantity = $7, refund_shown = $8, note = $9, agent = $10, flag = $11, tagged_at = $12,
        origin = $13, contested = $14, awaits_payment = $15, imported_at = $16, imported_by = $17
      WHERE order_number = $1
      """,
      values: values(of: order) + [writing.now.value, agent.value])
  }

  /// A row for an order that only the desk knows.
  static func addPlaceholder(_ number: OrderNumber, in writing: Writing) throws {
    try writing.run(
      "INSERT INTO orders (order_number, contested, awaits_payment) VALUES ($1, 0, 0)", number)
  }

  static func setTag(
    _ standing: StandingTag, of number: OrderNumber, in writing: Writing
  ) throws {
    let tag = standing.tag
    try writing.run(
      """
      UPDATE orders SET agent = $2, flag = $3, tagged_at = $4, origin = $5, contested = $6
      WHERE order_number = $1
      """,
      number, tag?.agent, tag?.flag.rawValue, tag?.at, tag?.origin.rawValue, standing.isContested)
  }

  private static func values(of order: Order) -> [Value] {
    [
      order.number.value, order.createdAt.value, order.paidAt.value, order.paid.value,
      order.status.value, order.title.value, order.quantity.value, order.refundShown.value,
      order.note.value, (order.tag?.agent).value, (order.tag?.flag.rawValue).value,
      (order.tag?.at).value, (order.tag?.origin.rawValue).value, order.isContested.value,
      order.awaitsPayment.value,
    ]
  }
}
