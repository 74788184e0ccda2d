import Vocabulary

/// A queue of rows that a parser has found and nobody has asked for yet.
struct RowQueue {
  private struct Row {
    let line: Int
    let fields: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var fields: [RowScanner.Field] = []
  private var rows: [Row] = []
  private var next = 0
  /// The index in `fields` at which the row being assembled begins.
  private var start = 0

  var isEmpty: Bool { next == rows.count }
  /// The number of fields of the row being assembled.
  var width: Int { fields.count - start }
  /// The number of bytes that wait.
  var size: Int { bytes.count }

  mutating func append(_ field: some Collection<UInt8>) {
    let from = bytes.count
    bytes += field
    fields.append(RowScanner.Field(range: from..<bytes.count, quotes: .none))
  }

  /// Adds empty fields up to a 0-based column.
  mutating func pad(to column: Int) {
    while width < column { append(EmptyCollection<UInt8>()) }
  }

  /// Returns the bytes of a field of the row being assembled.
  func field(_ column: Int) -> [UInt8] { Array(bytes[fields[start + column].range]) }

  mutating func endRow(line: Int) {
    rows.append(Row(line: line, fields: start..<fields.count))
    start = fields.count
  }

  /// Passes the next row to `body`; returns nil when none waits.
  mutating func take<Result>(_ body: (SheetRow) throws -> Result) rethrows -> Result? {
    guard next < rows.count else { return nil }
    let row = rows[next]
    next += 1
    defer { if next == rows.count, start == fields.count { clear() } }
    return try bytes.withUnsafeBufferPointer { bytes in
      try fields.withUnsafeBufferPointer { fields in
        try body(
          SheetRow(
            line: row.line, bytes: bytes,
            fields: UnsafeBufferPointer(rebasing: fields[row.fields])))
      }
    }
  }

  /// Drops the rows that were taken; the row being assembled stays.
  mutating func drop() {
    guard next == rows.count, next > 0 else { return }
    let from = start < fields.count ? fields[start].range.lowerBound : bytes.count
    bytes.removeFirst(from)
    fields = fields[start...].map {
      RowScanner.Field(
        range: $0.range.lowerBound - from..<$0.range.upperBound - from, quotes: $0.quotes)
    }
    rows.removeAll(keepingCapacity: true)
    (next, start) = (0, 0)
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    (next, start) = (0, 0)
  }
}
