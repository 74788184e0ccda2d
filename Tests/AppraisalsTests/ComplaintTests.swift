import Appraisals
import Staff
import Store
import Testing
import Vocabulary

/// A complaint is taken down, judged by a lead, and counts only when it is true and about service.
@Suite struct ComplaintTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func take(
    _ agent: String = "1", _ date: String = "2026-10-09", due: Moment? = nil
  ) throws -> ComplaintCase {
    let author = Desk.author(2)
    return try desk.store.write(Act(author, "complaint.take")) {
      try ComplaintBook.take(
        .init(date: date, agent: agent, order: "4100000020261003864", note: "说话难听", due: due),
        staff: Desk.staff, zone: Desk.zone, by: author, in: $0)
    }
  }

  @discardableResult
  private func judge(
    _ number: Int, _ verdict: ComplaintCase.Verdict, by agent: Int = 5, reason: String = "听了录音"
  ) throws -> ComplaintCase {
    let author = Desk.author(agent)
    return try desk.store.write(Act(author, "complaint.judge")) {
      try ComplaintBook.judge(
        number, verdict, reason: reason, rules: { _ in RecordRules() }, by: author, in: $0)
    }
  }

  private func open() throws -> [Int] {
    let month = Desk.month("2026-10")
    return try desk.store.read {
      try ComplaintBook.unjudged(of: month.first...month.last, in: $0).map(\.number)
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

  @Test func aJudgementNeedsAReasonAndPointsWithinTheRules() throws {
    _ = try take()
    #expect(
      Refusal.text { try judge(1, .untrue, reason: " ") } == "a reason is needed (add --reason WHY)"
    )
    #expect(Refusal.text { try judge(1, .service(Points(4))) }?.contains("from 5 to 20") == true)
    #expect(
      Refusal.text { try judge(7, .untrue) }
        == "there is no complaint 7 (see kefu complaint list --all)")
    #expect(Refusal.text { _ = try take("42") }?.contains("agents.yaml") == true)
    #expect(try desk.count() == 0)
    #expect(try open() == [1])
  }

  private func pending() throws -> [Int] {
    try desk.store.read { try ComplaintBook.pending(in: $0).map(\.number) }
  }

  private func answer(_ number: Int, _ text: String) throws -> ComplaintCase {
    let author = Desk.author(1)
    return try desk.store.write(Act(author, "complaint.answer")) {
      try ComplaintBook.answer(number, text, by: author, in: $0)
    }
  }

  @Test func aPromisedAnswerIsPendingUntilItIsGiven() throws {
    let due = Moment(seconds: 1_791_540_000)
    _ = try take()
    let promised = try take("3", due: due)
    #expect(promised.isAwaited && !promised.isOverdue(at: due))
    #expect(promised.isOverdue(at: due + 1))
    // The promise comes before what is only to judge, and outlives the judgement.
    #expect(try pending() == [2, 1])
    try judge(1, .untrue)
    try judge(2, .untrue)
    #expect(try pending() == [2])
    #expect(
      Refusal.text { _ = try answer(2, " ") }
        == "say what the buyer was told (put it behind the number: kefu complaint answer 1 TEXT)")
    let answered = try answer(2, "已回电道歉")
    #expect(answered.answer?.text == "已回电道歉")
    #expect(answered.verdict == .untrue)
    #expect(!answered.isOverdue(at: due + 1))
    #expect(try pending().isEmpty)
  }

  @Test func aDroppedCaseCountsNothingAndIsNoLongerPending() throws {
    _ = try take(due: Moment(seconds: 1))
    try judge(1, .service(Points(8)))
    let author = Desk.author(3)
    let dropped = try desk.store.write(Act(author, "complaint.drop")) {
      try ComplaintBook.drop(1, reason: "重复", by: author, in: $0)
    }
    #expect(dropped.verdict == .dropped && !dropped.isAwaited)
    #expect(dropped.takenBy == Desk.number(2))
    #expect(try desk.held().isEmpty)
    #expect(try pending().isEmpty)
  }

  @Test func theRecordOfACaseGoesByItsCaseAlone() throws {
    _ = try take()
    try judge(1, .service(Points(8)))
    let lead = Desk.author(5)
    #expect(
      Refusal.text {
        _ = try desk.store.write(Act(lead, "record.retract")) {
          try RecordBook.retract(1, reason: "记错", by: lead, in: $0)
        }
      }?.contains("kefu complaint judge 1 untrue") == true)
    #expect(try desk.store.read { try RecordBook.lastByHand(of: lead.agent, in: $0) } == nil)
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 8"])
  }
}
