import Glibc
import Vocabulary

/// The first bytes of a file, which tell its kind whatever its name says.
struct FileHead {
  private static let size = 1 << 16

  let bytes: [UInt8]
  /// Whether this is the whole file.
  let isWhole: Bool

  /// - Throws: `Refusal` of kind `refused` when the file can't be read.
  init(path: String, name: String) throws {
    let descriptor = try RegularFile.open(path, name: name).descriptor
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: Self.size)
    let count = read(descriptor, &piece, Self.size)
    guard count >= 0 else {
      throw Refusal(Texts.unreadable(errno), fix: Texts.readableFix(errno), at: Place(file: name))
    }
    bytes = Array(piece[..<count])
    isWhole = count < Self.size
  }

  func starts(with prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }

  /// The ASCII characters in small letters, for a look at markup in any encoding.
  var letters: String {
    String(decoding: bytes.prefix(8192).lazy.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
      .lowercased()
  }
}
