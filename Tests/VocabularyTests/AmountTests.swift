import Foundation
import Testing
import Vocabulary

@Suite struct RatioTests {
  @Test func isKeptReduced() {
    let ratio = Ratio(6, over: -4)
    #expect(ratio.numerator == -3)
    #expect(ratio.denominator == 2)
    #expect(Ratio(0, over: -7) == Ratio(0))
    #expect(Ratio(0, over: -7).denominator == 1)
  }

  @Test func calculatesExactly() {
    let third = Ratio(1, over: 3)
    #expect(third + third + third == Ratio(1))
    #expect(Ratio(1) - third == Ratio(2, over: 3))
    #expect(third * Ratio(3, over: 4) == Ratio(1, over: 4))
    #expect(third / Ratio(-2, over: 5) == Ratio(-5, over: 6))
    #expect(Ratio(-1, over: 2) < Ratio(-1, over: 3))
    #expect(Ratio(23, over: 400) > Ratio(5, over: 100))
  }

  /// The nearest hundredth is checked by its distance, not by the formula that finds it.
  @Test func roundsHalvesAwayFromZero() {
    var wrong: [String] = []
    for denominator in 1...80 {
      for numerator in -900...900 {
        let hundredths = Ratio(Int128(numerator), over: Int128(denominator)).hundredths
        let distance = abs(100 * numerator - hundredths * denominator)
        let isNearest = 2 * distance < denominator
        let isHalfAway =
          2 * distance == denominator
          && abs(hundredths) * denominator > abs(100 * numerator)
        if !isNearest && !isHalfAway { wrong.append("\(numerator)/\(denominator): \(hundredths)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(Ratio(1, over: 200).hundredths == 1)
    #expect(Ratio(-1, over: 200).hundredths == -1)
    #expect(Ratio(-1, over: 201).hundredths == 0)
  }

  @Test(arguments: [
    ("0", 0, 1), ("3", 3, 1), ("-12.5", -25, 2), (".25", 1, 4), ("5.", 5, 1), ("+1.10", 11, 10),
    ("-0", 0, 1), ("000000000000012", 12, 1), ("0.000000001", 1, 1_000_000_000),
    ("999999999999999", 999_999_999_999_999, 1),
  ])
  func reads(_ text: String, _ numerator: Int, _ denominator: Int) {
    #expect(Ratio(decimal: text) == Ratio(Int128(numerator), over: Int128(denominator)))
  }

  @Test(arguments: [
    "", ".", "-", "+", "-.", "--1", "+-1", "1.2.3", "1e5", "0x10", "1,000", " 1", "1 ", "１", "½",
    "1-", "inf", "nan", "1000000000000000", "0.0000000001", String(repeating: "9", count: 5000),
    "0." + String(repeating: "0", count: 5000),
  ])
  func refuses(_ text: String) {
    #expect(Ratio(decimal: text) == nil)
  }

  @Test(arguments: [
    (23, 400, 2, "0.06"), (575, 100, 2, "5.75"), (575, 100, 1, "5.8"), (-575, 100, 1, "-5.8"),
    (1, 3, 9, "0.333333333"), (2, 3, 4, "0.6667"), (1, 2, 0, "1"), (-1, 2, 0, "-1"),
    (-1, 3, 0, "0"), (-1, 1000, 2, "0"), (1, 100, 2, "0.01"), (100, 1, 2, "100"), (0, 5, 3, "0"),
    (999_999, 1_000_000, 2, "1"), (1005, 1000, 9, "1.005"),
  ])
  func printsDecimals(_ numerator: Int, _ denominator: Int, _ places: Int, _ text: String) {
    let ratio = Ratio(Int128(numerator), over: Int128(denominator))
    #expect(ratio.decimal(places) == text)
  }

  /// An overflow ends the program: a payroll never goes on with a wrong figure.
  @Test func overflowIsNeverAFigure() async {
    await #expect(processExitsWith: .failure) {
      let product = Ratio(.max) * Ratio(2)
      print(product.numerator)
    }
    await #expect(processExitsWith: .failure) {
      print(Ratio(Int128(Int.max)).hundredths)
    }
  }
}

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12", 1200), ("12.5", 1250), ("-12.50", -1250), ("0", 0), ("-0", 0), (".05", 5), ("5.", 500),
    ("￥1,234.50", 123_450), ("¥1,234.5", 123_450), ("1234元", 123_400), (" 7 ", 700),
    ("-￥0.01", -1), ("￥-0.01", -1), ("12.340", 1234), ("+3.10", 310),
    ("999999999999999.99", 99_999_999_999_999_999),
  ])
  func reads(_ text: String, _ fen: Int) {
    #expect(Money(text) == Money(fen: fen))
  }

  @Test(arguments: [
    "", "元", "￥", ",", "-", "12.345", "0.001", "1.2.3", "1e3", "一百", "12元5角x", "１２", "(5.00)",
    "--1", "5%", "1000000000000000", "99999999999999999999999999", "NaN", "12\u{0301}",
  ])
  func refuses(_ text: String) {
    #expect(Money(text) == nil)
  }

  @Test(arguments: [
    (71_538, "715.38"), (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-100, "-1.00"), (10, "0.10"),
    (123_456_789, "1234567.89"), (Int.min, "-92233720368547758.08"),
  ])
  func prints(_ fen: Int, _ text: String) {
    #expect(Money(fen: fen).description == text)
  }

  @Test func everyPrintedAmountIsReadBack() {
    let amounts = (-30_000...30_000).map { Money(fen: $0 * 7) }
    #expect(amounts.allSatisfy { Money($0.description) == $0 })
  }

  /// HANDBOOK/kpi.md, Worked example: 1000 x 93 / 130.
  @Test func bonusOfTheWorkedExample() {
    #expect(Money(rounding: Ratio(1000) * Ratio(93) / Ratio(130)).description == "715.38")
    #expect(Money(rounding: Ratio(1, over: 200)).fen == 1)
    #expect(Money(rounding: Ratio(-1, over: 200)).fen == -1)
    #expect(Money(rounding: Ratio(2499, over: 100_000)).fen == 2)
    #expect(Money(rounding: Ratio(25, over: 1000)).fen == 3)
  }

  @Test func calculates() {
    let money = Money(fen: 250)
    #expect((money + Money(fen: 50)).fen == 300)
    #expect((money - Money(fen: 300)).fen == -50)
    #expect((-money).fen == -250)
    #expect(Money(fen: -1) < .zero)
    #expect([money, money, Money(fen: 1)].sum().fen == 501)
    #expect([Money]().sum() == .zero)
    #expect(money.yuan == Ratio(5, over: 2))
    var sum = money
    sum += Money(fen: 1)
    #expect(sum.fen == 251)
  }

  /// CONTRACT.md, Running: money as a decimal string.
  @Test func isWrittenAsDecimalText() throws {
    #expect(try JSONEncoder().encode([Money(fen: 71_538)]) == Data("[\"715.38\"]".utf8))
    let read = try JSONDecoder().decode([Money].self, from: Data("[\"-0.05\"]".utf8))
    #expect(read == [Money(fen: -5)])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Money].self, from: Data("[\"0.005\"]".utf8))
    }
  }
}

