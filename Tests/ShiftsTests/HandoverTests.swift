import Cases
import Foundation
import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  @Suite struct HandoverTests {
    let store: RecordStore
    let cases: CaseRecords
    let book: HandoverRecords

    init() throws {
      store = try Desk.newStore()
      cases = try Desk.cases(store)
      book = try HandoverRecords(cases)
      Desk.setNow("2026-10-05 17:00")
    }

    @discardableResult
    private func write(_ text: String = "退差价 20 元", by agent: Int = 1) throws -> HandoverItem {
      try book.write(handoverDraft(text: text), by: Desk.hand(agent))
    }

    private func kinds(_ number: Int) throws -> [String] {
      try book.history(of: number).steps.map { "\($0.actor.number) \($0.step)" }
    }

    @Test func anItemKeepsWhatWasWritten() throws {
      let draft = handoverDraft(
        text: "答应补发", buyer: "小鱼", order: OrderNumber("1234567890"), promise: "明天发出",
        due: Desk.moment("2026-10-06 12:00"), urgent: true, recipient: Desk.number(2))
      let item = try book.write(draft, by: Desk.hand(1))
      #expect(try book.history(of: item.number).item == item)
      #expect(try book.list() == [item], "rows and values say what the steps say")
      #expect(item.number == 1)
      #expect(item.writer == Desk.number(1) && item.holder == Desk.number(1))
      #expect(item.state == "open")
      #expect(item.buyer == "小鱼" && item.promise == "明天发出" && item.order?.text == "1234567890")
      #expect(item.recipient == Desk.number(2))
      #expect(item.due == Desk.moment("2026-10-06 12:00") && item.urgent)
      let details = try store.read { try $0.all("SELECT detail FROM journal") { try $0.text(0) } }
      #expect(details == ["handover 1 write"])
    }

    @Test func anItemStaysItsWritersUntilAccepted() throws {
      let item = try write()
      #expect(try book.list().map(\.holder.number) == [1])
      let accepted = try book.take(.accept, item.number, by: Desk.hand(2))
      #expect(accepted.state == "accepted" && accepted.holder == Desk.number(2))
      #expect(accepted.writer == Desk.number(1))
      let done = try book.take(.done, item.number, by: Desk.hand(2))
      #expect(done.state == "done")
      #expect(try book.list().isEmpty)
      #expect(try book.list(all: true).map(\.number) == [1])
      #expect(try kinds(1) == ["1 write", "2 accept", "2 done"])
    }

    @Test func numbersStayWithTheirItems() throws {
      try write("a")
      try write("b")
      _ = try book.take(.done, 1, by: Desk.hand(1))
      #expect(try write("c").number == 3)
      #expect(try book.list().map(\.number) == [2, 3])
    }

    @Test func theListPutsUrgentAndDueFirst() throws {
      try write("later")
      _ = try book.write(
        handoverDraft(text: "due", due: Desk.moment("2026-10-06 12:00")), by: Desk.hand(1))
      _ = try book.write(
        handoverDraft(text: "sooner", due: Desk.moment("2026-10-05 20:00")), by: Desk.hand(1))
      _ = try book.write(handoverDraft(text: "now", urgent: true), by: Desk.hand(1))
      #expect(try book.list().map(\.text) == ["now", "sooner", "due", "later"])
    }

    @Test func onlyTheHolderOrALeadFinishes() throws {
      try write()
      let refusal = Refusal.of { _ = try book.take(.done, 1, by: Desk.hand(2)) }
      #expect(refusal?.kind == .refused && refusal?.english.contains("1号 客服1") == true)
      #expect(Refusal.of { _ = try book.take(.drop, 1, reason: "没用了", by: Desk.hand(2)) } != nil)
      #expect(Refusal.of { _ = try book.take(.pass, 1, by: Desk.hand(2)) } != nil)
      #expect(try book.take(.done, 1, by: Desk.hand(3)).state == "done")
    }

    @Test func severalAreAcceptedTogetherOrNotAtAll() throws {
      for text in ["a", "b", "c"] { try write(text) }
      try write("d", by: 2)
      _ = try book.take(.done, 3, by: Desk.hand(1))
      var refused: Refusal?
      do {
        _ = try book.accept([1, 3, 2, 4, 9], by: Desk.hand(2))
      } catch { refused = error as? Refusal }
      // Done, one's own, unknown: each with its reason, in the order of the numbers.
      #expect(refused?.kind == .refused)
      #expect(refused?.findings.count == 3)
      for number in [1, 2] { #expect(try kinds(number) == ["1 write"]) }
      let accepted = try book.accept([2, 1, 2], by: Desk.hand(2))
      #expect(accepted.map(\.number) == [2, 1])
      #expect(accepted.allSatisfy { $0.holder == Desk.number(2) && $0.state == "accepted" })
      for number in [1, 2] { #expect(try kinds(number) == ["1 write", "2 accept"]) }
      let detail = try store.read {
        try $0.all("SELECT detail FROM journal WHERE kind = 'case.step'") { try $0.text(0) }
      }
      #expect(detail == ["handover 3", "handover 2 handover 1"])
    }

    @Test func acceptingTwiceIsRefusedByName() throws {
      try write()
      #expect(Refusal.of { _ = try book.take(.accept, 1, by: Desk.hand(1)) } != nil)
      _ = try book.take(.accept, 1, by: Desk.hand(2))
      let refusal = Refusal.of { _ = try book.take(.accept, 1, by: Desk.hand(3)) }
      #expect(refusal?.english.hasPrefix("1 is “accepted” already") == true)
      #expect(Refusal.of { _ = try book.take(.accept, 1, by: Desk.hand(2)) } != nil)
      #expect(try kinds(1).count == 2)
    }

    @Test func anItemIsPassedOnAndAcceptedAgain() throws {
      try write()
      _ = try book.take(.accept, 1, by: Desk.hand(2))
      let passed = try book.take(.pass, 1, to: Desk.number(3), reason: "下班了", by: Desk.hand(2))
      #expect(passed.state == "open" && passed.holder == Desk.number(2))
      #expect(passed.recipient == Desk.number(3))
      // Its first writer may take it as well.
      let accepted = try book.take(.accept, 1, by: Desk.hand(1))
      #expect(accepted.holder == Desk.number(1) && accepted.recipient == nil)
      #expect(try kinds(1) == ["1 write", "2 accept", "2 pass", "1 accept"])
      #expect(try book.history(of: 1).steps[2].reason == "下班了")
      #expect(
        Refusal.of { _ = try book.take(.pass, 1, to: Desk.number(1), by: Desk.hand(1)) } != nil)
      #expect(
        Refusal.of { _ = try book.take(.pass, 1, to: Desk.number(77), by: Desk.hand(1)) } != nil)
    }

    @Test func anItemIsDroppedWithAReasonOnly() throws {
      try write()
      #expect(Refusal.of { _ = try book.take(.drop, 1, reason: " ", by: Desk.hand(1)) } != nil)
      #expect(try book.take(.drop, 1, reason: "买家取消", by: Desk.hand(1)).state == "dropped")
      #expect(try book.history(of: 1).steps.last?.reason == "买家取消")
      for step in [HandoverItem.Step.accept, .done] {
        #expect(Refusal.of { _ = try book.take(step, 1, by: Desk.hand(1)) } != nil)
      }
    }

    @Test func refusesEmptyLongAndUnknown() throws {
      #expect(Refusal.of { try write(" \n") } != nil)
      #expect(Refusal.of { try write(String(repeating: "长", count: 2001)) } != nil)
      #expect(try write(String(repeating: "长", count: 2000)).number == 1)
      #expect(Refusal.of { _ = try book.take(.accept, 2, by: Desk.hand(2)) }?.kind == .nothingFound)
      #expect(Refusal.of { _ = try book.history(of: 0).item }?.kind == .nothingFound)
      let draft = handoverDraft(text: "x", recipient: Desk.number(77))
      #expect(Refusal.of { _ = try book.write(draft, by: Desk.hand(1)) } != nil)
    }

    @Test func undoWithdrawsAWrittenItem() throws {
      try write()
      let undone = try cases.undo(by: Desk.hand(1))
      #expect(undone.item.state == "withdrawn")
      #expect(undone.step?.undoes == 1)
      #expect(try book.list().isEmpty)
      #expect(Refusal.of { _ = try cases.undo(by: Desk.hand(1)) }?.kind == .nothingFound)
      #expect(Refusal.of { _ = try book.take(.accept, 1, by: Desk.hand(2)) } != nil)
      #expect(try write().number == 2)
    }

    @Test func undoPutsAnItemWhereItWas() throws {
      try write()
      _ = try book.take(.accept, 1, by: Desk.hand(2))
      _ = try book.take(.done, 1, by: Desk.hand(2))
      #expect(try cases.undo(by: Desk.hand(2)).item.state == "accepted")
      let open = try cases.undo(by: Desk.hand(2)).item
      #expect(open.state == "open" && open.holder == Desk.number(1))
      #expect(Refusal.of { _ = try cases.undo(by: Desk.hand(2)) }?.kind == .nothingFound)
      #expect(try kinds(1) == ["1 write", "2 accept", "2 done", "2 undo", "2 undo"])
    }

    @Test func undoDoesNotReachBehindSomebodyElsesStep() throws {
      try write()
      _ = try book.take(.accept, 1, by: Desk.hand(2))
      let refusal = Refusal.of { _ = try cases.undo(by: Desk.hand(1)) }
      #expect(refusal?.english.contains("2号 客服2 took “handover book” 1 further (accepted)") == true)
      _ = try cases.undo(by: Desk.hand(2))
      #expect(try cases.undo(by: Desk.hand(1)).item.state == "withdrawn")
    }

    /// A text with a mobile number goes where it can be erased; the item stays.
    @Test func aMobileNumberInATextCanBeErased() throws {
      try write("回电 13812345678")
      let kept = try store.read { try $0.all("SELECT value FROM case_value") { try $0.text(0) } }
      #expect(kept.isEmpty)
      _ = try cases.erase(CaseKey(HandoverItem.flow, 1), by: Desk.hand(3))
      #expect(try book.history(of: 1).item.text == nil)
      #expect(try book.list().map(\.text) == [nil])
    }

    @Test func aRowThatDiffersFromItsStepsIsFound() throws {
      try write()
      _ = try book.take(.accept, 1, by: Desk.hand(2))
      #expect(try cases.check().isEmpty)
      for change in ["state = 'done'", "holder = 1", "recipient = 3"] {
        _ = try store.write(Act(Desk.author(1), "test")) { writing in
          try writing.run("UPDATE case_entry SET \(change)")
        }
        #expect(try cases.check().count == 1)
        _ = try book.take(.pass, 1, by: Desk.hand(3))
        _ = try cases.undo(by: Desk.hand(3))
        #expect(try cases.check().isEmpty, "the next step puts it right")
      }
    }

    @Test func aDefinitionThatLacksWhatCommandsNeedIsNamed() throws {
      let text = try String(contentsOfFile: Desk.policy("handover"), encoding: .utf8)
        .replacing("id: promise", with: "id: word").replacing("  pass:", with: "  forward:")
      let refusal = Refusal.of { _ = try HandoverRecords(Desk.cases(store, handover: text)) }
      #expect(refusal?.findings.count == 2)
      #expect(refusal?.english.contains("Policies/flows/handover.yaml") == true)
      #expect(refusal?.english.contains("“promise”") == true)
      #expect(refusal?.english.contains("“pass”") == true)
    }
  }
}

extension CaseStep.Actor {
  fileprivate var number: Int {
    switch self {
    case .agent(let agent): agent.number
    case .clock: 0
    }
  }
}
