import Files
import Foundation
import Testing
import Vocabulary

/// Pieces of 256 KiB are decoded one by one; a character, a line end or a quote may be cut
/// anywhere.
@Suite struct CSVEncodingTests {
  static let piece = 1 << 18

  /// GB18030 (GB 18030-2005): one, two and four bytes a character.
  static let characters: [(text: String, bytes: [UInt8])] = [
    ("a", [0x61]), ("中", [0xD6, 0xD0]), ("à", [0xA8, 0xA4]), ("㐀", [0x81, 0x39, 0xEE, 0x39]),
    ("𠀀", [0x95, 0x32, 0x82, 0x36]), ("😀", [0x94, 0x39, 0xFC, 0x36]), ("𠂇", [0xFE, 0x51]),
  ]

  /// A character whose second byte is a comma's neighbour: 0x5C and 0x7C are `\` and `|` in ASCII,
  /// 0x30 to 0x39 inside four bytes are digits (CVE-2006-2314).
  static let tricky: [(text: String, bytes: [UInt8])] = [
    ("乗", [0x81, 0x5C]), ("亅", [0x81, 0x7C]), ("誠", [0xD5, 0x5C]),
    ("\u{80}", [0x81, 0x30, 0x81, 0x30]),
  ]

  @Test func readsGB18030() throws {
    for (text, bytes) in Self.characters.dropFirst() + Self.tricky {
      // A first line that no UTF-8 reader takes settles the encoding.
      let file: [UInt8] = [0xB6, 0xA9, 0xB5, 0xA5, 0x0A] + bytes + [0x2C] + bytes + [0x0A]
      #expect(
        try rows(file) == [
          ReadRow(line: 1, fields: ["订单"]), ReadRow(line: 2, fields: [text, text]),
        ])
    }
  }

  @Test func saysWhichEncodingItFound() throws {
    let folder = try Folder()
    let gb = try folder.write([0xB6, 0xA9, 0xB5, 0xA5, 0x0A], "gb.csv")
    #expect(try SheetReader(path: gb, name: "gb.csv").encoding == .gb18030)
    let utf = try folder.write("订单\n".utf8, "utf.csv")
    #expect(try SheetReader(path: utf, name: "utf.csv").encoding == .utf8)
  }

  /// The mark of Unicode in GB18030 is no part of the first column's name.
  @Test func byteOrderMarkOfGB18030IsDropped() throws {
    let file: [UInt8] = [0x84, 0x31, 0x95, 0x33, 0xB6, 0xA9, 0xB5, 0xA5, 0x0A]
    #expect(try rows(file) == [ReadRow(line: 1, fields: ["订单"])])
  }

  @Test func gb18030IsReadAcrossPieces() throws {
    for (text, bytes) in Self.characters {
      for shift in 0...bytes.count + 1 {
        let head: [UInt8] = [0xD6, 0xD0, 0x0A, 0x22]
        let filler = Self.piece - head.count - shift
        let file =
          head + [UInt8](repeating: 0x78, count: filler) + bytes + bytes + [0x22, 0x2C, 0x31]
        let read = try rows(file)
        #expect(read.map(\.line) == [1, 2])
        #expect(read.last?.fields.map(\.utf8.count) == [filler + 2 * text.utf8.count, 1])
        #expect(read.last?.fields.first?.hasSuffix("x" + text + text) == true, "\(text) \(shift)")
      }
    }
  }

  @Test(arguments: ["é", "中", "😀", "\"\"", "\r\n", "\"\",\"\""])
  func utf8IsReadAcrossPieces(_ text: String) throws {
    let bytes = Array(text.utf8)
    for shift in 0...bytes.count + 1 {
      let filler = String(repeating: "x", count: Self.piece - 3 - shift)
      let read = try rows("h\n\"\(filler)\(text)\(text)\",1\r\nz\r\n")
      let inside = (text + text).replacing("\"\"", with: "\"")
      let expected =
        text.contains(",")
        ? ["\(filler)\",\"\",\""] : [filler + inside]
      let lines = text == "\r\n" ? 5 : 3
      #expect(read.last == ReadRow(line: lines, fields: ["z"]), "\(text.debugDescription) \(shift)")
      #expect(read.count == 3)
      #expect(read.dropFirst().first?.fields == expected + ["1"])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r", ",", "\"q\"", "\"\""])
  func rowsAreReadAcrossPieces(_ text: String) throws {
    for shift in 0...text.utf8.count + 1 {
      let first = String(repeating: "x", count: Self.piece - 1 - shift)
      let second = String(repeating: "y", count: Self.piece - 1 - text.utf8.count)
      let whole = first + "," + text + "," + second + "," + text + ",z"
      let expected = SimpleCSV.parse(whole)
      #expect(try rows(whole) == expected.rows, "\(text.debugDescription) \(shift)")
    }
  }

  @Test func lineEndsAtTheEndOfAPiece() throws {
    for shift in 0...3 {
      let first = String(repeating: "x", count: Self.piece - shift)
      #expect(try rows(first + "\r\n1\r\n").map(\.line) == [1, 2])
      #expect(try rows(first + "\r1\r").map(\.line) == [1, 2])
      #expect(try rows(first + "\r").map(\.line) == [1])
      #expect(try rows(first).count == 1)
      #expect(try refusal("\"" + first + "\"\"")?.place?.line == 1)
      #expect(try rows("\"" + first + "\"").count == 1)
    }
  }

  /// Text that grows most when it is decoded: 0xFE51 is four bytes of UTF-8.
  @Test func longRunsOfOneCharacter() throws {
    for (text, bytes) in Self.characters {
      let count = Self.piece / bytes.count * 2 + 3
      let file: [UInt8] = [0xD6, 0xD0, 0x0A] + Array(repeatElement(bytes, count: count).joined())
      #expect(try rows(file).last?.fields == [String(repeating: text, count: count)])
    }
  }

  // What can't be decoded.

  @Test func undecodableBytesAreRefusedWithTheirLine() throws {
    let finding = try refusal([0x61, 0x0A, 0x62, 0x0A, 0x63, 0xFF, 0x0A, 0x64, 0x0A])
    #expect(finding?.place == Place(file: "a.csv", line: 3))
    #expect(finding?.fix != nil)
    // Half a character at the end, of one encoding and of the other.
    #expect(try refusal([0xE4, 0xB8, 0xAD, 0x0A, 0xE4, 0xB8])?.place?.line == 2)
    #expect(try refusal([0xD6, 0xD0, 0x0A, 0x61, 0x0A, 0xD6])?.place?.line == 3)
    #expect(try refusal([0xD6, 0xD0, 0x0A, 0x95, 0x32, 0x82])?.place?.line == 2)
    #expect(try refusal([0x80])?.place?.line == 1)
  }

  @Test func undecodableBytesFarInside() throws {
    let lines = String(repeating: "1001,小雨\n", count: 60_000)
    let utf8 = Array(lines.utf8)
    for line in [2, 17_000, 59_999] {
      var bytes = utf8
      bytes[(line - 1) * 12 + 6] = 0xFF
      #expect(try refusal(bytes)?.place?.line == line)
    }
    let row: [UInt8] = [0x31, 0x2C, 0xD6, 0xD0, 0x0D, 0x0A]
    let gb = Array(repeatElement(row, count: 60_000).joined())
    for line in [1, 45_000, 60_000] {
      var bytes = gb
      bytes[(line - 1) * 6 + 3] = 0xFF
      #expect(try refusal(bytes)?.place?.line == line)
    }
  }

  /// A mark at the beginning says UTF-8: a wrong byte does not make GB18030 of it.
  @Test func aMarkedFileIsUTF8() throws {
    let file = TextEncoding.mark + Array("订单编号\n1001\n".utf8) + [0xD6, 0xD0, 0x0A]
    #expect(try refusal(file)?.place?.line == 3)
  }

  @Test func surrogatesAndOverlongFormsAreRefused() throws {
    for bytes: [UInt8] in [
      [0xED, 0xA0, 0x80, 0xFF], [0xC0, 0xAF, 0xFF], [0xF5, 0x80, 0x80, 0xFF],
    ] {
      #expect(try refusal([0x61, 0x0A] + bytes + [0x0A])?.place?.line == 2)
    }
  }

  /// Excel's “Unicode text”.
  @Test func utf16WithItsMarkIsRead() throws {
    let text = "\u{FEFF}订单\t备注\r\n1001\t3号 😀\r\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(
        try rows(bytes) == [
          ReadRow(line: 1, fields: ["订单", "备注"]), ReadRow(line: 2, fields: ["1001", "3号 😀"]),
        ])
    }
    #expect(try refusal(little + [0x00, 0xD8, 0x61, 0x00]) != nil, "half a pair")
  }

  @Test func aSecondMarkIsDroppedToo() throws {
    #expect(try rows("\u{FEFF}\u{FEFF}a,b\n").map(\.fields) == [["a", "b"]])
  }

  /// The line of an error is the file's line, not the one where reading had come to.
  @Test func nulBytesAreText() throws {
    #expect(try rows([0x61, 0x00, 0x62, 0x0A]).first?.fields == ["a\u{0}b"])
  }
}
