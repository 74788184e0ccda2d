/// The state of the pane under the prompt: the line that it was requested for, and the rows drawn.
struct Pane {
  let limit: Int
  var isOn = true
  /// True when the suggestions must be requested again though the line is the same.
  var isStale = true
  /// The number of rows of the screen that the pane takes now.
  fileprivate(set) var shown = 0
  /// The number of rows of input when the pane was drawn; when they grow, readline writes over the
  /// pane.
  fileprivate var inputRows = 0
  fileprivate var line = ""
  fileprivate var rows: [PaneRow] = []
  /// The lines as drawn.
  fileprivate var lines: [String] = []
  /// The line of keys for a width of the screen, made when that changes.
  fileprivate var bar = (columns: 0, line: "")

  init(limit: Int) {
    self.limit = limit
  }

  /// Notes that something else wrote on the screen: nothing of the pane is on it, and the next line
  /// is requested anew.
  mutating func forget() {
    shown = 0
    isStale = true
  }
}

extension LineEditor {
  /// Draws the rows for the present line. It is called when no byte waits, so it never delays fast
  /// typing and pasting.
  ///
  /// - Parameter keys: named in the last line where the rows leave one free.
  func drawPane(_ rows: (String) -> [PaneRow], keys: KeyBar = KeyBar([])) {
    let (columns, height) = Readline.screenSize
    guard pane.isOn, pane.limit > 0, columns >= 10, Readline.canMoveCursor else {
      return hidePane()
    }
    if pane.shown > 0, Readline.inputRows > pane.inputRows {
      Readline.redraw()
      pane.shown = 0
    }
    let line = Readline.line
    let isTyped = line != pane.line
    if pane.isStale || isTyped {
      pane.rows = rows(line)
      pane.line = line
      pane.isStale = false
    }
    // Half the screen at most: earlier output stays visible, and a narrower window does not push
    // the prompt off the top.
    let room = min(height / 2, height - Readline.inputRows)
    let layout = PaneLayout(
      pane.rows, columns: columns, limit: min(pane.limit, room),
      cells: settings.cells, style: settings.style)
    drawn = layout.picks
    let bar = bar(of: keys, columns)
    let lines = layout.lines + (bar.isEmpty || layout.lines.count >= room ? [] : [bar])
    guard !lines.isEmpty else { return hidePane() }
    // Typing changes nothing below the input; a key that leaves the line as it is may have cleared
    // the screen.
    let isThere =
      pane.shown > 0 && lines == pane.lines && Readline.inputRows == pane.inputRows
    if isTyped, isThere { return }
    Readline.write(PaneArt.draw(lines, below: Readline.rowsBelowCursor))
    pane.lines = lines
    pane.shown = lines.count
    pane.inputRows = Readline.inputRows
  }

  private func bar(of keys: KeyBar, _ columns: Int) -> String {
    guard !keys.keys.isEmpty else { return "" }
    if pane.bar.columns != columns {
      let line = keys.line(columns: columns, cells: settings.cells, style: settings.style)
      pane.bar = (columns, line)
    }
    return pane.bar.line
  }

  /// Removes the pane from the screen, and the ids of its keys with it.
  func hidePane() {
    drawn = []
    guard pane.shown > 0 else { return }
    Readline.write(PaneArt.erase(below: Readline.rowsBelowCursor))
    pane.shown = 0
  }
}