@Suite struct PointsTests {
  /// CONTRACT.md, Payroll JSON: without trailing zeros, hundredths at most.
  @Test(arguments: [
    (2000, "20"), (1750, "17.5"), (1333, "13.33"), (0, "0"), (-500, "-5"), (-50, "-0.5"),
    (5, "0.05"), (-5, "-0.05"), (10_010, "100.1"), (100_000, "1000"),
  ])
  func prints(_ hundredths: Int, _ text: String) {
    #expect(Points(hundredths: hundredths).description == text)
    #expect(Points(text) == Points(hundredths: hundredths))
  }

  @Test(arguments: ["", "1.005", "x", "20 ", "1e2", "１", "1000000000000000"])
  func refuses(_ text: String) {
    #expect(Points(text) == nil)
  }

  /// HANDBOOK/kpi.md, Decisions: the mean of several grades is kept to hundredths, half up.
  @Test func meansOfGrades() {
    #expect(Points(rounding: Ratio(20 + 15 + 15, over: 3)).description == "16.67")
    #expect(Points(rounding: Ratio(20 + 10 + 10, over: 3)).description == "13.33")
    #expect(Points(rounding: Ratio(20 + 15, over: 2)).description == "17.5")
    #expect(Points(rounding: Ratio(1, over: 8)).hundredths == 13)
  }

  @Test func calculates() throws {
    #expect((Points(90) - Points(5) - Points(8) + Points(6)) == Points(83))
    #expect([Points(2), Points(hundredths: 50)].sum().description == "2.5")
    #expect(Points(83) < Points(91))
    #expect(Points(93).ratio == Ratio(93))
    #expect(try JSONEncoder().encode([Points(20)]) == Data("[\"20\"]".utf8))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Points].self, from: Data("[\"0.005\"]".utf8))
    }
  }
}
