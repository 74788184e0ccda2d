import Cases
import Files
import Foundation
import Testing
import Vocabulary

/// Figures that count, sum, or go by a number from outside; periods, parts and rounds.
@Suite struct FigureMeasureTests {
  private static let text = """
    id: fee
    name: {zh: 物业费, en: fees}
    version: 2026-11-01
    fields:
      - {id: period, name: {zh: 账期, en: period}, type: month, required: true}
      - {id: held_on, name: {zh: 日期, en: held on}, type: day}
      - {id: owed, name: {zh: 应收, en: owed}, type: money, required: true}
      - {id: paid, name: {zh: 实收, en: paid}, type: money}
      - {id: payer, name: {zh: 谁, en: payer}, type: text, personal: true}
      - id: estate
        name: {zh: 小区, en: estate}
        type: choice
        choices: [{id: east, name: {zh: 东园, en: East}}, {id: west, name: {zh: 西园, en: West}}]
    states: {owed: first, asked: , paid: last}
    steps:
      bill: {may: [held_on, payer, estate, paid]}
      ask: {from: owed, to: asked}
      again: {from: asked, to: owed}
      pay: {from: [owed, asked], to: paid, asks: paid}
    holds:
      - {id: amount, name: {zh: 收缴率, en: collected}, of: any, sum: paid, among: owed, on: period, at_least: 98 %}
      - {id: number, name: {zh: 次数, en: number}, of: any, count: 4 to 6, per: year, on: held_on}
      - {id: rate, name: {zh: 每万户, en: "per 10,000"}, of: any, per: 10000, among: figure households, at_most: 5}
      - {id: asked, name: {zh: 提醒过, en: asked}, of: any, have: ask, at_least: 50 %}
      - {id: since, name: {zh: 本轮提醒过, en: asked since}, of: any, have: ask, since: owed, at_least: 50 %}
      - {id: total, name: {zh: 实收合计, en: total paid}, of: paid, sum: paid}

    """

  private static func flow() throws -> Flow {
    try FlowFile.read(TextFile(name: "Policies/flows/fee.yaml", text: text))
  }

  private func bench() throws -> CaseBench { try CaseBench([Self.flow()]) }

  private func bill(
    _ bench: CaseBench, _ owed: String, paid: String? = nil, _ values: [String: String] = [:]
  ) throws {
    let all = ["period": "2026-11", "owed": owed].merging(values) { $1 }
    let item = try bench.open("fee", all)
    if let paid { try bench.take("pay", item, ["paid": paid]) }
  }

