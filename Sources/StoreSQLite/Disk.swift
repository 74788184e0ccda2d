import Foundation
import Vocabulary

/// The store's files and folders on the disk, readable by owner and group only (STORE.md).
enum Disk {
  /// Makes the store's folder with an empty file in it when neither exists. A folder without its
  /// store means that the store was lost, which must not look like a fresh start.
  static func prepare(_ path: String) throws {
    if access(path, F_OK) == 0 { return }
    let folder = path.deletingLastComponent
    // Made aside and then moved to its name: no other program ever sees the folder without the
    // file.
    let making = folder + ".making-" + Key.make()
    if !FileManager.default.fileExists(atPath: folder) {
      try makeFolder(making)
      defer { try? FileManager.default.removeItem(atPath: making) }
      try make(making + "/" + path.lastComponent)
      _ = rename(making, folder)
    }
    guard access(path, F_OK) == 0 else {
      throw Refusal(
        .store, SQLiteTexts.vanished, fix: SQLiteTexts.vanishedFix, at: Place(file: path))
    }
  }

  /// Makes a folder, and those above it.
  static func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Refusal(
        .store, SQLiteTexts.cannotWrite(folder, Text(same: error.localizedDescription)),
        fix: .wayOutOfWriting(errno))
    }
    chmod(folder, 0o770)
  }

  /// Makes an empty file for owner and group; SQLite gives its companion files the same mode.
  static func make(_ path: String) throws {
    let descriptor = Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else {
      throw Refusal(
        .store, SQLiteTexts.cannotWrite(path, .system(errno)), fix: .wayOutOfWriting(errno))
    }
    fchmod(descriptor, 0o660)
    close(descriptor)
  }

  struct Identity: Equatable {
    let device: UInt
    let node: UInt
  }

  /// Which file or folder has this name; nil when none has.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
  }

  /// A database and what SQLite keeps beside it.
  private static let suffixes = ["", "-wal", "-shm", "-journal"]

  static func remove(_ path: String) {
    for suffix in suffixes { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  static func move(_ path: String, to target: String) throws {
    for suffix in suffixes where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, target + suffix) == 0 else {
        throw Refusal(
          .store, SQLiteTexts.cannotWrite(target, .system(errno)), fix: .wayOutOfWriting(errno))
      }
    }
  }

  /// Flushes a file or folder to the disk.
  static func sync(_ path: String) throws {
    let descriptor = Foundation.open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw Refusal(
        .store, SQLiteTexts.cannotWrite(path, .system(errno)), fix: .wayOutOfWriting(errno))
    }
  }
}
