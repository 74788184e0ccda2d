import Files
import Foundation
import Testing
import Vocabulary

@Suite struct SheetReaderTests {
  @Test func readsRowsWithTheirLines() throws {
    #expect(
      try rows("订单编号,买家\n1001,小雨\n\n1002,\n") == [
        ReadRow(line: 1, fields: ["订单编号", "买家"]),
        ReadRow(line: 2, fields: ["1001", "小雨"]),
        ReadRow(line: 3, fields: [""]),
        ReadRow(line: 4, fields: ["1002", ""]),
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func takesEveryLineEnd(_ end: String) throws {
    let expected = [
      ReadRow(line: 1, fields: ["a", "b"]), ReadRow(line: 2, fields: ["1\(end)2", "x\"y"]),
      ReadRow(line: 4, fields: ["", ""]), ReadRow(line: 5, fields: ["z"]),
    ]
    let text = "a,b\(end)\"1\(end)2\",\"x\"\"y\"\(end),\(end)z"
    #expect(try rows(text) == expected)
    #expect(try rows(text + end) == expected)
  }

  @Test func takesMixedLineEnds() throws {
    #expect(
      try rows("a\r\nb\rc\n\r\nd\n\re").map(\.line) == [1, 2, 3, 4, 5, 6, 7],
      "CR LF is one line end, LF CR are two")
    #expect(try rows("a\n\"\r\n\r\n\n\"\nb").map(\.line) == [1, 2, 6])
  }

  @Test func endOfFileEndsARow() throws {
    #expect(try rows("a,b\n1,2").last?.fields == ["1", "2"])
    #expect(try rows("a,b\n1,").last?.fields == ["1", ""])
    #expect(try rows("a,b\n1,\"2\"").last?.fields == ["1", "2"])
    #expect(try rows("a,b\n1,\"\"").last?.fields == ["1", ""])
    #expect(try rows("a,b\n,").last?.fields == ["", ""])
    #expect(try rows("a\n\"\"").map(\.fields) == [["a"], [""]])
    #expect(try rows("a,b\n1,2\r").count == 2)
  }

  @Test func quotesInsideBareFieldsAreText() throws {
    #expect(try rows("5\" 屏,a\"b\"c, \"x\"\n").first?.fields == ["5\" 屏", "a\"b\"c", " \"x\""])
  }

  /// Quotes inside a cell that are not doubled are text where the cell's end is clear, and so is a
  /// backslash before them.
  @Test(arguments: [
    ("\"3号 \"加急\" 顺丰\"", "3号 \"加急\" 顺丰"), ("\"3号 \\\"加急\\\" 顺丰\"", "3号 \"加急\" 顺丰"),
    ("\"他说\"好的\"\"", "他说\"好的\""), ("\"a\"b, c\"", "a\"b, c"), ("\"\"a\" b\"", "\"a\" b"),
  ])
  func quotesThatAreNotDoubledAreText(_ written: String, _ text: String) throws {
    let folder = try Folder()
    let reader = try SheetReader(
      path: folder.write("x,\(written),y\n1,\"2\" ,3\n".utf8), name: "a.csv")
    try reader.next { row in
      #expect((0..<row.count).map { row.text($0) } == ["x", text, "y"])
      #expect(row.plain(1) == text)
      #expect(row.isMended)
    }
    #expect(try reader.next { $0.isMended } == false)
  }

  /// Where no quote closes the cell on its line it stays as it stands, and nothing of it is lost.
  @Test func textAfterAClosingQuoteIsKept() throws {
    #expect(try rows("\"a\"b,c\n").first?.fields == ["\"a\"b", "c"])
    #expect(try rows("\"a\"\"b\"c\n").first?.fields == ["\"a\"\"b\"c"])
    #expect(try rows("\"a\" b\n").first?.fields == ["\"a\" b"])
    #expect(try rows("\"a\" ,\"b\"\t\n1\n").map(\.fields) == [["a", "b"], ["1"]])
  }

  @Test func byteOrderMarkIsDropped() throws {
    #expect(
      try rows("\u{FEFF}a,b\n\u{FEFF}1,2\n").map(\.fields) == [["a", "b"], ["\u{FEFF}1", "2"]])
    #expect(try rows("\u{FEFF}\"a\"\n").map(\.fields) == [["a"]])
    #expect(try rows("\u{FEFF}").isEmpty)
  }