  private func figure(
    _ bench: CaseBench, _ id: String, _ period: String, _ book: FigureBook = FigureBook()
  ) throws -> HoldFigure {
    let figures = try bench.records.figures(
      Self.flow(), #require(Period(period)), book, at: bench.now)
    return try #require(figures.first { $0.id == id })
  }

  @Test func moneyIsSummedByTheMonthItIsFor() throws {
    let bench = try bench()
    try bill(bench, "100", paid: "100")
    try bill(bench, "200.50", paid: "150.50")
    try bill(bench, "99.50")
    try bill(bench, "1000", ["period": "2026-12"])
    let november = try figure(bench, "amount", "2026-11")
    #expect(november.numerator == Ratio(decimal: "250.50"))
    #expect(november.denominator == Ratio(400))
    #expect(november.value?.decimal(2) == "62.63" && november.isMet == false)
    #expect(try figure(bench, "amount", "2026-12").value == Ratio(0))
    #expect(try figure(bench, "amount", "2026-10").value == nil)
    #expect(try figure(bench, "total", "2026-11").value == Ratio(decimal: "250.50"))
  }

  @Test func aCountHasAnAimForItsPeriodAlone() throws {
    let bench = try bench()
    for day in ["2026-03-01", "2026-11-20", "2027-01-02"] {
      try bill(bench, "1", ["held_on": day])
    }
    let year = try figure(bench, "number", "2026")
    // Two more may follow this year, so the aim is not missed yet.
    #expect(year.value == Ratio(2) && year.isMet == nil)
    #expect(try figure(bench, "number", "2026-11").isMet == nil)
    #expect(try figure(bench, "number", "2027").value == Ratio(1))
    bench.pass(60 * 86_400)
    #expect(try figure(bench, "number", "2026").isMet == false)
    for _ in 1...3 { try bill(bench, "1", ["held_on": "2026-05-05"]) }
    #expect(try figure(bench, "number", "2026").isMet == true)
    for _ in 1...2 { try bill(bench, "1", ["held_on": "2026-05-05"]) }
    #expect(try figure(bench, "number", "2026").isMet == false)
  }

  @Test func aNumberFromOutsideIsTheDenominator() throws {
    let bench = try bench()
    for estate in ["east", "east", "west"] { try bill(bench, "1", ["estate": estate]) }
    let book = try FigureFile.read(
      TextFile(
        name: FigureBook.fileName,
        text: """
          numbers:
            - id: households
              name: {zh: 户数, en: households}
              values:
                - {month: 2026-10, is: 5000}
                - {month: 2026-12, is: 9000}
                - {month: 2026-10, for: east, is: 2000}

          """))
    let all = try figure(bench, "rate", "2026-11", book)
    #expect(all.value == Ratio(6) && all.isMet == false)
    let unknown = try figure(bench, "rate", "2026-11")
    #expect(unknown.value == nil && unknown.isMet == nil)
    let parts = try bench.records.figures(
      Self.flow(), Period(Self.november), by: .field("estate"), book, at: bench.now)
    let rates = parts.map { part in part.figures.first { $0.id == "rate" }?.value }
    #expect(parts.map(\.key) == ["east", "west"] && rates == [Ratio(10), nil])
  }

  private static let november = Month(year: 2026, month: 11) ?? Month(index: 0)

  @Test func partsAreRankedByTheAim() throws {
    let bench = try bench()
    try bill(bench, "100", paid: "90", ["estate": "west"])
    try bill(bench, "100", paid: "50", ["estate": "east"])
    try bill(bench, "100", paid: "90")
    let parts = try bench.records.figures(
      Self.flow(), Period(Self.november), by: .field("estate"), at: bench.now)
    #expect(parts.map(\.key) == ["east", "west", nil])
    #expect(parts.map { $0.ranks["amount"] } == [3, 1, 1])
    #expect(parts.map(\.name.english) == ["East", "West", "(not given)"])
    // How often the desk does something in a year is no aim of a part of it.
    let year = try #require(Period("2026"))
    bench.pass(60 * 86_400)
    let counts = try bench.records.figures(
      Self.flow(), year, by: .field("estate"), at: bench.now
    ).flatMap(\.figures).filter { $0.id == "number" }
    #expect(counts.allSatisfy { $0.isMet == nil })
    #expect(try figure(bench, "number", "2026").isMet == false)
    let months = try bench.records.figures(
      Self.flow(), #require(Period("2026-Q4")), by: .month, at: bench.now)
    #expect(months.map(\.key) == ["2026-10", "2026-11", "2026-12"])
    #expect(months.map { $0.ranks["amount"] } == [nil, 1, nil])
  }

  @Test func figuresAreNotDividedByPersonalData() throws {
    let flow = try Self.flow()
    #expect(throws: Refusal.self) { try FigureGrouping("payer", in: flow) }
    let refusal = #expect(throws: Refusal.self) { try FigureGrouping("estat", in: flow) }
    #expect(refusal?.findings.first?.fix?.english.contains("estate") == true)
    #expect(try FigureGrouping("took pay", in: flow) == .took("pay"))
    #expect(try FigureGrouping("小区", in: flow) == .field("estate"))
  }

  /// Asked in an earlier round is not asked in this one.
  @Test func anEarlierRoundDoesNotCount() throws {
    let bench = try bench()
    let item = try bench.open("fee", ["period": "2026-11", "owed": "1"])
    try bench.take("ask", item)
    for id in ["asked", "since"] {
      #expect(try figure(bench, id, "2026-11").numerator == Ratio(1))
    }
    try bench.take("again", item)
    for id in ["asked", "since"] {
      #expect(try figure(bench, id, "2026-11").numerator == Ratio(0))
    }
    try bench.take("ask", item)
    #expect(try figure(bench, "asked", "2026-11").numerator == Ratio(1))
  }

  @Test(arguments: [
    ("on: period, at_least: 98 %", "on: §owed, at_least: 98 %", "neither a day nor a month"),
    ("sum: paid, among: owed", "sum: §period, among: owed", "is no number and can't be summed"),
    ("count: 4 to 6", "count: §some", "is no count"),
    ("count: 4 to 6", "count: §6 to 4", "is no count"),
    ("count: 4 to 6", "sum: §paid, count: 4 to 6", "a hold counts or sums"),
    ("among: figure households", "among: §households", "no number from outside"),
    ("per: year", "per: §decade", "should be one of"),
    ("have: ask, since: owed", "have: ask, since: §owned", "no state “owned”"),
  ])
  func aFaultIsReportedAtItsPlace(_ old: String, _ new: String, _ says: String) throws {
    let marked = Self.text.replacing(old, with: new, maxReplacements: 1)
    let before = marked.prefix { $0 != "§" }.split(
      separator: "\n", omittingEmptySubsequences: false)
    let text = marked.replacing("§", with: "")
    let refusal = #expect(throws: Refusal.self) {
      try FlowFile.read(TextFile(name: "Policies/flows/fee.yaml", text: text))
    }
    let finding = try #require(
      refusal?.findings.first { $0.line(.english).contains(says) }, "\(refusal?.findings ?? [])")
    #expect(finding.place?.line == before.count)
    #expect(finding.place?.column == (before.last?.count ?? 0) + 1)
  }

  @Test func theBoardNamesHoldsThatAreThere() throws {
    let file = TextFile(
      name: FigureBook.fileName,
      text: "board:\n  - {flow: fee, hold: amount}\n  - {flow: fee, hold: amuont}\n"
        + "  - {flow: fees, hold: amount}\n")
    let book = try FigureFile.read(file)
    let findings = book.check(against: Flows([try Self.flow()]))
    #expect(findings.map { $0.place?.line } == [3, 4])
    #expect(findings.first?.fix?.english.contains("amount") == true)
    let bench = try bench()
    #expect(throws: Refusal.self) {
      try bench.records.board(book, Period(Self.november), at: bench.now)
    }
  }
}
