import Testing

@testable import Terminal

struct PaneTests {
  func layout(_ rows: [PaneRow], columns: Int = 20, limit: Int = 8, style: Style = .plain)
    -> PaneLayout
  {
    PaneLayout(rows, columns: columns, limit: limit, cells: CellWidth(), style: style)
  }

  @Test func rowsWithAnIdAreNumberedInOrder() {
    let pane = layout([
      PaneRow(id: "a", ["退货"]), PaneRow(["下一步："]), PaneRow(id: "b", ["换货", " 好的"]),
    ])
    #expect(pane.lines == ["1 退货", "  下一步：", "2 换货 好的"])
    #expect(pane.picks == ["a", "b"])
  }

  @Test func everyLineIsOneColumnLessThanTheScreen() {
    let long = String(repeating: "退货", count: 20)
    for columns in 10...41 {
      let pane = layout(
        [PaneRow(id: "a", [.init(long)], wraps: true), PaneRow(id: "b", ["x", .init(long)])],
        columns: columns)
      #expect(pane.lines.allSatisfy { CellWidth().of($0) <= columns - 1 })
    }
  }

  @Test func theFirstIsShownInFullAndTheOthersCut() {
    let reply = "亲，七天无理由退货，运费险已经给您买好了"
    let pane = layout([
      PaneRow(id: "a", [.init(reply)], wraps: true), PaneRow(id: "b", [.init(reply)]),
    ])
    #expect(pane.lines == ["1 亲，七天无理由退", "  货，运费险已经给", "  您买好了", "2 亲，七天无理由退…"])
  }

  @Test func linesOfAReplyStayLines() {
    let pane = layout([PaneRow(id: "a", ["一\n二\u{1B}"], wraps: true), PaneRow(["三\n四"])])
    #expect(pane.lines == ["1 一", "  二␛", "  三␊四"])
  }

  @Test func whatDoesNotFitCannotBePicked() {
    let rows = (1...9).map { PaneRow(id: "\($0)", ["row"]) }
    #expect(layout(rows, limit: 3).picks == ["1", "2", "3"])
    #expect(layout(rows, limit: 3).lines.count == 3)
    #expect(layout(rows, limit: 0).picks.isEmpty)
  }

  @Test func aLongPreviewLeavesThreeOthersTheirLines() {
    let long = String(repeating: "退货", count: 100)
    let rows =
      [PaneRow(id: "a", [.init(long)], wraps: true)]
      + (1...4).map { PaneRow(id: "\($0)", ["row"]) }
    let pane = layout(rows, limit: 8)
    #expect(pane.picks.count == 4)
    #expect(pane.lines.count == 8)
    #expect(pane.lines[4].hasSuffix("…"))
    let five = [PaneRow(id: "a", ["一\n二\n三\n四\n五"], wraps: true)] + rows.dropFirst()
    #expect(layout(five, limit: 8).lines.prefix(6) == ["1 一", "  二", "  三", "  四", "  五", "2 row"])
  }

  @Test func theMatchedPartIsMarked() {
    let pane = layout(
      [PaneRow(id: "a", ["不", .init("退货", .match)])], style: Style(isOn: true))
    #expect(pane.lines == ["\u{1B}[34m1 \u{1B}[0m不\u{1B}[1;4m退货\u{1B}[0m"])
  }

  @Test func roomIsMadeBeforeTheCursorIsSaved() {
    // IND scrolls at the bottom, so the position saved must be the one after it.
    #expect(
      PaneArt.draw(["a", "b"], below: 1)
        == "\u{1B}D\u{1B}D\u{1B}D\u{1B}[3A\u{1B}7\r\u{1B}[2B\u{1B}[?7l"
        + "a\u{1B}[K\r\u{1B}[Bb\u{1B}[J\u{1B}[?7h\u{1B}8")
    #expect(
      PaneArt.erase(below: 0)
        == "\u{1B}D\u{1B}[1A\u{1B}7\r\u{1B}[1B\u{1B}[?7l\u{1B}[J\u{1B}[?7h\u{1B}8")
  }

  @Test func coloursOfAPromptTakeNoRoom() {
    #expect(
      Prompt.marked("\u{1B}[34m客服\u{1B}[0m> ")
        == "\u{01}\u{1B}[34m\u{02}客服\u{01}\u{1B}[0m\u{02}> ")
  }
}
