import Files
import Foundation
import Testing
import Vocabulary

/// Refused rows as a file that can be corrected and imported (HANDBOOK/sheets.md, One reader for all
/// sheets).
@Suite struct RefusedRowsTests {
  private func copy(_ text: String, _ lines: [Int], header: Int = 1) throws -> String {
    let folder = try Folder()
    var rows = try RefusedRows(
      path: folder.write(text.utf8), name: "sheet.csv", header: header, page: nil,
      language: .english)
    return try rows.text(lines.map { RefusedRow(line: $0, reason: Text(same: "why")) })
  }

  @Test func theRowsStandWithTheirLineAndReason() throws {
    let text = "order,note\n=\"4100000000000000001\",a\n4100000000000000002,\"b, \"\"c\"\"\"\n3,d\n"
    #expect(
      try copy(text, [3, 4])
        == "\u{FEFF}order,note,refused row,refused because\r\n"
        + "\"=\"\"4100000000000000002\"\"\",\"b, \"\"c\"\"\",3,why\r\n3,d,4,why\r\n")
  }

  @Test func titlesAboveTheHeaderStay() throws {
    #expect(
      try copy("report\n\norder,note\n3,d\n", [4], header: 3)
        .hasPrefix("\u{FEFF}report\r\n"))
  }

  @Test func aRowOfAnotherLengthKeepsIt() throws {
    let again = try copy("order,note\n3\n4,a,b\n", [2, 3])
    #expect(again.contains("\r\n3,2,why\r\n4,a,b,3,why\r\n"))
  }

  @Test func aFormulaIsMadeHarmless() throws {
    #expect(try copy("order,note\n3,=1+1\n", [2]).contains("'=1+1"))
  }

  @Test func aSecondCopyHasTheColumnsOnce() throws {
    let first = try copy("order,note\n3,d\n", [2])
    #expect(try copy(first, [2]) == first)
  }
}
