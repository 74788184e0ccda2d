import Cases
import Payroll
import Shifts
import Store
import Testing
import Vocabulary

/// Payroll follows the roster as it holds: approved swaps, substitutes and leave (HANDBOOK/shifts.md),
/// and a closing freezes what they came to.
@Suite struct RosterChangeTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    place.roster(Workplace.october, [1: [8: "白", 9: "白"], 3: [8: "晚"]])
    try place.gradeAll()
  }

  private func requests() throws -> RequestBook {
    RequestBook(try place.cases(), place.store, try place.book())
  }

  /// 1 and 3 trade places on the 8th.
  private func swap() throws {
    let requests = try requests()
    _ = try requests.swap(
      with: Desk.number(3), on: Desk.day("2024-10-08"), and: nil, reason: nil,
      by: Workplace.hand(1))
    _ = try requests.take(CaseAct("agree"), [1], .swap, by: Workplace.hand(3))
    _ = try requests.take(CaseAct("approve"), [1], .swap, by: Workplace.hand(2))
  }

  /// 4 serves for 1 on the 9th, from 13:30 to the end.
  private func cover() throws {
    let requests = try requests()
    let asked = try requests.cover(
      Desk.number(1), by: Desk.number(4), on: Desk.day("2024-10-09"),
      from: try #require(ClockTime("13:30")), to: try #require(ClockTime("17:30")), reason: nil,
      by: Workplace.hand(1))
    _ = try requests.take(
      CaseAct("approve"), [asked[0].request.number], .cover, by: Workplace.hand(2))
  }

  /// As the changed roster has it: 1 comes to the night two minutes late, 3 to the day shift in
  /// time; on the 9th 1 leaves when 4 takes over.
  private func clock() throws {
    try place.clockings([
      "1,2024-10-08 17:32,in", "1,2024-10-09 01:00,out", "3,2024-10-08 08:25,in",
      "3,2024-10-08 17:30,out", "1,2024-10-09 08:30,in", "1,2024-10-09 13:30,out",
      "4,2024-10-09 13:28,in", "4,2024-10-09 17:31,out",
    ])
  }

  private func attendance(_ agent: Int) throws -> String? {
    try place.statement(agent)?.items.first { $0.key == "attendance" }?.because
  }

  @Test func attendanceIsThatOfTheRosterThatHolds() throws {
    try swap()
    try cover()
    try clock()
    #expect(try attendance(1) == "20 - late 1 × 5 (10-08) → 15")
    #expect(try attendance(3)?.hasPrefix("20") == true)
    #expect(try attendance(3)?.contains("late") == false)
    let document = try place.payroll.run(Workplace.october).document(.english)
    #expect(document.findings.isEmpty)
    let tree = try place.payroll.explain(
      Workplace.october, agent: Desk.number(1), .english
    ).tree.lines(.english).joined(separator: "\n")
    #expect(tree.contains("2024-10-08 Tue: agents 1 (白) and 3 (晚) swap (agent 2 "))
    #expect(tree.contains("2024-10-09 Wed: agent 4 for agent 1, 13:30–17:30 (agent 2 "))
    // The allowance for nights goes with the shift.
    #expect(tree.contains("2024-10-08 nights"))
  }

  @Test func withoutApprovalTheFileHolds() throws {
    _ = try requests().swap(
      with: Desk.number(3), on: Desk.day("2024-10-08"), and: nil, reason: nil,
      by: Workplace.hand(1))
    try place.clockings(["1,2024-10-08 17:32,in", "1,2024-10-09 01:00,out"])
    // At 17:32 the day shift's own end is nearest.
    #expect(Refusal.text { _ = try place.payroll.run(Workplace.october) }?.isEmpty == false)
  }

  @Test func leaveCountsOnceHoweverItCameIn() throws {
    place.roster(Workplace.october, [1: [8: "白"]])
    try place.leave("2024-10-08")
    #expect(try attendance(1) == "20 - leave 1 × 5 (10-08) → 15")
    try place.records(["2024-10-08,1,leave,,,", "2024-10-08,1,leave,,,又一次"])
    #expect(try attendance(1) == "20 - leave 1 × 5 (10-08) → 15")
  }

  @Test func aClosingKeepsWhatTheChangesCameTo() throws {
    try swap()
    try cover()
    try clock()
    try place.close()
    let verification = try place.payroll.verify(Workplace.october)
    #expect(verification.isSound && verification.moved.isEmpty)
    let facts = try place.store.read {
      try $0.first("SELECT facts FROM payroll_statement WHERE agent = 1") { try $0.text(0) } ?? ""
    }
    #expect(facts.contains("\"kind\":\"swap\"") && facts.contains("\"kind\":\"cover\""))
    // No way leads back into the closed month.
    let requests = try requests()
    let text = Refusal.text {
      _ = try requests.take(CaseAct("withdraw", reason: "记错"), [1], .swap, by: Workplace.hand(2))
    }
    #expect(text?.hasPrefix("2024-10 is closed: its roster does not change any more") == true)
    #expect(
      Refusal.text { _ = try place.cases().undo(by: Workplace.hand(2)) }?
        .hasPrefix("2024-10 is closed") == true)
    #expect(try place.payroll.verify(Workplace.october).moved.isEmpty)
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func whatWasFrozenBeforeThereWereChangesCanStillBeVerified() throws {
    place.roster(Workplace.october)
    try place.close()
    let facts = try place.store.read {
      try $0.first("SELECT facts FROM payroll_statement WHERE agent = 1") { try $0.text(0) } ?? ""
    }
    #expect(!facts.contains("changes"))
    #expect(try place.payroll.verify(Workplace.october).isSound)
  }

  @Test func aSwapThatTheFileContradictsStopsTheRun() throws {
    try swap()
    place.roster(Workplace.october, [1: [9: "白"], 3: [8: "晚"]])
    #expect(
      Refusal.text { _ = try place.payroll.run(Workplace.october) }?
        .contains("swap 1 (agent 1 “白”, agent 3 “晚”) does not fit the roster any more") == true)
  }

  @Test func theGraceOfTheDeskIsNotLateAndIsFrozen() throws {
    place.roster(Workplace.october, [1: [8: "白"]])
    try place.clockings(["1,2024-10-08 08:35,in", "1,2024-10-08 17:30,out"])
    #expect(try attendance(1) == "20 - late 1 × 5 (10-08) → 15")
    place.grace = 300
    #expect(try attendance(1)?.contains("late") == false)
    try place.close()
    place.grace = 0
    let verification = try place.payroll.verify(Workplace.october)
    #expect(verification.isSound && verification.moved.isEmpty)
  }
}

