import Glibc

/// Writes a file whole or not at all: a reader sees what was there before or what is new, also when
/// the power fails in between.
public enum WholeFile {
  /// Writes a text to a file that a person named. A link is followed; a device or a pipe is written
  /// into. A file that was there keeps its permissions.
  ///
  /// - Throws: `Refusal` with the reason of the operating system.
  public static func write(_ text: String, to path: String) throws {
    do {
      guard path.utf8.last != UInt8(ascii: "/") else { throw SystemError(EISDIR) }
      let target = resolved(path)
      if let kind = kind(target), kind != S_IFREG {
        try fill(target, with: Array(text.utf8))
      } else {
        try replace(target, with: Array(text.utf8))
      }
    } catch let error as SystemError {
      throw Refusal(.cannotWrite(path, error.text), fix: .wayOutOfWriting(error.number))
    }
  }

  /// Puts a new file in the place of one that the program keeps; a link there is replaced.
  ///
  /// - Parameter mode: the permissions of a file that was not there before, cut by the umask.
  public static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o666
  ) throws(SystemError) {
    // A name that nobody can have prepared, in the same folder: a rename stays on one disk.
    let draft = path.deletingLastComponent + "/." + Key.make() + ".draft"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .latest }
    do throws(SystemError) {
      defer { close(descriptor) }
      try keepPermissions(of: path, on: descriptor)
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw .latest }
    } catch {
      unlink(draft)
      throw error
    }
    try syncFolder(of: path)
  }

  /// The path with its links followed as far as they lead to something.
  public static func resolved(_ path: String) -> String {
    func real(_ path: String) -> String? {
      realpath(path, nil).map { found in
        defer { free(found) }
        return String(cString: found)
      }
    }
    if let path = real(path) { return path }
    return real(path.deletingLastComponent).map { $0 + "/" + path.lastComponent } ?? path
  }

  /// The kind of file that stands at a path, as `S_IFMT` tells them apart; nil where none does.
  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func keepPermissions(
    of path: String, on descriptor: Int32
  ) throws(SystemError) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    guard fchmod(descriptor, status.st_mode & 0o777) == 0 else { throw .latest }
  }

  private static func fill(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .latest }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .latest }
      rest.removeFirst(count)
    }
  }

  /// Has the file's new name reach the disk. A folder that may not be read, or whose file system
  /// knows no such thing, is left to the system.
  private static func syncFolder(of path: String) throws(SystemError) {
    let descriptor = open(path.deletingLastComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .latest }
  }
}
