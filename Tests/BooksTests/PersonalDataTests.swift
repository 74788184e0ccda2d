import Books
import Cases
import Store
import Testing
import Vocabulary

/// STORE.md: personal data of buyers has its own table, is masked on output and erasable,
/// and the journal holds none of it.
@Suite struct PersonalDataTests {
  private let call = [
    "caller": "王女士", "phone": "138 0000 1234", "question": "请打 13900005678",
    "answer": "好", "began": "2026-11-21 13:52", "ended": "2026-11-21 13:56",
  ]

  private func texts(_ sql: String, _ store: RecordStore) throws -> [String] {
    try store.read { try $0.all(sql) { try $0.text(0) } }
  }

  @Test func itStandsInItsOwnTableOnly() throws {
    try Desk.withBooks { books, store in
      try books.put(.call, by: 1, call)
      let personal = try texts("SELECT value FROM case_personal ORDER BY field", store)
      #expect(personal == ["王女士", "13800001234", "请打 13900005678"])
      #expect(try texts("SELECT value FROM case_value ORDER BY field", store).first == "好")
      let journal = try texts("SELECT kind || ' ' || detail FROM journal", store)
      #expect(journal == ["case.open call 1 write"])
    }
  }

  @Test func numbersAreMaskedWhenShown() throws {
    try Desk.withBooks { books, _ in
      let entry = try books.put(.call, by: 1, call)
      let flow = try books.flow(.call)
      let shown = entry.values.map { id, value in
        flow[field: id]?.shown(value, zone: Desk.zone).english ?? ""
      }
      #expect(shown.contains("138****1234"))
      #expect(shown.contains("请打 139****5678"))
      #expect(!shown.contains { $0.contains("13800001234") || $0.contains("13900005678") })
    }
  }

  @Test func erasingEmptiesItAndNothingElse() throws {
    try Desk.withBooks { books, store in
      try books.put(.call, by: 1, call)
      #expect(try books.cases.erase(CaseKey("call", 1), by: Desk.hand(3)).count == 3)
      #expect(try books.cases.erase(CaseKey("call", 1), by: Desk.hand(3)).count == 0)
      let entry = try books.entry(.call, 1)
      #expect(entry.values["caller"] == nil && entry.values["phone"] == nil)
      #expect(entry.values["answer"] == "好")
      #expect(try texts("SELECT value FROM case_personal WHERE value IS NOT NULL", store).isEmpty)
      #expect(try books.cases.check().isEmpty)
    }
  }

  @Test func aReasonKeepsNoNumber() throws {
    try Desk.withBooks { books, store in
      try books.put(.plan, by: 1, ["what": "x"])
      try books.step("drop", .plan, 1, by: 1, reason: "13900005678 不接")
      let reasons = try texts("SELECT reason FROM case_step WHERE reason IS NOT NULL", store)
      #expect(reasons == ["139****5678 不接"])
    }
  }

  @Test func aCallEndsAfterItBegan() throws {
    try Desk.withBooks { books, _ in
      let refusal = Refusal.of {
        try books.put(.call, by: 1, call.merging(["ended": "2026-11-21 13:51"]) { $1 })
      }
      #expect(refusal?.english.hasPrefix("the call ended before it began") == true)
    }
  }

  /// S20: aim to end within 5 minutes.
  @Test(arguments: [("13:57", false), ("13:57:01", true)])
  func aCallOverFiveMinutesIsLong(ended: String, isLong: Bool) throws {
    try Desk.withBooks { books, _ in
      let entry = try books.put(
        .call, by: 1, call.merging(["ended": "2026-11-21 \(ended)"]) { $1 })
      #expect(entry.isLongCall(try books.flow(.call).number("minutes")) == isLong)
    }
  }
}
