import Cases
import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  /// What the sign-in screen and the reminders ask of the handover book.
  @Suite struct HandoverQueryTests {
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
    private func write(
      _ text: String, by agent: Int = 1, to recipient: Int? = nil, due: String? = nil
    ) throws -> HandoverItem {
      try book.write(
        handoverDraft(text: text, due: due.map(Desk.moment), recipient: recipient.map(Desk.number)),
        by: Desk.hand(agent))
    }

    @Test func openItemsOfAnAgentAreThoseTheyHoldAndThoseThatWait() throws {
      try write("for anybody")
      try write("for 2", to: 2)
      try write("for 3", to: 3)
      try write("taken by 2")
      _ = try book.take(.accept, 4, by: Desk.hand(2))
      #expect(
        try book.open(for: Desk.number(2)).map(\.text) == ["for anybody", "for 2", "taken by 2"])
      // Until it is accepted an item is its writer's too.
      #expect(
        try book.open(for: Desk.number(1)).map(\.text) == ["for anybody", "for 2", "for 3"])
      #expect(try book.open(for: Desk.number(2), limit: 1).count == 1)
      _ = try book.take(.done, 4, by: Desk.hand(2))
      #expect(try book.open(for: Desk.number(2)).map(\.number) == [1, 2])
    }

    @Test func whatIsDueBeforeAMomentComesInItsOrder() throws {
      try write("later", due: "2026-10-05 19:00")
      try write("sooner", by: 2, due: "2026-10-05 18:00")
      try write("tomorrow", due: "2026-10-06 09:00")
      try write("never")
      let evening = Desk.moment("2026-10-05 20:00")
      #expect(try book.due(before: evening).map(\.text) == ["sooner", "later"])
      #expect(try book.due(before: evening, of: Desk.number(1)).map(\.text) == ["later"])
      _ = try book.take(.drop, 1, reason: "买家已退货", by: Desk.hand(1))
      #expect(try book.due(before: evening).map(\.text) == ["sooner"])
      #expect(try book.due(before: Desk.moment("2026-10-05 18:00")).isEmpty)
    }

    @Test func whatIsHeldAndNotOfferedIsLeftToHandOver() throws {
      try write("a")
      _ = try book.take(.accept, 1, by: Desk.hand(2))
      #expect(try book.notHandedOver(by: Desk.number(2)).map(\.number) == [1])
      _ = try book.take(.pass, 1, by: Desk.hand(2))
      #expect(try book.notHandedOver(by: Desk.number(2)).isEmpty)
    }

    @Test func aShiftsHandoverIsWrittenByWritingOrPassingOn() throws {
      let shift = Desk.moment("2026-10-05 08:30")...Desk.moment("2026-10-05 17:30")
      let night = Desk.moment("2026-10-05 17:30")...Desk.moment("2026-10-06 01:00")
      #expect(try !book.isWritten(by: Desk.number(1), within: shift))
      try write("a")
      #expect(try book.isWritten(by: Desk.number(1), within: shift))
      #expect(try !book.isWritten(by: Desk.number(1), within: night))
      #expect(try !book.isWritten(by: Desk.number(2), within: shift))
      _ = try cases.undo(by: Desk.hand(1))
      #expect(try !book.isWritten(by: Desk.number(1), within: shift))
      try write("b", by: 2)
      _ = try book.take(.accept, 2, by: Desk.hand(1))
      #expect(try !book.isWritten(by: Desk.number(1), within: shift))
      _ = try book.take(.pass, 2, by: Desk.hand(1))
      #expect(try book.isWritten(by: Desk.number(1), within: shift))
    }

    @Test func theBacklogCountsByAge() throws {
      #expect(try book.backlog(at: Desk.moment("2026-10-05 17:00")) == nil)
      for day in ["2026-09-20", "2026-10-01", "2026-10-03", "2026-10-05"] {
        Desk.setNow("\(day) 16:00")
        try write(day, due: "2026-10-04 12:00")
      }
      _ = try book.take(.accept, 2, by: Desk.hand(2))
      _ = try book.take(.done, 3, by: Desk.hand(1))
      let backlog = try #require(try book.backlog(at: Desk.moment("2026-10-05 17:00")))
      #expect(backlog.unfinished == 3 && backlog.waiting == 2 && backlog.overdue == 3)
      #expect(backlog.oldest == Desk.moment("2026-09-20 16:00"))
      #expect(backlog.ages.map(\.count) == [1, 0, 1, 1])
      #expect(backlog.ages.map(\.from) == [0, 1, 3, 7])
    }

    @Test func anItemIsOverdueAfterItsTimeUntilItIsFinished() throws {
      let item = try write("a", due: "2026-10-05 18:00")
      #expect(!item.isOverdue(at: Desk.moment("2026-10-05 18:00")))
      #expect(item.isOverdue(at: Desk.moment("2026-10-05 18:00:01")))
      let done = try book.take(.done, 1, by: Desk.hand(1))
      #expect(!done.isOverdue(at: Desk.moment("2026-10-06 18:00")))
    }

    @Test func whoMayBuyIsNamed() throws {
      let draft = handoverDraft(text: "到货联系", mayBuy: true)
      let refusal = Refusal.of { _ = try book.write(draft, by: Desk.hand(1)) }
      #expect(refusal?.kind == .refused && refusal?.english.contains("add --buyer NAME") == true)
      var named = draft
      named.values["buyer"] = "小鱼"
      #expect(try book.write(named, by: Desk.hand(1)).mayBuy)
      #expect(try book.list().map(\.mayBuy) == [true])
    }
  }
}
