import Appraisals
import Cases
import Foundation
import Staff
import Store
import TestSupport
import Testing
import Vocabulary

/// A complaint is taken down, judged by a lead, and counts only when it is true and about service.
@Suite struct ComplaintTests {
  let desk: Desk
  let book: ComplaintBook
  /// Some moment; nothing here has run out at it but what is due before 1970.
  let now = Moment(seconds: 1_791_500_000)

  init() throws {
    desk = try Desk()
    book = ComplaintBook(desk.cases(), desk.store)
  }

  @discardableResult
  private func take(
    _ agent: String = "1", _ date: String = "2026-10-09", due: Moment? = nil,
    note: String = "说话难听", by author: Int = 2
  ) throws -> ComplaintCase {
    try book.open(
      CaseDraft(
        ComplaintFlow.id, ["agent": agent, "order": "4100000020261003864", "note": note],
        stored: due.map { ["due": "\($0.seconds)"] } ?? [:], day: Desk.day(date)),
      by: desk.hand(author))
  }

  @discardableResult
  private func judge(
    _ number: Int, _ verdict: ComplaintCase.Verdict, _ points: String = "", by agent: Int = 5,
    reason: String = "听了录音"
  ) throws -> ComplaintCase {
    let values = ["verdict": verdict.rawValue, "points": points]
    return try book.take(
      CaseAct(ComplaintFlow.judge, values, reason: reason), number, by: desk.hand(agent))
  }

  private func drop(_ number: Int, by agent: Int) throws -> ComplaintCase {
    try book.take(CaseAct(ComplaintFlow.drop, reason: "重复"), number, by: desk.hand(agent))
  }

  private func undo(by agent: Int = 5) throws {
    _ = try desk.cases().undo(by: desk.hand(agent))
  }

  private func unjudged() throws -> [Int] {
    let month = Desk.month("2026-10")
    return try desk.store.read {
      try ComplaintBook.unjudged(of: month.first...month.last, in: $0).compactMap { point in
        point.finding.reason.english.firstMatch(of: /complaint (\d+):/).flatMap { Int($0.1) }
      }
    }
  }

  private func pending() throws -> [Int] { try book.complaints(at: now).map(\.number) }

