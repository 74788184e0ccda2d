import Glibc
import Vocabulary

extension Digest {
  /// SHA-256 of a file's bytes as 64 hexadecimal digits, the same as sha256sum(1) prints.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read or is no regular file.
  public static func sha256(file path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw unreadable(path, EISDIR)
    }
    var hash = RunningHash()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw unreadable(path, errno) }
      if count == 0 { return hash.hexadecimal() }
      buffer.withUnsafeBufferPointer { hash.add(.init(rebasing: $0[..<count])) }
    }
  }

  private static func unreadable(_ path: String, _ error: Int32) -> Refusal {
    Refusal(StoreTexts.unreadableFile(error), fix: StoreTexts.checkFile, at: Place(file: path))
  }
}
