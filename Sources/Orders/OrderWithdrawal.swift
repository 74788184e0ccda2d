import Imports
import Store
import Vocabulary

/// Takes an import of orders back (HANDBOOK/sheets.md, Taking an import back). An order that the
/// import brought goes, but for what the desk did with it; one that it changed is as it was before;
/// one that a later import changed or holds too stays.
struct OrderWithdrawal: WithdrawingRoom {
  let records: OrderRecords

  func concerned(by item: Import, in reading: Reading) throws -> Concerned {
    Concerned(gaining: try OrderAgents.all(of: .imported(item.number), in: reading))
  }

  func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    try leaveOvertaken(item.number, &outcome, in: writing)
    try leaveRestated(item.number, &outcome, in: writing)
    outcome.taken += try restoreChanged(item.number, in: writing)
    outcome.taken += try emptyTouched(item.number, in: writing)
    outcome.taken += try removeNew(item.number, in: writing)
    return outcome
  }

  /// Leaves orders that a later import changed.
  private func leaveOvertaken(
    _ number: Int, _ outcome: inout WithdrawalOutcome, in writing: Writing
  ) throws {
    let heir = ImportLog.restated(.orders, "v.order_number", before: "v.import_number")
    let later = try writing.all(
      """
      SELECT v.order_number, v.import_number, \(heir) FROM order_version v
      JOIN imports later ON later.number = v.import_number
      WHERE v.import_before = $1 AND v.role = 'before' AND later.withdrawn_at IS NULL
      ORDER BY v.order_number
      """, number
    ) { try (order: $0.order(0), later: $0.integer(1), heir: $0.integerIfAny(2)) }
    for row in later {
      outcome.leave(ImportTexts.changedSince(row.order.text, by: row.later))
      if let heir = row.heir {
        try OrderVersions.hand(row.order, from: number, to: heir, in: writing)
        try writing.run(
          """
          UPDATE order_version SET import_before = $3
          WHERE import_number = $1 AND order_number = $2 AND role = 'before'
          """, row.later, row.order, heir)
        try ImportLog.forget(row.order.text, of: heir, in: writing)
      } else {
        try OrderVersions.splice(row.order, out: number, before: row.later, in: writing)
      }
    }
  }

  /// Leaves orders that a later import holds unchanged: it is now the one that brought them.
  private func leaveRestated(
    _ number: Int, _ outcome: inout WithdrawalOutcome, in writing: Writing
  ) throws {
    let heir = ImportLog.restated(.orders, "o.order_number")
    let held = try writing.all(
      """
      SELECT order_number, heir FROM (
        SELECT o.order_number, \(heir) AS heir FROM orders o WHERE o.import_number = $1) held
      WHERE heir IS NOT NULL ORDER BY order_number
      """, number
    ) { try (order: $0.order(0), heir: $0.integer(1)) }
    for row in held {
      outcome.leave(ImportTexts.restated(row.order.text, by: row.heir))
      try writing.run(
        "UPDATE orders SET import_number = $2 WHERE order_number = $1", row.order, row.heir)
      try OrderVersions.hand(row.order, from: number, to: row.heir, in: writing)
      try ImportLog.forget(row.order.text, of: row.heir, in: writing)
    }
  }

  /// Puts orders that the import changed back to what they were; returns their number.
  private func restoreChanged(_ number: Int, in writing: Writing) throws -> Int {
    let changed = try writing.all(
      """
      SELECT o.order_number FROM order_version v
      JOIN orders o ON o.order_number = v.order_number
      WHERE v.import_number = $1 AND v.role = 'before' AND o.import_number = $1
      """, number, make: { try $0.order(0) })
    for order in changed {
      try OrderVersions.keep(order, .after, number, in: writing)
      try OrderVersions.restore(order, before: number, in: writing)
      try settle(order, in: writing)
    }
    return changed.count
  }

  /// Empties new orders that the desk did something with, so that they are known to the desk alone;
  /// returns their number.
  private func emptyTouched(_ number: Int, in writing: Writing) throws -> Int {
    let acts = ["desk_tag", "order_event", "confirmation"].map {
      "EXISTS (SELECT 1 FROM \($0) d WHERE d.order_number = o.order_number)"
    }.joined(separator: " OR ")
    let touched = try writing.all(
      "SELECT o.order_number FROM orders o WHERE o.import_number = $1 AND (\(acts))", number,
      make: { try $0.order(0) })
    for order in touched {
      try OrderVersions.keep(order, .after, number, in: writing)
      try writing.run(
        """
        UPDATE orders SET created_at = NULL, paid_at = NULL, paid = NULL, status = NULL,
          title = NULL, quantity = NULL, refund_shown = NULL, note = NULL, awaits_payment = 0,
          imported_at = NULL, imported_by = NULL, import_number = NULL
        WHERE order_number = $1
        """, order)
      try writing.run("DELETE FROM earlier_note WHERE order_number = $1", order)
      try settle(order, in: writing)
    }
    return touched.count
  }

  /// Removes the other new orders with their buyers; returns their number. They may be a million,
  /// so this is one statement a table.
  private func removeNew(_ number: Int, in writing: Writing) throws -> Int {
    try writing.run(
      """
      INSERT INTO order_version (
        import_number, role, order_number, \(OrderVersions.columns), import_before)
      SELECT $1, 'after', order_number, \(OrderVersions.columns), NULL FROM orders
      WHERE import_number = $1
      """, number)
    let gone = "order_number IN (SELECT order_number FROM orders WHERE import_number = $1)"
    // An erased row stays, so that a later import does not bring the buyer back.
    for table in ["buyer_contact WHERE erased_at IS NULL AND ", "earlier_note WHERE "] {
      try writing.run("DELETE FROM \(table)\(gone)", number)
    }
    return try writing.run("DELETE FROM orders WHERE import_number = $1", number)
  }

  private func settle(_ order: OrderNumber, in writing: Writing) throws {
    guard let known = try OrderRows.order(order, in: writing) else { return }
    try writing.run(
      "UPDATE orders SET awaits_payment = $2 WHERE order_number = $1", order, known.awaitsPayment)
    try records.settle(known, try DeskTagRows.all(of: order, in: writing), in: writing)
  }

  func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    let columns = "paid_at, paid, status, title, quantity, note"
    func facts(_ sql: String) throws -> [(OrderNumber, String)] {
      try reading.all("\(sql) ORDER BY order_number LIMIT $2", item.number, limit) { row in
        (try row.order(0), try self.shown(row))
      }
    }
    let mine = """
      SELECT order_number, \(columns) FROM (
        SELECT order_number, \(columns) FROM orders WHERE import_number = $1
        UNION ALL
        SELECT order_number, \(columns) FROM order_version
        WHERE import_number = $1 AND role = 'after') mine
      """
    let known = """
      SELECT order_number FROM order_version
      WHERE import_number = $1 AND role = 'before' AND imported_at IS NOT NULL
      """
    let before = try facts(
      """
      SELECT order_number, \(columns) FROM order_version
      WHERE import_number = $1 AND role = 'before' AND imported_at IS NOT NULL
      """)
    let after = Dictionary(
      try facts("\(mine) WHERE order_number IN (\(known))"), uniquingKeysWith: { first, _ in first }
    )
    return ImportChanges(
      added: try facts("\(mine) WHERE order_number NOT IN (\(known))").map {
        ImportChanges.Fact($0.0.text, after: $0.1)
      },
      changed: before.map {
        ImportChanges.Fact($0.0.text, before: $0.1, after: after[$0.0] ?? "")
      },
      conflicts: try reading.all(
        """
        SELECT order_number FROM orders WHERE import_number = $1 AND contested = 1
        ORDER BY order_number LIMIT $2
        """, item.number, limit, make: { try $0.text(0) }))
  }

  /// Returns the values of an order in one line, masked.
  private func shown(_ row: Row) throws -> String {
    let parts: [String?] = try [
      row.momentIfAny(1).map { records.zone.label($0) }, row.moneyIfAny(2)?.description,
      row.textIfAny(3), row.textIfAny(4), row.integerIfAny(5).map { "×\($0)" },
      row.textIfAny(6).map(Mask.numbers),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}
