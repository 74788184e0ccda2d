import Foundation

/// Tells whether the files of a folder changed, by their names, sizes and times.
final class FolderWatch {
  private let path: String
  private var seen: [String: String] = [:]

  init(_ path: String) {
    self.path = path
    seen = look()
  }

  /// True once after each change.
  func hasChanged() -> Bool {
    let now = look()
    defer { seen = now }
    return now != seen
  }

  private func look() -> [String: String] {
    var stamps: [String: String] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      var status = stat()
      guard stat(path + "/" + name, &status) == 0 else { continue }
      stamps[name] = "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
    return stamps
  }
}
