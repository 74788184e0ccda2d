import Files

/// One line of a grid that people edit (CSV), cut into cells with their places.
///
/// Rosters are small texts that are kept and compared as texts, so they are read from a `TextFile`
/// rather than by `SheetReader`; their cells hold no line breaks.
struct GridLine {
  struct Cell {
    /// The text, without the marks that spreadsheets put around numbers.
    let text: String
    /// The start of the cell, in bytes from the line's beginning.
    let offset: Int
  }

  let number: Int
  let cells: [Cell]

  var isBlank: Bool { cells.allSatisfy(\.text.isEmpty) }

  init(_ line: Substring, number: Int) {
    self.number = number
    let bytes = line.utf8
    var cells: [Cell] = []
    var start = 0
    var isQuoted = false
    func close(at end: Int) {
      let from = bytes.index(bytes.startIndex, offsetBy: start)
      let to = bytes.index(bytes.startIndex, offsetBy: end)
      cells.append(Cell(text: Self.text(line[from..<to]), offset: start))
      start = end + 1
    }
    var beginsQuoted = false
    for (offset, byte) in bytes.enumerated() {
      if offset == start { beginsQuoted = byte == UInt8(ascii: "\"") }
      if byte == UInt8(ascii: "\""), beginsQuoted {
        // A doubled quote closes the cell's quotes and opens them again.
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        close(at: offset)
      }
    }
    close(at: bytes.count)
    self.cells = cells
  }

  private static func text(_ raw: Substring) -> String {
    if raw.utf8.allSatisfy(isOrdinary) { return String(raw) }
    guard raw.utf8.first == UInt8(ascii: "\"") else { return SheetRow.plain(raw) }
    let inner = raw.dropFirst().hasSuffix("\"") ? raw.dropFirst().dropLast() : raw.dropFirst()
    return SheetRow.plain(inner.replacing("\"\"", with: "\"")[...])
  }

  /// Returns true for a byte that is part of no blank, quote or `=` in UTF-8: most cells hold
  /// nothing else.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), 0xC2, 0xE1...0xE3: false
    default: true
    }
  }

  /// Returns the 1-based column, in characters, at which a cell with this byte offset begins: for a
  /// finding.
  static func column(of offset: Int, in line: Substring) -> Int {
    line.utf8.index(line.utf8.startIndex, offsetBy: offset, limitedBy: line.utf8.endIndex)
      .map { line[..<$0].count + 1 } ?? 1
  }
}
