import Vocabulary

/// Reads the lines of a text file of any size, or the blocks of an HTML page as lines, in bounded
/// memory.
public final class TextLines {
  /// One line, without its end.
  public struct Line: Sendable {
    /// The 1-based line of the file; for a page the one on which the block ends.
    public let number: Int
    public let text: String

    public init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// True for an HTML page.
  public let isPage: Bool
  private let file: DecodedFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var page = PageLines()

  /// - Throws: `Refusal` of kind `.refused` when the file can't be read or decoded.
  public init(path: String, name: String) throws {
    isPage = try FileHead(path: path, name: name).letters.drop { $0.isWhitespace }.hasPrefix("<")
    let encoding = try DecodedFile.encoding(of: path, name: name) { encoding in
      let trial = try DecodedFile(path: path, name: name, encoding: encoding)
      while !trial.isAtEnd { _ = try trial.next() }
    }
    file = try DecodedFile(path: path, name: name, encoding: encoding)
  }

  /// The part of the file that was read, 0...1.
  public var share: Double { file.share }

  /// Returns the next line; nil at the end of the file.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read, or a line is too long.
  public func next() throws -> Line? { isPage ? try nextBlock() : try nextLine() }

  private func nextLine() throws -> Line? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return line(buffer[start..<end])
      }
      if file.isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(buffer[start...])
      }
      try fill()
    }
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> Line {
    number += 1
    let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return Line(number: number, text: String(decoding: bytes, as: UTF8.self))
  }

  private func nextBlock() throws -> Line? {
    while page.lines.isEmpty {
      guard !file.isAtEnd else {
        page.finish()
        break
      }
      try fill()
      start = buffer.withUnsafeBufferPointer { page.take($0, isLast: file.isAtEnd) }
    }
    return page.lines.isEmpty ? nil : page.lines.removeFirst()
  }

  private func fill() throws {
    buffer.removeFirst(start)
    start = 0
    guard buffer.count < SheetReader.rowLimit else {
      throw Refusal(
        Texts.rowTooLong(SheetReader.rowLimit), at: Place(file: file.name, line: number + 1))
    }
    buffer += try file.next()
  }
}
