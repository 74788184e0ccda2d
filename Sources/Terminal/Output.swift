import Glibc

/// Unbuffered writing to a file descriptor.
public enum Output {
  /// Writes a whole text; returns false when the other side is gone.
  @discardableResult
  public static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        waitForRoom(descriptor)
        continue
      }
      guard count > 0 else { return false }
      bytes.removeFirst(count)
    }
    return true
  }

  /// Waits for a slow terminal, instead of trying again and again.
  private static func waitForRoom(_ descriptor: Int32) {
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&output, 1, 1000)
  }

  /// Writes a text to stderr.
  public static func note(_ text: String) {
    write(text, to: STDERR_FILENO)
  }
}
