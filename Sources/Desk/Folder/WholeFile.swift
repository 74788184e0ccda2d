import Foundation
import Vocabulary

/// Writes a file whole or not at all: a reader sees what was there before or what is new, also when
/// the power fails in between.
package enum WholeFile {
  /// Writes beside the file and renames; a file that was there keeps its permissions, and a link is
  /// followed. What is no file, such as a device or a pipe, is written into. Throws `Refusal` with
  /// the reason of the operating system.
  package static func write(_ text: String, to path: String) throws {
    guard path.utf8.last != UInt8(ascii: "/") else {
      errno = EISDIR
      throw refusal(path)
    }
    let target = resolved(path)
    let folder = target.deletingLastComponent
    let name = target.lastComponent
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG { return try fill(target, text, as: path) }
    let draft = folder + "/.\(name).\(Key.make())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw refusal(path) }
    if isThere { fchmod(descriptor, status.st_mode & 0o777) }
    let isWritten = write(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    let failure = isWritten ? nil : refusal(path)
    close(descriptor)
    if let failure {
      unlink(draft)
      throw failure
    }
    guard rename(draft, target) == 0 else {
      let failure = refusal(path)
      unlink(draft)
      throw failure
    }
  }

  /// The path with its links followed as far as they lead to something.
  package static func resolved(_ path: String) -> String {
    func real(_ path: String) -> String? {
      realpath(path, nil).map { found in
        defer { free(found) }
        return String(cString: found)
      }
    }
    if let path = real(path) { return path }
    return real(path.deletingLastComponent).map { $0 + "/" + path.lastComponent } ?? path
  }

  private static func fill(_ target: String, _ text: String, as path: String) throws {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    guard write(Array(text.utf8), to: descriptor) else { throw refusal(path) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }

  private static func refusal(_ path: String) -> Refusal {
    Refusal(Text.cannotWrite(path, .system(errno)), fix: .wayOutOfWriting(errno))
  }
}
