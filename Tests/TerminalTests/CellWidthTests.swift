import Terminal
import Testing

struct CellWidthTests {
  let cells = CellWidth()

  @Test(arguments: [
    ("", 0), ("abc", 3), ("退货", 4), ("，。", 4), ("「」", 4), ("ｶﾅ", 2), ("Ａ１", 4), ("한글", 4),
    ("e\u{301}", 1), ("é", 1), ("😀", 2), ("🇨🇳", 2), ("㊗", 2), ("①", 1), ("—“”…×", 5), ("￥", 2),
    ("¥", 1), ("ไทยที่", 4), ("𠮷", 2), ("🧵", 2), ("☎", 1), ("␛", 1),
  ])
  func columnsAreThoseOfTheTerminal(text: String, columns: Int) {
    #expect(cells.of(text) == columns)
  }

  @Test func ambiguousCharactersFollowTheSetting() {
    let wide = CellWidth(ambiguousIsWide: true)
    #expect(wide.of("—“”…×①") == 12)
    #expect(wide.of("abc退货e\u{301}") == 8)
  }

  @Test(arguments: [
    ("退货退款", 8, "退货退款"), ("退货退款", 7, "退货退…"), ("退货退款", 6, "退货…"), ("退货退款", 1, "…"),
    ("退货", 0, ""), ("ae\u{301}iou", 3, "ae\u{301}…"), ("abc", 3, "abc"),
    ("👨\u{200D}👩\u{200D}👧家", 5, "…"), ("退👨\u{200D}👩\u{200D}👧家", 6, "退…"),
  ])
  func cuttingNeverSplitsACharacter(text: String, columns: Int, expected: String) {
    #expect(cells.cut(text, to: columns) == expected)
    #expect(cells.of(cells.cut(text, to: columns)) <= columns)
  }

  @Test func aWideEllipsisTakesTwoColumns() {
    let wide = CellWidth(ambiguousIsWide: true)
    #expect(wide.cut("退货退款", to: 7) == "退货…")
  }

  @Test func paddingFillsUpToTheColumn() {
    #expect(cells.pad("退货", to: 6) == "退货  ")
    #expect(cells.pad("12", to: 4, .right) == "  12")
    #expect(cells.pad("退货", to: 3) == "退货")
  }
}
