import Terminal
import Testing

struct TableTests {
  func sample() -> Table {
    var table = Table([.init("工号"), .init("姓名"), .init("工资", .right)])
    table.add(["3", "王春", "3165.38"])
    table.add(["12", "Ann", "715.00"])
    return table
  }

  @Test func columnsLineUpWithChinese() {
    #expect(
      sample().lines() == [
        "工号  姓名     工资",
        "3     王春  3165.38",
        "12    Ann    715.00",
      ])
  }

  @Test func theWidestColumnShrinksFirst() {
    var table = Table([.init("编号"), .init("备注"), .init("数", .right)])
    table.add(["A1", "买家说颜色不对要换一件大一点的", "7"])
    let lines = table.lines(width: 24)
    #expect(lines == ["编号  备注            数", "A1    买家说颜色不…    7"])
    #expect(lines.allSatisfy { CellWidth().of($0) <= 24 })
  }

  @Test func aFileGetsEveryCellInFull() {
    var table = Table([.init("备注")])
    table.add([String(repeating: "长", count: 300)])
    #expect(table.lines()[1].count == 300)
  }

  @Test func foreignTextIsHarmlessAndOneLine() {
    var table = Table([.init("买家")])
    table.add(["\u{1B}[2J\n小王"])
    #expect(table.lines()[1] == "␛[2J␊小王")
  }

  @Test func shortRowsAreFilledAndLongOnesCut() {
    var table = Table([.init("a"), .init("b")])
    table.add(["1"])
    table.add(["1", "2", "3"])
    #expect(table.lines() == ["a  b", "1", "1  2"])
  }

  @Test func coloursOnlyWhereStyleIsOn() {
    var table = Table([.init("旗")])
    table.add([Table.Cell("红", .red)])
    #expect(table.lines(style: Style(isOn: true))[1] == "\u{1B}[31m红\u{1B}[0m")
    #expect(table.lines()[1] == "红")
  }
}
