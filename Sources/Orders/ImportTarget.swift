import Foundation
import Store
import Vocabulary

/// Where an import's rows go: into the records, or, in a dry run, into a copy that is thrown away.
///
/// The copy is a store of its own. Rows of the orders that the file names are brought into it on
/// the way, so a dry run goes through the same steps and tells the same, holds no lock on the
/// records, and needs no more memory than the import itself.
struct ImportTarget {
  private let records: RecordStore
  private let copy: RecordStore?

  init(_ records: RecordStore, isDryRun: Bool, zone: DeskZone) throws {
    self.records = records
    guard isDryRun else {
      copy = nil
      return
    }
    let folder = records.path + ".dry-run-" + Key.make()
    copy = try RecordStore(
      path: folder + "/copy.sqlite", zone: zone.identifier, migrations: OrderRecords.migrations,
      clock: records.clock)
    // The open file lives on without its name: whatever ends this program, no copy of buyers' data
    // stays.
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs `body` in one transaction. `body` names each order with its second argument before it
  /// touches it.
  func write<Result>(
    _ act: Act, _ body: (Writing, (OrderNumber) throws -> Void) throws -> Result
  ) throws -> Result {
    guard let copy else { return try records.write(act) { try body($0, { _ in }) } }
    return try records.read { reading in
      try copy.write(act) { writing in
        try body(writing) { try Self.bring($0, from: reading, to: writing) }
      }
    }
  }

  /// The tables that an import reads before it writes, each by its order number.
  private static let tables: [(name: String, columns: [String])] = [
    (
      "orders",
      [
        "order_number", "created_at", "paid_at", "paid", "status", "title", "quantity",
        "refund_shown", "note", "agent", "flag", "tagged_at", "origin", "contested",
        "awaits_payment", "imported_at", "imported_by",
      ]
    ),
    ("desk_tag", ["order_number", "key", "agent", "flag", "note", "at", "retracts"]),
    ("buyer_contact", ["order_number", "name", "receiver", "mobile", "erased_at"]),
    (
      "order_event",
      [
        "order_number", "key", "kind", "agent", "at", "chosen", "picked_up", "body", "because",
        "retracts",
      ]
    ),
    (
      "refund",
      [
        "key", "order_number", "refunded_at", "amount", "refund_id", "status", "counts",
        "entered_at", "entered_by",
      ]
    ),
  ]

  private static let statements = tables.map { table in
    let columns = table.columns.joined(separator: ", ")
    let marks = Marks.rows(1, width: table.columns.count)
    return (
      select: "SELECT \(columns) FROM \(table.name) WHERE order_number = $1",
      insert: "INSERT INTO \(table.name) (\(columns)) VALUES \(marks) ON CONFLICT DO NOTHING",
      count: table.columns.count
    )
  }

  /// What was brought before, and changed since by the file itself, stays as it is.
  private static func bring(
    _ order: OrderNumber, from reading: Reading, to writing: Writing
  ) throws {
    for statement in statements {
      try reading.each(statement.select, order) { row in
        try writing.run(statement.insert, values: (0..<statement.count).map(row.value))
      }
    }
  }
}
