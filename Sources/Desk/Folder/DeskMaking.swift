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

  /// - Parameters:
  ///   - source: the folder that contains `Shipped.items`.
  ///   - preset: the kind of desk.
  ///   - prepare: called with the draft's folder before it takes its place; an error that it throws
  ///     leaves nothing behind.
  /// - Throws: `Refusal` of kind `.refused` when the folder holds a desk already, or with the
  ///   reason of the operating system, or as `Desk.store` does; nothing was made then.
  package func make(
    from source: String, as preset: DeskPreset, clock: DeskClock,
    prepare: (String) throws -> Void = { _ in }
  ) throws {
    if files.fileExists(atPath: inside + "/kefu.yaml") { return try unpack() }
    for item in Shipped.items where files.fileExists(atPath: folder + "/" + item) {
      throw Refusal(Texts.deskExists(folder, item), fix: Texts.otherFolder)
    }
    do {
      let parent = folder.deletingLastComponent
      try files.createDirectory(atPath: parent, withIntermediateDirectories: true)
      let draft = try Drafts.folder(
        parent + "/." + folder.lastComponent + ".", ".desk", mode: 0o777)
      defer { close(draft.descriptor) }
      defer { try? files.removeItem(atPath: draft.path) }
      for item in Shipped.items {
        try files.copyItem(atPath: source + "/" + item, toPath: draft.path + "/" + item)
      }
      try preset.lay(over: draft.path)
      try prepare(draft.path)
      for part in try files.contentsOfDirectory(atPath: draft.path) {
        Self.closeToOthers(draft.path + "/" + part)
      }
      _ = try Desk(folder: draft.path, clock: clock).store()
      var status = stat()
      if stat(folder, &status) == 0 { chmod(draft.path, status.st_mode & 0o777) }
      try place(draft.path)
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as SystemError {
      throw Refusal(Text.cannotWrite(folder, error.text), fix: .wayOutOfWriting(error.number))
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

  private var files: FileManager { .default }

  /// The whole draft within a folder that has other content. Its parts are moved out of it, also by
  /// the next `init` after a program that was killed meanwhile.
  private var inside: String { folder + "/.making" }

  /// Moves the draft into place: an empty folder is replaced, a folder with other content receives
  /// the draft's parts.
  private func place(_ draft: String) throws {
    if rename(draft, folder) == 0 { return }
    guard [ENOTEMPTY, EEXIST, EBUSY, EINVAL, ENOTDIR].contains(errno), rename(draft, inside) == 0
    else { throw SystemError.latest }
    try unpack()
  }

  private func unpack() throws {
    // The settings come last: without them the folder is no desk.
    let parts = try files.contentsOfDirectory(atPath: inside)
      .sorted { ($0 == "kefu.yaml" ? 1 : 0, $0) < ($1 == "kefu.yaml" ? 1 : 0, $1) }
    for part in parts where rename(inside + "/" + part, folder + "/" + part) != 0 {
      let error = SystemError.latest
      throw Refusal(Text.cannotWrite(folder, error.text), fix: .wayOutOfWriting(error.number))
    }
    rmdir(inside)
  }
}
