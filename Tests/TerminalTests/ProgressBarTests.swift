import Terminal
import Testing

struct ProgressBarTests {
  final class Tape {
    var now = 0.0
    var written: [String] = []
  }

  func bar(_ tape: Tape, _ screen: Screen) -> ProgressBar {
    ProgressBar(
      screen: screen, language: .english, clock: { tape.now }, write: { tape.written.append($0) })
  }

  @Test func itRedrawsTenTimesASecondAtMostAndClearsItself() {
    let tape = Tape()
    let bar = bar(tape, Screen(isTerminal: true, columns: 60))
    for step in 0...4000 {
      tape.now = Double(step) / 1000
      bar.update(share: Double(step) / 4000, rows: step * 100)
    }
    #expect((30...40).contains(tape.written.count))
    bar.clear()
    #expect(tape.written.last == "\r\u{1B}[K")
    bar.clear()
    #expect((31...41).contains(tape.written.count))
  }

  @Test func itTellsShareRowsAndRateWithinTheScreen() throws {
    let tape = Tape()
    let bar = bar(tape, Screen(isTerminal: true, columns: 60))
    tape.now = 2
    bar.update(share: 0.5, rows: 530_000)
    let line = try #require(tape.written.first)
    #expect(line.contains("  50%  530,000 rows  265,000/s"))
    #expect(line.contains("\r[=============>             ]"))
    #expect(CellWidth().of(line) - "[K".count < 60)
  }

  @Test func aNarrowScreenLosesTheBarNotTheNumbers() throws {
    let tape = Tape()
    let bar = bar(tape, Screen(isTerminal: true, columns: 30))
    tape.now = 2
    bar.update(share: nil, rows: 1200)
    #expect(try #require(tape.written.first) == "\r1,200 rows  600/s\u{1B}[K")
  }

  @Test func nothingIsShownWithoutATerminalOrForAShortWork() {
    let tape = Tape()
    let silent = bar(tape, Screen(isTerminal: false))
    tape.now = 5
    silent.update(share: 0.5, rows: 5)
    silent.clear()
    let short = bar(tape, Screen(isTerminal: true))
    short.update(share: 1, rows: 5)
    short.clear()
    #expect(tape.written.isEmpty)
  }
}
