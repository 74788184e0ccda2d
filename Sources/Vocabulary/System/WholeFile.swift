import Glibc

/// Writes a file completely or not at all: a reader sees either the old or the new content, even
/// when the power fails meanwhile.
public enum WholeFile {
  /// Writes a text to a file that a person named. A link is followed; a device or pipe is written
  /// to directly. An existing file keeps its permissions.
  ///
  /// - Parameter isPrivate: makes the file readable by its owner alone, whatever it was before,
  ///   because it contains wages or personal data.
  /// - Throws: `Refusal` of kind `.refused` with the reason of the operating system.
  public static func write(
    _ text: String, to path: String, isPrivate: Bool = false
  ) throws {
    do {
      guard path.utf8.last != UInt8(ascii: "/") else { throw SystemError(EISDIR) }
      let target = resolved(path)
      if let kind = kind(target), kind != S_IFREG {
        try fill(target, with: Array(text.utf8))
      } else {
        try replace(
          target, with: Array(text.utf8), mode: isPrivate ? 0o600 : 0o666, isPrivate: isPrivate)
      }
    } catch let error as SystemError {
      throw Refusal(.cannotWrite(path, error.text), fix: .wayOutOfWriting(error.number))
    }
  }

  /// Replaces a file that the program keeps; a link is replaced itself.
  ///
  /// - Parameters:
  ///   - mode: the permissions of a file that did not exist, limited by the umask.
  ///   - isPrivate: applies them to an existing file too.
  /// - Throws: `SystemError`.
  public static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o666, isPrivate: Bool = false
  ) throws(SystemError) {
    let draft = try draft(of: path, mode)
    do throws(SystemError) {
      defer { close(draft.descriptor) }
      if !isPrivate { try keepPermissions(of: path, on: draft.descriptor) }
      try write(bytes, to: draft.descriptor)
      guard fsync(draft.descriptor) == 0, rename(draft.path, path) == 0 else { throw .latest }
    } catch {
      unlink(draft.path)
      throw error
    }
    try syncFolder(of: path)
  }

  /// Makes the draft of a target in the same folder, since a rename stays on one disk.
  private static func draft(of path: String, _ mode: mode_t) throws(SystemError) -> Drafts.Draft {
    // A name has at most 255 bytes.
    let name = String(decoding: path.lastComponent.utf8.prefix(180), as: UTF8.self)
    return try Drafts.file(path.deletingLastComponent + "/." + name + ".", ".draft", mode: mode)
  }

  /// Returns the path with its links followed, as far as they lead to something.
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

  /// Returns the kind of the file at a path, as `S_IFMT` distinguishes them; nil where there is
  /// none.
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

  /// Flushes the file's new name to the disk. A folder that may not be read, or whose file system
  /// can't do this, is left to the system.
  private static func syncFolder(of path: String) throws(SystemError) {
    let descriptor = open(path.deletingLastComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .latest }
  }
}
