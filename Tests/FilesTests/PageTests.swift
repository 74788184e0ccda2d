import Files
import Testing

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
    "<table", "<table><tr><td>1", "<html><td>1</", "<table><tr><td>1<", "<html><!--",
  ])
  func whatIsCutOffEndsTheTable(_ page: String) throws {
    #expect(try rows(page).count <= 1)
  }
}
