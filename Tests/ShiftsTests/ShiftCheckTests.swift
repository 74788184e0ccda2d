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
      let records = ClockingRecords(store, zone: Desk.zone)
      let timetable = Timetable(
        around: Desk.day("2026-10-05"), rosters: [:], patterns: Desk.patterns, staff: Desk.staff,
        zone: Desk.zone)
      _ = try records.clock(.in, author: Desk.author(1), timetable: timetable)
      _ = try records.takeBackLast(Desk.author(1))
    }

    private func findings(staff: Staff = Desk.staff) throws -> [String] {
      try ShiftCheck(store, staff: staff).check().map(\.reason.english)
    }

    private func tamper(_ sql: String) throws {
      try store.write(Act(Desk.author(1), "test")) { _ = try $0.run(sql) }
    }

    @Test func whatTheRoomWritesIsClean() throws { #expect(try findings().isEmpty) }

    /// Damage is said with table and key; it is no other word and no missing agent.
    @Test func aDamagedRowIsNamed() throws {
      try SQLiteTool.run(store.place.file, "UPDATE clocking SET agent = 0")
      let refusal = Refusal.of {
        _ = try findings()
        try tamper("DELETE FROM clocking_retraction")
        _ = try ClockingRecords(store, zone: Desk.zone).span(of: Desk.october)
      }
      #expect(refusal?.kind == .store)
      #expect(refusal?.english.contains("agent of clocking") == true, "\(refusal?.english ?? "")")
    }

    @Test func referencesToNothingAreFound() throws {
      try tamper("DELETE FROM clocking")
      #expect(try findings().count == 1)
    }

    @Test func agentsThatNobodyKnowsAreFound() throws {
      try tamper("UPDATE clocking SET agent = 2")
      let found = try findings(staff: Staff([Desk.agent(1)]))
      #expect(found == ["1 row of clocking names agent 2, who is not in agents.yaml"])
    }
  }
}
