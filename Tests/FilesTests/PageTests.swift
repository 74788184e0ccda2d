import Testing
import Vocabulary

@testable import Files

/// HTML tables under the name of a workbook.
@Suite struct PageTests {
  @Test func aTableIsRead() throws {
    let page = """
      <html><head><meta charset="utf-8"><style>td { mso-number-format: "<td>" }</style></head>
      <body><!-- <tr><td>no</td></tr> --><table border=1>
      <tr><th>订单编号</th><th align="left">备注</th></tr>
      <tr><td style='x:"y>"'>4100&#48;</td><td> 3号 <b>顺丰</b><br/>加急 &amp; &lt;快&gt;&nbsp;</td></tr>
      <tr><td>1002<td>a, b
      c</tr>
      </table></body></html>
      """
    #expect(
      try rows(page) == [
        ReadRow(line: 1, fields: ["订单编号", "备注"]),
        ReadRow(line: 2, fields: ["41000", "3号 顺丰\n加急 & <快>\u{A0}"]),
        ReadRow(line: 3, fields: ["1002", "a, b c"]),
      ])
  }

  @Test func cellsOverSeveralColumnsAndRows() throws {
    let page = """
      <table><tr><td colspan="2">报表</td><td>x</td></tr>
      <tr><td rowspan=3>1001</td><td>裙子</td><td>1</td></tr>
      <tr><td>袜子</td><td>2</td></tr><tr><td>帽子</td><td rowspan="9">3</td></tr></table>
      <table><tr><td>完</td></tr></table>
      """
    #expect(
      try rows(page).map(\.fields) == [
        ["报表", "", "x"], ["1001", "裙子", "1"], ["1001", "袜子", "2"], ["1001", "帽子", "3"], ["完"],
      ])
  }

  @Test func gb18030PagesAreRead() throws {
    let bytes = Array("<table><tr><td>".utf8) + [0xB6, 0xA9, 0xB5, 0xA5] + Array("</td></tr>".utf8)
    #expect(try rows(bytes).map(\.fields) == [["订单"]])
  }

  @Test func aPageOfSeveralPiecesIsRead() throws {
    let row = "<tr><td>4100</td><td>3号 &amp; 顺丰</td></tr>\n"
    let read = try rows("<table>" + String(repeating: row, count: 20_000))
    #expect(read.count == 20_000)
    #expect(read.allSatisfy { $0.fields == ["4100", "3号 & 顺丰"] })
  }

  @Test(arguments: [
    "<table", "<table><tr><td>1", "<html><td>1</", "<table><tr><td>1<",
  ])
  func whatIsCutOffEndsTheTable(_ page: String) throws {
    #expect(try rows(page).count <= 1)
  }

  @Test(arguments: ["<!--", "<!-- a -", "<script>", "<STYLE type='x'>", "<script></scrip"])
  func whatNeverEndsIsRefused(_ begin: String) throws {
    let page = "<table><tr><td>1</td></tr>\(begin)<tr><td>2</td></tr></table>"
    let refusal = #expect(throws: Refusal.self) { try rows(page) }
    #expect(refusal?.findings.first?.reason.english.contains("never ends") == true)
  }

  /// Tags, comments and texts are read over the ends of pieces, wherever these fall.
  @Test func tokensOfAnyLengthAreReadOnce() {
    let page =
      "a<!-- <td> --><td x=\"1>2\">b c</td><SCRIPT>if (a<b) { '<td>' }</Script><br>d&amp;"
    let whole = Self.tokens(page, piece: page.utf8.count).found
    #expect(
      whole == ["a", "td x=\"1>2\"", "b c", "/td", "script", "/script", "br", "d&amp;"])
    for size in 1...9 { #expect(Self.tokens(page, piece: size).found == whole, "\(size)") }
  }

  /// The bytes that are kept waiting do not grow with a comment or script, so that none is read
  /// again with each piece.
  @Test(arguments: ["<!--", "<script>"])
  func noPieceIsReadAgain(_ begin: String) {
    let page = begin + String(repeating: "x - < ", count: 2000)
    #expect(Self.tokens(page, piece: 50).longestWait < 20)
  }

  /// Scans a page in pieces, as `PageRows` does.
  private static func tokens(
    _ page: String, piece: Int
  ) -> (found: [String], longestWait: Int) {
    var found: [String] = []
    var text = ""
    var longestWait = 0
    var progress = TagScanner.Progress()
    var buffer: [UInt8] = []
    let all = Array(page.utf8)
    for from in stride(from: 0, to: all.count, by: piece) {
      let end = min(from + piece, all.count)
      buffer += all[from..<end]
      let used = buffer.withUnsafeBufferPointer { bytes in
        var scanner = TagScanner(bytes: bytes, isLast: end == all.count, progress: progress)
        while let token = scanner.next() {
          switch token {
          case .text(let part): text += String(decoding: part, as: UTF8.self)
          case .tag(let name, let rest):
            if !text.isEmpty { found.append(text) }
            text = ""
            found.append(name + String(decoding: rest, as: UTF8.self))
          }
        }
        progress = scanner.progress
        return scanner.at
      }
      buffer.removeFirst(used)
      longestWait = max(longestWait, buffer.count)
    }
    if !text.isEmpty { found.append(text) }
    return (found, longestWait)
  }
}
