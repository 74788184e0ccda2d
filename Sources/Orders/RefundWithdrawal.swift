import Imports
import Store
import Vocabulary

/// Takes an import of refunds back, as `OrderWithdrawal` does with orders. A refund that the desk
/// dropped or corrected since stays.
struct RefundWithdrawal: WithdrawingRoom {
  let records: OrderRecords

  func concerned(by item: Import, in reading: Reading) throws -> Concerned {
    Concerned(gaining: try OrderAgents.all(of: .refunded(item.number), in: reading))
  }

  func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    try leaveOvertaken(item.number, &outcome, in: writing)
    let heir = ImportLog.restated(.refunds, "r.key")
    let mine = try writing.all(
      """
      SELECT r.key, r.order_number, r.fixed, \(heir), EXISTS (
        SELECT 1 FROM refund_version v
        WHERE v.import_number = $1 AND v.key = r.key AND v.role = 'before')
      FROM refund r WHERE r.import_number = $1 ORDER BY r.key
      """, item.number
    ) { row in
      (
        key: try row.text(0), order: try row.order(1), isFixed: !row.isNull(2),
        heir: try row.integerIfAny(3), wasKnown: try row.flag(4)
      )
    }
    for row in mine {
      let name = Texts.refundName(row.key, row.order)
      if let heir = row.heir {
        outcome.leave(ImportTexts.restated(name, by: heir))
        try writing.run("UPDATE refund SET import_number = $2 WHERE key = $1", row.key, heir)
        try RefundVersions.hand(row.key, from: item.number, to: heir, in: writing)
        try ImportLog.forget(row.key, of: heir, in: writing)
      } else if row.isFixed {
        outcome.leave(ImportTexts.changedAtDesk(name))
      } else {
        try RefundVersions.keep(row.key, .after, item.number, in: writing)
        if row.wasKnown {
          try RefundVersions.restore(row.key, before: item.number, in: writing)
        } else {
          try writing.run("DELETE FROM refund WHERE key = $1", row.key)
        }
        outcome.taken += 1
      }
    }
    return outcome
  }

  /// Leaves refunds that a later import changed: what that one keeps as earlier is from now on what
  /// this one kept.
  private func leaveOvertaken(
    _ number: Int, _ outcome: inout WithdrawalOutcome, in writing: Writing
  ) throws {
    let heir = ImportLog.restated(.refunds, "v.earlier_key", before: "v.import_number")
    let later = try writing.all(
      """
      SELECT v.key, v.earlier_key, v.order_number, v.import_number, \(heir) FROM refund_version v
      JOIN imports later ON later.number = v.import_number
      WHERE v.import_before = $1 AND v.role = 'before' AND later.withdrawn_at IS NULL
      ORDER BY v.key
      """, number
    ) { row in
      (
        key: try row.text(0), earlier: try row.text(1), order: try row.order(2),
        later: try row.integer(3), heir: try row.integerIfAny(4)
      )
    }
    for row in later {
      outcome.leave(
        ImportTexts.changedSince(Texts.refundName(row.key, row.order), by: row.later))
      if let heir = row.heir {
        try RefundVersions.hand(row.earlier, from: number, to: heir, in: writing)
        try writing.run(
          """
          UPDATE refund_version SET import_before = $3
          WHERE import_number = $1 AND key = $2 AND role = 'before'
          """, row.later, row.key, heir)
        try ImportLog.forget(row.earlier, of: heir, in: writing)
      } else {
        try RefundVersions.splice(
          row.earlier, out: number, before: row.later, as: row.key, in: writing)
      }
    }
  }

  func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    let columns = "key, order_number, amount, refunded_at, status, counts"
    func facts(_ sql: String) throws -> [(String, String, String)] {
      try reading.all("\(sql) ORDER BY key LIMIT $2", item.number, limit) { row in
        let (key, order) = (try row.text(0), try row.order(1))
        let parts: [String?] = try [
          row.money(2).description, row.momentIfAny(3).map { records.zone.label($0) },
          row.textIfAny(4), row.flag(5) ? nil : "—",
        ]
        return (
          key, Texts.refundName(key, order), parts.compactMap(\.self).joined(separator: " · ")
        )
      }
    }
    let mine = """
      SELECT \(columns) FROM (
        SELECT \(columns) FROM refund WHERE import_number = $1
        UNION ALL
        SELECT \(columns) FROM refund_version WHERE import_number = $1 AND role = 'after') mine
      """
    let known = "SELECT key FROM refund_version WHERE import_number = $1 AND role = 'before'"
    let before = try facts(
      "SELECT \(columns) FROM refund_version WHERE import_number = $1 AND role = 'before'")
    let after = Dictionary(
      try facts("\(mine) WHERE key IN (\(known))").map { ($0.0, $0.2) },
      uniquingKeysWith: { first, _ in first })
    return ImportChanges(
      added: try facts("\(mine) WHERE key NOT IN (\(known))").map {
        ImportChanges.Fact($0.1, after: $0.2)
      },
      changed: before.map { ImportChanges.Fact($0.1, before: $0.2, after: after[$0.0] ?? "") })
  }
}
