import Terminal
import Testing

struct StyleTests {
  let terminal = Screen(isTerminal: true)

  @Test func coloursNeedATerminalThatWantsThem() {
    #expect(Style(screen: terminal, environment: [:]).isOn)
    #expect(Style(screen: terminal, environment: ["NO_COLOR": ""]).isOn)
    #expect(!Style(screen: terminal, environment: ["NO_COLOR": "1"]).isOn)
    #expect(!Style(screen: Screen(isTerminal: false), environment: [:]).isOn)
    #expect(!Style(screen: Screen(isTerminal: true, isDumb: true), environment: [:]).isOn)
  }

  @Test func offItLeavesTextAlone() {
    #expect(Style.plain("退货", .bad) == "退货")
    #expect(Style(isOn: true)("退货", nil) == "退货")
    #expect(Style(isOn: true)("退货", .bad) == "\u{1B}[31m退货\u{1B}[0m")
  }

  @Test func aPipeTakesItsSizeFromTheEnvironment() {
    let screen = Screen(of: -1, environment: ["COLUMNS": "40", "LINES": "x", "TERM": "dumb"])
    #expect(screen == Screen(isTerminal: false, isDumb: true, columns: 40, rows: 24))
  }
}
