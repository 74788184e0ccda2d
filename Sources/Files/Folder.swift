import Foundation
import Vocabulary

/// Looks into folders that people arrange. One that may not be read is told from one that is not
/// there: else a definition that nobody may read would look like none.
public enum Folder {
  /// Returns the names in a folder, sorted; empty where there is no such folder.
  ///
  /// - Parameter name: the folder as its user knows it.
  /// - Throws: `Refusal` of kind `.refused` when it is there and can't be read.
  public static func names(in path: String, name: String) throws -> [String] {
    guard try has(path, name: name) else { return [] }
    guard access(path, R_OK | X_OK) == 0,
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    else { throw unreadable(errno, name) }
    return names.sorted()
  }

  /// Returns whether there is a file or folder.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a folder around it can't be entered.
  public static func has(_ path: String, name: String) throws -> Bool {
    if access(path, F_OK) == 0 { return true }
    if errno == ENOENT || errno == ENOTDIR { return false }
    throw unreadable(errno, name)
  }

  private static func unreadable(_ error: Int32, _ name: String) -> Refusal {
    Refusal(
      Texts.unreadableFolder(error), fix: Texts.readableFix(error), at: Place(file: name))
  }
}
