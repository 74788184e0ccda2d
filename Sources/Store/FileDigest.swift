import Glibc
import Vocabulary

extension Digest {
  /// Returns the SHA-256 of a file's bytes as 64 hexadecimal digits, the same as sha256sum(1)
  /// prints.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read or is not a regular file.
  public static func sha256(file path: String) throws -> String {
    let descriptor: Int32
    do {
      descriptor = try RegularFile.open(path).descriptor
    } catch {
      throw unreadable(path, error.number)
    }
    defer { close(descriptor) }
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
