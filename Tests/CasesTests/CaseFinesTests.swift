import Cases
import Files
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite struct CaseFinesTests {
  private static let text = """
    id: visit
    name: {zh: 回访单, en: visits}
    version: 2026-11-01
    fields:
      - {id: what, name: {zh: 内容, en: what}, type: text, required: true}
      - {id: visitor, name: {zh: 回访人, en: visitor}, type: agent}
      - {id: phone, name: {zh: 电话, en: phone}, type: phone}
    states: {noted: {is: last, name: {zh: 已记, en: noted}}}
    steps: {note: {name: {zh: 记, en: note}, to: noted}}
    fines:
      - {rule: late, name: {zh: 迟了, en: "late, \\"as usual\\""}, amount: 20, who: visitor}
      - {rule: skipped, amount: 0.5, who: visitor}

    """

  private static func flow(_ text: String = text) throws -> Flow {
    try FlowFile.read(TextFile(name: "Policies/flows/visit.yaml", text: text))
  }

  private func bench() throws -> CaseBench {
    try CaseBench([Self.flow()], functions: .everywhere)
  }

  private func fine(
    _ bench: CaseBench, _ item: Case, _ rule: String, by number: Int = 3, login: Int? = nil
  ) throws -> Case {
    let hand = bench.hand(number, login: login)
    return try bench.records.fine(item, Self.flow(), rule: rule, note: nil, by: hand).item
  }

  private func sums(_ bench: CaseBench, _ month: String) throws -> [String] {
    let month = try #require(Month(month))
    return try bench.records.fines(Self.flow(), month, for: nil, at: bench.now).map {
      "\($0.party) \($0.entries) \($0.amount)"
    }
  }

  @Test func finesAreSummedByPartyAndMonth() throws {
    let bench = try bench()
    let first = try bench.open("visit", ["what": "一", "visitor": "1"])
    let second = try bench.open("visit", ["what": "二", "visitor": "4"])
    let third = try bench.open("visit", ["what": "三", "visitor": "1"])
    _ = try fine(bench, first, "late")
    _ = try fine(bench, second, "late, \"as usual\"", by: 9)
    let dropped = try fine(bench, third, "late")
    let kept = try fine(bench, third, "skipped")
    #expect(kept.values["amount"] == "0.50" && kept.values["case"] == "3")
    try bench.take("drop", dropped, by: 9, reason: "不算")
    #expect(try sums(bench, "2026-11") == ["1 2 20.50", "4 1 20.00"])
    #expect(try sums(bench, "2026-12").isEmpty)
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aRuleIsEnteredOnceWithACase() throws {
    let bench = try bench()
    let item = try bench.open("visit", ["what": "一", "visitor": "1"])
    _ = try fine(bench, item, "late")
    for number in [3, 9] {
      #expect(throws: Refusal.self) { try fine(bench, item, "late", by: number) }
    }
    #expect(try sums(bench, "2026-11") == ["1 1 20.00"])
  }

  @Test func aDroppedFineMayBeEnteredAgain() throws {
    let bench = try bench()
    let item = try bench.open("visit", ["what": "一", "visitor": "1"])
    let entry = try fine(bench, item, "late")
    try bench.take("drop", entry, by: 9, reason: "不算")
    #expect(try sums(bench, "2026-11").isEmpty)
    #expect(try fine(bench, item, "late", by: 9).number == entry.number)
    #expect(try sums(bench, "2026-11") == ["1 1 20.00"])
    #expect(throws: Refusal.self) { try fine(bench, item, "late") }
    #expect(try bench.records.check().isEmpty)
  }

  /// However an entry is made, it states the party of its case.
  @Test func anEntryMadeByItsWordsStatesWhatTheCaseOwes() throws {
    let bench = try bench()
    _ = try bench.open("visit", ["what": "一", "visitor": "1"])
    let other = #expect(throws: Refusal.self) {
      try bench.open("visit_fines", ["case": "1", "rule": "late", "visitor": "4"], by: 3)
    }
    let reason = try #require(other?.findings.first).reason.english
    #expect(reason.contains("party or number"))
    _ = try bench.open("visit_fines", ["case": "1", "rule": "late", "visitor": "1"], by: 3)
    #expect(try sums(bench, "2026-11") == ["1 1 20.00"])
  }

  @Test func nobodyFinesThemselvesAndNoAgentAnybody() throws {
    let bench = try bench()
    let own = try bench.open("visit", ["what": "一", "visitor": "3"])
    for (number, login) in [(3, nil), (9, 3), (1, nil)] as [(Int, Int?)] {
      let refusal = #expect(throws: Refusal.self) {
        try fine(bench, own, "late", by: number, login: login)
      }
      #expect(refusal?.kind == .notPermitted)
    }
    _ = try fine(bench, own, "late", by: 7)
  }

  @Test func aCaseWithoutPartyAndAnUnknownRuleAreRefused() throws {
    let bench = try bench()
    let item = try bench.open("visit", ["what": "一"])
    #expect(throws: Refusal.self) { try fine(bench, item, "late") }
    let named = try bench.open("visit", ["what": "二", "visitor": "1"])
    let refusal = #expect(throws: Refusal.self) { try fine(bench, named, "lat") }
    #expect(refusal?.findings[0].fix?.english.contains("late") == true)
  }

  private static let counted = text.replacing(
    "  - {rule: skipped, amount: 0.5, who: visitor}",
    with: """
        - {rule: skipped, amount: 0.5, who: visitor}
        - {rule: few, amount: 20, each: missed, when: missed >= 1 and missed <= 5, who: visitor}
        - {rule: many, amount: 50, each: missed, when: missed > 5, who: visitor}
        - {rule: rude, amount: 100 to 1000, who: visitor}
      """
  ).replacing(
    "  - {id: phone",
    with: "  - {id: missed, name: {zh: 漏了, en: missed}, type: whole}\n  - {id: phone")

  @Test func aFineIsProposedByItsConditionForEachOfANumber() throws {
    let flow = try Self.flow(Self.counted)
    let bench = try CaseBench([flow], functions: .everywhere)
    func due(_ item: Case) throws -> [String] {
      try bench.records.finesDue(item, flow).map { "\($0.fine.rule) \($0.amount ?? .zero)" }
    }
    func fine(_ item: Case, _ rule: String, _ amount: Money? = nil) throws -> Case {
      try bench.records.fine(
        item, flow, rule: rule, amount: amount, note: nil, by: bench.hand(3)
      ).item
    }
    let few = try bench.open("visit", ["what": "一", "visitor": "1", "missed": "5"])
    let many = try bench.open("visit", ["what": "二", "visitor": "4", "missed": "6"])
    let none = try bench.open("visit", ["what": "三", "visitor": "4"])
    #expect(try (due(few), due(many), due(none)) == (["few 100.00"], ["many 300.00"], []))
    #expect(throws: Refusal.self) { try fine(few, "many") }
    #expect(throws: Refusal.self) { try fine(none, "few") }
    #expect(try fine(many, "many").values["amount"] == "300.00")
    #expect(try due(many).isEmpty)
    let month = try #require(Month("2026-11"))
    let left = try bench.records.finesDue(of: flow, month, for: nil, at: bench.now)
    #expect(left.map(\.item) == [few.number])
    // A lead sets the amount of a fine with bounds, within them.
    for amount in [nil, Money(fen: 9_999), Money(fen: 100_001)] {
      #expect(throws: Refusal.self) { try fine(few, "rude", amount) }
    }
    #expect(throws: Refusal.self) { try fine(few, "late", Money(fen: 2000)) }
    #expect(try fine(few, "rude", Money(fen: 10_000)).values["amount"] == "100.00")
    // Nor does another way in leave out the number or the bounds.
    for values in [["set": "5"], [:]] {
      #expect(throws: Refusal.self) {
        let given = ["case": "1", "rule": "rude", "visitor": "1"].merging(values) { $1 }
        try bench.open("visit_fines", given, by: 3)
      }
    }
    #expect(try bench.records.check().isEmpty)
  }

  @Test func aDamagedAmountIsNoSum() throws {
    let bench = try bench()
    _ = try fine(bench, bench.open("visit", ["what": "一", "visitor": "1"]), "late")
    try bench.damage("UPDATE case_value SET value = '二十' WHERE field = 'amount'")
    let refusal = #expect(throws: Refusal.self) { try sums(bench, "2026-11") }
    #expect(refusal?.kind == .store)
  }

  @Test func onePartyPaysTheFinesOfAFlowAndNoneIsPersonal() throws {
    let two = Self.text.replacing("amount: 0.5, who: visitor", with: "amount: 0.5, who: what")
    let personal = Self.text.replacing("who: visitor", with: "who: phone")
    for text in [two, personal] {
      let refusal = #expect(throws: Refusal.self) { try Self.flow(text) }
      #expect(refusal?.findings.first?.place?.line == (text == two ? 12 : 11))
    }
  }

  @Test func aFileInPlaceOfTheRegisterIsFound() throws {
    let desk = try TestFolder.make()
    let folder = desk + "/" + Flows.folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.text.write(toFile: folder + "/visit.yaml", atomically: true, encoding: .utf8)
    #expect(Flows(desk: desk).ids == ["visit", "visit_fines"])
    #expect(Flows(desk: desk).check(in: FlowWorld()).isEmpty)
    let other = Self.text.replacing("id: visit", with: "id: visit_fines")
    try other.write(toFile: folder + "/visit_fines.yaml", atomically: true, encoding: .utf8)
    let findings = Flows(desk: desk).check(in: FlowWorld())
    #expect(findings.first?.place == Place(file: "Policies/flows/visit.yaml", line: 10, column: 1))
  }
}