extension Workplace {
  /// Cases of the flows that ship, with the rules of rosters.
  func cases() throws -> CaseRecords {
    try cases(
      RequestFlow.functions {
        try Closings.months(in: $0)
      } book: { [unowned self] in
        try book()
      })
  }

  func cases(_ functions: FlowFunctions) throws -> CaseRecords {
    CaseRecords(
      store, flows: Flows(desk: Desk.top), staff: try staff,
      calendars: Calendars(zone: Desk.zone, week: .plain), functions: functions)
  }

  func book() throws -> RosterBook {
    RosterBook(
      patterns: try PatternFile.read(Self.patterns), staff: try staff, zone: Desk.zone
    ) { month in
      try self.rosters[month].map { try RosterFile($0, month: month) }
    }
  }

  static func hand(_ agent: Int) -> CaseHand {
    CaseHand(author(agent), role: agent == 2 ? .lead : .agent, day: Desk.day("2024-10-01"))
  }

  /// Agent 1's leave, asked for in time, and approved unless said otherwise: the month of these tests is over, so nothing
  /// judges it.
  func leave(_ day: String, isApproved: Bool = true) throws {
    let name = "roster.change"
    let any = ["roster.decider", name].map { FlowGuard($0, Text(same: "")) { _, _ in } }
    let effect = FlowEffect(name, Text(same: "")) { _, _ in
      [:]
    } takeBack: { _, _ in
    }
    let cases = try cases(FlowFunctions(guards: any, effects: [effect]))
    let opened = try cases.open(CaseDraft("leave", ["day": day]), by: Self.hand(1))
    guard isApproved else { return }
    _ = try cases.take(
      CaseAct("approve"), CaseKey("leave", opened.item.number), by: Self.hand(2))
  }
}
