import Synchronization

/// The tables whose rows are tied to the journal, and the statements that were read for them.
final class Ties: Sendable {
  let tables: [String: StoredTable]
  /// The tables whose rows are not tied, by name.
  let others: [StoredTable]
  private let statements = Mutex<[String: WriteStatement]>([:])

  init(_ tables: [Table]) {
    let tied = tables.filter { $0.untied == nil }.map(StoredTable.init)
    self.tables = Dictionary(tied.map { ($0.name, $0) }) { first, _ in first }
    others = tables.filter { $0.untied != nil }.map(StoredTable.init)
  }

  /// Returns a statement, which is read once.
  ///
  /// - Throws: `Refusal` as `WriteStatement.init` does.
  func statement(_ sql: String) throws -> WriteStatement {
    try statements.withLock { known in
      if let statement = known[sql] { return statement }
      let statement = try WriteStatement(sql, tables: tables)
      known[sql] = statement
      return statement
    }
  }

  /// Notes that a counter went up to a number by `steps`.
  func count(
    _ counter: String, to number: Int, by steps: Int, in changes: inout RowChanges
  ) {
    guard let table = tables["counter"] else { return }
    func digest(_ number: Int) -> UInt128 {
      table.digest([.constant(.text(counter)), .constant(.integer(number))], [])
    }
    let old = number > steps ? digest(number - steps) : nil
    changes.put(digest(number), for: old, in: table)
  }
}
