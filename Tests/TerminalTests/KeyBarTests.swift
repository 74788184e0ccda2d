import Testing

@testable import Terminal

struct KeyBarTests {
  private let bar = KeyBar([
    .init("Alt-1…9", "复制"), .init("Tab", "补全"), .init("Ctrl-C", "放弃"),
  ])

  private func line(_ columns: Int, style: Style = .plain) -> String {
    bar.line(columns: columns, cells: CellWidth(), style: style)
  }

  @Test func keysStandWholeOrNotAtAll() {
    #expect(line(80) == "Alt-1…9 复制  Tab 补全  Ctrl-C 放弃")
    #expect(line(36) == "Alt-1…9 复制  Tab 补全  Ctrl-C 放弃")
    #expect(line(35) == "Alt-1…9 复制  Tab 补全")
    #expect(line(22) == "Alt-1…9 复制")
    #expect(line(12) == "")
    #expect(KeyBar([]).line(columns: 80, cells: CellWidth(), style: .plain) == "")
  }

  @Test func everyLineIsOneColumnLessThanTheScreen() {
    for columns in 1...80 { #expect(CellWidth().of(line(columns)) < max(columns, 1)) }
  }

  @Test func coloursTakeNoColumns() {
    #expect(line(36, style: Style(isOn: true)).contains("放弃"))
  }
}
