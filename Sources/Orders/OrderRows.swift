import Store
import Vocabulary

/// The rows of `orders`.
enum OrderRows {
  /// The columns of a row, in the order in which `order(_:)` reads them.
  static let columns = """
    order_number, created_at, paid_at, paid, status, title, quantity, refund_shown, note,
    agent, flag, tagged_at, origin, contested, dropped_at
    """
  /// The number of `columns`, so the place of a column that a query adds behind them.
  static let count = 15

  /// The tables with notes of the back office.
  static let notes: Set = ["orders", "earlier_note", "order_version"]

  /// Returns true for an order that an import or the desk has brought, also where that import was
  /// withdrawn.
  static func isKept(_ number: OrderNumber, in reading: Reading) throws -> Bool {
    try reading.first(
      """
      SELECT 1 FROM orders WHERE order_number = $1
      UNION ALL SELECT 1 FROM order_version WHERE order_number = $1
      """, number, make: { _ in true }) ?? false
  }

  static func order(_ row: Row) throws -> Order {
    var order = Order(try row.order(0))
    order.createdAt = try row.momentIfAny(1)
    order.paidAt = try row.momentIfAny(2)
    order.paid = try row.moneyIfAny(3)
    order.status = try row.textIfAny(4)
    order.title = try row.textIfAny(5)
    order.quantity = try row.integerIfAny(6)
    order.refundShown = try row.textIfAny(7)
    order.note = try row.textIfAny(8)
    if let agent = try row.agentIfAny(9) {
      order.tag = try Tag(
        agent: agent, flag: row.choice(10), at: row.moment(11), origin: row.choice(12))
    }
    order.isContested = try row.flag(13)
    order.droppedAt = try row.momentIfAny(14)
    return order
  }

  static func order(_ number: OrderNumber, in reading: Reading) throws -> Order? {
    try reading.first("SELECT \(columns) FROM orders WHERE order_number = $1", number, make: order)
  }

  /// Returns an order with the number of the import that wrote it last, which is nil when only the
  /// desk knows the order; nil when nobody does.
  static func imported(
    _ number: OrderNumber, in reading: Reading
  ) throws -> (order: Order, importNumber: Int?)? {
    try reading.first(
      "SELECT \(columns), import_number FROM orders WHERE order_number = $1", number
    ) { try (order($0), $0.integerIfAny(count)) }
  }

  /// Returns the given orders that the store knows, or those of them that bear the agent's tag.
  static func known(
    _ numbers: [OrderNumber], by agent: AgentNumber? = nil, in reading: Reading
  ) throws -> Set<OrderNumber> {
    let bearer = agent.map { [$0.value] } ?? []
    var found: Set<OrderNumber> = []
    for start in stride(from: 0, to: numbers.count, by: 500) {
      let some = numbers[start..<min(start + 500, numbers.count)]
      let marks = some.indices.map { "$\($0 - start + bearer.count + 1)" }
      found.formUnion(
        try reading.all(
          """
          SELECT order_number FROM orders
          WHERE \(bearer.isEmpty ? "" : "agent = $1 AND ")order_number
            IN (\(marks.joined(separator: ", ")))
          """, values: bearer + some.map(\.value), make: { try $0.order(0) }))
    }
    return found
  }

  /// Returns those of some orders that bear the tag of who acts, by number or by login.
  static func own(
    _ numbers: [OrderNumber], of author: Author, in reading: Reading
  ) throws -> Set<OrderNumber> {
    let own = try known(numbers, by: author.agent, in: reading)
    guard let login = author.login else { return own }
    return own.union(try known(numbers, by: login, in: reading))
  }

  /// Adds those of at most `BatchedImport.groupSize` orders that the store does not know, and
  /// returns their numbers. Known orders stay unchanged.
  static func add(
    _ rows: ArraySlice<ImportedOrder>, by agent: AgentNumber, of number: Int, in writing: Writing
  ) throws -> Set<String> {
    guard !rows.isEmpty else { return [] }
    var values: [Value] = []
    values.reserveCapacity(rows.count * width)
    for row in rows { append(row.order, writing.now, agent, number, to: &values) }
    let added = try writing.insertNew(insertions[rows.count - 1], values: values)
    return Set(added.map { rows[rows.startIndex + $0].order.number.text })
  }

  /// Insert statements for one order, two, and so on.
  private static let insertions = (1...BatchedImport.groupSize).map { count in
    """
    INSERT INTO orders (
      order_number, created_at, paid_at, paid, status, title, quantity, refund_shown, note,
      agent, flag, tagged_at, origin, contested, awaits_payment, imported_at, imported_by,
      import_number)
    VALUES \(Marks.rows(count, width: width))
    ON CONFLICT (order_number) DO NOTHING
    """
  }

  /// Updates an order that was imported again, or for the first time after the desk had tagged it.
  static func update(
    _ order: Order, by agent: AgentNumber, of number: Int, in writing: Writing
  ) throws {
    var values: [Value] = []
    append(order, writing.now, agent, number, to: &values)
    try writing.run(
      """
      UPDATE orders SET created_at = $2, paid_at = $3, paid = $4, status = $5, title = $6,
        quantity = $7, refund_shown = $8, note = $9, agent = $10, flag = $11, tagged_at = $12,
        origin = $13, contested = $14, awaits_payment = $15, imported_at = $16, imported_by = $17,
        import_number = $18
      WHERE order_number = $1
      """,
      values: values)
  }

  /// Writes a tag into the order's row, and inserts the row for an order that only the desk knows.
  static func setTag(
    _ standing: StandingTag, of number: OrderNumber, in writing: Writing
  ) throws {
    let tag = standing.tag
    try writing.run(
      """
      INSERT INTO orders (
        order_number, agent, flag, tagged_at, origin, contested, awaits_payment)
      VALUES ($1, $2, $3, $4, $5, $6, 0)
      ON CONFLICT (order_number) DO UPDATE
      SET agent = excluded.agent, flag = excluded.flag, tagged_at = excluded.tagged_at,
        origin = excluded.origin, contested = excluded.contested
      """,
      number, tag?.agent, tag?.flag.rawValue, tag?.at, tag?.origin.rawValue, standing.isContested)
  }

  /// The number of columns of an order's row.
  private static let width = 18

  private static func append(
    _ order: Order, _ now: Moment, _ agent: AgentNumber, _ number: Int, to values: inout [Value]
  ) {
    values.append(order.number.value)
    values.append(order.createdAt.value)
    values.append(order.paidAt.value)
    values.append(order.paid.value)
    values.append(order.status.value)
    values.append(order.title.value)
    values.append(order.quantity.value)
    values.append(order.refundShown.value)
    values.append(order.note.value)
    values.append((order.tag?.agent).value)
    values.append((order.tag?.flag.rawValue).value)
    values.append((order.tag?.at).value)
    values.append((order.tag?.origin.rawValue).value)
    values.append(order.isContested.value)
    values.append(order.awaitsPayment.value)
    values.append(now.value)
    values.append(agent.value)
    values.append(number.value)
  }
}
