import Books
import Store
import Testing
import Vocabulary

/// The life of an entry, whatever the book.
@Suite struct EntryTests {
  private let issue = ["what": "洗标写错", "kind": "fact", "route": "warehouse"]
  private let answer = ["answer": "好"]
  private let forLead = ["what": "夜班补贴", "kind": "idea", "route": "lead"]

  @Test func numbersAreShortAndEachBookHasItsOwn() throws {
    try Desk.withBooks { books, _ in
      let entries = [
        try books.put(.issue, by: 1, issue), try books.put(.issue, by: 2, issue),
        try books.put(.plan, by: 1, ["what": "x"]),
      ]
      #expect(entries.map(\.number) == [1, 2, 1])
    }
  }

  @Test func anIssueIsAnsweredAndClosed() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, issue)
      let answered = try books.step(.answered, .issue, 1, by: 2, values: ["answer": "已改"])
      #expect(answered.state == .answered)
      #expect(answered.values["answer"] == "已改")
      let again = try books.step(.answered, .issue, 1, by: 2, values: ["answer": "改好了"])
      #expect(again.values["answer"] == "改好了")
      #expect(try books.step(.done, .issue, 1, by: 1).state == .done)
      let refusal = Refusal.of { try books.step(.answered, .issue, 1, by: 2, values: answer) }
      #expect(refusal?.english.contains("is done already") == true)
    }
  }

  @Test func anAnswerSaysSomething() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, issue)
      let refusal = Refusal.of {
        try books.step(.answered, .issue, 1, by: 2, values: ["answer": " "])
      }
      #expect(refusal?.english.hasPrefix("the answer is empty (put it") == true)
    }
  }

  @Test func figuresAreOfDaysThatHaveCome() throws {
    try Desk.withBooks { books, _ in
      let tomorrow = Desk.today + 1
      let draft = EntryDraft(
        .service, owner: Desk.number(1), day: tomorrow, values: ["enquiries": "1", "sales": "0"])
      let refusal = Refusal.of { _ = try books.write(draft, by: Desk.hand(1)) }
      #expect(refusal?.english.hasPrefix("2026-11-22 is still to come") == true)
      let plan = EntryDraft(.plan, owner: Desk.number(1), day: tomorrow, values: ["what": "x"])
      let planned = try books.write(plan, by: Desk.hand(1))
      #expect(planned.day == tomorrow)
    }
  }

  @Test func whatIsRoutedToALeadALeadAnswers() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, forLead)
      let refusal = Refusal.of { try books.step(.answered, .issue, 1, by: 2, values: answer) }
      #expect(refusal?.kind == .notPermitted)
      #expect(try books.step(.answered, .issue, 1, by: 3, values: answer).state == .answered)
    }
  }

  @Test func onlyItsHolderOrALeadClosesIt() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, issue)
      for kind in [EntryEvent.Kind.done, .dropped] {
        let refusal = Refusal.of { try books.step(kind, .issue, 1, by: 2, reason: "不要了") }
        #expect(refusal?.kind == .notPermitted)
      }
      #expect(try books.step(.dropped, .issue, 1, by: 3, reason: "不要了").state == .dropped)
    }
  }

  @Test func droppingTakesAReason() throws {
    try Desk.withBooks { books, _ in
      try books.put(.plan, by: 1, ["what": "x"])
      for reason in [nil, "  ", "..."] {
        let refusal = Refusal.of { try books.step(.dropped, .plan, 1, by: 1, reason: reason) }
        #expect(refusal?.kind == .usage)
      }
    }
  }

  @Test func nobodyApprovesTheirOwnReward() throws {
    try Desk.withBooks { books, _ in
      try books.put(.reward, by: 1, ["agent": "3", "kind": "suggestion", "what": "热饮"])
      #expect(
        Refusal.of { try books.step(.answered, .reward, 1, by: 3, values: ["amount": "5"]) }?.kind
          == .notPermitted)
      #expect(
        Refusal.of { try books.step(.answered, .reward, 1, by: 1, values: ["amount": "5"]) }?.kind
          == .notPermitted)
      #expect(
        try books.step(.answered, .reward, 1, by: 9, values: ["amount": "5"]).state == .answered)
      // Approved, it is no longer its proposer's to drop.
      let refusal = Refusal.of { try books.step(.dropped, .reward, 1, by: 1, reason: "算了") }
      #expect(refusal?.kind == .notPermitted)
    }
  }

  @Test func thePrivateBooksAreTheHoldersAndTheLeads() throws {
    try Desk.withBooks { books, _ in
      let entry = try books.put(.plan, by: 1, ["what": "x"])
      let rights = BookRights(try books.shelf.book(.plan))
      #expect(rights.mayRead(entry, Desk.agent(1)))
      #expect(!rights.mayRead(entry, Desk.agent(2)))
      #expect(rights.mayRead(entry, Desk.agent(3, role: .lead)))
      #expect(try rights.scope(of: Desk.agent(1), asking: nil) == Desk.number(1))
      #expect(try rights.scope(of: Desk.agent(3, role: .lead), asking: nil) == nil)
      #expect(
        Refusal.of { _ = try rights.scope(of: Desk.agent(1), asking: Desk.number(2)) }?.kind
          == .notPermitted)
      #expect(Refusal.of { try books.step(.done, .plan, 1, by: 2) }?.kind == .notPermitted)
      let draft = EntryDraft(
        .plan, owner: Desk.number(1), day: Desk.today, values: ["what": "x"])
      #expect(Refusal.of { _ = try books.write(draft, by: Desk.hand(2)) }?.kind == .notPermitted)
      #expect(try books.write(draft, by: Desk.hand(3)).holder == Desk.number(1))
    }
  }

  @Test func aFollowUpMovesToAnotherDayAndAColleague() throws {
    try Desk.withBooks { books, _ in
      try books.put(.followup, by: 1, ["buyer": "小鹿", "kind": "prospect", "due": "2026-11-21"])
      let moved = try books.step(
        .moved, .followup, 1, by: 1, values: ["due": "2026-11-28"], reason: "买家出差", to: 2)
      #expect(moved.due == Desk.day("2026-11-28"))
      #expect(moved.holder == Desk.number(2))
      #expect(moved.owner == Desk.number(1))
      #expect(Refusal.of { try books.step(.done, .followup, 1, by: 1) }?.kind == .notPermitted)
      #expect(
        try books.step(.done, .followup, 1, by: 2, values: ["result": "下单"]).state == .done)
    }
  }

  @Test func undoGoesBackStepByStep() throws {
    try Desk.withBooks { books, store in
      try books.put(.plan, by: 1, ["what": "x"])
      try books.step(.done, .plan, 1, by: 1)
      #expect(try store.undo(books, by: 1)?.state == .open)
      #expect(try store.undo(books, by: 1)?.state == .withdrawn)
      #expect(try store.undo(books, by: 1) == nil)
      #expect(try books.entry(.plan, 1).events.count == 4)
      #expect(try books.check().isEmpty)
    }
  }

  @Test func thatItWasSeenOutlivesNoUndo() throws {
    try Desk.withBooks { books, store in
      try books.put(.stock, by: 1, ["goods": "A", "pieces": "3"])
      try books.step(.answered, .stock, 1, by: 2, values: ["counted": "1"])
      try books.step(.seen, .stock, 1, by: 3)
      #expect(try books.stock("A").knownTo.map(\.number) == [1, 2, 3])
      let back = try #require(try store.undo(books, by: 2))
      #expect(back.state == .open)
      #expect(back.pieces == 3)
      #expect(try books.check().isEmpty)
    }
  }

  @Test func undoStopsWhereSomebodyWentOn() throws {
    try Desk.withBooks { books, store in
      try books.put(.issue, by: 1, issue)
      try books.step(.seen, .issue, 1, by: 3)
      try books.step(.answered, .issue, 1, by: 2, values: answer)
      let refusal = Refusal.of { try store.undo(books, by: 1) }
      #expect(refusal?.english.contains("agent 2 has taken entry 1") == true)
      #expect(try store.undo(books, by: 2)?.state == .open)
      // That somebody has seen it is no step further.
      #expect(try store.undo(books, by: 1)?.state == .withdrawn)
    }
  }

  /// S7: correct by a later entry; the earlier one is kept.
  @Test func aDaysFiguresWrittenAgainAreACorrection() throws {
    try Desk.withBooks { books, store in
      try books.put(
        .service, by: 1, ["enquiries": "85", "sales": "30", "reasons": "price=3"])
      let later = try books.put(.service, by: 1, ["enquiries": "86", "sales": "30"])
      #expect(later.number == 1)
      #expect(later.values == ["enquiries": "86", "sales": "30"])
      #expect(later.events.count == 2)
      #expect(try books.put(.service, by: 2, ["enquiries": "1", "sales": "0"]).number == 2)
      let next = Desk.today + 1
      #expect(
        try books.put(.service, by: 1, on: next, ["enquiries": "1", "sales": "0"]).number == 3)
      #expect(try store.undo(books, by: 1)?.state == .withdrawn)
      #expect(try store.undo(books, by: 1)?.values["enquiries"] == "85")
      #expect(try store.undo(books, by: 1)?.state == .withdrawn)
      #expect(try books.put(.service, by: 1, ["enquiries": "7", "sales": "1"]).number == 1)
      #expect(try books.check().isEmpty)
    }
  }

  @Test func theCheckFindsARowThatDiffersFromItsSteps() throws {
    try Desk.withBooks { books, store in
      try books.put(.plan, by: 1, ["what": "x"])
      try store.write(Act(Author(Desk.number(1), claimed: false), "test")) { writing in
        try writing.run("UPDATE book_entry SET state = 'done'")
        try writing.run(
          """
          INSERT INTO book_value (book, number, sequence, field, value)
          VALUES ('plan', 9, 1, 'what', 'x')
          """)
      }
      let findings = try books.check()
      #expect(
        findings.map(\.reason.english) == [
          "book_value names an entry that is not there: plan 9",
          "entry 1 of the book plan differs from its steps",
        ])
    }
  }
}
