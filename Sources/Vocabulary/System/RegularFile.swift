import Glibc

/// Opens files that people name. Only regular files are accepted: a pipe would keep the program
/// waiting.
public enum RegularFile {
  public enum Fault: Error {
    /// The number of the system's error (errno(3)).
    case system(Int32)
    case notRegular(isFolder: Bool)

    /// The number of the system's error; that of a folder for whatever else is no file.
    public var number: Int32 { if case .system(let number) = self { number } else { EISDIR } }
  }

  /// Opens a file for reading.
  ///
  /// - Returns: the descriptor, which the caller closes, and the size in bytes.
  public static func open(
    _ path: String
  ) throws(Fault) -> (descriptor: Int32, size: Int) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notRegular(isFolder: status.st_mode & S_IFMT == S_IFDIR)
    }
    return (descriptor, Int(status.st_size))
  }
}
