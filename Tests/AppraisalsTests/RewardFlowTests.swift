import Appraisals
import Cases
import Foundation
import Store
import Testing
import Vocabulary

/// What the steps of a reward do to the record that payroll counts.
@Suite struct RewardFlowTests {
  private struct Rewards {
    let desk: Desk
    let cases: CaseRecords

    /// With one proposal for agent 2.
    init() throws {
      desk = try Desk()
      cases = desk.cases()
      let values = ["agent": "2", "kind": "suggestion", "what": "热饮，买家 13800001234 提的"]
      _ = try cases.open(CaseDraft("reward", values), by: desk.hand(1))
    }

    @discardableResult
    func take(_ step: String, by agent: Int, reason: String? = nil) throws -> Case {
      try cases.take(
        CaseAct(step, reason: reason), CaseKey("reward", 1), by: desk.hand(agent)
      ).item
    }

    func records() throws -> [Record] {
      try desk.store.read {
        try RecordBook.records(of: Desk.day("2020-01-01")...Desk.day("2099-12-31"), in: $0)
      }
    }
  }

  @Test func anApprovalIsOneRecordOfTheKindsAmount() throws {
    let rewards = try Rewards()
    let approved = try rewards.take("answer", by: 5)
    let record = try #require(try rewards.records().first)
    #expect(try rewards.records().count == 1)
    #expect(record.entry.kind == .reward && record.entry.value == "20.00")
    #expect(record.entry.agent == Desk.number(2) && record.author == Desk.number(5))
    #expect(!record.entry.note.contains("13800001234"))
    #expect(approved.values["amount"] == "20.00")
    #expect(approved.values["record"] == "\(record.number)")
    #expect(throws: Refusal.self) { try rewards.take("answer", by: 6) }
    #expect(try rewards.records().count == 1)
  }

  @Test func undoAndDropTakeTheRecordAlong() throws {
    let rewards = try Rewards()
    try rewards.take("answer", by: 5)
    #expect(try rewards.cases.undo(by: rewards.desk.hand(5)).item.state == "open")
    #expect(try rewards.records().isEmpty)
    try rewards.take("answer", by: 6)
    try rewards.take("drop", by: 5, reason: "资料没错")
    #expect(try rewards.records().isEmpty)
    #expect(try rewards.cases.undo(by: rewards.desk.hand(5)).item.state == "answered")
    #expect(try rewards.records().map(\.entry.value) == ["20.00"])
  }

  /// A record that was taken back by itself stays so.
  @Test func aRetractedRecordIsNotRetractedAgain() throws {
    let rewards = try Rewards()
    let approved = try rewards.take("answer", by: 5)
    let number = try #require(approved.values["record"].flatMap { Int($0) })
    let clerk = Desk.author(9)
    _ = try rewards.desk.store.write(Act(clerk, "record.retract")) {
      try RecordBook.retract(number, reason: "记重了", by: clerk, in: $0)
    }
    try rewards.take("drop", by: 5, reason: "记重了")
    #expect(try rewards.records().isEmpty)
    #expect(try rewards.cases.undo(by: rewards.desk.hand(5)).item.state == "answered")
    #expect(try rewards.records().isEmpty)
  }

  /// A record that says something else since would be left behind: the approval stays.
  @Test func anApprovalWhoseRecordWasCorrectedIsNotUndone() throws {
    let rewards = try Rewards()
    let approved = try rewards.take("answer", by: 5)
    let number = try #require(approved.values["record"].flatMap { Int($0) })
    let entry = try Desk.entry("2026-10-09", "2", "reward", "15")
    let clerk = Desk.author(9)
    _ = try rewards.desk.store.write(Act(clerk, "record.correct")) {
      try RecordBook.correct(number, to: entry, reason: "金额", by: clerk, in: $0)
    }
    #expect(throws: Refusal.self) { try rewards.cases.undo(by: rewards.desk.hand(5)) }
    #expect(try rewards.records().map(\.entry.value) == ["15.00"])
    #expect(try rewards.cases.item(CaseKey("reward", 1)).state == "answered")
  }

  @Test func aKindWithoutAnAmountIsNotApproved() throws {
    let rewards = try Rewards()
    let file = Desk.top + "/Policies/flows/reward.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing(", amount: 20", with: "")
    let bare = rewards.desk.cases(Flows([try FlowFile.read(kept: text, of: "reward")]))
    let values = ["agent": "2", "kind": "suggestion", "what": "热饮"]
    let number = try bare.open(CaseDraft("reward", values), by: rewards.desk.hand(1)).item.number
    let refusal = #expect(throws: Refusal.self) {
      try bare.take(CaseAct("answer"), CaseKey("reward", number), by: rewards.desk.hand(5))
    }
    #expect(refusal?.findings.first?.line(.english).contains("has no amount") == true)
    #expect(try rewards.records().isEmpty)
  }
}
