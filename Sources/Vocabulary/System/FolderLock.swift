import Glibc

/// Prevents programs of the desk from changing files of one folder at the same time.
public enum FolderLock {
  /// Waits until no other program holds the folder, and holds it while `body` runs. A folder that
  /// can't be opened, or whose file system has no locks, is not held.
  public static func held<Result>(_ folder: String, _ body: () throws -> Result) rethrows -> Result
  {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }
}
