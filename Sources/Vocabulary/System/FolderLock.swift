import Glibc

/// Prevents programs of the desk from changing files of one folder at the same time.
public enum FolderLock {
  /// Holds the folder while `body` runs, like `held`, but never waits.
  ///
  /// - Throws: what `busy` returns while another program holds the folder.
  public static func heldAtOnce<Result>(
    _ folder: String, busy: () -> Refusal, _ body: () throws -> Result
  ) throws -> Result {
    let descriptor = descriptor(folder)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw busy()
    }
    return try body()
  }

  /// Waits until no other program holds the folder, and holds it while `body` runs. A folder that
  /// can't be opened, or whose file system has no locks, is not held.
  public static func held<Result>(_ folder: String, _ body: () throws -> Result) rethrows -> Result
  {
    let descriptor = descriptor(folder)
    defer { if descriptor >= 0 { close(descriptor) } }
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }

  private static func descriptor(_ folder: String) -> Int32 {
    open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }
}
