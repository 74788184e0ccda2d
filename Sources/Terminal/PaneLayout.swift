/// The suggestions as lines that fit the screen, and which of them a key can pick.
struct PaneLayout: Equatable {
  /// Ready to be written: harmless, styled, each at most one column less than the screen.
  private(set) var lines: [String] = []
  /// The ids behind the keys 1, 2, 3 and so on, as far as their rows fit.
  private(set) var picks: [String] = []

  private static let indent = 2
  /// Number of other rows that stay in sight below a long row that wraps.
  private static let inSight = 3

  init() {}

  init(_ rows: [PaneRow], columns: Int, limit: Int, cells: CellWidth, style: Style) {
    let pen = Pen(width: columns - 1, indent: Self.indent, cells: cells, style: style)
    // Rows that wrap are shown in full where they leave a few of the others their lines, and may
    // take three even so.
    let others = rows.count { !$0.wraps }
    let wrapped = max(rows.count - others, 1)
    let share = max(min(3, limit), (limit - min(others, Self.inSight)) / wrapped)
    for row in rows {
      let room = min(limit - lines.count, row.wraps ? share : 1)
      guard room > 0 else { break }
      if let id = row.id { picks.append(id) }
      let number = row.id == nil ? "" : String(picks.count)
      lines += pen.lines(row, number: number, limit: room)
    }
  }
}

/// Writes one row into lines of a width.
private struct Pen {
  let width: Int
  let indent: Int
  let cells: CellWidth
  let style: Style

  func lines(_ row: PaneRow, number: String, limit: Int) -> [String] {
    var page = Page(pen: self, limit: limit)
    page.put(cells.pad(number, to: indent)[...], .rank)
    for segment in row.segments {
      let text = segment.text.harmless(keepingNewlines: row.wraps)
      // In bytes: what stands together on the screen need not be told apart for it.
      let pieces = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { page.breakLine() }
        page.put(Substring(piece), segment.role)
      }
    }
    return page.finished()
  }
}

/// The lines of one row while they fill up.
private struct Page {
  let pen: Pen
  let limit: Int
  private var lines: [[(text: String, role: Style.Role?)]] = [[]]
  private var used = 0
  private var isFull = false

  init(pen: Pen, limit: Int) {
    self.pen = pen
    self.limit = limit
  }

  mutating func put(_ text: Substring, _ role: Style.Role?) {
    var rest = text
    while !rest.isEmpty, !isFull {
      var piece = pen.cells.prefix(rest, pen.width - used)
      if piece.isEmpty, used <= pen.indent { piece = String(rest.prefix(1)) }
      append(piece, role)
      rest = Substring(rest.utf8.dropFirst(piece.utf8.count))
      if !rest.isEmpty { breakLine() }
    }
  }

  mutating func breakLine() {
    guard !isFull else { return }
    guard lines.count < limit else {
      isFull = true
      shorten()
      return
    }
    lines.append([])
    used = 0
    append(String(repeating: " ", count: pen.indent), nil)
  }

  private mutating func append(_ text: String, _ role: Style.Role?) {
    lines[lines.count - 1].append((text, role))
    used += pen.cells.of(text)
  }

  /// Puts an ellipsis at the end of the last line, for what does not fit.
  private mutating func shorten() {
    let dots = "…"
    var room = pen.width - pen.cells.of(dots)
    var kept: [(text: String, role: Style.Role?)] = []
    for part in lines[lines.count - 1] {
      let text = pen.cells.prefix(part.text, room)
      room -= pen.cells.of(text)
      kept.append((text, part.role))
      if text != part.text { break }
    }
    lines[lines.count - 1] = kept + [(dots, .faint)]
  }

  func finished() -> [String] {
    lines.map { line in line.map { pen.style($0.text, $0.role) }.joined() }
  }
}
