import Vocabulary

/// Reads the rows of the tables of an HTML page, as shops' back offices save them under the name
/// `.xls`.
///
/// Tags are read as leniently as browsers do: cells and rows need not be closed. A cell over
/// several columns is followed by empty ones; one over several rows is repeated in each of them.
final class PageRows: RowSource {
  let lengths = RowLengths.emptyEnds
  var encoding: TextEncoding { file.encoding }
  var share: Double { file.share }

  private let file: DecodedFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var table = PageTable()
  private var progress = TagScanner.Progress()
  private var isDone = false

  /// - Throws: `Refusal` of kind `.refused` when the file can't be decoded, or ends within a
  ///   comment, a style or a script.
  convenience init(path: String, name: String) throws {
    let encoding = try DecodedFile.encoding(of: path, name: name) { encoding in
      let trial = try PageRows(path, name, encoding)
      while try trial.next({ _ in }) != nil {}
    }
    try self.init(path, name, encoding)
  }

  private init(_ path: String, _ name: String, _ encoding: TextEncoding) throws {
    file = try DecodedFile(path: path, name: name, encoding: encoding)
  }

  func next<Result>(_ body: (SheetRow) throws -> Result) throws -> Result? {
    while table.rows.isEmpty {
      guard !isDone else { return nil }
      table.rows.drop()
      buffer.removeFirst(start)
      start = 0
      buffer += try file.next()
      buffer.withUnsafeBufferPointer { bytes in
        var scanner = TagScanner(bytes: bytes, isLast: file.isAtEnd, progress: progress)
        while let token = scanner.next() { table.take(token) }
        start = scanner.at
        progress = scanner.progress
      }
      // Rows after it would be missing without a word.
      if file.isAtEnd, let awaited = progress.awaited {
        throw Refusal(
          Texts.neverEnds(awaited), fix: Texts.saveAsWorkbook, at: Place(file: file.name))
      }
      isDone = file.isAtEnd
      if isDone { table.finish() }
      let waiting = max(buffer.count - start, table.size)
      guard waiting < SheetReader.rowLimit || !table.rows.isEmpty else {
        throw Refusal(Texts.rowTooLong(SheetReader.rowLimit), at: Place(file: file.name))
      }
    }
    return try table.rows.take(body)
  }
}
