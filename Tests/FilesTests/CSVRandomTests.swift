import Files
import Testing

/// RFC 4180 read the plain way: the whole text at once, one character after the other.
enum SimpleCSV {
  /// On this line the first quote that a separator or the line's end follows, and the index of
  /// that.
  private static func lastQuote(
    _ scalars: [Unicode.Scalar], from: Int
  ) -> (quote: Int, next: Int)? {
    let line = scalars[from...].prefix { $0 != "\r" && $0 != "\n" }
    for at in line.indices where line[at] == "\"" {
      let blanks = line[(at + 1)...].prefix { $0 == " " || $0 == "\t" }
      if blanks.endIndex == line.endIndex || line[blanks.endIndex] == "," {
        return (at, blanks.endIndex)
      }
    }
    return nil
  }

  /// One quote for two, and none of the backslash before one.
  private static func resolved(_ scalars: ArraySlice<Unicode.Scalar>) -> String.UnicodeScalarView {
    let text = String(String.UnicodeScalarView(scalars))
    let pairs = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    var plain = String.UnicodeScalarView()
    var isSecond = false
    for (index, part) in pairs.enumerated() {
      plain.append(contentsOf: part)
      guard index < pairs.count - 1 else { break }
      isSecond = part.isEmpty && index > 0 && !isSecond
      if isSecond { continue }
      if plain.last == "\\" { plain.removeLast() }
      plain.append("\"")
    }
    return plain
  }

  /// The rows, and whether the text ended inside a quote.
  static func parse(_ text: String) -> (rows: [ReadRow], isOpen: Bool) {
    let scalars = Array(text.unicodeScalars)
    var rows: [ReadRow] = []
    var fields: [String] = []
    var at = 0
    var line = 1
    var first = 1
    /// Passes one line end of any kind, if there is one.
    func lineEnd() -> Bool {
      guard at < scalars.count, scalars[at] == "\r" || scalars[at] == "\n" else { return false }
      let isPair = scalars[at] == "\r" && at + 1 < scalars.count && scalars[at + 1] == "\n"
      at += isPair ? 2 : 1
      line += 1
      return true
    }
    while at < scalars.count {
      var field = String.UnicodeScalarView()
      let start = at
      if scalars[at] == "\"" {
        at += 1
        while true {
          guard at < scalars.count else { return (rows, true) }
          if scalars[at] == "\"" {
            at += 1
            guard at < scalars.count, scalars[at] == "\"" else { break }
            field.append("\"")
            at += 1
          } else {
            let before = at
            if !lineEnd() { at += 1 }
            field.append(contentsOf: scalars[before..<at])
          }
        }
        let closed = at
        while at < scalars.count, !",\r\n".unicodeScalars.contains(scalars[at]) { at += 1 }
        if scalars[closed..<at].contains(where: { $0 != " " && $0 != "\t" }) {
          if let (end, next) = lastQuote(scalars, from: closed) {
            field = resolved(scalars[start + 1..<end])
            at = next
          } else {
            field = String.UnicodeScalarView(scalars[start..<at])
          }
        }
      } else {
        while at < scalars.count, !",\r\n".unicodeScalars.contains(scalars[at]) { at += 1 }
        field = String.UnicodeScalarView(scalars[start..<at])
      }
      fields.append(String(field))
      if at < scalars.count, scalars[at] == "," {
        at += 1
        if at < scalars.count { continue }
        fields.append("")
      } else {
        _ = lineEnd()
      }
      rows.append(ReadRow(line: first, fields: fields))
      fields = []
      first = line
    }
    return (rows, false)
  }
}

@Suite struct CSVRandomTests {
  static let parts = [
    "a", "1", "中", "😀", " ", "\t", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "=", "'", "",
    "\u{301}",
  ]

  /// Random text, some of it no CSV at all, before and after a line that fills the first piece.
  @Test(arguments: [0, 1, 2, 3])
  func randomTextIsReadAsBySimpleParser(_ kind: Int) throws {
    var random = SplitMix(seed: UInt64(4180 + kind))
    for round in 0..<(kind == 0 ? 1500 : 60) {
      var text = ""
      for _ in 0..<random.next(40) { text += Self.parts[random.next(Self.parts.count)] }
      if kind > 0 {
        let filler = CSVEncodingTests.piece * kind / 2 - 8 - random.next(text.utf8.count + 3)
        text = String(repeating: "x", count: filler) + "\n" + text
      }
      // Which separator a random text has is anybody's guess, so its first line says so.
      let expected = SimpleCSV.parse(text)
      let file = "sep=,\n" + text
      let shown = "\(round): \(text.suffix(200).debugDescription)"
      if expected.isOpen {
        #expect(try refusal(file)?.place?.line == lineOfOpenRow(text) + 1, "\(shown)")
      } else {
        let shifted = expected.rows.map { ReadRow(line: $0.line + 1, fields: $0.fields) }
        #expect(try rows(file) == shifted, "\(shown)")
      }
    }
  }

  /// The line on which the row begins that an open quote never ends.
  private func lineOfOpenRow(_ text: String) -> Int {
    // The last row of the text that a closing quote makes whole.
    SimpleCSV.parse(text + "\"").rows.last?.line ?? 1
  }

  /// What is written for a spreadsheet is read back as it was.
  @Test func writtenCellsAreReadBack() throws {
    var random = SplitMix(seed: 7)
    // A formula behind a line break is made words (CSVCellTests).
    let parts = Self.parts.filter { $0 != "=" }
    for _ in 0..<300 {
      let cells = (0...random.next(4)).map { _ in
        (0...random.next(3)).map { _ in
          "x" + (0..<random.next(6)).map { _ in parts[random.next(parts.count)] }.joined()
        }
      }
      let text = CSVText.document(cells.map { $0.map { CSVCell.text($0) } })
      let file = "\u{FEFF}sep=,\r\n" + text.dropFirst()
      #expect(try rows(file).map(\.fields) == cells, "\(text.debugDescription)")
    }
  }
}
