import Files
import Payroll
import Testing
import Vocabulary

/// Policies are data: what is wrong in them is found with its line and a way out.
@Suite struct PolicyFileTests {
  @Test func theShippedPoliciesHoldFromTheBeginningAndStateTheHandbook() throws {
    let policies = try Desk.shippedBook().policies(for: Desk.month("2000-01"))
    #expect(policies.kpi.from == Desk.day("2000-01-01"))
    #expect(policies.kpi.most == Points(130))
    #expect(policies.kpi.passFrom == Points(91))
    #expect(
      policies.kpi.items.map { "\($0.key) \($0.most)" } == [
        "quality 20", "refund_rate 30", "complaints 20", "cooperation 20", "execution 20",
        "attendance 20",
      ])
    #expect(
      policies.wage.base.mapValues(\.description) == [
        .ordinary: "2000.00", .senior: "2500.00", .leader: "3000.00",
      ])
    #expect(policies.wage.deductionLimit == nil)
    #expect(policies.fines.complaint.amounts.map(\.description) == ["50.00", "100.00", "200.00"])
    #expect(policies.fines.conduct.map(\.id) == ["private_use", "colleague_contact"])
    #expect(policies.fines.conduct.allSatisfy { $0.escalation.amounts == [Money(fen: 1000)] })
    var rules = policies.recordRules
    #expect(rules.titles["quality"] == Text(zh: "售后客服素质", en: "chat quality"))
    rules.titles = [:]
    #expect(rules == .init())
  }

  @Test func thePolicyOfTheMonthsFirstDayIsTaken() throws {
    func policy(_ from: String, _ full: Int) -> String {
      """
      - from: \(from)
        source: test
        base: {ordinary: 2000, senior: 2500, leader: 3000}
        bonus: {full: \(full)}
        commission_percent: 0
        night_allowance: 0

      """
    }
    // Not in order of their dates, one from the middle of a month.
    let wage = policy("2026-10-15", 3) + policy("2020-01-01", 1) + policy("2026-10-01", 2)
    let book = try PolicyBook.read(
      kpi: Desk.shipped("kpi.yaml"), wage: TextFile(name: "wage.yaml", text: wage),
      fines: Desk.shipped("fines.yaml"))
    func full(_ month: String) throws -> WagePolicy.Bonus {
      try book.policies(for: Desk.month(month)).wage.bonus
    }
    #expect(try full("2026-09") == .byScore(full: Money(fen: 100)))
    #expect(try full("2026-10") == .byScore(full: Money(fen: 200)))
    #expect(try full("2026-11") == .byScore(full: Money(fen: 300)))
    #expect(
      Refusal.text { _ = try full("2019-12") }
        == "Policies/wage.yaml: no policy holds on the first day of 2019-12 "
        + "(add a policy with a from: of 2019-12-01 or earlier)")
  }

  private func findings(_ file: String, _ piece: String, _ other: String) -> [String] {
    let text = Refusal.text { _ = try Desk.book(file, replacing: piece, with: other) }
    return text?.split(separator: "\n").map(String.init) ?? []
  }

  /// The findings without the file, line and column, which the next test looks at.
  private func reasons(_ file: String, _ piece: String, _ other: String) -> [String] {
    findings(file, piece, other).map { line in
      line.split(separator: " ", maxSplits: 1).last.map(String.init) ?? line
    }
  }

  @Test func aFindingNamesFileLineAndColumn() throws {
    let kpi = """
      - from: 2026-01-01
        source: test
        score: {least: 0, most: 130}
        pass_from: 91
        items:
          - key: refund_rate
            percent: {of: refunded_orders, amoung: tagged_orders}
            bands:
              - {up_to: 5, points: 30}
              - {above: 6, points: 0}
          - key: attendance
            count: {start: 20, less: {lates: 5}, not_below: 0}
      """
    let text = Refusal.text {
      _ = try PolicyBook.read(
        kpi: TextFile(name: "kpi.yaml", text: kpi), wage: Desk.shipped("wage.yaml"),
        fines: Desk.shipped("fines.yaml"))
    }
    #expect(
      text?.split(separator: "\n").map(String.init) == [
        "kpi.yaml:7:38: unknown key “amoung” (did you mean “among”?)",
        "kpi.yaml:7:16: “among” is missing (add “among: ...”)",
        "kpi.yaml:10:11: a gap after line 9: ≤ 5 and > 6 do not meet "
          + "(let up_to of one equal above of the next (or below equal at_least))",
        "kpi.yaml:12:33: there is no figure “lates” (did you mean “late”?)",
      ])
  }

  @Test func bandsThatOverlapOrLeaveAGap() {
    let line = "        - {above: 5, up_to: 8, points: 20}"
    func reason(_ other: String) -> String? {
      reasons("kpi.yaml", line, other).first?.split(separator: "(").first.map { $0.trimmed }
    }
    #expect(
      reason("        - {above: 4, up_to: 8, points: 20}")?.hasPrefix("it overlaps line") == true)
    #expect(
      reason("        - {at_least: 5, up_to: 8, points: 20}")?.hasPrefix("it overlaps line") == true
    )
    #expect(
      reason("        - {above: 5, below: 8, points: 20}")?.hasPrefix("a gap after line") == true)
    #expect(
      reason("        - {above: 5, up_to: 9, points: 20}")?.hasPrefix("it overlaps line") == true)
    #expect(reason("        - {up_to: 8, points: 20}")?.hasPrefix("it overlaps line") == true)
    #expect(reason("        - {above: 8, up_to: 5, points: 20}") == "no value is in this band")
    #expect(
      reason("        - {above: 5, at_least: 5, points: 20}") == "give at_least or above, not both")
    #expect(reason("        - {above: 5, up_to: 8}") == "“points” is missing")
    #expect(
      reason("        - {above: five, up_to: 8, points: 20}")?.contains("a decimal number") == true)
    // The same bands in another order are fine.
    #expect(
      reason(
        "        - {above: 8, up_to: 11, points: 10}\n        - {above: 5, up_to: 8, points: 20}")?
        .hasPrefix("it overlaps line") == true)
    #expect(
      findings(
        "kpi.yaml",
        "        - {up_to: 5, points: 30}\n        - {above: 5, up_to: 8, points: 20}\n",
        "        - {above: 5, up_to: 8, points: 20}\n        - {up_to: 5, points: 30}\n"
      ).isEmpty)
  }

  @Test(arguments: [
    ("kpi.yaml", "  pass_from: 91", "  pass_form: 91", "unknown key “pass_form”"),
    ("kpi.yaml", "  pass_from: 91", "", "“pass_from” is missing"),
    ("kpi.yaml", "  pass_from: 91", "  pass_from: 131", "nobody can reach it: the most is 130"),
    ("kpi.yaml", "most: 130}", "most: -1}", "points, not below 0"),
    ("kpi.yaml", "least: 0, most: 130", "least: 130, most: 0", "the upper limit should be above"),
    ("kpi.yaml", "fair: 10, poor: 0}\n\n    # 退款率", "fair: 10}\n\n    # 退款率", "“poor” is missing"),
    ("kpi.yaml", "    - key: cooperation", "    - key: quality", "“quality” is there twice"),
    (
      "kpi.yaml", "      percent: {of: refunded_orders, among: tagged_orders, none: 30}\n", "",
      "it does not say how its points come about"
    ),
    (
      "kpi.yaml", "      count:", "      measure: late\n      count:", "more than one way to points"
    ),
    ("kpi.yaml", "of: refunded_orders", "of: refunded_order", "did you mean “refunded_orders”?"),
    (
      "kpi.yaml", "{key: low_rating, each: 5}", "{key: low_ratings, each: 5}",
      "is no event with points"
    ),
    (
      "kpi.yaml", "{key: low_rating, each: 5}", "{key: low_rating, each: {from: 1, to: 2}}",
      "records of a low rating carry no points"
    ),
    ("kpi.yaml", "each: {from: 5, to: 20}", "each: {from: 20, to: 5}", "the upper limit should be"),
    (
      "kpi.yaml", "{key: praise, each: 2}", "{key: complaint, each: 2}",
      "“complaint” is there twice"
    ),
    ("kpi.yaml", "- from: 2000-01-01", "- from: soon", "a date such as"),
    ("wage.yaml", "senior: 2500, ", "", "“senior” is missing"),
    ("wage.yaml", "ordinary: 2000", "ordinary: -2000", "“ordinary” is out of range"),
    ("wage.yaml", "ordinary: 2000", "ordinary: 2000.001", "an amount such as"),
    ("wage.yaml", "bonus: {full: 1000}", "bonus: {}", "it does not say what the bonus is"),
    (
      "wage.yaml", "bonus: {full: 1000}", "bonus: {levels: {gold: 800}}",
      "the KPI from 2000-01-01 has no level “gold”"
    ),
    ("wage.yaml", "commission_percent: 0", "commission_percent: 101", "a percentage from 0 to 100"),
    ("wage.yaml", "# deduction_limit: 20%", "deduction_limit: 20", "a share such as 20% or 0.2"),
    ("wage.yaml", "# deduction_limit: 20%", "deduction_limit: 0", "above 0 and at most 100%"),
    ("wage.yaml", "night_allowance: 0", "night_alowance: 0", "did you mean “night_allowance”?"),
    ("fines.yaml", "[50, 100, 200]", "[]", "there is no amount"),
    ("fines.yaml", "[50, 100, 200]", "[50, x, 200]", "yuan, not below 0"),
    ("fines.yaml", "id: colleague_contact", "id: private_use", "“private_use” is there twice"),
    ("fines.yaml", "  complaint: {amounts: [50, 100, 200]}\n", "", "“complaint” is missing"),
  ])
  func whatIsWrongIsSaid(file: String, piece: String, other: String, reason: String) {
    let found = findings(file, piece, other)
    #expect(found.contains { $0.contains(reason) }, "\(other): \(found)")
    #expect(found.allSatisfy { $0.hasPrefix("Policies/\(file):") })
  }

  @Test func twoPoliciesOfOneDateAndNone() throws {
    let fines = try Desk.shipped("fines.yaml")
    let twice = Refusal.text {
      _ = try PolicyBook.read(
        kpi: Desk.shipped("kpi.yaml"), wage: Desk.shipped("wage.yaml"),
        fines: TextFile(name: "fines.yaml", text: fines.text + "\n" + fines.text))
    }
    #expect(twice?.contains("has a policy from 2000-01-01 already") == true)
    let none = Refusal.text {
      _ = try PolicyBook.read(
        kpi: Desk.shipped("kpi.yaml"), wage: Desk.shipped("wage.yaml"),
        fines: TextFile(name: "fines.yaml", text: "# nothing yet\n"))
    }
    #expect(none?.hasPrefix("fines.yaml: there is no policy in it") == true)
  }

  @Test func findingsOfAllThreeFilesComeTogether() throws {
    let broken = TextFile(name: "x.yaml", text: "- from: soon\n")
    let text = Refusal.text { _ = try PolicyBook.read(kpi: broken, wage: broken, fines: broken) }
    let lines = text?.split(separator: "\n") ?? []
    #expect(lines.filter { $0.contains("a date such as") }.count == 3)
  }
}

extension Substring {
  var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
