import Vocabulary

/// Reads the rows of a text sheet of any size (RFC 4180) in bounded memory: separated by commas,
/// tabs or semicolons; UTF-8 with or without BOM, GB18030, or UTF-16 with BOM; line ends LF, CR LF
/// or CR; line breaks and doubled quotes inside quoted fields.
final class TextRows: RowSource {
  /// The longest row taken, in bytes; a longer one is most likely a quote that was never closed.
  static let rowLimit = 4 << 20

  let lengths = RowLengths.exact
  var encoding: TextEncoding { file.encoding }
  var share: Double { file.share }

  private let file: DecodedFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanner: RowScanner
  private var line = 1

  /// Opens the file and determines its encoding by reading it through once, so that a file which
  /// can't be decoded or ends inside a quote is refused before any row is used.
  ///
  /// - Throws: `Refusal` of kind `.refused`.
  convenience init(path: String, name: String, head: FileHead) throws {
    let separator = Separator(of: head)
    let encoding = try DecodedFile.encoding(of: path, name: name) { encoding in
      let trial = try TextRows(path, name, encoding, separator)
      while try trial.next({ _ in }) != nil {}
    }
    try self.init(path, name, encoding, separator)
  }

  private init(
    _ path: String, _ name: String, _ encoding: TextEncoding, _ separator: Separator
  ) throws {
    file = try DecodedFile(path: path, name: name, encoding: encoding)
    scanner = RowScanner(separator: separator.byte)
    try fill()
    if separator.isStated { _ = try next { _ in } }
  }

  func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result? {
    while true {
      if buffer.withUnsafeBufferPointer({ scanner.find(in: $0, from: start, isLast: file.isAtEnd) })
      {
        defer {
          line += scanner.lineBreaks
          start = scanner.end
        }
        return try buffer.withUnsafeBufferPointer { bytes in
          try scanner.fields.withUnsafeBufferPointer { fields in
            try body(
              SheetRow(line: line, bytes: bytes, fields: fields, isBroken: scanner.isBroken))
          }
        }
      }
      if file.isAtEnd && start == buffer.count { return nil }
      guard !file.isAtEnd else { throw refusal(Texts.openQuote, fix: Texts.closeQuote) }
      guard buffer.count - start < Self.rowLimit else {
        throw refusal(Texts.rowTooLong(Self.rowLimit), fix: Texts.closeQuote)
      }
      try fill()
    }
  }

  private func refusal(_ reason: Text, fix: Text) -> Refusal {
    Refusal(reason, fix: fix, at: Place(file: file.name, line: line))
  }

  /// Drops the bytes that were used and appends the next decoded piece.
  private func fill() throws {
    buffer.removeFirst(start)
    start = 0
    buffer += try file.next()
  }
}
