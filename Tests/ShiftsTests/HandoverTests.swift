import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  @Suite struct HandoverTests {
    let store: RecordStore
    let book: HandoverRecords

    init() throws {
      store = try Desk.newStore()
      book = HandoverRecords(store, staff: Desk.staff)
      Desk.setNow("2026-10-05 17:00")
    }

    @discardableResult
    private func write(_ text: String = "退差价 20 元", by agent: Int = 1) throws -> HandoverItem {
      try book.write(HandoverDraft(text: text), author: Desk.author(agent))
    }

    private func kinds(_ number: Int) throws -> [String] {
      try book.history(of: number).events.map { "\($0.agent) \($0.kind.rawValue)" }
    }

    @Test func anItemKeepsWhatWasWritten() throws {
      let draft = HandoverDraft(
        text: "答应补发", buyer: "小鱼", order: OrderNumber("1234567890"), promise: "明天发出",
        due: Desk.moment("2026-10-06 12:00"), urgent: true, recipient: Desk.number(2))
      let item = try book.write(draft, author: Desk.author(1))
      #expect(try book.history(of: item.number).item == item)
      #expect(item.number == 1)
      #expect(item.writer == Desk.number(1) && item.holder == Desk.number(1))
      #expect(item.state == .open)
      #expect(item.buyer == "小鱼" && item.promise == "明天发出" && item.order?.text == "1234567890")
      #expect(item.recipient == Desk.number(2))
      #expect(item.due == Desk.moment("2026-10-06 12:00") && item.urgent)
      let details = try store.read { try $0.all("SELECT detail FROM journal") { try $0.text(0) } }
      #expect(details == ["1"])
    }

    @Test func anItemStaysItsWritersUntilAccepted() throws {
      let item = try write()
      #expect(try book.list().map(\.holder.number) == [1])
      let accepted = try book.accept(item.number, author: Desk.author(2))
      #expect(accepted.state == .accepted && accepted.holder == Desk.number(2))
      #expect(accepted.writer == Desk.number(1))
      let done = try book.done(item.number, author: Desk.author(2))
      #expect(done.state == .done)
      #expect(try book.list().isEmpty)
      #expect(try book.list(all: true).map(\.number) == [1])
      #expect(try kinds(1) == ["1 write", "2 accept", "2 done"])
    }

    @Test func numbersStayWithTheirItems() throws {
      try write("a")
      try write("b")
      _ = try book.done(1, author: Desk.author(1))
      #expect(try write("c").number == 3)
      #expect(try book.list().map(\.number) == [2, 3])
    }

    @Test func theListPutsUrgentAndDueFirst() throws {
      try write("later")
      _ = try book.write(
        HandoverDraft(text: "due", due: Desk.moment("2026-10-06 12:00")), author: Desk.author(1))
      _ = try book.write(
        HandoverDraft(text: "sooner", due: Desk.moment("2026-10-05 20:00")), author: Desk.author(1))
      _ = try book.write(HandoverDraft(text: "now", urgent: true), author: Desk.author(1))
      #expect(try book.list().map(\.text) == ["now", "sooner", "due", "later"])
    }

    @Test func onlyTheHolderOrALeadFinishes() throws {
      try write()
      let refusal = Refusal.of { _ = try book.done(1, author: Desk.author(2)) }
      #expect(refusal?.english.contains("kefu handover accept 1") == true)
      #expect(Refusal.of { _ = try book.drop(1, reason: "没用了", author: Desk.author(2)) } != nil)
      #expect(Refusal.of { _ = try book.pass(1, author: Desk.author(2)) } != nil)
      #expect(try book.done(1, author: Desk.author(3)).state == .done)
    }

    @Test func severalAreAcceptedTogetherOrNotAtAll() throws {
      for text in ["a", "b", "c"] { try write(text) }
      try write("d", by: 2)
      _ = try book.done(3, author: Desk.author(1))
      var refused: Refusal?
      do {
        _ = try book.accept([1, 3, 2, 4, 9], author: Desk.author(2))
      } catch { refused = error as? Refusal }
      // Done, one's own, unknown: each with its reason, in the order of the numbers.
      #expect(refused?.kind == .refused)
      #expect(refused?.findings.count == 3)
      for number in [1, 2] { #expect(try kinds(number) == ["1 write"]) }
      let accepted = try book.accept([2, 1, 2], author: Desk.author(2))
      #expect(accepted.map(\.number) == [2, 1])
      #expect(accepted.allSatisfy { $0.holder == Desk.number(2) && $0.state == .accepted })
      for number in [1, 2] { #expect(try kinds(number) == ["1 write", "2 accept"]) }
      let detail = try store.read {
        try $0.all("SELECT detail FROM journal WHERE kind = 'handover.accept'") { try $0.text(0) }
      }
      #expect(detail == ["2 1"])
    }

    @Test func acceptingTwiceIsRefusedByName() throws {
      try write()
      #expect(Refusal.of { _ = try book.accept(1, author: Desk.author(1)) } != nil)
      _ = try book.accept(1, author: Desk.author(2))
      let refusal = Refusal.of { _ = try book.accept(1, author: Desk.author(3)) }
      #expect(refusal?.english.hasPrefix("item 1 was accepted by agent 2") == true)
      #expect(Refusal.of { _ = try book.accept(1, author: Desk.author(2)) } != nil)
      #expect(try kinds(1).count == 2)
    }

    @Test func anItemIsPassedOnAndAcceptedAgain() throws {
      try write()
      _ = try book.accept(1, author: Desk.author(2))
      let passed = try book.pass(1, to: Desk.number(3), reason: "下班了", author: Desk.author(2))
      #expect(passed.state == .open && passed.holder == Desk.number(2))
      #expect(passed.recipient == Desk.number(3))
      // Its first writer may take it as well.
      let accepted = try book.accept(1, author: Desk.author(1))
      #expect(accepted.holder == Desk.number(1) && accepted.recipient == nil)
      #expect(try kinds(1) == ["1 write", "2 accept", "2 pass", "1 accept"])
      #expect(try book.history(of: 1).events[2].reason == "下班了")
      #expect(
        Refusal.of { _ = try book.pass(1, to: Desk.number(1), author: Desk.author(1)) } != nil)
      #expect(
        Refusal.of { _ = try book.pass(1, to: Desk.number(77), author: Desk.author(1)) } != nil)
    }

    @Test func anItemIsDroppedWithAReasonOnly() throws {
      try write()
      #expect(Refusal.of { _ = try book.drop(1, reason: " ", author: Desk.author(1)) } != nil)
      #expect(try book.drop(1, reason: "买家取消", author: Desk.author(1)).state == .dropped)
      #expect(try book.history(of: 1).events.last?.reason == "买家取消")
      for step in [book.accept, book.done] {
        #expect(Refusal.of { _ = try step(1, Desk.author(1)) } != nil)
      }
    }

    @Test func refusesEmptyLongAndUnknown() throws {
      #expect(Refusal.of { try write(" \n") } != nil)
      #expect(Refusal.of { try write(String(repeating: "长", count: 2001)) } != nil)
      #expect(try write(String(repeating: "长", count: 2000)).number == 1)
      #expect(Refusal.of { _ = try book.accept(2, author: Desk.author(2)) }?.kind == .nothingFound)
      #expect(Refusal.of { _ = try book.history(of: 0) }?.kind == .nothingFound)
      let draft = HandoverDraft(text: "x", recipient: Desk.number(77))
      #expect(Refusal.of { _ = try book.write(draft, author: Desk.author(1)) } != nil)
    }

    @Test func undoWithdrawsAWrittenItem() throws {
      try write()
      let undone = try #require(try book.takeBackLast(Desk.author(1)))
      #expect(undone.item.state == .withdrawn)
      #expect(undone.step.kind == .written)
      #expect(try book.list().isEmpty)
      #expect(try book.takeBackLast(Desk.author(1)) == nil)
      #expect(Refusal.of { _ = try book.accept(1, author: Desk.author(2)) } != nil)
      #expect(try write().number == 2)
    }

    @Test func undoPutsAnItemWhereItWas() throws {
      try write()
      _ = try book.accept(1, author: Desk.author(2))
      _ = try book.done(1, author: Desk.author(2))
      #expect(try book.last(of: Desk.number(2))?.kind == .done)
      #expect(try book.takeBackLast(Desk.author(2))?.item.state == .accepted)
      #expect(try book.last(of: Desk.number(2))?.kind == .accepted)
      let open = try #require(try book.takeBackLast(Desk.author(2))?.item)
      #expect(open.state == .open && open.holder == Desk.number(1))
      #expect(try book.takeBackLast(Desk.author(2)) == nil)
      #expect(try kinds(1) == ["1 write", "2 accept", "2 done", "2 undo", "2 undo"])
    }

    @Test func undoDoesNotReachBehindSomebodyElsesStep() throws {
      try write()
      _ = try book.accept(1, author: Desk.author(2))
      let refusal = Refusal.of { _ = try book.takeBackLast(Desk.author(1)) }
      #expect(refusal?.english.contains("agent 2 has taken item 1 further since") == true)
      _ = try book.takeBackLast(Desk.author(2))
      #expect(try book.takeBackLast(Desk.author(1))?.item.state == .withdrawn)
    }
  }
}
