import Vocabulary

/// The tally: for each tied table the number of its rows and the sum of their digests, kept by
/// every write. A journal row states the tally after its write, so that rows changed outside the
/// program show (STORE.md, Rows and journal).
struct Tally {
  static let table = SchemaChange.table(
    "tally",
    [
      .word("name"), .integer("row_count"), .bits("high"), .bits("low"), .bits("salt"),
    ], key: ["name"], untied: "the journal's last row states it")

  /// The line of one table.
  struct Line: Equatable {
    var rows = 0
    var digest: UInt128 = 0
    /// Made anew with every change, so that no earlier statement tells, by trying, what a row was
    /// that has been erased since.
    var salt: UInt64 = 0

    var high: UInt64 { UInt64(truncatingIfNeeded: digest >> 64) }
    var low: UInt64 { UInt64(truncatingIfNeeded: digest) }
  }

  private(set) var lines: [String: Line] = [:]

  init(in reading: Reading) throws {
    try reading.each("SELECT name, row_count, high, low, salt FROM tally") { row in
      let digest = UInt128(row.bits(2)) << 64 | UInt128(row.bits(3))
      let rows = Int(Int64(bitPattern: row.bits(1)))
      lines[try row.text(0)] = Line(rows: rows, digest: digest, salt: row.bits(4))
    }
  }

  /// The text that a journal row states: SHA-256 over all lines by name, each as the name, a zero
  /// byte, and its numbers in words of 64 bits, the lowest byte first.
  var statement: String {
    var bytes: [UInt8] = []
    for (name, line) in lines.sorted(by: { $0.key < $1.key }) {
      bytes += name.utf8
      bytes.append(0)
      for word in [UInt64(bitPattern: Int64(line.rows)), line.high, line.low, line.salt] {
        withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
      }
    }
    var hash = RunningHash()
    bytes.withUnsafeBufferPointer { hash.add($0) }
    return hash.hexadecimal()
  }

  /// Adds what a write did to the tables, and writes the lines that changed.
  mutating func add(_ changes: RowChanges, in writing: Writing) throws {
    for (name, change) in changes.tables.sorted(by: { $0.key < $1.key }) {
      var line = lines[name] ?? Line()
      line.rows &+= change.rows
      line.digest &+= change.digest
      try put(line, name, in: writing)
    }
  }

  /// Counts the rows of tables anew and writes the lines that changed; returns whether any did.
  mutating func count(_ tables: some Sequence<StoredTable>, in writing: Writing) throws -> Bool {
    var isChanged = false
    for table in tables.sorted(by: { $0.name < $1.name }) {
      let known = lines[table.name] ?? Line()
      var line = Line(salt: known.salt)
      (line.rows, line.digest) = try table.sum(in: writing)
      guard line != known else { continue }
      isChanged = true
      try put(line, table.name, in: writing)
    }
    return isChanged
  }

  private mutating func put(_ line: Line, _ name: String, in writing: Writing) throws {
    var line = line
    line.salt = UInt64.random(in: .min ... .max)
    lines[name] = line
    _ = try writing.session.run(
      """
      INSERT INTO tally (name, row_count, high, low, salt) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (name) DO UPDATE SET row_count = excluded.row_count, high = excluded.high,
        low = excluded.low, salt = excluded.salt
      """,
      [.text(name), .integer(line.rows), bits(line.high), bits(line.low), bits(line.salt)])
  }

  private func bits(_ bits: UInt64) -> Value { .integer(Int(bitPattern: UInt(bits))) }
}
