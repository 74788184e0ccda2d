import Glibc

/// The key that interrupts, Ctrl-C unless `stty` says otherwise, taken over from the terminal and
/// read in its turn.
///
/// The terminal's own signal comes beside the letters: it throws away those that wait, and nothing
/// tells whether a letter was typed before the signal or after it. A letter after Ctrl-C would be
/// taken for the line that Ctrl-C ends.
struct InterruptKey {
  /// Stands in a terminal's modes for a key that there is not (`_POSIX_VDISABLE`).
  private static let none: UInt8 = 0

  private let byte: UInt8
  private let terminal: Int32

  /// Has the terminal hand the key on as a byte until its modes are set anew. Nil where no key
  /// interrupts, or where it was taken over before.
  init?(takenFrom terminal: Int32) {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0, modes.c_lflag & tcflag_t(ISIG) != 0 else { return nil }
    let byte = withUnsafeMutableBytes(of: &modes.c_cc) { keys in
      defer { keys[Int(VINTR)] = Self.none }
      return keys[Int(VINTR)]
    }
    guard byte != Self.none, tcsetattr(terminal, TCSANOW, &modes) == 0 else {
      return nil
    }
    self.byte = byte
    self.terminal = terminal
  }

  /// True when a byte is this key and interrupts: the letter after Ctrl-V does not.
  func isPressed(_ byte: UInt8) -> Bool {
    guard byte == self.byte else { return false }
    var modes = termios()
    return tcgetattr(terminal, &modes) == 0 && modes.c_lflag & tcflag_t(ISIG) != 0
  }
}
