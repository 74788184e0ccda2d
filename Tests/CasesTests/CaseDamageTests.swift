import Cases
import Store
import Testing
import Vocabulary

/// Damage is a finding and an error, never a default.
@Suite struct CaseDamageTests {
  private func bench() throws -> CaseBench {
    let two = FlowComputation("two", Text(zh: "两遍", en: "twice")) { _, _ in nil }
    let bench = try CaseBench([TestFlows.complaint], functions: FlowFunctions(computed: [two]))
    for what in ["甲", "乙", "丙"] {
      try bench.open("complaint", ["what": what, "kind": "water", "order": "ORDER-1"])
    }
    return bench
  }

  static let unreadable = [
    "UPDATE case_step SET agent = 99999 WHERE number = 2",
    "UPDATE case_step SET agent = NULL WHERE number = 2",
    "UPDATE case_step SET day = 'someday' WHERE number = 2",
    "UPDATE case_step SET holder = -1 WHERE number = 2",
    "UPDATE case_entry SET owner = 0 WHERE number = 2",
    "UPDATE case_entry SET definition = 'x' WHERE number = 2",
  ]

  @Test(arguments: unreadable) func whatCannotBeReadIsAnError(_ sql: String) throws {
    let bench = try bench()
    try bench.damage(sql)
    let findings = try bench.records.check()
    #expect(findings.count == 1, "\(findings)")
    do {
      let item = try bench.records.item(CaseKey("complaint", 2))
      _ = try bench.records.flow(of: item)
      Issue.record("read")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .store)
    }
    #expect(try bench.records.item(CaseKey("complaint", 3)).values["what"] == "丙")
  }

  static let wrong = [
    "UPDATE case_entry SET state = 'closed' WHERE number = 2",
    "UPDATE case_entry SET holder = 2 WHERE number = 2",
    "UPDATE case_entry SET is_open = 0 WHERE number = 2",
    "UPDATE case_entry SET due = 5 WHERE number = 2",
    "UPDATE case_step SET state_to = 'lost' WHERE number = 2",
    "UPDATE case_step SET step = 'dance' WHERE number = 2",
    "UPDATE case_step SET sequence = 2 WHERE number = 2",
    "UPDATE case_value SET value = 'fire' WHERE number = 2 AND field = 'kind'",
    "UPDATE case_value SET field = 'smell' WHERE number = 2 AND field = 'kind'",
    "DELETE FROM case_key WHERE number = 2 AND field = 'kind'",
    "DELETE FROM case_step WHERE number = 2",
    "DELETE FROM case_entry WHERE number = 2",
  ]

  @Test(arguments: wrong) func whatDoesNotAgreeIsFound(_ sql: String) throws {
    let bench = try bench()
    #expect(try bench.records.check().isEmpty)
    try bench.damage(sql)
    #expect(try !bench.records.check().isEmpty)
  }
}