  @Test func anEmptyFileHasNoRows() throws {
    #expect(try rows("").isEmpty)
    #expect(try rows("a,b").map(\.fields) == [["a", "b"]])
  }

  /// CONTRACT.md, Files that clerks bring: a file that ends inside a quote is refused whole.
  @Test func anOpenQuoteIsRefusedWithTheLineWhereItsRowBegan() throws {
    let finding = try refusal("a,b\n1,2\n3,\"4\n5,6\n7,8\n")
    #expect(finding?.place == Place(file: "a.csv", line: 3))
    #expect(finding?.fix != nil)
    #expect(try refusal("a\n\"")?.place?.line == 2)
    #expect(try refusal("\"")?.place?.line == 1)
    #expect(try refusal("a\n\"\"\"")?.place?.line == 2)
    #expect(try refusal("a\n\"x\"\"")?.place?.line == 2)
    #expect(try refusal("a\n\"x\"") == nil)
    // A file is refused before its first row is handed out.
    let folder = try Folder()
    let path = try folder.write("a\n1\n\"2\n".utf8)
    #expect(throws: Refusal.self) { try SheetReader(path: path, name: "a.csv") }
  }

  @Test func aRowOfMoreThanFourMegabytesIsRefused() throws {
    let start = "a,b\n1,2\n"
    let finding = try refusal(start + "\"" + String(repeating: "x\n", count: 5 << 19) + "\",3\n")
    #expect(finding?.place?.line == 3)
    let bare = try refusal(start + String(repeating: "x", count: 5 << 20))
    #expect(bare?.place?.line == 3)
    let long = String(repeating: "一,", count: 1 << 19)
    #expect(try rows(start + long + "\n4,5\n").map(\.fields.count) == [2, 2, 1 << 19 | 1, 2])
  }

  @Test func afterARowThatWasRefusedByItsReaderTheNextOneFollows() throws {
    struct Bad: Error {}
    let folder = try Folder()
    let reader = try SheetReader(path: folder.write("a\nb\nc\n".utf8), name: "a.csv")
    #expect(try reader.next { $0.text(0) } == "a")
    #expect(throws: Bad.self) { try reader.next { _ in throw Bad() } }
    #expect(try reader.next { row in "\(row.line) \(row.text(0))" } == "3 c")
    #expect(try reader.next { _ in } == nil)
    #expect(try reader.next { _ in } == nil)
  }

  @Test func progressReachesTheSize() throws {
    let folder = try Folder()
    let bytes = Array("a,b\n".utf8) + Array(String(repeating: "1,2\n", count: 200_000).utf8)
    let reader = try SheetReader(path: folder.write(bytes), name: "a.csv")
    var shares: Set<Double> = []
    while try reader.next({ _ in }) != nil { shares.insert(reader.share) }
    #expect(reader.share == 1)
    #expect(shares.count > 2)
  }

  @Test func whatIsNoRegularFileIsRefused() throws {
    let folder = try Folder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    for name in ["missing.csv", "", "pipe"] {
      let path = folder.path + "/" + name
      let refusal = #expect(throws: Refusal.self) { try SheetReader(path: path, name: "x.csv") }
      #expect(refusal?.kind == .refused)
      #expect(refusal?.findings.first?.place?.file == "x.csv")
    }
  }

