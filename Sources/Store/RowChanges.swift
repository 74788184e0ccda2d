import Vocabulary

/// The rows that a write has added and removed so far, as sums for each tied table.
struct RowChanges {
  struct Change {
    var rows = 0
    var digest: UInt128 = 0
  }

  private(set) var tables: [String: Change] = [:]
  /// The number of rows that the statements changed, including those of tables that are not tied.
  private(set) var count = 0

  /// Notes a row that one statement put in the place of another.
  ///
  /// - Parameter old: the digest of the row before; nil when there was none.
  mutating func put(_ new: UInt128, for old: UInt128?, in table: StoredTable) {
    note(Change(rows: old == nil ? 1 : 0, digest: new &- (old ?? 0)), table, 1)
  }

  /// Runs a statement and notes its rows; returns the number of rows it changed.
  mutating func run(
    _ statement: WriteStatement, _ values: [Value], in session: any Session
  ) throws -> Int {
    guard let table = statement.table else {
      let changed = try session.run(statement.sql, values)
      if statement.isTold { count += changed }
      return changed
    }
    var change = Change()
    if let before = statement.before {
      try session.query(before.sql, before.values(values), limit: .max) { row in
        change.rows -= 1
        change.digest &-= table.digest(row)
      }
    }
    let changed: Int
    if let rows = statement.rows, rows.count == 1 || statement.naming == nil {
      changed = try session.run(statement.sql, values)
      for row in rows.prefix(changed) { change.add(table.digest(row, values)) }
    } else if let answering = statement.answering {
      var answered = 0
      try session.query(answering, values, limit: .max) { row in
        change.add(table.digest(row))
        answered += 1
      }
      changed = answered
    } else {
      changed = try session.run(statement.sql, values)
    }
    note(change, table, changed)
    return changed
  }

  /// Runs an INSERT of rows of which some may be there already; returns the indexes of those that
  /// it added.
  mutating func insertNew(
    _ statement: WriteStatement, _ values: [Value], in session: any Session
  ) throws -> [Int] {
    guard let table = statement.table, let rows = statement.rows, let naming = statement.naming
    else {
      throw Refusal(
        .store, StoreTexts.untoldWrite(statement.sql), fix: StoreTexts.reportUntold)
    }
    var change = Change()
    var added: [Int] = []
    var next = 0
    try session.query(naming, values, limit: .max) { row in
      func isThere(_ index: Int) throws -> Bool { try table.has(row, rows[index], values) }
      // Rows come back in their order, as a rule; one that does not is looked for among all.
      let index = try (next..<rows.count).first(where: isThere) ?? (0..<next).first(where: isThere)
      guard let index else { throw row.damage(0) }
      added.append(index)
      change.add(table.digest(rows[index], values))
      next = index + 1
    }
    note(change, table, added.count)
    return added
  }

  private mutating func note(_ change: Change, _ table: StoredTable, _ changed: Int) {
    count += changed
    guard changed > 0 else { return }
    tables[table.name, default: Change()].rows += change.rows
    tables[table.name, default: Change()].digest &+= change.digest
  }
}

extension RowChanges.Change {
  fileprivate mutating func add(_ row: UInt128) {
    rows += 1
    digest &+= row
  }
}
