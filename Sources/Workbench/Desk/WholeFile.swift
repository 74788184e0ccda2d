import Foundation
import Vocabulary

/// Writes a file whole or not at all: a reader sees what was there before or what is new, also when
/// the power fails in between.
enum WholeFile {
  /// Writes beside the file and renames; a file that was there keeps its permissions, and a link is
  /// followed. Throws `Refusal` with the reason of the operating system.
  static func write(_ text: String, to path: String) throws {
    let target = (path as NSString).resolvingSymlinksInPath
    let folder = (target as NSString).deletingLastPathComponent
    let name = (target as NSString).lastPathComponent
    let draft = (folder as NSString).appendingPathComponent(".\(name).\(Key.make())")
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw refusal(path) }
    var status = stat()
    if stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
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
    Refusal(Texts.cannotWrite(path, .system(errno)), fix: .wayOutOfWriting(errno))
  }
}
