import Foundation

/// Folders for what tests write. All stand in one for each run, which goes when the run ends.
public enum TestFolder {
  private static let root: String = {
    let path = NSTemporaryDirectory() + "kefu-tests-\(getpid())"
    atexit { try? FileManager.default.removeItem(atPath: TestFolder.root) }
    return path
  }()

  /// A path at which nothing stands yet, in a folder that does.
  public static func freshPath() throws -> String {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    return root + "/" + UUID().uuidString
  }

  /// A fresh empty folder.
  public static func make() throws -> String {
    let path = try freshPath()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
