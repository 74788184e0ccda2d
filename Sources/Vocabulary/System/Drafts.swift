import Glibc

/// Files and folders under temporary names, which take the place of a target once they are whole.
///
/// The program that makes one holds a lock on it. Those that killed programs left are removed by
/// whoever next makes one for the same target.
public enum Drafts {
  public struct Draft {
    public let path: String
    /// The descriptor that holds it, to be closed last.
    public let descriptor: Int32
  }

  /// Makes an empty file whose name nobody can have prepared.
  ///
  /// - Parameters:
  ///   - start: the beginning of its path, which names the target.
  ///   - end: the end of its name.
  public static func file(
    _ start: String, _ end: String = "", mode: mode_t
  ) throws(SystemError) -> Draft {
    try make(start, end) { path in
      open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }
  }

  /// Makes an empty folder, like `file`.
  public static func folder(
    _ start: String, _ end: String = "", mode: mode_t
  ) throws(SystemError) -> Draft {
    try make(start, end) { path in
      guard mkdir(path, mode) == 0 else { return -1 }
      return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
  }

  private static func make(
    _ start: String, _ end: String, _ make: (String) -> Int32
  ) throws(SystemError) -> Draft {
    sweep(start, end)
    var error = SystemError(EAGAIN)
    // Another program's sweep may remove it before it is held.
    for _ in 0..<100 {
      let path = start + Key.make() + end
      let descriptor = make(path)
      guard descriptor >= 0 else {
        error = .latest
        if error.number == ENOENT { continue }
        throw error
      }
      if isHeld(descriptor) { return Draft(path: path, descriptor: descriptor) }
      close(descriptor)
    }
    throw error
  }

  /// Returns true once the lock is held on a file or folder that still has its name. A file system
  /// without locks counts as held.
  private static func isHeld(_ descriptor: Int32) -> Bool {
    var status = stat()
    return (flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
      && fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Removes the drafts that nobody holds.
  public static func sweep(_ start: String, _ end: String = "") {
    let folder = start.deletingLastComponent
    for name in names(in: folder)
    where name.hasPrefix(start.lastComponent) && name.hasSuffix(end) {
      let path = folder + "/" + name
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(path) }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Removes a file, or a folder with all in it.
  private static func remove(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR else { return }
    for name in names(in: path) where name != "." && name != ".." { remove(path + "/" + name) }
    rmdir(path)
  }
}
