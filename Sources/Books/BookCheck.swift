import Store
import Vocabulary

/// Checks this room's tables, for the command `check`: rows that belong to nothing, entries whose
/// row says something else than their steps, people nobody knows.
extension BookRecords {
  public func check() throws -> [Finding] {
    try store.read { reading in
      let entries = try Self.entries(EntryQuery(), in: reading)
      let kept = try reading.all(
        "SELECT book, number, state, holder, due FROM book_entry ORDER BY book, number"
      ) {
        try ($0.text(0), $0.integer(1), [$0.text(2), "\($0.agent(3))", $0.textIfAny(4) ?? ""])
      }
      let differing = zip(entries, kept).compactMap { entry, row -> Finding? in
        let said = [entry.state.rawValue, "\(entry.holder)", entry.due?.description ?? ""]
        guard said != row.2 else { return nil }
        return Finding(nil, Texts.rowDiffers(entry.number, entry.book), fix: .changedOutside)
      }
      return try Self.orphans(in: reading) + differing + strangers(entries)
    }
  }

  private static func orphans(in reading: Reading) throws -> [Finding] {
    try ["book_event", "book_value", "book_personal"].flatMap { table in
      // Names of tables are ours; no value enters the statement.
      try reading.all(
        """
        SELECT DISTINCT v.book, v.number FROM \(table) v WHERE NOT EXISTS (
          SELECT 1 FROM book_entry e WHERE e.book = v.book AND e.number = v.number)
        ORDER BY 1, 2
        """
      ) {
        try Finding(
          nil, Texts.orphan($0.integer(1), $0.text(0), table: table), fix: .changedOutside)
      }
    }
  }

  private func strangers(_ entries: [Entry]) -> [Finding] {
    let people = Set(entries.flatMap { [$0.owner, $0.holder] + $0.events.map(\.agent) })
    return people.filter { staff[$0] == nil }.sorted().map {
      Finding(nil, Texts.entriesOfNobody($0), fix: .staysListed)
    }
  }
}
