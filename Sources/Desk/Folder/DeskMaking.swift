import Foundation
import Shell
import Store
import Vocabulary

/// Makes a desk folder whole or not at all: as a draft beside it, which then takes the folder's
/// place.
package struct DeskMaking {
  private let folder: String

  package init(_ folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// - Parameter source: the folder that contains `Shipped.items`.
  /// - Throws: `Refusal` of kind `.refused` with the reason of the operating system, or as
  ///   `Desk.store` does; nothing was made then.
  package func make(from source: String, clock: DeskClock) throws {
    let files = FileManager.default
    let parent = folder.deletingLastComponent
    let draft = (parent.isEmpty ? "." : parent) + "/." + Key.make() + ".desk"
    defer { try? files.removeItem(atPath: draft) }
    do {
      try files.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for item in Shipped.items {
        try files.copyItem(atPath: source + "/" + item, toPath: draft + "/" + item)
        Self.closeToOthers(draft + "/" + item)
      }
      _ = try Desk(folder: draft, clock: clock).store()
      var status = stat()
      if stat(folder, &status) == 0 { chmod(draft, status.st_mode & 0o777) }
      try place(draft)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(Text.cannotWrite(folder, Text(same: error.localizedDescription)))
    }
  }

  /// Takes the rights of everybody beside owner and group from a file or a folder and all in it:
  /// the copies have those of the shipped ones, and rosters and wages are nobody else's.
  private static func closeToOthers(_ path: String) {
    let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for path in [path] + inside.map({ path + "/" + $0 }) {
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK {
        chmod(path, status.st_mode & 0o770)
      }
    }
  }

  /// Moves the draft into place: an empty folder is replaced, a folder with other content receives
  /// the draft's parts.
  private func place(_ draft: String) throws {
    if rename(draft, folder) == 0 { return }
    guard [ENOTEMPTY, EEXIST, EBUSY, EINVAL, ENOTDIR].contains(errno) else {
      throw Refusal(Text.cannotWrite(folder, .system(errno)), fix: .wayOutOfWriting(errno))
    }
    // The settings come last: without them the folder is no desk.
    let parts = try FileManager.default.contentsOfDirectory(atPath: draft)
      .sorted { ($0 == "kefu.yaml" ? 1 : 0, $0) < ($1 == "kefu.yaml" ? 1 : 0, $1) }
    for part in parts where rename(draft + "/" + part, folder + "/" + part) != 0 {
      throw Refusal(Text.cannotWrite(folder, .system(errno)), fix: .wayOutOfWriting(errno))
    }
  }
}
