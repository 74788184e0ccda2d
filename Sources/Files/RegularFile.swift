import Glibc
import Vocabulary

/// Opens files that people bring. Only regular files are accepted: a pipe would keep the program
/// waiting.
enum RegularFile {
  /// Returns the descriptor, which the caller closes, and the size in bytes.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file can't be opened or is not a regular file.
  static func open(_ path: String, name: String) throws -> (descriptor: Int32, size: Int) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw Refusal(Texts.unreadable(errno), fix: Texts.readableFix(errno), at: Place(file: name))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw Refusal(
        isFolder ? Texts.unreadable(EISDIR) : Texts.notRegular, fix: Texts.readableFix(EISDIR),
        at: Place(file: name))
    }
    return (descriptor, Int(status.st_size))
  }
}
