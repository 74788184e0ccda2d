import Foundation
import Vocabulary

/// The store's files and folders on the disk, readable by owner and group only (STORE.md).
enum Disk {
  /// Makes the store's folder with an empty file in it when neither exists. A folder without its
  /// store means that the store was lost, which must not look like a fresh start.
  ///
  /// - Throws: `Refusal` of kind `.store`.
  static func prepare(_ path: String) throws {
    if access(path, R_OK) == 0 { return }
    if errno == EACCES { throw unreadable(path) }
    let folder = path.deletingLastComponent
    // The folder is made under another name and then renamed, so that no other program ever sees it
    // without the file.
    if !FileManager.default.fileExists(atPath: folder) {
      try draftingFolder(folder) { draft in
        try make(draft + "/" + path.lastComponent)
        _ = rename(draft, folder)
      }
    }
    guard access(path, F_OK) == 0 else {
      if errno == EACCES { throw unreadable(path) }
      throw Refusal(
        .store, SQLiteTexts.vanished, fix: SQLiteTexts.vanishedFix, at: Place(file: path))
    }
  }

  private static func unreadable(_ path: String) -> Refusal {
    Refusal(
      .store, SQLiteTexts.cannotRead(path, SQLiteTexts.noReading), fix: SQLiteTexts.readOnlyFix)
  }

  /// Runs `body` with a new empty folder beside another, whose draft it is, and removes it.
  private static func draftingFolder(
    _ folder: String, _ body: (_ path: String) throws -> Void
  ) throws {
    let above = folder.deletingLastComponent
    if access(above, F_OK) != 0 { try makeFolder(above) }
    let draft: Drafts.Draft
    do {
      draft = try Drafts.folder(folder + ".making-", mode: 0o770)
    } catch {
      throw unwritable(folder, error)
    }
    defer { close(draft.descriptor) }
    fchmod(draft.descriptor, 0o770)
    defer { try? FileManager.default.removeItem(atPath: draft.path) }
    try body(draft.path)
  }

  /// Makes a folder, including those above it.
  static func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Refusal(
        .store, .cannotWrite(folder, Text(same: error.localizedDescription)),
        fix: .wayOutOfWriting(errno))
    }
    chmod(folder, 0o770)
  }

  /// The mode of the store itself: agents with logins of their own share it through their group.
  static let shared: mode_t = 0o660
  /// The mode of its copies, which contain wages and personal data.
  static let own: mode_t = 0o600

  /// Makes an empty file for owner and group; SQLite gives its companion files the same mode.
  static func make(_ path: String) throws {
    let descriptor = Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, shared)
    guard descriptor >= 0 else { throw unwritable(path) }
    fchmod(descriptor, shared)
    close(descriptor)
  }

  /// Runs `body` with a new empty file beside a target, whose draft it is, and removes it.
  ///
  /// - Throws: `Refusal` of kind `.store` that names the target when the file can't be made.
  static func drafting<Result>(
    _ target: String, mode: mode_t, _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    let draft: Drafts.Draft
    do {
      draft = try Drafts.file(target + ".partial-", mode: mode)
    } catch {
      throw unwritable(target, error)
    }
    // Closed last: closing any descriptor of a file releases SQLite's own locks on it.
    defer { close(draft.descriptor) }
    fchmod(draft.descriptor, mode)
    defer { remove(draft.path) }
    return try body(draft.path)
  }

  /// Copies a regular file to a new one, for the owner alone.
  ///
  /// - Throws: `Refusal` of kind `.refused` when there is none, or it is a folder, pipe or device;
  ///   of kind `.store` when the copy can't be written.
  static func copy(_ path: String, to target: String) throws {
    let (source, size) = try opened(path)
    defer { close(source) }
    let copy = Foundation.open(target, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, own)
    guard copy >= 0 else { throw unwritable(target) }
    defer { close(copy) }
    var rest = size
    while rest > 0 {
      let count = sendfile(copy, source, nil, min(rest, 1 << 24))
      guard count > 0 else { throw unwritable(target) }
      rest -= count
    }
  }

  private static func opened(_ backup: String) throws -> (descriptor: Int32, size: Int) {
    do {
      return try RegularFile.open(backup)
    } catch {
      let reason =
        switch error {
        case .system(ENOENT): SQLiteTexts.noBackup(backup)
        case .system(let number): SQLiteTexts.cannotRead(backup, .system(number))
        case .notRegular: SQLiteTexts.noFile(backup)
        }
      throw Refusal(reason, fix: SQLiteTexts.lookForBackup)
    }
  }

  private static func unwritable(_ path: String, _ error: SystemError = .latest) -> Refusal {
    Refusal(.store, .cannotWrite(path, error.text), fix: .wayOutOfWriting(error.number))
  }

  struct Identity: Equatable {
    let device: UInt
    let node: UInt
  }

  /// Returns the identity of the file or folder with this name; nil when there is none.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
  }

  /// The suffixes of a database and of the files that SQLite keeps beside it.
  private static let suffixes = ["", "-wal", "-shm", "-journal"]

  static func remove(_ path: String) {
    for suffix in suffixes { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  static func move(_ path: String, to target: String) throws {
    for suffix in suffixes where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, target + suffix) == 0 else {
        throw unwritable(target)
      }
    }
  }

  /// Flushes a file or folder to the disk.
  static func sync(_ path: String) throws {
    let descriptor = Foundation.open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    guard descriptor >= 0, fsync(descriptor) == 0 else { throw unwritable(path) }
  }
}
