import Terminal
import Testing

@Suite struct ChartTests {
  private let blocks = Chart(isPlain: false)
  private let plain = Chart(isPlain: true)

  @Test func aBarFillsItsShareInEighths() {
    #expect(blocks.bar(0.5, columns: 4) == "██░░")
    #expect(blocks.bar(0.53125, columns: 4) == "██▏░")
    #expect(blocks.bar(1, columns: 4) == "████")
    #expect(blocks.bar(0, columns: 4) == "░░░░")
    #expect(plain.bar(0.5, columns: 4) == "==--")
  }

  @Test func onlyNothingIsEmptyAndOnlyTheWholeIsFull() {
    #expect(blocks.bar(0.001, columns: 4) == "▏░░░")
    #expect(blocks.bar(0.999, columns: 4) == "███▉")
    #expect(plain.bar(0.001, columns: 4) == "=---")
    #expect(plain.bar(0.999, columns: 4) == "===-")
  }

  @Test(arguments: [-1, 0, 0.01, 0.33, 0.5, 0.87, 1, 7])
  func everyBarIsAsWideAsAsked(_ share: Double) {
    for columns in 1...30 {
      #expect(CellWidth().of(blocks.bar(share, columns: columns)) == columns)
      #expect(plain.bar(share, columns: columns).count == columns)
    }
  }

  @Test func aSparklineRisesWithItsShares() {
    #expect(blocks.sparkline([0, 0.125, 0.5, 0.51, 1]) == "▁▁▄▅█")
    #expect(plain.sparkline([0, 0.125, 0.5, 0.51, 1]) == "11458")
    #expect(blocks.sparkline([]).isEmpty)
  }
}
