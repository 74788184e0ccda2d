import Cases
import Files
import Testing
import Vocabulary

/// Conditions that compare one field with another.
@Suite struct ConditionFieldTests {
  private static func text(_ condition: String) -> String {
    """
    id: bill
    name: {zh: 账单, en: bill}
    version: 2026-11-01
    fields:
      - {id: owed, name: {zh: 应收, en: owed}, type: money}
      - {id: paid, name: {zh: 实收, en: paid}, type: money}
      - {id: since, name: {zh: 起, en: since}, type: day}
      - {id: until, name: {zh: 止, en: until}, type: day}
      - {id: began, name: {zh: 开始, en: began}, type: time}
      - {id: ended, name: {zh: 结束, en: ended}, type: time}
      - {id: who, name: {zh: 谁, en: who}, type: agent}
      - {id: checker, name: {zh: 查的人, en: checker}, type: agent}
      - {id: note, name: {zh: 说明, en: note}, type: text}
      - id: kind
        name: {zh: 类别, en: kind}
        type: choice
        choices: [{id: paid, name: {zh: 付过的, en: paid before}}, {id: new, name: {zh: 新, en: new}}]
    states: {noted: last}
    steps:
      note: {to: noted, when: '\(condition)'}

    """
  }

  private static func findings(_ condition: String) -> [Finding] {
    do {
      _ = try FlowFile.read(TextFile(name: "Policies/flows/bill.yaml", text: text(condition)))
      return []
    } catch { return (error as? Refusal)?.findings ?? [] }
  }

  private func holds(_ condition: String, _ values: [String: String]) throws -> Bool {
    let flow = try FlowFile.read(
      TextFile(name: "Policies/flows/bill.yaml", text: Self.text(condition)))
    let when = try #require(flow[step: "note"]?.rules.first?.when)
    return try when.holds(values, in: flow)
  }

  @Test(arguments: [
    ("paid >= owed", ["paid": "9.50", "owed": "9.50"], true),
    ("paid >= owed", ["paid": "9.49", "owed": "9.50"], false),
    ("paid >= owed", ["paid": "10.00", "owed": "9.50"], true),
    ("paid >= owed", ["paid": "10.00"], false),
    ("until <= since + 6 months", ["since": "2026-08-31", "until": "2027-02-28"], true),
    ("until <= since + 6 months", ["since": "2026-08-31", "until": "2027-03-01"], false),
    ("until >= since + 10 days", ["since": "2026-12-25", "until": "2027-01-04"], true),
    ("until >= since - 1 days", ["since": "2026-12-25", "until": "2026-12-23"], false),
    ("ended <= began + 30 min", ["began": "1000", "ended": "2800"], true),
    ("ended <= began + 30 min", ["began": "1000", "ended": "2801"], false),
    ("ended > began", ["began": "1000", "ended": "1000"], false),
    ("checker != who", ["checker": "3", "who": "3"], false),
    ("checker != who", ["checker": "3", "who": "4"], true),
    // A choice of the field is meant before a field so called, and a quoted word is a value.
    ("kind = paid", ["kind": "paid", "paid": "9.50"], true),
    ("note = \"paid\"", ["note": "paid", "paid": "9.50"], true),
    ("note = paid", ["note": "paid", "paid": "9.50"], true),
  ])
  func aFieldIsComparedWithAnother(
    _ condition: String, _ values: [String: String], _ holds: Bool
  ) throws {
    #expect(try self.holds(condition, values) == holds)
  }

  @Test(arguments: [
    ("paid >= since", "can't be compared by >="), ("checker < who", "can't be compared by <"),
    ("until <= since + 6 h", "can't be added to the field"),
    ("until <= since + six months", "can't be added to the field"),
    ("paid >= owed + 1 days", "can't be added to the field"),
    ("ended <= began + 1 months", "can't be added to the field"),
  ])
  func whatCantBeComparedIsReportedAtItsPlace(_ condition: String, _ says: String) throws {
    let finding = try #require(Self.findings(condition).first)
    #expect(finding.reason.english.contains(says), "\(finding.reason.english)")
    #expect(finding.place == Place(file: "Policies/flows/bill.yaml", line: 20, column: 27))
  }
}
