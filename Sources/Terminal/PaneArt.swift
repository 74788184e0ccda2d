/// The control sequences that write lines below the line being typed, and leave the cursor in it.
///
/// Room is made with IND (ESC D), which scrolls only at the bottom of the screen; then the cursor
/// goes back up, is saved, and is restored at the end (DECSC, DECRC).
enum PaneArt {
  /// Turns off wrapping (DECAWM). Some terminals draw emoji and `…` wider than they are counted;
  /// such a line is cut at the edge instead of pushing down the lines below it.
  private static let noWrap = "\u{1B}[?7l"
  private static let wrap = "\u{1B}[?7h"

  /// Returns the sequences that draw lines below the input.
  ///
  /// - Parameter below: the number of rows of the input below the cursor.
  static func draw(_ lines: [String], below: Int) -> String {
    let clear = "\u{1B}[J"
    var text = room(below + max(lines.count, 1)) + "\u{1B}7\r\u{1B}[\(below + 1)B"
    text += noWrap + lines.joined(separator: "\u{1B}[K\r\u{1B}[B")
    // After the last line everything to the end of the screen is cleared, in case an older pane was
    // longer.
    return text + clear + wrap + "\u{1B}8"
  }

  static func erase(below: Int) -> String { draw([], below: below) }

  private static func room(_ rows: Int) -> String {
    String(repeating: "\u{1B}D", count: rows) + "\u{1B}[\(rows)A"
  }
}
