import Vocabulary

/// Rows that a parser found and nobody asked for yet.
struct RowQueue {
  private struct Row {
    let line: Int
    let fields: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var fields: [RowScanner.Field] = []
  private var rows: [Row] = []
  private var next = 0
  /// Where the row begins that is being put together.
  private var start = 0

  var isEmpty: Bool { next == rows.count }
  /// Fields of the row that is being put together.
  var width: Int { fields.count - start }
  /// Bytes that wait.
  var size: Int { bytes.count }

  mutating func append(_ field: some Collection<UInt8>) {
    let from = bytes.count
    bytes += field
    fields.append(RowScanner.Field(range: from..<bytes.count, quotes: .none))
  }

  /// Empty fields up to a column, from 0.
  mutating func pad(to column: Int) {
    while width < column { append(EmptyCollection<UInt8>()) }
  }

  /// Bytes of a field of the row that is being put together.
  func field(_ column: Int) -> [UInt8] { Array(bytes[fields[start + column].range]) }

  mutating func endRow(line: Int) {
    rows.append(Row(line: line, fields: start..<fields.count))
    start = fields.count
  }

  /// Hands the next row to `body`; nil when none waits.
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

  /// Drops the rows that were taken; the one that is being put together stays.
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