  /// Of many files that are refused none stays open.
  @Test func refusedFilesAreClosed() throws {
    let folder = try Folder()
    let bad = try folder.write([0x61, 0x0A, 0xFF, 0xFF])
    for _ in 0..<3000 {
      #expect(throws: Refusal.self) { try SheetReader(path: folder.path, name: "folder") }
      #expect(throws: Refusal.self) { try SheetReader(path: bad, name: "a.csv") }
    }
    let good = try folder.write("a\n".utf8, "b.csv")
    #expect(try SheetReader(path: good, name: "b.csv").next { $0.text(0) } == "a")
  }

  /// CONTRACT.md, Files that clerks bring: numbers as spreadsheets write them.
  @Test(arguments: [
    ("123", "123"), (" 123 ", "123"), ("\t123", "123"), ("'123", "123"), ("\t'123", "123"),
    ("=\"123\"", "123"), ("=\"\"", ""), ("=\" 123\"", "123"), ("=\"'123\"", "123"),
    ("\"=\"\"123\"\"\"", "123"), ("\"\t123\"", "123"), ("\"'123\"", "123"), ("\"  \"", ""),
    ("'", ""), ("=", "="), ("=\"", "=\""), ("=1+1", "=1+1"), ("", ""), ("''1", "'1"),
    ("-5.00", "-5.00"), ("中 文", "中 文"), ("\"a\"\"b\"", "a\"b"), ("\u{301}1", "\u{301}1"),
    ("`123", "123"), ("123\u{A0}", "123"), ("\u{A0}\u{3000}123\u{200B}", "123"),
    ("\u{FEFF}123", "123"),
    ("\u{200B}3号\u{3000}", "3号"), ("\u{3000}", ""), ("裙子\u{A0}", "裙子"), ("\u{A0}=\"123\"", "123"),
  ])
  func plainTakesOffWhatSpreadsheetsPutOn(_ written: String, _ plain: String) throws {
    let folder = try Folder()
    let reader = try SheetReader(path: folder.write("x,\(written),y\n".utf8), name: "a.csv")
    try reader.next { row in
      #expect(row.plain(1) == plain)
      #expect(row.withPlain(1) { String(decoding: $0, as: UTF8.self) } == plain)
      #expect(row.count == 3)
      #expect(row.plain(2) == "y")
    }
  }

  @Test func aShortRowHasEmptyFields() throws {
    let folder = try Folder()
    let reader = try SheetReader(path: folder.write("x\n , \n,a\n".utf8), name: "a.csv")
    try reader.next { row in
      #expect(row.text(1).isEmpty && row.plain(7).isEmpty && row.text(-1).isEmpty)
      #expect(row.withPlain(9) { $0.count } == 0)
      #expect(!row.isBlank)
    }
    #expect(try reader.next { $0.isBlank } == true)
    #expect(try reader.next { $0.isBlank } == false)
  }

  /// A doubled quote stays one whatever follows it, an accent of its own included.
  @Test func doubledQuotesBeforeAccents() throws {
    #expect(try rows("\"a\"\"\u{301}b\"\n").first?.fields == ["a\"\u{301}b"])
  }

  /// In a program of its own: 24 MB pass through a reader that holds some pieces of 256 KiB.
  @Test func readsInBoundedMemory() async {
    await #expect(processExitsWith: .success) {
      let folder = try Folder()
      let row = String(repeating: "1001,小雨,\"红\n旗\",12.50\n", count: 4096)
      let path = try folder.write([], "big.csv")
      let file = try #require(FileHandle(forWritingAtPath: path))
      for _ in 0..<192 { try file.write(contentsOf: Data(row.utf8)) }
      try file.close()
      let before = peak()
      let reader = try SheetReader(path: path, name: "big.csv")
      var count = 0
      while try reader.next({ count += $0.count }) != nil {}
      #expect(count == 4 * 4096 * 192)
      #expect(peak() - before < 8 << 20)
    }
  }
}

/// The most memory this program held so far, in bytes.
func peak() -> Int {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}
