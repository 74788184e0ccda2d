import Vocabulary

/// Checks the rows of a table: each value fits its column, and all together are those that the
/// tally has.
struct RowCheck {
  /// The maximum number of damaged values listed for a table.
  private static let limit = 20

  private let table: StoredTable
  private(set) var findings: [Finding] = []

  /// - Parameter line: the table's line of the tally; nil when its rows are not tied.
  init(_ table: StoredTable, _ line: Tally.Line?, in reading: Reading) throws {
    self.table = table
    let (rows, digest): (Int, UInt128)
    do {
      (rows, digest) = try table.sum(in: reading) { try look(at: $0) }
    } catch let refusal as Refusal {
      findings += refusal.findings
      return
    }
    guard let line else { return }
    if rows != line.rows {
      findings.append(
        Finding(nil, StoreTexts.otherCount(table.name, rows, line.rows), fix: .changedOutside))
    } else if digest != line.digest {
      findings.append(Finding(nil, StoreTexts.otherRows(table.name), fix: .changedOutside))
    }
  }

  private mutating func look(at row: Row) throws {
    for (index, column) in table.columns.enumerated() where findings.count < Self.limit {
      if !column.isRequired, row.isNull(index) { continue }
      do {
        try column.demandSound(row, index)
      } catch let refusal as Refusal {
        findings += refusal.findings
      }
    }
  }
}

extension Column {
  /// - Throws: `Refusal` of kind `.store` when the value can't stand in this column.
  fileprivate func demandSound(_ row: Row, _ index: Int) throws {
    switch kind {
    case .bits: break
    case .integer: _ = try row.integer(index)
    case .flag: _ = try row.flag(index)
    case .agent: _ = try row.agent(index)
    case .moment:
      // Nothing of a desk happened before clocks count.
      if try row.moment(index) < Moment(seconds: 0) { throw row.damage(index) }
    case .order: _ = try row.order(index)
    case .day: _ = try row.day(index)
    case .month: _ = try row.month(index)
    case .text, .made:
      if row.isNull(index) { throw row.damage(index) }
      if let words, !words.contains(try row.text(index)) { throw row.damage(index) }
    }
  }
}
