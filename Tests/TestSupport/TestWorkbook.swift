import CMinizip
import Foundation

/// A ZIP file of a test's own, such as an XLSX workbook.
public enum TestWorkbook {
  /// A cell: shared text, inline text, a number with the index of its style in `styles`, or a formula
  /// with its value, which some programs leave out.
  public enum Cell {
    case shared(String)
    case inline(String)
    case number(String, style: Int = 0)
    case formula(String, value: String?)
    case empty
  }

  /// Styles by their index: general, date and time, date, percent, time, Chinese date and time.
  public static let styles = """
    <styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm;@"/>\
    </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="10"/>\
    <xf numFmtId="20"/><xf numFmtId="176"/></cellXfs></styleSheet>
    """

  /// The entries of a workbook with these sheets.
  public static func entries(
    _ sheets: [(name: String, rows: [[Cell]])], hidden: Set<String> = [], is1904: Bool = false
  ) -> [(name: String, text: String)] {
    var shared: [String] = []
    var entries: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      var rows = ""
      for (line, row) in sheet.rows.enumerated() {
        let cells = row.enumerated().map { column, cell in
          Self.cell(cell, address(column) + "\(line + 1)", &shared)
        }
        rows += "<row r=\"\(line + 1)\">\(cells.joined())</row>"
      }
      entries.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
        ))
    }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names = sheets.enumerated().map { index, sheet in
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state) "
        + "r:id=\"rId\(index + 1)\"/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(type)/worksheet\" "
        + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    entries += [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(type)\"><workbookPr date1904=\"\(is1904)\"/>"
          + "<sheets>\(names.joined())</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>"),
      ("xl/styles.xml", styles),
      (
        "xl/sharedStrings.xml",
        "<sst>\(shared.map { "<si><t>\(escaped($0))</t></si>" }.joined())</sst>"
      ),
    ]
    return entries
  }

  private static func cell(_ cell: Cell, _ address: String, _ shared: inout [String]) -> String {
    switch cell {
    case .shared(let text):
      shared.append(text)
      return "<c r=\"\(address)\" t=\"s\"><v>\(shared.count - 1)</v></c>"
    case .inline(let text):
      return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    case .number(let text, let style):
      return "<c r=\"\(address)\" s=\"\(style)\"><v>\(text)</v></c>"
    case .formula(let text, let value):
      let value = value.map { "<v>\($0)</v>" } ?? "<v/>"
      return "<c r=\"\(address)\"><f>\(escaped(text))</f>\(value)</c>"
    case .empty: return ""
    }
  }

  private static func address(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : address(column / 26 - 1) + letter
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// Writes a deflated ZIP file.
  public static func write(_ entries: [(name: String, text: String)], to path: String) {
    let file = zipOpen64(path, APPEND_STATUS_CREATE)
    for (name, text) in entries {
      zipOpenNewFileInZip64(
        file, name, nil, nil, 0, nil, 0, nil, Int32(Z_DEFLATED), Int32(Z_DEFAULT_COMPRESSION), 0)
      var text = text
      text.withUTF8 { bytes in
        _ = zipWriteInFileInZip(file, bytes.baseAddress, UInt32(bytes.count))
      }
      zipCloseFileInZip(file)
    }
    zipClose(file, nil)
  }
}
