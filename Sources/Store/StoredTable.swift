/// A table with the digests of its rows, whose sum stands in its line of the tally when they are
/// tied to the journal.
struct StoredTable: Sendable {
  let name: String
  let columns: [Column]
  /// The columns of the primary key, as indexes into `columns`.
  let key: [Int]
  /// The names of all columns, as a statement lists them.
  let list: String
  /// Made of the table's name, so that a row of one table is none of another.
  private let seed: (low: UInt64, high: UInt64)

  init(_ table: Table) {
    name = table.name
    columns = table.columns
    key = table.key.compactMap { name in table.columns.firstIndex { $0.name == name } }
    list = table.columns.map(\.name).joined(separator: ", ")
    let digest = Digest.sha256("kefu \(table.name)")
    seed = (
      UInt64(digest.prefix(16), radix: 16) ?? 0,
      UInt64(digest.dropFirst(16).prefix(16), radix: 16)
        ?? 0
    )
  }

  /// Returns the digest of a row that a statement inserts.
  ///
  /// - Parameter sources: the origin of each column's value among `values`.
  func digest(_ sources: [WriteStatement.Source], _ values: [Value]) -> UInt128 {
    var digest = RowDigest(seed)
    for (index, source) in sources.enumerated() {
      add(source.value(among: values), index, to: &digest)
    }
    return digest.finish()
  }

  /// Returns the digest of a stored row, whose answer lists all columns.
  func digest(_ row: Row) -> UInt128 {
    var digest = RowDigest(seed)
    for (index, column) in columns.enumerated() where !row.isNull(index) {
      switch column.storage {
      case .integer: add(row.bits(index), index, to: &digest)
      case .text: row.withBytes(index) { add($0, index, to: &digest) }
      }
    }
    return digest.finish()
  }

  /// Returns the number of stored rows and the sum of their digests.
  ///
  /// - Parameter look: called with each row.
  func sum(
    in reading: Reading, _ look: (Row) throws -> Void = { _ in }
  ) throws -> (rows: Int, digest: UInt128) {
    var (rows, sum): (Int, UInt128) = (0, 0)
    try reading.each("SELECT \(list) FROM \(name)") { row in
      rows += 1
      sum &+= digest(row)
      try look(row)
    }
    return (rows, sum)
  }

  /// Returns whether a row, whose answer lists the key's columns, is the one that a statement
  /// inserts.
  func has(
    _ row: Row, _ sources: [WriteStatement.Source], _ values: [Value]
  ) throws -> Bool {
    for (place, index) in key.enumerated() {
      switch sources[index].value(among: values) {
      case .null: return false
      case .integer(let integer):
        if row.bits(place) != UInt64(bitPattern: Int64(integer)) { return false }
      case .text(let text): if try row.text(place) != text { return false }
      }
    }
    return true
  }

  /// Adds a value as the column stores it. NULL adds nothing, so that a new column which may be
  /// null changes no digest.
  private func add(_ value: Value, _ index: Int, to digest: inout RowDigest) {
    switch (value, columns[index].storage) {
    case (.null, _): break
    case (.integer(let integer), .integer):
      add(UInt64(bitPattern: Int64(integer)), index, to: &digest)
    case (.text(var text), .text): text.withUTF8 { add($0, index, to: &digest) }
    case (.integer(let integer), .text):
      var text = String(integer)
      text.withUTF8 { add($0, index, to: &digest) }
    case (.text(let text), .integer):
      // An engine takes no other text for an integer.
      add(UInt64(bitPattern: Int64(text) ?? 0), index, to: &digest)
    }
  }

  private func add(_ bits: UInt64, _ index: Int, to digest: inout RowDigest) {
    digest.add(UInt64(index) &<< 1)
    digest.add(bits)
  }

  private func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, to digest: inout RowDigest
  ) {
    digest.add(UInt64(bytes.count) &<< 16 | UInt64(index) &<< 1 | 1)
    digest.add(bytes)
  }
}
