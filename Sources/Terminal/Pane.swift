/// The state of the pane under the prompt: what was asked, what was drawn.
struct Pane {
  let limit: Int
  var isOn = true
  /// The suggestions must be asked for again though the line is the same.
  var isStale = true
  /// Rows of the screen that the pane takes now.
  fileprivate(set) var shown = 0
  /// Rows of input when it was drawn: when they grow, readline writes over the pane.
  fileprivate var inputRows = 0
  fileprivate var line = ""
  fileprivate var rows: [PaneRow] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// The screen was written by someone else: nothing of the pane is on it, and the next line starts
  /// anew.
  mutating func forget() {
    shown = 0
    isStale = true
  }
}

extension LineEditor {
  /// Draws the suggestions for the line as it is. Called when no byte waits, so fast typing and
  /// pasting are never held up.
  func drawPane() {
    let (columns, rows) = Readline.screenSize
    guard pane.isOn, pane.limit > 0, columns >= 10, Readline.canMoveCursor else {
      return hidePane()
    }
    if pane.shown > 0, Readline.inputRows > pane.inputRows {
      Readline.redraw()
      pane.shown = 0
    }
    let line = Readline.line
    if pane.isStale || line != pane.line {
      pane.rows = suggest(line)
      pane.line = line
      pane.isStale = false
    }
    // Half the screen at most: what was said before stays in sight, and a narrower window does not
    // push the prompt off the top.
    let room = min(pane.limit, rows / 2, rows - Readline.inputRows)
    let layout = PaneLayout(
      pane.rows, columns: columns, limit: room,
      cells: settings.cells, style: settings.style)
    drawn = layout.picks
    guard !layout.lines.isEmpty else { return hidePane() }
    Readline.write(PaneArt.draw(layout.lines, below: Readline.rowsBelowCursor))
    pane.shown = layout.lines.count
    pane.inputRows = Readline.inputRows
  }

  /// Takes the pane off the screen, and what its keys picked with it.
  func hidePane() {
    drawn = []
    guard pane.shown > 0 else { return }
    Readline.write(PaneArt.erase(below: Readline.rowsBelowCursor))
    pane.shown = 0
  }
}
