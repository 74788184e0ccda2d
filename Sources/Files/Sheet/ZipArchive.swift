import CMinizip
import Glibc
import Vocabulary

/// A ZIP file whose entries are read one after the other, piece by piece.
final class ZipArchive {
  static let pieceSize = 1 << 16

  let name: String
  private let file: unzFile
  private var isOpen = false

  /// - Throws: `Refusal` of kind `refused` when the directory at the file's end can't be read.
  init(path: String, name: String) throws {
    // The library opens whatever has the name: only regular files are.
    Glibc.close(try RegularFile.open(path, name: name).descriptor)
    guard let file = unzOpen64(path) else { throw Self.damaged("ZIP", name) }
    self.file = file
    self.name = name
  }

  deinit {
    if isOpen { unzCloseCurrentFile(file) }
    unzClose(file)
  }

  func has(_ entry: String) -> Bool { unzLocateFile(file, entry, 2) == UNZ_OK }

  /// Hands the entry's bytes to `body`, piece by piece.
  ///
  /// - Parameter limit: the most bytes that the entry may unpack to.
  /// - Throws: `Refusal` of kind `refused` when there is no such entry or it is damaged.
  func each(
    of entry: String, limit: Int = .max, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try open(entry)
    defer { close() }
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var total = 0
    while let count = try read(into: &piece) {
      total += count
      guard total <= limit else {
        throw Refusal(Texts.workbookTooLarge(entry), fix: Texts.splitFile, at: Place(file: name))
      }
      try piece.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Opens an entry for `read`; another that is open is closed. The size it unpacks to, in bytes,
  /// as the archive states it.
  @discardableResult
  func open(_ entry: String) throws -> Int {
    close()
    guard has(entry) else { throw damaged(entry) }
    var info = unz_file_info64()
    let told = unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0)
    // Bit 0 of the flags: encrypted.
    guard told == UNZ_OK, info.flag & 1 == 0, unzOpenCurrentFile(file) == UNZ_OK else {
      throw damaged(entry)
    }
    isOpen = true
    return Int(clamping: info.uncompressed_size)
  }

  /// The next bytes of the open entry, how many; nil at its end, where its checksum was right.
  func read(into piece: inout [UInt8]) throws -> Int? {
    let count = unzReadCurrentFile(file, &piece, UInt32(piece.count))
    guard count >= 0 else { throw damaged("ZIP \(count)") }
    guard count == 0 else { return Int(count) }
    isOpen = false
    guard unzCloseCurrentFile(file) == UNZ_OK else { throw damaged("CRC") }
    return nil
  }

  func close() {
    if isOpen { unzCloseCurrentFile(file) }
    isOpen = false
  }

  func damaged(_ part: String) -> Refusal { Self.damaged(part, name) }

  private static func damaged(_ part: String, _ name: String) -> Refusal {
    Refusal(Texts.brokenWorkbook(part), fix: Texts.openAndSave, at: Place(file: name))
  }
}
