import Terminal
import Testing

struct FoldTests {
  @Test func linesGoOnUnderTheirBeginning() {
    let line = "  1  买家催退款，已答应今晚回复"
    #expect(CellWidth().fold(line, to: 15) == ["  1  买家催退款", "    ，已答应今", "    晚回复"])
    #expect(CellWidth().fold(line, to: 40) == [line])
    #expect(CellWidth().fold("", to: 40) == [""])
  }

  @Test func aDateStaysWhole() {
    let line = "答应 2026-11-23 00:30 前"
    #expect(CellWidth().fold(line, to: 12) == ["答应 ", "  2026-11-23", "   00:30 前"])
    #expect(CellWidth().fold("0123456789", to: 6) == ["012345", "  6789"])
    let coloured = "退货\u{1B}[33m12\u{1B}[0m34"
    #expect(CellWidth().fold(coloured, to: 7) == ["退货\u{1B}[33m12\u{1B}[0m", "  34"])
  }

  @Test func coloursTakeNoRoom() {
    let line = "\u{1B}[33m退货\u{1B}[0m退款"
    #expect(CellWidth().fold(line, to: 8) == [line])
    #expect(CellWidth().fold(line, to: 6) == ["\u{1B}[33m退货\u{1B}[0m退", "  款"])
  }

  @Test func aScreenTooNarrowForAnythingEnds() {
    #expect(CellWidth().fold("退货", to: 1) == ["退", "货"])
  }

  @Test(arguments: [false, true]) func noLineIsWider(ambiguousIsWide: Bool) {
    let cells = CellWidth(ambiguousIsWide: ambiguousIsWide)
    let line = "      4号 “答应”——今晚八点以前 · 给出明确的答复…… once more, by 2026-11-21 18:00"
    for columns in 8...60 {
      #expect(cells.fold(line, to: columns).allSatisfy { cells.of($0) <= columns })
    }
  }
}
