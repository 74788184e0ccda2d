import Appraisals
import Store
import Testing
import Vocabulary

/// Records are never changed in place (STORE.md, Records).
@Suite struct RecordBookTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func write<Value>(_ agent: Int, _ body: (Author, Writing) throws -> Value) throws -> Value
  {
    let author = Desk.author(agent)
    return try desk.store.write(Act(author, "record.correct")) { try body(author, $0) }
  }

  @Test func whatIsEnteredHoldsWithWhoEnteredIt() throws {
    let record = try desk.enter(Desk.entry("2026-10-09", "1", "complaint", "8", note: "未回电"))
    #expect(record.number == 1)
    #expect(record.version == 1)
    #expect(record.author == Desk.number(3))
    #expect(record.origin == .desk)
    #expect(try desk.enter(Desk.entry("2026-10-09", "1", "praise")).number == 2)
    #expect(try desk.records().first == record)
  }

  @Test func theMonthsRecordsComeByDayThenAsRecorded() throws {
    try desk.enter(Desk.entry("2026-10-20", "1", "praise"))
    try desk.enter(Desk.entry("2026-10-02", "2", "complaint", "20"))
    try desk.enter(Desk.entry("2026-10-02", "2", "complaint", "5"))
    try desk.enter(Desk.entry("2026-09-30", "2", "praise"))
    try desk.enter(Desk.entry("2026-11-01", "2", "praise"))
    #expect(
      try desk.held() == [
        "2026-10-02 agent 2 true complaint 20", "2026-10-02 agent 2 true complaint 5",
        "2026-10-20 agent 1 praise",
      ])
  }

  @Test func aCorrectionIsALaterVersionThatNamesItsReason() throws {
    let record = try desk.enter(Desk.entry("2026-10-09", "1", "complaint", "8"))
    let corrected = try write(9) { author, writing in
      try RecordBook.correct(
        record.number, to: Desk.entry("2026-10-10", "2", "complaint", "10"), reason: "记错了人",
        by: author, in: writing)
    }
    #expect(corrected.number == record.number)
    #expect(corrected.version == 2)
    #expect(try desk.held() == ["2026-10-10 agent 2 true complaint 10"])
    let history = try desk.store.read { try RecordBook.history(of: record.number, in: $0) }
    #expect(history.map(\.record.entry.value) == ["8", "10"])
    #expect(history.map(\.reason) == ["", "记错了人"])
    #expect(history.map(\.record.author) == [Desk.number(3), Desk.number(9)])
    #expect(try desk.count() == 2)
  }

  @Test func whatIsTakenBackCountsNoMoreAndStaysOnRecord() throws {
    let record = try desk.enter(Desk.entry("2026-10-09", "1", "praise"))
    try desk.enter(Desk.entry("2026-10-09", "2", "praise"))
    _ = try write(3) { try RecordBook.retract(record.number, reason: "重复", by: $0, in: $1) }
    #expect(try desk.held() == ["2026-10-09 agent 2 praise"])
    #expect(try desk.count() == 3)
    let again = Refusal.text {
      _ = try write(3) { try RecordBook.retract(record.number, reason: "重复", by: $0, in: $1) }
    }
    #expect(again?.hasPrefix("record 1 is taken back already") == true)
    #expect(
      Refusal.text { _ = try write(3) { try RecordBook.retract(2, reason: " ", by: $0, in: $1) } }
        == "a reason is needed (add --reason WHY)")
    #expect(
      Refusal.text { _ = try write(3) { try RecordBook.retract(7, reason: "x", by: $0, in: $1) } }
        == "there is no record 7 (see the numbers: kefu record list)")
    #expect(try desk.count() == 3)
  }

  @Test func undoGoesBackStepByStepThroughOnesOwn() throws {
    try desk.enter(Desk.entry("2026-10-01", "1", "praise"))
    try desk.enter(Desk.entry("2026-10-02", "1", "praise"), by: 9)
    let third = try desk.enter(Desk.entry("2026-10-03", "1", "complaint", "8"))
    _ = try write(3) {
      try RecordBook.correct(
        third.number, to: Desk.entry("2026-10-03", "1", "complaint", "9"), reason: "核实",
        by: $0, in: $1)
    }
    func undo() throws -> RecordEvent? {
      try write(3) { author, writing in
        guard let last = try RecordBook.lastByHand(of: author.agent, in: writing) else {
          return nil
        }
        return try RecordBook.undo(last, by: author, in: writing)
      }
    }
    #expect(try undo()?.record.entry.value == "8")
    #expect(try desk.held().last == "2026-10-03 agent 1 true complaint 8")
    #expect(try undo()?.retracted == true)
    #expect(try desk.held().count == 2)
    _ = try undo()
    #expect(try desk.held() == ["2026-10-02 agent 1 praise"])
    #expect(try undo() == nil)
  }

  @Test func undoOfATakingBackBringsTheRecordBack() throws {
    let record = try desk.enter(Desk.entry("2026-10-01", "1", "praise"), by: 9)
    _ = try write(3) { try RecordBook.retract(record.number, reason: "重复", by: $0, in: $1) }
    _ = try write(3) { author, writing in
      try RecordBook.lastByHand(of: author.agent, in: writing).map {
        try RecordBook.undo($0, by: author, in: writing)
      }
    }
    #expect(try desk.held() == ["2026-10-01 agent 1 praise"])
  }

  @Test func aRecordAnotherCorrectedMeanwhileIsNotUndone() throws {
    let record = try desk.enter(Desk.entry("2026-10-01", "1", "praise"))
    let last = try desk.store.read { try RecordBook.lastByHand(of: Desk.number(3), in: $0) }
    _ = try write(9) { try RecordBook.retract(record.number, reason: "重复", by: $0, in: $1) }
    #expect(try desk.store.read { try RecordBook.lastByHand(of: Desk.number(3), in: $0) } == nil)
    let refused = Refusal.text {
      _ = try write(3) { author, writing in
        try last.map { try RecordBook.undo($0, by: author, in: writing) }
      }
    }
    #expect(refused?.hasPrefix("somebody corrected record 1 meanwhile") == true)
  }

  @Test func theJournalNamesTheRecordButNotItsNote() throws {
    try desk.enter(Desk.entry("2026-10-09", "1", "complaint", "8", note: "买家张三 13800138000"))
    let journal = try desk.store.read {
      try $0.all("SELECT kind, detail FROM journal") { try "\($0.text(0)) \($0.text(1))" }
    }
    #expect(journal == ["record.enter 1.1 2026-10-09 1 complaint 8"])
  }
}