  @Test func whatIsOnlyTakenDownDoesNotCount() throws {
    #expect(try take().number == 1)
    #expect(try take("3").number == 2)
    #expect(try unjudged() == [1, 2])
    #expect(try desk.held().isEmpty)
    let month = Desk.month("2026-10")
    let labels = try desk.store.read {
      try ComplaintBook.unjudged(of: month.first...month.last, in: $0)
        .map(\.finding.reason.english)
    }
    #expect(
      labels == [
        "complaint 1: 2026-10-09 agent 1 is not judged yet and does not count",
        "complaint 2: 2026-10-09 agent 3 is not judged yet and does not count",
      ])
  }

  @Test func trueAndAboutServiceBecomesARecord() throws {
    try take()
    let judged = try judge(1, .service, "8")
    #expect(judged.record == 1)
    #expect(judged.verdict == .service && judged.points == Points(8))
    #expect(try unjudged().isEmpty)
    let record = try #require(try desk.records().first)
    #expect(record.entry.kind == .complaint)
    #expect(record.entry.points == Points(8))
    #expect(record.entry.day == Desk.day("2026-10-09"))
    #expect(record.entry.order?.text == "4100000020261003864")
    #expect(record.author == Desk.number(5))
    #expect(try book.check().isEmpty)
  }

  @Test func untrueOrNotAboutServiceCountsNothing() throws {
    try take()
    try take()
    try judge(1, .untrue)
    try judge(2, .notService)
    #expect(try desk.held().isEmpty)
    #expect(try unjudged().isEmpty)
  }

  @Test func aLaterJudgementCorrectsTheRecord() throws {
    try take()
    try judge(1, .service, "8")
    try judge(1, .service, "12")
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 12"])
    try judge(1, .untrue, reason: "买家认错了人")
    #expect(try desk.held().isEmpty)
    try judge(1, .service, "5")
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 5"])
    let history = try book.history(of: 1)
    #expect(history.map(\.step) == ["open", "judge", "judge", "judge", "judge"])
    #expect(history.map(\.verdict) == [nil, .service, .service, .untrue, .service])
    #expect(history.map(\.points) == [nil, Points(8), Points(12), nil, Points(5)])
    #expect(history[3].reason == "买家认错了人")
    #expect(history.map(\.author) == [2, 5, 5, 5, 5].map(Desk.number))
    #expect(try book.check().isEmpty)
  }

  @Test func judgingTwiceTheSameWayIsOneRecord() throws {
    try take()
    try judge(1, .service, "8")
    try judge(1, .service, "8")
    #expect(try desk.count() == 1)
  }

  /// Each judgement that is taken back takes its effect on the record back.
  @Test func takingAJudgementBackTakesTheRecordAlong() throws {
    try take()
    try judge(1, .service, "8")
    try judge(1, .service, "8")
    try judge(1, .service, "12")
    try judge(1, .untrue)
    try judge(1, .service, "5")
    for held in [[], ["12"], ["8"], ["8"], []] {
      try undo()
      #expect(try desk.held() == held.map { "2026-10-09 agent 1 true complaint \($0)" })
      #expect(try book.check().isEmpty)
    }
    #expect(try unjudged() == [1])
    #expect(try book.history(of: 1).last?.step == CaseStep.undo)
    try undo(by: 2)
    #expect(try unjudged().isEmpty)
    #expect(try pending().isEmpty)
    #expect(try book.complaints(of: Desk.month("2026-10"), at: now).isEmpty)
  }

  @Test func aJudgementOnWhichSomebodyActedStays() throws {
    try take()
    try judge(1, .service, "8")
    try judge(1, .service, "12", by: 6)
    #expect(Refusal.text { try undo() }?.contains("客服6") == true)
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 12"])
  }

  @Test func aJudgementNeedsAReasonAndPointsWithinTheRules() throws {
    try take()
    #expect(
      Refusal.text { try judge(1, .untrue, reason: " ") }
        == "“judged” takes a reason (add --reason WHY)")
    #expect(Refusal.text { try judge(1, .service, "4") }?.contains("from 5 to 20") == true)
    #expect(Refusal.text { try judge(1, .service, "many") }?.contains("from 5 to 20") == true)
    #expect(Refusal.text { try judge(1, .service) }?.contains("needs its points") == true)
    #expect(Refusal.text { try judge(1, .untrue, "8") }?.contains("service only") == true)
    #expect(Refusal.text { try judge(7, .untrue) }?.contains("there is no 7") == true)
    #expect(Refusal.text { try take("42") }?.contains("agents.yaml") == true)
    #expect(try desk.count() == 0)
    #expect(try unjudged() == [1])
  }

  @Test func onlyALeadJudgesAndNobodyAboutThemselves() throws {
    try take()
    try take("5")
    for (number, judge) in [(1, 2), (1, 9), (2, 5)] {
      #expect(throws: Refusal.self) { try self.judge(number, .untrue, by: judge) }
    }
    #expect(try unjudged() == [1, 2])
    try self.judge(2, .service, "8", by: 6)
    #expect(try desk.held() == ["2026-10-09 agent 5 true complaint 8"])
    // Nor is it dropped by whom it costs points.
    #expect(throws: Refusal.self) { try drop(2, by: 5) }
  }

  @Test func aPromisedAnswerIsPendingUntilItIsGiven() throws {
    let due = Moment(seconds: 1_791_540_000)
    try take()
    let promised = try take("3", due: due)
    #expect(promised.isAwaited && !promised.isOverdue(at: due))
    #expect(promised.isOverdue(at: due + 1))
    // The promise comes before what is only to judge, and outlives the judgement.
    #expect(try pending() == [2, 1])
    try judge(1, .untrue)
    try judge(2, .untrue)
    #expect(try pending() == [2])
    let answered = try book.take(
      CaseAct(ComplaintFlow.answer, ["answer": "已回电道歉"]), 2, by: desk.hand(3))
    #expect(answered.answer == "已回电道歉")
    #expect(answered.verdict == .untrue)
    #expect(!answered.isOverdue(at: due + 1))
    #expect(try pending().isEmpty)
  }

  /// A promise that was kept is no deadline of the case any more.
  @Test func anAnsweredComplaintWaitsForItsJudgementWithoutADeadline() throws {
    try take("3", due: Moment(seconds: 1_791_540_000))
    try take("3", due: Moment(seconds: 1_791_550_000))
    _ = try book.take(CaseAct(ComplaintFlow.answer, ["answer": "已道歉"]), 1, by: desk.hand(3))
    #expect(try pending() == [2, 1])
  }

  @Test func aDroppedCaseCountsNothingAndIsNoLongerPending() throws {
    try take(due: Moment(seconds: 1))
    try judge(1, .service, "8")
    #expect(throws: Refusal.self) { try drop(1, by: 2) }
    let dropped = try drop(1, by: 6)
    #expect(dropped.verdict == .dropped && dropped.points == nil && !dropped.isAwaited)
    #expect(dropped.takenBy == Desk.number(2))
    #expect(try desk.held().isEmpty)
    #expect(try pending().isEmpty)
    #expect(try book.check().isEmpty)
    try undo(by: 6)
    #expect(try desk.held() == ["2026-10-09 agent 1 true complaint 8"])
  }

  @Test func whoTookItDownDropsItUntilItIsJudged() throws {
    try take()
    #expect(throws: Refusal.self) { try drop(1, by: 3) }
    #expect(try drop(1, by: 2).verdict == .dropped)
    #expect(try unjudged().isEmpty)
  }

  @Test func agentsSeeWhatConcernsThem() throws {
    try take("1")
    try take("3", by: 1)
    func seen(_ agent: Int) throws -> [Int] {
      try book.complaints(for: Desk.staff[Desk.number(agent)], at: now).map(\.number)
    }
    #expect(try [1, 2, 3, 5, 9].map(seen) == [[1, 2], [1], [2], [1, 2], [1, 2]])
    let waiting = try [1, 2, 3, 5, 9].map { agent in
      let person = try #require(Desk.staff[Desk.number(agent)])
      let (total, first) = try book.waiting(for: person, limit: 1, at: now)
      return [total] + first.map(\.number)
    }
    #expect(waiting == [[2, 1], [1, 1], [1, 2], [2, 1], [0]])
    #expect(throws: Refusal.self) {
      try book.history(of: 1, for: Desk.staff[Desk.number(3)])
    }
  }

  @Test func theRecordOfACaseGoesByItsCaseAlone() throws {
    try take()
    try judge(1, .service, "8")
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

  /// The case's text can be erased; the record stays for good.
  @Test func aNumberInTheNoteStaysOutOfTheRecord() throws {
    let note = "买家留电话 13812345678"
    #expect(try take(note: note).note == Mask.numbers(in: note))
    try judge(1, .service, "8")
    #expect(try desk.records().map(\.entry.note) == [Mask.numbers(in: note)])
    #expect(try desk.cases().erase(CaseKey(ComplaintFlow.id, 1), by: desk.hand(5)).count == 1)
    #expect(try book.complaints(of: Desk.month("2026-10"), at: now).map(\.note) == [""])
  }

  @Test func aDefinitionThatLacksWhatCommandsNeedIsNamed() throws {
    let folder = try TestFolder.make()
    let path = folder + "/" + Flows.folder
    func refusal() -> String? {
      Refusal.text {
        let book = ComplaintBook(desk.cases(Flows(desk: folder)), desk.store)
        _ = try book.take(CaseAct("judge"), 1, by: desk.hand(3))
      }
    }
    #expect(
      refusal()
        == "Policies/flows/complaint.yaml: the definition of this flow is missing "
        + "(copy the one in Policies/flows that ships with the program)")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let shipped = try String(
      contentsOfFile: Desk.top + "/Policies/flows/complaint.yaml", encoding: .utf8)
    let edited = shipped.replacing("id: untrue,", with: "id: false_,")
      .replacing("due given and answer missing", with: "points given")
      .replacing(", note, due]", with: ", note]").replacing(
        "within: field due", with: "within: 2 h"
      )
      .split(separator: "\n").filter { !$0.contains("id: due,") }.joined(separator: "\n")
    try edited.write(toFile: path + "/complaint.yaml", atomically: true, encoding: .utf8)
    let lines = (refusal() ?? "").split(separator: "\n").map { $0.prefix { $0 != ";" } }
    #expect(
      lines == [
        "Policies/flows/complaint.yaml: the field “due” of type time is missing",
        "Policies/flows/complaint.yaml: the choice “untrue” of “verdict” is missing",
      ])
  }
}
