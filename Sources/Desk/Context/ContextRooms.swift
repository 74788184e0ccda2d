import Appraisals
import Cases
import Orders
import Payroll
import Shifts
import Staff
import Store
import Usage
import Vocabulary

/// The rooms of the house, by what each of them fulfils.
extension Context {
  package func orders() throws -> OrderRecords { try desk().orders() }

  /// The rooms whose acts `undo` takes back; the last act of all of them goes.
  package func undoableRooms() throws -> [any Undoable] {
    let desk = try desk()
    let store = try desk.store()
    return [
      try orders(), ClockingRecords(store, zone: desk.zone), AnswerRecords(store),
      RecordActs(store), try desk.cases(), LastingActs(store, wordings: Texts.lastingActs),
      PickRecords(store),
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
}
