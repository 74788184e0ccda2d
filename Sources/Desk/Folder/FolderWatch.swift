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

/// Watches the files of some folders for changes.
package final class FolderWatch {
  private let paths: [String]
  private var seen: [String: FileStamp] = [:]

  package init(_ paths: [String]) {
    self.paths = paths
    seen = look()
  }

  package convenience init(_ path: String) { self.init([path]) }

  /// Returns true once after each change.
  package func hasChanged() -> Bool {
    let now = look()
    defer { seen = now }
    return now != seen
  }

  private func look() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for path in paths {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
        stamps[path + "/" + name] = FileStamp(path + "/" + name)
      }
    }
    return stamps
  }
}
