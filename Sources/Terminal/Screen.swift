import Glibc

/// The facts about the screen behind a file descriptor.
public struct Screen: Hashable, Sendable {
  public let isTerminal: Bool
  /// `TERM` is missing or says that the terminal can't move its cursor.
  public let isDumb: Bool
  public let columns: Int
  public let rows: Int

  public init(isTerminal: Bool, isDumb: Bool = false, columns: Int = 80, rows: Int = 24) {
    self.isTerminal = isTerminal
    self.isDumb = isDumb
    self.columns = columns
    self.rows = rows
  }

  /// Asks the terminal, else `COLUMNS` and `LINES`, else 80 by 24.
  public init(of descriptor: Int32, environment: [String: String]) {
    var size = winsize()
    let isTerminal = isatty(descriptor) == 1
    let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    func measure(_ asked: UInt16, _ name: String, _ usual: Int) -> Int {
      if isKnown, asked > 0 { return Int(asked) }
      return environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? usual
    }
    self.init(
      isTerminal: isTerminal,
      isDumb: ["", "dumb"].contains(environment["TERM"] ?? ""),
      columns: measure(size.ws_col, "COLUMNS", 80), rows: measure(size.ws_row, "LINES", 24))
  }

  public static func output(_ environment: [String: String]) -> Screen {
    Screen(of: STDOUT_FILENO, environment: environment)
  }

  public static func errors(_ environment: [String: String]) -> Screen {
    Screen(of: STDERR_FILENO, environment: environment)
  }
}
