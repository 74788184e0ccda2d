import Files
import Foundation
import TestSupport
import Testing
import Vocabulary

/// Workbooks (XLSX), and files that are none.
@Suite struct WorkbookTests {
  typealias Cell = TestWorkbook.Cell

  private func read(
    _ entries: [(name: String, text: String)], sheet: String? = nil
  ) throws -> [ReadRow] {
    let folder = try Folder()
    let path = folder.path + "/a.xlsx"
    TestWorkbook.write(entries, to: path)
    let reader = try SheetReader(path: path, name: "a.xlsx", sheet: sheet)
    var rows: [ReadRow] = []
    while let row = try reader.next({ row in
      ReadRow(line: row.line, fields: (0..<row.count).map { row.plain($0) })
    }) {
      rows.append(row)
    }
    #expect(reader.share == 1)
    return rows
  }

  private func refusal(_ entries: [(name: String, text: String)]) -> Finding? {
    do {
      _ = try read(entries)
      return nil
    } catch {
      return (error as? Refusal)?.findings.first
    }
  }

  @Test func cellsAreReadAsAPersonSeesThem() throws {
    let cells: [[Cell]] = [
      [.shared("订单编号"), .shared("时间"), .inline("金额"), .inline("率")],
      [
        .shared("4100000000000001"), .number("46297.416666666664", style: 1),
        .number("99.900000000000006"), .number("0.46000000000000002", style: 3),
      ],
      [
        .number("4100000000000001"), .number("46297", style: 2), .number("1.005"),
        .number("0.992", style: 3),
      ],
      [.empty, .number("0.35138888888888886", style: 4), .empty, .inline("a&b <c>")],
      [.inline("4.1E+18"), .number("46297.416666666664", style: 5), .number("4.1E+18")],
    ]
    #expect(
      try read(TestWorkbook.entries([("表", cells)])) == [
        ReadRow(line: 1, fields: ["订单编号", "时间", "金额", "率"]),
        ReadRow(line: 2, fields: ["4100000000000001", "2026-10-02 10:00:00", "99.9", "46%"]),
        ReadRow(line: 3, fields: ["4100000000000001", "2026-10-02", "1.005", "99.2%"]),
        ReadRow(line: 4, fields: ["", "08:26:00", "", "a&b <c>"]),
        ReadRow(line: 5, fields: ["4.1E+18", "2026-10-02 10:00:00", "4.1E+18"]),
      ])
  }

  @Test func daysMayBeCountedFrom1904() throws {
    let entries = TestWorkbook.entries([("a", [[.number("44835.5", style: 1)]])], is1904: true)
    #expect(try read(entries).first?.fields == ["2026-10-02 12:00:00"])
  }

  @Test func theFirstSheetThatIsSeenIsRead() throws {
    let entries = TestWorkbook.entries(
      [("隐", [[.inline("x")]]), ("一", [[.inline("1")]]), ("二 & 三", [[.inline("2")]])],
      hidden: ["隐"])
    #expect(try read(entries).map(\.fields) == [["1"]])
    #expect(try read(entries, sheet: "二 & 三").map(\.fields) == [["2"]])
    #expect(throws: Refusal.self) { try read(entries, sheet: "四") }
  }

  @Test func textsMayBeRunsWithReadingsAndEscapes() throws {
    var entries = TestWorkbook.entries([("a", [[.shared("0"), .shared("1")]])])
    entries.removeAll { $0.name == "xl/sharedStrings.xml" }
    entries.append(
      (
        "xl/sharedStrings.xml",
        "<x:sst xmlns:x=\"u\"><x:si><x:r><x:t>3号</x:t></x:r><x:r><x:t xml:space=\"preserve\"> 顺丰</x:t></x:r>"
          + "<x:rPh><x:t>shun</x:t></x:rPh></x:si><x:si><x:t>a_x000D_\nb_x005F_</x:t></x:si></x:sst>"
      ))
    #expect(try read(entries).first?.fields == ["3号 顺丰", "a\nb_"])
  }

  @Test func rowsAndCellsWithoutAddressesFollowEachOther() throws {
    var entries = TestWorkbook.entries([("a", [])])
    entries.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    entries.append(
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row><c><v>1</v></c><c t=\"str\"><v>x</v></c></row>"
          + "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c r=\"A5\"><v>9</v></c></row><row/>"
          + "</sheetData></worksheet>"
      ))
    #expect(
      try read(entries) == [
        ReadRow(line: 1, fields: ["1", "x"]), ReadRow(line: 5, fields: ["", "", "3"]),
        ReadRow(line: 6, fields: []),
      ])
  }

  @Test func moreTextsThanABlockAreFound() throws {
    let rows: [[Cell]] = (0..<3000).map { [.shared("text \($0)"), .number("\($0)")] }
    var entries = TestWorkbook.entries([("a", rows.reversed())])
    let read = try read(entries)
    #expect(read.first?.fields == ["text 2999", "2999"])
    #expect(read.last?.fields == ["text 0", "0"])
    entries.removeAll { $0.name == "xl/sharedStrings.xml" }
    #expect(try self.read(entries).first?.fields == ["", "2999"])
  }

  @Test func aDamagedWorkbookIsRefusedBeforeItsFirstRow() throws {
    var entries = TestWorkbook.entries([("a", [[.inline("1")], [.inline("2")]])])
    let sheet = "xl/worksheets/sheet1.xml"
    entries = entries.map {
      $0.name == sheet ? ($0.name, String($0.text.dropLast(20))) : $0
    }
    let finding = try #require(refusal(entries))
    #expect(finding.reason.english.contains(sheet))
    entries.removeAll { $0.name == sheet }
    #expect(refusal(entries)?.reason.english.contains(sheet) == true)
    let folder = try Folder()
    let path = folder.path + "/a.xlsx"
    TestWorkbook.write(TestWorkbook.entries([("a", [[.inline("1")]])]), to: path)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for at in 40..<80 { bytes[at] ^= 0xFF }
    let broken = try folder.write(bytes, "b.xlsx")
    #expect(throws: Refusal.self) { try SheetReader(path: broken, name: "b.xlsx") }
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old Excel"),
      (Array("%PDF-1.7\n".utf8), "PDF"), ([0x1F, 0x8B, 8, 0], "archive"),
      (Array("Rar!".utf8), "archive"),
      (Array("MIME-Version: 1.0\n".utf8), "MHTML"),
      (
        Array(
          "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            .utf8), "XML"
      ),
      ([0xFF, 0xD8, 0xFF, 0xE0], "picture"),
    ] as [([UInt8], String)])
  func whatIsNoSheetIsNamed(_ bytes: [UInt8], _ word: String) throws {
    let folder = try Folder()
    let path = try folder.write(bytes + [10, 10], "orders.csv")
    let refusal = #expect(throws: Refusal.self) { try SheetReader(path: path, name: "orders.csv") }
    #expect(refusal?.findings.first?.reason.english.contains(word) == true)
    #expect(refusal?.findings.first?.fix != nil)
  }

  @Test(arguments: [
    ([("orders.csv", "a,b")], "archive"), ([("xl/workbook.bin", "")], "xlsb"),
    ([("mimetype", "x"), ("content.xml", "x")], "OpenDocument"),
    ([("[Content_Types].xml", "x"), ("word/document.xml", "x")], "no workbook"),
  ])
  func otherArchivesAreNamed(_ entries: [(String, String)], _ word: String) {
    #expect(
      refusal(entries.map { (name: $0.0, text: $0.1) })?.reason.english.contains(word) == true)
  }

  /// In a program of its own, which only reads: 100,000 rows whose texts are all different.
  @Test func readsInBoundedMemory() async throws {
    let folder = try Folder()
    let path = folder.path + "/a.xlsx"
    let rows: [[Cell]] = (0..<100_000).map {
      [.shared("4100000000\($0)"), .shared("3号 / 顺丰 / 尺码未定，等确认再发 \($0)"), .number("99.5")]
    }
    TestWorkbook.write(TestWorkbook.entries([("a", rows)]), to: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      let before = peak()
      let reader = try SheetReader(path: path, name: "a.xlsx")
      var count = 0
      while try reader.next({ count += $0.count }) != nil {}
      #expect(count == 300_000)
      #expect(peak() - before < 24 << 20)
    }
  }
}
