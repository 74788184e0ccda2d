import CMinizip
import Files
import Foundation
import Vocabulary

/// Feeds the reader of sheets with files, and with the parts of a workbook.
enum SheetFuzz {
  private static let path = NSTemporaryDirectory() + "/kefu-fuzz-sheet-\(getpid())"
  private static let use = SheetUse(
    id: "fuzz",
    columns: ["order", "time", "paid", "note"].map { SheetColumn($0, [], Text(same: $0)) },
    required: ["order"])

  /// The bytes as a file of whatever kind they are.
  static func read(_ bytes: UnsafeRawBufferPointer) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes.baseAddress, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    readFile()
  }

  private static func readFile() {
    guard let zone = DeskZone("UTC") else { return }
    if let reader = try? SheetReader(path: path, name: "fuzz") {
      while let row = try? reader.next({ row in
        precondition(row.line > 0, "rows have lines")
        return (0..<row.count).map { row.text($0) + row.plain($0) }
      }), row.count >= 0 {}
    }
    guard let sheet = try? Sheet(path: path, name: "fuzz", use: use) else { return }
    var lines: [RefusedRow] = []
    while let line = try? sheet.next({ row -> Int in
      let cells = CellReader(row, zone: zone)
      _ = try? cells.order(sheet["order"])
      _ = try? cells.time(sheet["time"])
      _ = try? cells.amount(sheet["paid"])
      _ = cells.text(sheet["note"])
      return row.line
    }) {
      lines.append(RefusedRow(line: line, reason: Text(same: "fuzz")))
    }
    _ = sheet.findings
    copy(lines, header: sheet.columns.line)
  }

  /// Copies the rows as an import does with those that it refuses: the copy can be read again.
  private static func copy(_ rows: [RefusedRow], header: Int) {
    guard
      var copy = try? RefusedRows(
        path: path, name: "fuzz", header: header, page: nil, language: .english),
      let text = try? copy.text(rows)
    else { return }
    let again = path + ".csv"
    defer { unlink(again) }
    guard let file = fopen(again, "w") else { return }
    fputs(text, file)
    fclose(file)
    guard let sheet = try? Sheet(path: again, name: "again", use: use) else { return }
    while (try? sheet.next({ row -> Bool in row.line > 0 })) == true {}
  }

  /// The bytes as a worksheet, cut at NUL into its shared texts and its styles.
  static func readWorkbook(_ bytes: UnsafeRawBufferPointer) {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map {
      Array($0)
    }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    let entries: [(String, [UInt8])] = [
      ("xl/workbook.xml", Array("<w><sheets><sheet name='a' id='r'/></sheets></w>".utf8)),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<r><Relationship Id='r' Type='\(type)' Target='s.xml'/></r>".utf8)
      ),
      ("xl/s.xml", parts[0]), ("xl/sharedStrings.xml", parts.count > 1 ? parts[1] : []),
      ("xl/styles.xml", parts.count > 2 ? parts[2] : Array("<s/>".utf8)),
    ]
    let archive = zipOpen64(path, APPEND_STATUS_CREATE)
    for (name, content) in entries where !content.isEmpty {
      zipOpenNewFileInZip64(
        archive, name, nil, nil, 0, nil, 0, nil, 0, Int32(Z_DEFAULT_COMPRESSION), 0)
      zipWriteInFileInZip(archive, content, UInt32(content.count))
      zipCloseFileInZip(archive)
    }
    zipClose(archive, nil)
    defer { unlink(path) }
    readFile()
  }
}
