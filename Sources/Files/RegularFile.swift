import Glibc
import Vocabulary

extension RegularFile {
  /// Opens a file that a person brings.
  ///
  /// - Returns: the descriptor, which the caller closes, and the size in bytes.
  /// - Throws: `Refusal` of kind `.refused` when the file can't be opened or is not a regular file.
  static func open(_ path: String, name: String) throws -> (descriptor: Int32, size: Int) {
    do {
      return try open(path)
    } catch {
      let reason =
        if case .notRegular(isFolder: false) = error {
          Texts.notRegular
        } else {
          Texts.unreadable(error.number)
        }
      throw Refusal(reason, fix: Texts.readableFix(error.number), at: Place(file: name))
    }
  }
}
