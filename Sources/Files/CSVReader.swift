import Glibc
import Vocabulary

/// Reads CSV (RFC 4180) of any size in bounded memory: UTF-8 with or without BOM, or GB18030; line
/// ends LF, CR LF or CR; line breaks and doubled quotes inside quoted fields.
public final class CSVReader {
  /// The longest row taken: a longer one is a quote that was never closed.
  public static let rowLimit = 4 << 20
  private static let pieceSize = 1 << 18

  public let name: String
  public let encoding: TextEncoding
  /// Size of the file in bytes, and how many of them were read so far: for a progress bar.
  public let size: Int
  public private(set) var position = 0
  /// The part of the file that is read, 0 to 1.
  public var share: Double { size == 0 ? 1 : Double(position) / Double(size) }

  private let descriptor: Int32
  private let decoder: Decoder
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanner = CSVRowScanner()
  private var line = 1
  private var ended = false
  private var piece = [UInt8](repeating: 0, count: pieceSize)

  /// Opens the file and settles its encoding by reading it through once, so that a file which can't
  /// be decoded or ends inside a quote is refused whole before any row is used. Throws `Refusal`.
  public convenience init(path: String, name: String) throws {
    try self.init(path: path, name: name, encoding: Self.encoding(of: path, name: name))
  }

  private static func encoding(of path: String, name: String) throws -> TextEncoding {
    var farthest = 0
    for encoding in [TextEncoding.utf8, .gb18030] {
      do {
        let trial = try CSVReader(path: path, name: name, encoding: encoding)
        while try trial.next({ _ in }) != nil {}
        return encoding
      } catch let undecodable as Decoder.Undecodable {
        // The encoding that came farther is most likely the file's own.
        farthest = max(farthest, undecodable.offset)
        if undecodable.isMarked { break }
      }
    }
    let line = try line(of: farthest, in: path, name: name)
    throw Refusal(Texts.undecodable, fix: Texts.saveAsUTF8, at: Place(file: name, line: line))
  }

  /// The line on which a byte of the file stands. No character of either encoding holds a line end.
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

  private init(path: String, name: String, encoding: TextEncoding) throws {
    self.name = name
    self.encoding = encoding
    decoder = try Decoder(encoding, name: name)
    (descriptor, size) = try RegularFile.open(path, name: name)
    try fill()
  }

  deinit { close(descriptor) }

  /// Hands the next row to `body`; nil at the end of the file.
  public func next<Result>(_ body: (CSVRow) throws -> Result) throws -> Result? {
    while true {
      if buffer.withUnsafeBufferPointer({ scanner.find(in: $0, from: start, isLast: ended) }) {
        defer {
          line += scanner.lineBreaks
          start = scanner.end
        }
        return try buffer.withUnsafeBufferPointer { bytes in
          try scanner.fields.withUnsafeBufferPointer { fields in
            try body(CSVRow(line: line, bytes: bytes, fields: fields))
          }
        }
      }
      if ended && start == buffer.count { return nil }
      guard !ended else { throw refusal(Texts.openQuote, fix: Texts.closeQuote) }
      guard buffer.count - start < Self.rowLimit else {
        throw refusal(Texts.rowTooLong(Self.rowLimit), fix: Texts.closeQuote)
      }
      try fill()
    }
  }

  private func refusal(_ reason: Text, fix: Text) -> Refusal {
    Refusal(reason, fix: fix, at: Place(file: name, line: line))
  }

  /// Drops what was used and appends the next decoded piece.
  private func fill() throws {
    buffer.removeFirst(start)
    start = 0
    let count = read(descriptor, &piece, Self.pieceSize)
    guard count >= 0 else {
      throw Refusal(Texts.unreadable(errno), fix: Texts.readableFix(errno), at: Place(file: name))
    }
    position += count
    ended = count == 0
    buffer += try decoder.decode(piece[..<count], last: ended)
  }
}
