import Appraisals
import Files
import Foundation
import Payroll
import Shifts
import Store
import Testing
import Vocabulary

/// A month from clerks' files to the contract's document.
@Suite struct RunTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// The worked example of HANDBOOK/kpi.md, agent 3, through files: late twice, one day of leave.
  private func bringExample() throws {
    place.roster(Workplace.october, [3: [8: "白", 9: "白", 10: "白", 11: "晚"]])
    try place.orders(
      Workplace.sales(200, 3, "2024-10-05") + Workplace.sales(200, 3, "2024-10-31"))
    try place.refunds(
      (0..<20).map { "\(Workplace.number("2024-10-05", 3, $0)),50,2024-10-20 12:00" })
    try place.clockings([
      "3,2024-10-08 08:31:00,in", "3,2024-10-08 17:30:00,out", "3,2024-10-09 08:30:01,in",
      "3,2024-10-09 17:31,out", "3,2024-10-11 17:29,in", "3,2024-10-12 01:03,out",
    ])
    try place.gradeAll()
    try place.records([
      "2024-10-10,3,leave,,,病假", "2024-10-08,3,low_rating,,,", "2024-10-09,3,complaint,8,,未回电",
      "2024-10-10,3,praise,,,", "2024-10-11,3,praise,,,", "2024-10-12,3,praise,,,",
    ])
    // 优, 良, 优, 中 instead of four times 优.
    for number in try place.store.read({ reading in
      try reading.all(
        """
        SELECT number FROM appraisal WHERE agent = 3 AND kind IN ('grade.complaints', 'grade.execution')
        """, make: { try $0.integer(0) })
    }) { try place.retract(number) }
    try place.records(["2024-10-31,3,grade.complaints,良", "2024-10-31,3,grade.execution,中"])
  }

  /// An agent is told the own gaps, and of others' the number alone.
  @Test func anAgentSeesTheOwnGapsAlone() throws {
    try place.gradeAll()
    for number in try place.store.read({ reading in
      try reading.all(
        "SELECT number FROM appraisal WHERE agent IN (1, 3) AND kind = 'grade.execution'",
        make: { try $0.integer(0) })
    }) { try place.retract(number) }
    func gaps(_ reader: AgentNumber?) -> [String] {
      do {
        _ = try place.payroll.run(Workplace.october, for: reader)
        return []
      } catch { return (error as? Refusal)?.findings.map(\.reason.english) ?? [] }
    }
    #expect(gaps(nil).count == 2)
    let own = gaps(Desk.number(3))
    #expect(own.count == 2 && own[0].contains("3") && own[1].hasPrefix("1 more point"))
    #expect(gaps(Desk.number(4)).first?.hasPrefix("2 more points") == true)
  }

  @Test func theWorkedExampleThroughFiles() throws {
    try bringExample()
    let statement = try #require(try place.statement(3))
    #expect(
      statement.items.map { "\($0.key) \($0.points)/\($0.max)" } == [
        "quality 20/20", "refund_rate 30/30", "complaints 15/20", "cooperation 20/20",
        "execution 10/20", "attendance 5/20",
      ])
    #expect(statement.score.description == "93")
    #expect(statement.bonus.description == "715.38")
    #expect(statement.base.description == "2500.00")
    #expect(
      statement.fines.map { "\($0.key) \($0.amount) \($0.date)" } == [
        "complaint 50.00 2024-10-09"
      ])
    #expect(statement.wage.description == "3165.38")
  }

  /// CONTRACT.md, Payroll JSON: keys and kinds of values.
  @Test func theDocumentHasTheContractsShape() throws {
    try bringExample()
    let json = try place.payroll.run(Workplace.october).json(.chinese)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let document = try #require(object)
    #expect(Set(document.keys) == ["month", "closed", "policies", "findings", "agents", "totals"])
    #expect(document["month"] as? String == "2024-10")
    #expect(document["closed"] as? Bool == false)
    #expect(
      document["policies"] as? [String: String] == [
        "kpi": "2000-01-01", "wage": "2000-01-01", "fines": "2000-01-01",
      ])
    #expect(document["findings"] as? [String] == [])
    let agents = try #require(document["agents"] as? [[String: Any]])
    #expect(agents.map { $0["agent"] as? Int } == [1, 2, 3, 4])
    let agent = agents[2]
    #expect(
      Set(agent.keys) == [
        "agent", "name", "grade", "items", "deductions", "additions", "score", "passed", "bonus",
        "base", "commission", "allowance", "rewards", "fines", "adjustments", "carried_in",
        "carried_out", "wage",
      ])
    #expect(agent["name"] as? String == "王春")
    #expect(agent["grade"] as? String == "senior")
    #expect(agent["score"] as? String == "93")
    #expect(agent["passed"] as? Bool == true)
    for key in ["commission", "allowance", "rewards", "carried_in", "carried_out"] {
      #expect(agent[key] as? String == "0.00")
    }
    let items = try #require(agent["items"] as? [[String: String]])
    #expect(items.allSatisfy { Set($0.keys) == ["key", "points", "max", "because"] })
    let deductions = try #require(agent["deductions"] as? [[String: String]])
    #expect(deductions.map { $0["key"] } == ["low_rating", "complaint"])
    #expect(
      deductions[1] == [
        "key": "complaint", "points": "8", "date": "2024-10-09",
        "because": deductions[1]["because"] ?? "?",
      ])
    #expect((agent["additions"] as? [[String: String]])?.map { $0["points"] } == ["2", "2", "2"])
    #expect(agent["adjustments"] as? [String] == [])
    #expect(!json.contains("\n"))
    // What is written by hand is what `Codable` reads.
    let decoded = try JSONDecoder().decode(PayrollDocument.self, from: Data(json.utf8))
    #expect(try decoded == place.payroll.run(Workplace.october).document(.chinese))
    #expect(decoded.json == json)
  }

  @Test func allThatIsMissingComesAtOnce() throws {
    place.roster(Workplace.october, [1: [8: "白"], 2: [9: "白"]])
    try place.clockings(["1,2024-10-08 08:20,in", "2,2024-10-09 17:30,out"])
    try place.grade(1, "优优优优")
    try place.grade(2, "优优优优")
    try place.grade(3, "优优")
    let text = Refusal.text { _ = try place.payroll.run(Workplace.october) } ?? ""
    let lines = text.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[0].contains("kefu clock fix --agent 1 --date 2024-10-08 --out 17:30"))
    #expect(lines[1].contains("kefu clock fix --agent 2 --date 2024-10-09 --in 08:30"))
    #expect(lines[2...3].allSatisfy { $0.contains("kefu record grade 3 ") })
    #expect(lines[4...].allSatisfy { $0.contains("--date 2024-10-20") && $0.contains("grade 4 ") })
  }

  @Test func aMissingOrRefusedRosterStopsTheRunWithTheRest() throws {
    try place.grade(1, "优优优优")
    place.rosters[Workplace.october] = nil
    let missing = Refusal.text { _ = try place.payroll.run(Workplace.october) } ?? ""
    #expect(missing.hasPrefix("Shifts/2024-10.csv: there is no roster of 2024-10"))
    #expect(missing.contains("kefu record grade 2 quality"))
    place.roster(Workplace.october, [1: [3: "夜"]])
    let refused = Refusal.text { _ = try place.payroll.run(Workplace.october) } ?? ""
    #expect(refused.hasPrefix("Shifts/2024-10.csv:2:"))
    #expect(refused.contains("kefu record grade 2 quality"))
  }

  @Test func aBrokenPolicyAndABrokenStaffFileComeTogether() throws {
    place.kpi = TextFile(name: "kpi.yaml", text: "- from: soon")
    place.agents = TextFile(name: "agents.yaml", text: "agents: 3")
    let text = Refusal.text { _ = try place.payroll.run(Workplace.october) } ?? ""
    #expect(text.contains("kpi.yaml:1"))
    #expect(text.contains("agents.yaml:1"))
  }

  @Test func whatLiesOutsideEmploymentIsFoundAndStillCounts() throws {
    try place.gradeAll()
    try place.records(["2024-10-25,4,complaint,5,,"])
    try place.orders(Workplace.sales(3, 4, "2024-10-22"))
    let document = try place.payroll.run(Workplace.october).document(.english)
    let agent = try #require(document.agents.last)
    #expect(agent.deductions.map(\.points.description) == ["5"])
    #expect(agent.fines.map(\.amount.description) == ["50.00"])
    #expect(
      document.findings == [
        "record 17 (2024-10-25 agent 4 true complaint 5) is outside the agent's employment; "
          + "it still counts (check joined and left in Shifts/agents.yaml)",
        "agent 4 was not employed from 2024-10-21 to 2024-10-31, yet has 3 tagged and 0 refunded "
          + "orders there; they still count (check joined and left in Shifts/agents.yaml)",
      ])
  }

  @Test func whatBelongsToNobodysWageIsSaid() throws {
    try place.gradeAll(Workplace.november)
    try place.records(["2024-11-05,9,praise,,,", "2024-11-05,4,praise,,,"], by: 3)
    try place.orders(Workplace.sales(2, 4, "2024-11-22"))
    let document = try place.payroll.run(Workplace.november).document(.english)
    #expect(document.agents.map(\.agent.number) == [1, 2, 3])
    #expect(
      document.findings.map { $0.split(separator: "(")[0] } == [
        "agent 4 is not on the month's payroll: 1 records, 2 tagged and 0 refunded orders go into "
          + "nobody's wage ",
        "agent 9 is not on the month's payroll: 1 records, 0 tagged and 0 refunded orders go into "
          + "nobody's wage ",
      ])
  }

  @Test func leaveOnARestDayAndStrayClockingsAreFindings() throws {
    try place.gradeAll()
    place.roster(Workplace.october, [3: [8: "白"]])
    try place.records(["2024-10-15,3,leave,,,"])
    try place.clockings([
      "3,2024-10-08 08:30,in", "3,2024-10-08 17:30,out", "3,2024-10-20 12:00,in",
    ])
    let document = try place.payroll.run(Workplace.october).document(.english)
    #expect(document.findings.count == 2)
    #expect(document.agents[2].items.last?.points.description == "20")
  }

  @Test func aNightOverTheMonthsEndBelongsToTheMonthInWhichItBegan() throws {
    place.wage = TextFile(
      name: "wage.yaml",
      text: place.wage.text.replacing("night_allowance: 0", with: "night_allowance: 15"))
    place.roster(Workplace.october, [3: [31: "晚"]])
    try place.clockings(["3,2024-10-31 17:35,in", "3,2024-11-01 01:10,out"])
    try place.gradeAll()
    let october = try #require(try place.statement(3))
    #expect(october.allowance.description == "15.00")
    #expect(october.items.last?.points.description == "15")
    try place.gradeAll(Workplace.november)
    let november = try place.payroll.run(Workplace.november).document(.english)
    #expect(november.findings == [])
    #expect(november.agents[2].allowance == .zero)
  }

  @Test func recordsThatNoRuleReadsAreSaid() throws {
    try place.gradeAll()
    try place.records([
      "2024-10-31,1,figure.conversion,45,,", "2024-10-31,2,figure.conversion,40,,",
    ])
    let document = try place.payroll.run(Workplace.october).document(.english)
    #expect(
      document.findings == [
        "2 records of kind figure conversion are read by no rule of the month "
          + "(check the kind, and Policies/kpi.yaml)"
      ])
  }

  @Test func anUnjudgedComplaintIsSaidAndDoesNotCount() throws {
    try place.gradeAll()
    try place.complaint(about: 3, "2024-10-09")
    let document = try place.payroll.run(Workplace.october).document(.english)
    #expect(document.agents[2].deductions.isEmpty)
    #expect(
      document.findings.first?.hasPrefix(
        "complaint 1: 2024-10-09 agent 3 is not judged yet and does not count") == true)
  }

  @Test func aDraftChangesNothing() throws {
    try bringExample()
    let tables = ["journal", "appraisal", "orders", "refund", "clocking", "payroll_closing"]
    let before = try tables.map(place.count)
    let first = try place.payroll.run(Workplace.october).json(.chinese)
    #expect(try place.payroll.run(Workplace.october).json(.chinese) == first)
    #expect(try tables.map(place.count) == before)
  }

  @Test func theOrderOfImportsDoesNotMatter() throws {
    let sales = Workplace.sales(40, 1, "2024-10-05") + Workplace.sales(10, 3, "2024-10-09")
    let refunds = (0..<3).map { "\(Workplace.number("2024-10-05", 1, $0)),5,2024-10-20 12:00" }
    let presses = ["1,2024-10-08 08:35,in", "1,2024-10-08 17:30,out"]
    let events = ["2024-10-08,1,praise,,,", "2024-10-08,1,praise,,,", "2024-10-09,3,reward,12.5,,"]
    var documents: Set<String> = []
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1, 1, 0]] {
      let place = try Workplace()
      place.roster(Workplace.october, [1: [8: "白"]])
      try place.gradeAll()
      for step in order {
        switch step {
        case 0: try place.orders(sales)
        case 1: try place.refunds(refunds)
        case 2: try place.clockings(presses)
        default: try place.records(events)
        }
      }
      documents.insert(try place.payroll.run(Workplace.october).json(.english))
    }
    #expect(documents.count == 1)
    #expect(documents.first?.contains("\"rewards\":\"12.50\"") == true)
  }

  @Test func aMonthInTwoFilesEqualsOne() throws {
    let sales = Workplace.sales(30, 1, "2024-10-05")
    let events = (1...9).map { "2024-10-0\($0),1,praise,,," }
    let other = try Workplace()
    for place in [place, other] { try place.gradeAll() }
    try place.orders(sales)
    try place.records(events)
    try other.orders(Array(sales[20...]))
    try other.records(Array(events[..<4]))
    try other.orders(Array(sales[..<20]))
    try other.records(Array(events[4...]))
    #expect(
      try place.payroll.run(Workplace.october).json(.chinese)
        == other.payroll.run(Workplace.october).json(.chinese))
  }
}
