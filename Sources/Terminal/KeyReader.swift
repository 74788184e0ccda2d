import Glibc

/// Single keys of a terminal, for a page that redraws itself. While it is open, the terminal shows
/// its second screen and echoes nothing; `close` gives both back.
public final class KeyReader {
  public enum Key: Hashable, Sendable {
    case up, down, pageUp, pageDown, enter, escape
    case sign(Character)
    /// The terminal is gone, or somebody pressed Ctrl-C or Ctrl-D.
    case end
  }

  private let input: Int32
  private let output: Int32
  private var earlier = termios()

  /// Opens the terminal; nil when either side is none.
  public init?(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    guard isatty(input) == 1, isatty(output) == 1, tcgetattr(input, &earlier) == 0 else {
      return nil
    }
    (self.input, self.output) = (input, output)
    var raw = earlier
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard tcsetattr(input, TCSANOW, &raw) == 0 else { return nil }
    Output.write("\u{1B}[?1049h\u{1B}[?25l", to: output)
  }

  public func close() {
    Output.write("\u{1B}[?25h\u{1B}[?1049l", to: output)
    tcsetattr(input, TCSANOW, &earlier)
  }

  /// Shows lines from the top of the screen; what was there before is gone.
  ///
  /// - Returns: false when the terminal is gone.
  public func show(_ lines: [String]) -> Bool {
    let text = lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n")
    return Output.write("\u{1B}[H" + text + "\u{1B}[J", to: output)
  }

  /// Waits for a key; nil when none came within `seconds`, or the window changed its size.
  public func key(within seconds: Int) -> Key? {
    guard let byte = byte(within: Int32(seconds) * 1000) else { return isGone ? .end : nil }
    switch byte {
    case 3, 4: return .end
    case 10, 13: return .enter
    case 27: return sequence()
    case 0x20...0x7E: return .sign(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  private var isGone = false

  private func byte(within milliseconds: Int32) -> UInt8? {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    var byte: UInt8 = 0
    guard read(input, &byte, 1) == 1 else {
      isGone = true
      return nil
    }
    return byte
  }

  /// Returns the key of a sequence that began with an escape; a lone escape comes without more.
  private func sequence() -> Key? {
    guard let next = byte(within: 25) else { return .escape }
    guard next == 0x5B || next == 0x4F, let last = byte(within: 25) else { return .escape }
    switch last {
    case 0x41: return .up
    case 0x42: return .down
    case 0x35, 0x36:
      _ = byte(within: 25)
      return last == 0x35 ? .pageUp : .pageDown
    default: return nil
    }
  }
}
