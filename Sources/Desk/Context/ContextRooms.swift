import Appraisals
import Cases
import Orders
import Payroll
import Shifts
import Staff
import Store
import Vocabulary

/// The rooms of the house, by what each of them fulfils.
extension Context {
  package func orders() throws -> OrderRecords {
    let desk = try desk()
    return OrderRecords(
      try desk.store(), zone: desk.zone, staff: try desk.staff(), flags: desk.settings.flagOrder)
  }

  /// The rooms whose acts `undo` takes back; the last act of all of them goes.
  package func undoableRooms() throws -> [any Undoable] {
    let desk = try desk()
    let store = try desk.store()
    return [
      try orders(), ClockingRecords(store, zone: desk.zone), AnswerRecords(store),
      RecordActs(store), try desk.cases(), LastingActs(store, wordings: Texts.lastingActs),
    ]
  }

  /// The rooms that `check` goes through, each opened by itself: one that refuses hides no other.
  package func checkedRooms(_ staff: Staff) throws -> [() throws -> any Checked] {
    let desk = try desk()
    return [
      { try self.orders() }, { try desk.returns() },
      { ShiftCheck(try desk.store(), staff: staff) },
      { AppraisalCheck(try desk.store(), staff: staff) }, { try desk.complaints() },
      { try RosterFiles(desk: desk).requests() }, { try self.payroll() }, { try desk.cases() },
    ]
  }
  /// The rooms whose facts a month's payroll counts or waits for, each opened by itself.
  func checklistRooms(
    _ store: RecordStore, _ zone: DeskZone
  ) -> [() throws -> any MonthChecked] {
    [
      { try self.orders() }, { ShiftMonth(store, zone: zone) }, { RecordMonth(store) },
      { try self.books() }, { try self.payroll() },
    ]
  }

  /// Returns the findings about the store: its own, and those of every room.
  package func storeFindings() throws -> [Finding] {
    let desk = try desk()
    var findings = try desk.store().check()
    for room in try checkedRooms(desk.staff()) {
      do {
        findings += try room().check()
      } catch let refusal as Refusal where refusal.kind == .refused {
        findings += refusal.findings
      }
    }
    return findings
  }
}
