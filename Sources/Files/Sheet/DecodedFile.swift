import Glibc
import Vocabulary

/// A text file of any size as UTF-8, piece by piece.
final class DecodedFile {
  private static let pieceSize = 1 << 18

  let name: String
  let encoding: TextEncoding
  /// Size of the file in bytes, and how many of them were read so far.
  let size: Int
  private(set) var position = 0
  private(set) var isAtEnd = false
  private let descriptor: Int32
  private let decoder: Decoder
  private var piece = [UInt8](repeating: 0, count: pieceSize)

  /// - Throws: `Refusal` of kind `refused` when the file can't be opened.
  init(path: String, name: String, encoding: TextEncoding) throws {
    self.name = name
    self.encoding = encoding
    decoder = try Decoder(encoding, name: name)
    (descriptor, size) = try RegularFile.open(path, name: name)
  }

  deinit { close(descriptor) }

  var share: Double { size == 0 ? 1 : Double(position) / Double(size) }

  /// The next decoded bytes; the last piece sets `isAtEnd` and may be empty.
  ///
  /// - Throws: `Decoder.Undecodable`, or `Refusal` when the file can't be read.
  func next() throws -> [UInt8] {
    let count = read(descriptor, &piece, Self.pieceSize)
    guard count >= 0 else {
      throw Refusal(Texts.unreadable(errno), fix: Texts.readableFix(errno), at: Place(file: name))
    }
    position += count
    isAtEnd = count == 0
    return try decoder.decode(piece[..<count], last: isAtEnd)
  }

  /// The encoding in which `trial` gets through the whole file.
  ///
  /// - Throws: `Refusal` of kind `refused`, at the line where the bytes can't be decoded.
  static func encoding(
    of path: String, name: String, trial: (TextEncoding) throws -> Void
  ) throws -> TextEncoding {
    if let marked = try TextEncoding.marked(path: path, name: name) {
      do {
        try trial(marked)
        return marked
      } catch let undecodable as Decoder.Undecodable {
        throw try refusal(at: undecodable.offset, of: path, name)
      }
    }
    var farthest = 0
    for encoding in [TextEncoding.utf8, .gb18030] {
      do {
        try trial(encoding)
        return encoding
      } catch let undecodable as Decoder.Undecodable {
        // The encoding that came farther is most likely the file's own.
        farthest = max(farthest, undecodable.offset)
        if undecodable.isMarked { break }
      }
    }
    throw try refusal(at: farthest, of: path, name)
  }

  private static func refusal(at offset: Int, of path: String, _ name: String) throws -> Refusal {
    let line = try line(of: offset, in: path, name: name)
    return Refusal(Texts.undecodable, fix: Texts.saveAsUTF8, at: Place(file: name, line: line))
  }

  /// The line on which a byte of the file stands. No character of UTF-8 or GB18030 holds a line
  /// end.
  private static func line(of offset: Int, in path: String, name: String) throws -> Int {
    let descriptor = try RegularFile.open(path, name: name).descriptor
    defer { close(descriptor) }
    var lines = LineCounter()
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var left = offset
    while left > 0 {
      let count = read(descriptor, &piece, min(left, pieceSize))
      guard count > 0 else { break }
      lines.pass(piece[..<count])
      left -= count
    }
    return lines.count + 1
  }
}
