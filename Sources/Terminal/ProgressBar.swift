import Glibc
import Vocabulary

/// One line on stderr with the progress of a long import: share, rows, rows per second.
///
/// It appears only on a terminal, redraws at most ten times a second, and clears itself.
public final class ProgressBar {
  private let screen: Screen
  private let language: Language
  private let cells: CellWidth
  private let clock: () -> Double
  private let write: (String) -> Void
  private let start: Double
  private var next: Double
  private var isShown = false

  /// - Parameters:
  ///   - screen: the screen of stderr.
  ///   - clock: returns seconds that never decrease; tests pass their own.
  ///   - write: writes the line; to stderr by default.
  public init(
    screen: Screen, language: Language, cells: CellWidth = CellWidth(),
    clock: @escaping () -> Double = Stopwatch.seconds,
    write: @escaping (String) -> Void = Output.note
  ) {
    self.screen = screen
    self.language = language
    self.cells = cells
    self.clock = clock
    self.write = write
    start = clock()
    next = start + 0.2
  }

  /// Updates the line; to be called for every row, since it mostly checks the clock and does
  /// nothing.
  ///
  /// - Parameter share: the part that is done, 0...1; nil where the total is not known.
  public func update(share: Double?, rows: Int) {
    guard screen.isTerminal, !screen.isDumb else { return }
    let now = clock()
    guard now >= next else { return }
    next = now + 0.1
    isShown = true
    write("\r" + line(share: share, rows: rows, seconds: now - start) + "\u{1B}[K")
  }

  /// Removes the line; to be called before anything else is printed.
  public func clear() {
    guard isShown else { return }
    isShown = false
    write("\r\u{1B}[K")
  }

  /// Returns the line, at most one column less than the screen, such as `[=======>      ]  53%
  /// 530,000 rows  120,000/s`.
  func line(share: Double?, rows: Int, seconds: Double) -> String {
    let rate = seconds > 0 ? Int(Double(rows) / seconds) : 0
    let facts = Texts.progress(Self.grouped(rows), Self.grouped(rate))(language)
    guard let share else { return cells.cut(facts, to: screen.columns - 1) }
    let done = min(max(share, 0), 1)
    let percent = String(Int(done * 100))
    let tail = " " + String(repeating: " ", count: 3 - percent.count) + percent + "%  " + facts
    let room = min(40, screen.columns - 1 - cells.of(tail) - 2)
    guard room >= 5 else { return cells.cut(String(tail.dropFirst()), to: screen.columns - 1) }
    let filled = Int(done * Double(room))
    let bar = String(repeating: "=", count: filled) + (filled < room ? ">" : "")
    return "[" + bar + String(repeating: " ", count: room - bar.count) + "]" + tail
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
