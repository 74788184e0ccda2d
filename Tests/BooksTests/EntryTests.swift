import Books
import Cases
import Foundation
import Staff
import Store
import TestSupport
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
      let answered = try books.step("answer", .issue, 1, by: 2, values: ["answer": "已改"])
      #expect(answered.state == "answered")
      #expect(answered.values["answer"] == "已改")
      let again = try books.step("answer", .issue, 1, by: 2, values: ["answer": "改好了"])
      #expect(again.values["answer"] == "改好了")
      #expect(try books.step("done", .issue, 1, by: 1).state == "done")
      let refusal = Refusal.of { try books.step("answer", .issue, 1, by: 2, values: answer) }
      #expect(refusal?.english.contains("“done” now") == true)
    }
  }

  @Test func anAnswerSaysSomething() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, issue)
      let refusal = Refusal.of {
        try books.step("answer", .issue, 1, by: 2, values: ["answer": " "])
      }
      #expect(refusal?.english.contains("“answer”") == true)
      #expect(try books.entry(.issue, 1).state == "open")
    }
  }

  @Test func figuresAreOfDaysThatHaveCome() throws {
    try Desk.withBooks { books, _ in
      let tomorrow = Desk.today + 1
      let refusal = Refusal.of {
        try books.put(.service, by: 1, of: tomorrow, ["enquiries": "1", "sales": "0"])
      }
      #expect(refusal?.english.hasPrefix("2026-11-22 is still to come") == true)
      let planned = try books.put(.plan, by: 1, of: tomorrow, ["what": "x"])
      #expect(planned.day == tomorrow)
    }
  }

  @Test func whatIsRoutedToALeadALeadAnswers() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, forLead)
      let refusal = Refusal.of { try books.step("answer", .issue, 1, by: 2, values: answer) }
      #expect(refusal?.kind == .notPermitted)
      #expect(try books.step("answer", .issue, 1, by: 3, values: answer).state == "answered")
    }
  }

  @Test func onlyItsHolderOrALeadClosesIt() throws {
    try Desk.withBooks { books, _ in
      try books.put(.issue, by: 1, issue)
      for kind in ["done", "drop"] {
        let refusal = Refusal.of { try books.step(kind, .issue, 1, by: 2, reason: "不要了") }
        #expect(refusal?.kind == .notPermitted)
      }
      #expect(try books.step("drop", .issue, 1, by: 3, reason: "不要了").state == "dropped")
    }
  }

  @Test func droppingTakesAReason() throws {
    try Desk.withBooks { books, _ in
      try books.put(.plan, by: 1, ["what": "x"])
      for reason in [nil, "  ", "..."] {
        let refusal = Refusal.of { try books.step("drop", .plan, 1, by: 1, reason: reason) }
        #expect(refusal?.kind == .usage)
      }
    }
  }

  @Test func nobodyApprovesTheirOwnReward() throws {
    try Desk.withBooks { books, _ in
      try books.put(.reward, by: 1, ["agent": "3", "kind": "suggestion", "what": "热饮"])
      for agent in [3, 1] {
        let refusal = Refusal.of { try books.step("answer", .reward, 1, by: agent) }
        #expect(refusal?.kind == .notPermitted)
      }
      #expect(try books.step("answer", .reward, 1, by: 9).state == "answered")
      // Approved, it is no longer its proposer's to drop.
      let refusal = Refusal.of { try books.step("drop", .reward, 1, by: 1, reason: "算了") }
      #expect(refusal?.kind == .notPermitted)
    }
  }

  /// An approval that is pending stands in the day of whoever may give it, and in no other's.
  @Test func aProposalWaitsForALead() throws {
    try Desk.withBooks { books, _ in
      try books.put(.reward, by: 1, ["agent": "2", "kind": "suggestion", "what": "热饮"])
      let agenda = CaseAgenda(books.cases, besides: BookAgenda.flows)
      func waits(_ agent: Int, _ role: Role = .agent) throws -> [String] {
        try agenda.waiting(for: Desk.agent(agent, role: role), at: Desk.zone.moment(Desk.today))
          .map(\.key)
      }
      #expect(try waits(3, .lead) == ["cases_waiting"])
      #expect(try waits(1).isEmpty)
      #expect(try waits(2).isEmpty)
    }
  }

  @Test func thePrivateBooksAreTheHoldersAndTheLeads() throws {
    try Desk.withBooks { books, _ in
      let entry = try books.put(.plan, by: 1, ["what": "x"])
      let flow = try books.flow(.plan)
      let rights = books.cases.rights(flow)
      #expect(rights.mayRead(entry, Desk.agent(1)))
      #expect(!rights.mayRead(entry, Desk.agent(2)))
      #expect(rights.mayRead(entry, Desk.agent(3, role: .lead)))
      #expect(try flow.scope(of: Desk.agent(1), asking: nil) == Desk.number(1))
      #expect(try flow.scope(of: Desk.agent(3, role: .lead), asking: nil) == nil)
      #expect(
        Refusal.of { _ = try flow.scope(of: Desk.agent(1), asking: Desk.number(2)) }?.kind
          == .notPermitted)
      #expect(Refusal.of { try books.step("done", .plan, 1, by: 2) }?.kind == .notPermitted)
      #expect(
        Refusal.of { try books.put(.plan, by: 2, for: 1, ["what": "x"]) }?.kind == .notPermitted)
      #expect(try books.put(.plan, by: 3, for: 1, ["what": "x"]).holder == Desk.number(1))
    }
  }

  @Test func aFollowUpMovesToAnotherDayAndAColleague() throws {
    try Desk.withBooks { books, _ in
      try books.put(.followup, by: 1, ["buyer": "小鹿", "kind": "prospect", "due": "2026-11-21"])
      let moved = try books.step(
        "move", .followup, 1, by: 1, values: ["due": "2026-11-28"], reason: "买家出差", to: 2)
      #expect(moved.dueDay == Desk.day("2026-11-28"))
      #expect(moved.holder == Desk.number(2))
      #expect(moved.owner == Desk.number(1))
      #expect(Refusal.of { try books.step("done", .followup, 1, by: 1) }?.kind == .notPermitted)
      #expect(
        try books.step("done", .followup, 1, by: 2, values: ["result": "下单"]).state == "done")
    }
  }

  @Test func undoGoesBackStepByStep() throws {
    try Desk.withBooks { books, store in
      try books.put(.plan, by: 1, ["what": "x"])
      try books.step("done", .plan, 1, by: 1)
      #expect(try books.undo(by: 1)?.state == "open")
      #expect(try books.undo(by: 1)?.state == "withdrawn")
      #expect(try books.undo(by: 1) == nil)
      #expect(try books.entry(.plan, 1).steps.count == 4)
      #expect(try books.cases.check().isEmpty)
    }
  }

  @Test func thatItWasSeenOutlivesNoUndo() throws {
    try Desk.withBooks { books, store in
      try books.put(.stock, by: 1, ["goods": "A", "pieces": "3"])
      try books.step("answer", .stock, 1, by: 2, values: ["counted": "1"])
      try books.step("seen", .stock, 1, by: 3)
      #expect(try books.stock("A").knownTo.map(\.number) == [1, 2, 3])
      let back = try #require(try books.undo(by: 2))
      #expect(back.state == "open")
      #expect(back.pieces == 3)
      #expect(try books.cases.check().isEmpty)
    }
  }

  @Test func undoStopsWhereSomebodyWentOn() throws {
    try Desk.withBooks { books, store in
      try books.put(.issue, by: 1, issue)
      try books.step("answer", .issue, 1, by: 2, values: answer)
      let refusal = Refusal.of { try books.undo(by: 1) }
      #expect(refusal?.english.contains("2号") == true)
      #expect(try books.undo(by: 2)?.state == "open")
      #expect(try books.undo(by: 1)?.state == "withdrawn")
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
      #expect(later.steps.count == 2)
      #expect(try books.put(.service, by: 2, ["enquiries": "1", "sales": "0"]).number == 2)
      let next = Desk.today + 1
      #expect(
        try books.put(.service, by: 1, on: next, ["enquiries": "1", "sales": "0"]).number == 3)
      #expect(try books.undo(by: 1)?.state == "withdrawn")
      #expect(try books.undo(by: 1)?.values["enquiries"] == "85")
      #expect(try books.undo(by: 1)?.state == "withdrawn")
      #expect(try books.put(.service, by: 1, ["enquiries": "7", "sales": "1"]).number == 1)
      #expect(try books.cases.check().isEmpty)
    }
  }

  /// A colleague sees what stands on the watch instead of writing over it.
  @Test func aColleagueDoesNotOverwriteTheStockWatch() throws {
    try Desk.withBooks { books, _ in
      try books.put(.stock, by: 1, ["goods": "A", "pieces": "3"])
      let refusal = Refusal.of { try books.put(.stock, by: 2, ["goods": "A", "pieces": "30"]) }
      #expect(refusal?.kind == .notPermitted)
      #expect(refusal?.english.contains("3") == true)
      #expect(try books.stock("A").pieces == 3)
      #expect(try books.put(.stock, by: 3, ["goods": "A", "pieces": "4"]).pieces == 4)
    }
  }

  @Test func whatCommandsNeedOfADefinitionIsNamedWhereItIsGone() throws {
    let desk = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: desk) }
    let folder = desk + "/Policies"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Desk.shipped + "/Policies/flows", toPath: folder + "/flows")
    for (file, old, new) in [
      ("stock", "numbers: {threshold: 10}\n", ""), ("plan", "id: what", "id: task"),
      ("reward", "effects: appraisals.reward", ""),
    ] {
      let path = "\(folder)/flows/\(file).yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }
    let store = try Desk.newStore()
    let books = Desk.books(store, desk: desk)
    let findings = books.cases.flows.lacking(Book.allCases.map(\.shape))
    #expect(
      findings.map { $0.place?.file } == [
        "Policies/flows/stock.yaml", "Policies/flows/plan.yaml", "Policies/flows/reward.yaml",
        "Policies/flows/reward.yaml",
      ])
    #expect(Refusal.of { _ = try books.lowStock() }?.english.contains("threshold") == true)
  }
}
