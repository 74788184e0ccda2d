import Files

/// One line of a grid that people edit (CSV), cut into cells that know where they stand.
///
/// Rosters are small texts that are kept and compared as texts, so they are read from a `TextFile`
/// rather than by `CSVReader`; a cell of theirs holds no line break.
struct GridLine {
  struct Cell {
    /// Without what spreadsheets put around numbers.
    let text: String
    /// Character of the line at which the cell begins, from 1.
    let column: Int
  }

  let number: Int
  let cells: [Cell]

  var isBlank: Bool { cells.allSatisfy(\.text.isEmpty) }

  init(_ line: Substring, number: Int) {
    self.number = number
    var cells: [Cell] = []
    var text = ""
    var begin = 1
    var (isQuoted, wasClosed) = (false, false)
    for (index, character) in line.enumerated() {
      if character == "\"", isQuoted {
        (isQuoted, wasClosed) = (false, true)
      } else if character == "\"", wasClosed || text.isEmpty {
        // A quote right after the closing one stands for itself.
        if wasClosed { text.append(character) }
        (isQuoted, wasClosed) = (true, false)
      } else if character == ",", !isQuoted {
        cells.append(Cell(text: CSVRow.plain(text[...]), column: begin))
        (text, begin, wasClosed) = ("", index + 2, false)
      } else {
        text.append(character)
        wasClosed = false
      }
    }
    cells.append(Cell(text: CSVRow.plain(text[...]), column: begin))
    self.cells = cells
  }
}
