import Glibc

/// A text file that is written piece by piece.
struct DataFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var waiting: [UInt8] = []
  private static let pieceSize = 1 << 16

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { close(descriptor) }

  mutating func line(_ text: String) throws {
    waiting.append(contentsOf: text.utf8)
    waiting.append(10)
    if waiting.count >= Self.pieceSize { try flush() }
  }

  /// Writes what still waits: the last call.
  mutating func flush() throws {
    var done = 0
    while done < waiting.count {
      let count = waiting.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      guard count > 0 else { throw Self.failure(path) }
      done += count
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> Failure {
    Failure("\(path): \(String(cString: strerror(errno)))")
  }
}
