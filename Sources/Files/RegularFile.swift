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
      throw Refusal(.refused, [finding(error, name: name)])
    }
  }

  /// Returns the reason why a file can't be read, and a way out.
  public static func finding(_ fault: Fault, name: String) -> Finding {
    let reason =
      if case .notRegular(isFolder: false) = fault {
        Texts.notRegular
      } else {
        Texts.unreadable(fault.number)
      }
    return Finding(Place(file: name), reason, fix: Texts.readableFix(fault.number))
  }
}
