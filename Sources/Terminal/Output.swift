import Glibc

/// Writing straight to a file descriptor, unbuffered.
public enum Output {
  /// Writes all of a text; false when the other side is gone.
  @discardableResult
  public static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return false }
      bytes.removeFirst(count)
    }
    return true
  }

  /// Writes a text to stderr.
  public static func note(_ text: String) {
    write(text, to: STDERR_FILENO)
  }
}
