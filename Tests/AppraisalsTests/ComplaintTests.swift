import Appraisals
import Staff
import Store
import Testing
import Vocabulary

/// A complaint is taken down, judged by a lead, and counts only when it is true and about service.
@Suite struct ComplaintTests {
  let desk: Desk
  private let staff = Staff(
    Desk.staff.agents + [
      Agent(number: Desk.number(5), name: "主管", role: .lead, joined: Desk.day("2025-03-01"))
    ])

  init() throws { desk = try Desk() }

  private func take(_ agent: String = "1", _ date: String = "2026-10-09") throws -> ComplaintCase {
    let author = Desk.author(2)
    return try desk.store.write(Act(author, "complaint.take")) {
      try ComplaintBook.take(
        RecordDraft(
          date: date, agent: agent, kind: "", order: "4100000020261003864", note: "说话难听"),
        staff: staff, zone: Desk.zone, by: author, in: $0)
    }
  }

  @discardableResult
  private func judge(
    _ number: Int, _ verdict: ComplaintCase.Verdict, by agent: Int = 5, reason: String = "听了录音"
  ) throws -> ComplaintCase {
    let author = Desk.author(agent)
    return try desk.store.write(Act(author, "complaint.judge")) {
      try ComplaintBook.judge(
        number, verdict, reason: reason, rules: RecordRules(), staff: staff, by: author, in: $0)
    }
  }

  private func open() throws -> [Int] {
    let month = Desk.month("2026-10")
    return try desk.store.read {
      try ComplaintBook.cases(of: month.first...month.last, onlyOpen: true, in: $0).map(\.number)
    }
  }

  @Test func whatIsOnlyTakenDownDoesNotCount() throws {
    #expect(try take().number == 1)
    #expect(try take("3").number == 2)
    #expect(try open() == [1, 2])
    #expect(try desk.held().isEmpty)
  }

  @Test func trueAndAboutServiceBecomesARecord() throws {
    _ = try take()
    let judged = try judge(1, .service(Points(8)))
    #expect(judged.record == 1)
    #expect(try open().isEmpty)
    let record = try #require(try desk.records().first)
    #expect(record.entry.kind == .complaint)
    #expect(record.entry.points == Points(8))
    #expect(record.entry.day == Desk.day("2026-10-09"))
    #expect(record.entry.order?.text == "4100000020261003864")
    #expect(record.author == Desk.number(5))
  }

  @Test func untrueOrNotAboutServiceCountsNothing() throws {
    _ = try take()
    _ = try take()
    try judge(1, .untrue)
    try judge(2, .notService)
    #expect(try desk.held().isEmpty)
    #expect(try open().isEmpty)
  }

  @Test func aLaterJudgementCorrectsTheRecord() throws {
    _ = try take()
    try judge(1, .service(Points(8)))
    try judge(1, .service(Points(12)))
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 12"])
    try judge(1, .untrue, reason: "买家认错了人")
    #expect(try desk.held().isEmpty)
    try judge(1, .service(Points(5)))
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 5"])
    let history = try desk.store.read { try ComplaintBook.history(of: 1, in: $0) }
    #expect(history.map(\.version) == [1, 2, 3, 4, 5])
    #expect(history[3].reason == "买家认错了人")
    #expect(history.map(\.author) == [2, 5, 5, 5, 5].map(Desk.number))
  }

  @Test func judgingTwiceTheSameWayIsOneRecord() throws {
    _ = try take()
    try judge(1, .service(Points(8)))
    try judge(1, .service(Points(8)))
    #expect(try desk.count() == 1)
  }

  @Test func onlyALeadJudgesWithAReasonAndWithinTheRules() throws {
    _ = try take()
    #expect(
      Refusal.text { try judge(1, .untrue, by: 2) }
        == "complaints are judged by a lead (ask a lead to judge it)")
    #expect(Refusal.text { try judge(1, .untrue, by: 9) } != nil)
    #expect(
      Refusal.text { try judge(1, .untrue, reason: " ") } == "a reason is needed (add --reason WHY)"
    )
    #expect(Refusal.text { try judge(1, .service(Points(4))) }?.contains("from 5 to 20") == true)
    #expect(Refusal.text { try judge(7, .untrue) } == "there is no complaint 7")
    #expect(Refusal.text { _ = try take("42") }?.contains("agents.yaml") == true)
    #expect(try desk.count() == 0)
    #expect(try open() == [1])
  }
}
