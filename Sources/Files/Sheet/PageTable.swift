/// Puts the cells of HTML tables together to rows.
struct PageTable {
  /// A cell that goes on in the rows below.
  private struct Span {
    var rows: Int
    let text: [UInt8]
  }

  var rows = RowQueue()
  private var line = 0
  private var cell: [UInt8] = []
  private var isInCell = false
  private var isInRow = false
  private var columns = 1
  private var height = 1
  private var spans: [Int: Span] = [:]

  /// Bytes of the row that is being put together.
  var size: Int { rows.size + cell.count }

  mutating func take(_ token: TagScanner.Token) {
    switch token {
    case .text(let bytes):
      if isInCell { cell += bytes }
    case .tag(let name, let rest): tag(name, rest)
    }
  }

  private mutating func tag(_ name: String, _ rest: Slice<UnsafeBufferPointer<UInt8>>) {
    switch name {
    case "tr":
      endRow()
      isInRow = true
      line += 1
    case "td", "th":
      endCell()
      if !isInRow { line += 1 }
      isInRow = true
      isInCell = true
      columns = Self.number("colspan", in: rest)
      height = Self.number("rowspan", in: rest)
    case "/td", "/th": endCell()
    case "/tr": endRow()
    case "/table":
      endRow()
      spans = [:]
    case "br", "br/": if isInCell { cell += Array("<br>".utf8) }
    default: break
    }
  }

  /// Ends what is open at the end of the page.
  mutating func finish() { endRow() }

  private mutating func endCell() {
    guard isInCell else { return }
    isInCell = false
    fillSpans()
    let text = PageText.plain(cell)
    cell.removeAll(keepingCapacity: true)
    for index in 0..<columns {
      if height > 1 { spans[rows.width] = Span(rows: height - 1, text: index == 0 ? text : []) }
      rows.append(index == 0 ? text : [])
    }
  }

  /// Cells of rows above that reach down here.
  private mutating func fillSpans() {
    while let span = spans[rows.width] {
      let column = rows.width
      spans[column] = span.rows > 1 ? Span(rows: span.rows - 1, text: span.text) : nil
      rows.append(span.text)
    }
  }

  private mutating func endRow() {
    endCell()
    guard isInRow else { return }
    isInRow = false
    fillSpans()
    rows.endRow(line: line)
  }

  /// The number of an attribute such as `colspan="2"`, 1 to 1000; 1 when it is not there.
  private static func number(_ name: String, in rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let text = String(decoding: rest, as: UTF8.self).lowercased()
    guard let place = text.firstRange(of: name) else { return 1 }
    let digits = text[place.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }
    return min(max(Int(digits) ?? 1, 1), 1000)
  }
}
