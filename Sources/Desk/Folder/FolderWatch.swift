import Foundation

/// The marks that reveal a change of a file: its inode, size and modification time.
struct FileStamp: Equatable {
  private let words: [Int]

  /// Nil when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    words = [
      Int(status.st_ino), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ]
  }
}

/// Watches the files of a folder for changes.
package final class FolderWatch {
  private let path: String
  private var seen: [String: FileStamp] = [:]

  package init(_ path: String) {
    self.path = path
    seen = look()
  }

  /// Returns true once after each change.
  package func hasChanged() -> Bool {
    let now = look()
    defer { seen = now }
    return now != seen
  }

  private func look() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      stamps[name] = FileStamp(path + "/" + name)
    }
    return stamps
  }
}
