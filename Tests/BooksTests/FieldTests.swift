import Books
import Cases
import Testing
import Vocabulary

/// What the fields of a book take and refuse.
@Suite struct FieldTests {
  @Test func choicesGoByIdOrNameInEitherLanguage() throws {
    try Desk.withBooks { books, _ in
      for kind in ["idea", "建议", "Idea"] {
        let entry = try books.put(.issue, by: 1, ["what": "x", "kind": kind, "route": "仓库"])
        #expect(entry.values["kind"] == "idea")
        #expect(entry.values["route"] == "warehouse")
      }
    }
  }

  @Test func countsAddUpInTheOrderOfTheList() throws {
    try Desk.withBooks { books, _ in
      let entry = try books.put(
        .service, by: 1,
        ["enquiries": "50", "sales": "10", "reasons": "size=2 嫌贵=3 price=1 stock=0"])
      #expect(entry.values["reasons"] == "price=4 size=2")
    }
  }

  @Test(arguments: [
    (Book.issue, ["kind": "idea", "route": "lead"], "lacks “what”"),
    (.issue, ["what": "x", "kind": "idae", "route": "lead"], "did you mean “idea”?"),
    (.issue, ["what": "x", "kind": "idea"], "choose from warehouse (warehouse), lead (lead)"),
    (.service, ["enquiries": "-1", "sales": "0"], "no whole number from 0 to 100000"),
    (.service, ["enquiries": "5", "sales": "6"], "6 sales are more than 5 enquiries"),
    (.service, ["enquiries": "5", "sales": "4", "reasons": "price=2"], "2 reasons for 1"),
    (.service, ["enquiries": "5", "sales": "4", "reasons": "price"], "count such as price=3"),
    (.followup, ["buyer": "a", "kind": "regular", "due": "2026-02-30"], "no date such as"),
    (.reward, ["agent": "8", "kind": "suggestion", "what": "x"], "agent 8 is not in"),
  ])
  func badInputSaysWhatWouldBeRight(book: Book, values: [String: String], says: String)
    throws
  {
    try Desk.withBooks { books, _ in
      let refusal = try #require(Refusal.of { try books.put(book, by: 1, values) })
      #expect(refusal.kind == .refused)
      #expect(refusal.english.contains(says), "\(refusal.english)")
      #expect(try books.entries(CaseQuery(book)).isEmpty)
    }
  }

  @Test func aTextHasALimit() throws {
    try Desk.withBooks { books, _ in
      let values = ["kind": "idea", "route": "lead"]
      let fits = String(repeating: "长", count: 500)
      try books.put(.issue, by: 1, values.merging(["what": fits]) { $1 })
      let refusal = Refusal.of {
        try books.put(.issue, by: 1, values.merging(["what": fits + "长"]) { $1 })
      }
      #expect(refusal?.english.contains("longer than 500 characters") == true)
    }
  }
}
