/// The control sequences that put lines below the line being typed, and leave the cursor in it.
///
/// Room is made with IND (ESC D), which scrolls at the bottom of the screen and nowhere else; then
/// the cursor goes back up, is saved, and restored at the end (DECSC, DECRC).
enum PaneArt {
  /// Some terminals draw emoji and `…` wider than they are counted: such a line is cut at the edge
  /// rather than pushing the lines below it down (DECAWM).
  private static let noWrap = "\u{1B}[?7l"
  private static let wrap = "\u{1B}[?7h"

  /// - Parameter below: how many rows of the input lie below the cursor.
  static func draw(_ lines: [String], below: Int) -> String {
    let clear = "\u{1B}[J"
    var text = room(below + max(lines.count, 1)) + "\u{1B}7\r\u{1B}[\(below + 1)B"
    text += noWrap + lines.joined(separator: "\u{1B}[K\r\u{1B}[B")
    // After the last line everything to the end of the screen goes: an older, longer pane.
    return text + clear + wrap + "\u{1B}8"
  }

  static func erase(below: Int) -> String { draw([], below: below) }

  private static func room(_ rows: Int) -> String {
    String(repeating: "\u{1B}D", count: rows) + "\u{1B}[\(rows)A"
  }
}
