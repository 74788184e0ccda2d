import Shifts
import Staff
import Store
import TestSupport
import Testing
import Vocabulary

extension Records {
  @Suite struct ShiftCheckTests {
    let store: RecordStore

    init() throws {
      store = try Desk.newStore()
      Desk.setNow("2026-10-05 17:00")
      let book = HandoverRecords(store, staff: Desk.staff)
      _ = try book.write(HandoverDraft(text: "a"), author: Desk.author(1))
      _ = try book.accept(1, author: Desk.author(2))
      _ = try book.takeBackLast(Desk.author(2))
      let records = ClockingRecords(store, zone: Desk.zone)
      let timetable = Timetable(
        around: Desk.day("2026-10-05"), rosters: [:], patterns: Desk.patterns, staff: Desk.staff,
        zone: Desk.zone)
      _ = try records.clock(.in, author: Desk.author(1), timetable: timetable)
      _ = try records.takeBackLast(Desk.author(1))
    }

    private func findings(staff: Staff = Desk.staff) throws -> [String] {
      try store.read { try ShiftCheck.findings(in: $0, staff: staff) }.map(\.reason.english)
    }

    private func tamper(_ sql: String) throws {
      try store.write(Act(Desk.author(1), "test")) { _ = try $0.run(sql) }
    }

    @Test func whatTheRoomWritesIsClean() throws { #expect(try findings().isEmpty) }

    @Test func aStateThatDiffersFromTheStepsIsFound() throws {
      try tamper("UPDATE handover SET state = 'done'")
      #expect(try findings() == ["the state of handover item 1 differs from its steps"])
    }

    /// Damage is said with table and key; it is no other word and no missing agent.
    @Test(arguments: [
      ("UPDATE handover_event SET kind = 'lose'", "kind of handover_event (item 1, sequence 1)"),
      ("UPDATE handover SET state = 'lost'", "state of handover (number 1)"),
      ("UPDATE handover SET recipient = 0", "recipient of handover (number 1)"),
      ("UPDATE clocking SET agent = 0", "agent of clocking"),
    ])
    func aDamagedRowIsNamed(_ sql: String, _ wanted: String) throws {
      try SQLiteTool.run(store.place.file, sql)
      let refusal = Refusal.of {
        _ = try findings()
        try tamper("DELETE FROM clocking_retraction")
        _ = try ClockingRecords(store, zone: Desk.zone).span(of: Desk.october)
      }
      #expect(refusal?.kind == .store)
      #expect(refusal?.english.contains(wanted) == true, "\(refusal?.english ?? "")")
    }

    @Test func aHolderThatDiffersIsFound() throws {
      try tamper("UPDATE handover SET holder = 2")
      #expect(try findings() == ["the state of handover item 1 differs from its steps"])
    }

    @Test func referencesToNothingAreFound() throws {
      try tamper("DELETE FROM clocking")
      #expect(try findings().count == 1)
      try tamper("DELETE FROM handover")
      #expect(try findings().last == "handover item 1 has steps but no row")
    }

    @Test func agentsThatNobodyKnowsAreFound() throws {
      let found = try findings(staff: Staff([Desk.agent(1)]))
      #expect(found == ["2 rows of handover_event name agent 2, who is not in agents.yaml"])
    }
  }
}
