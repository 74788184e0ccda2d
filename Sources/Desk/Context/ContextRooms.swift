import Appraisals
import Cases
import ChatLogs
import Customers
import Imports
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
      RecordActs(store), CustomerActs(store), try desk.cases(), try imports(),
      LastingActs(store, wordings: Texts.lastingActs), PickRecords(store),
    ]
  }

  package func imports() throws -> ImportLog {
    let desk = try desk()
    return ImportLog(try desk.store(), zone: desk.zone)
  }

  /// Returns the room that takes imports of a kind back; nil for one that writes a file.
  package func importRoom(_ kind: ImportKind) throws -> (any WithdrawingRoom)? {
    switch kind {
    case .orders: try orders().orderImports
    case .refunds: try orders().refundImports
    case .clockings: ClockingWithdrawal(zone: try desk().zone)
    case .records: RecordWithdrawal()
    case .cases, .stock: CaseWithdrawal(try desk().cases(), day: try desk().today)
    case .customers: CustomerWithdrawal()
    case .purchases: PurchaseWithdrawal()
    case .chats: ChatWithdrawal()
    case .chatFigures: PlatformWithdrawal()
    case .phrases, .goods, .sizes: nil
    }
  }

  /// The rooms that `check` goes through, each opened by itself: one that refuses hides no other.
  package func checkedRooms(_ staff: Staff) throws -> [() throws -> any Checked] {
    let desk = try desk()
    return [
      { try self.orders() }, { try desk.returns() },
      { ShiftCheck(try desk.store(), staff: staff) },
      { AppraisalCheck(try desk.store(), staff: staff) }, { try desk.complaints() },
      { try RosterFiles(desk: desk).requests() }, { try self.payroll() }, { try desk.cases() },
      { try desk.chatLogs() }, { ChatFigureNames(desk: desk) },
    ] + (desk.keepsCustomers ? [{ try desk.customers() }] : [])
  }

  /// The rooms whose facts a month's payroll counts or waits for, each opened by itself.
  func checklistRooms() throws -> [() throws -> any MonthChecked] {
    let desk = try desk()
    let store = try desk.store()
    return [
      { try self.orders() }, { ShiftMonth(store, zone: desk.zone) }, { RecordMonth(store) },
      { try self.books() }, { try self.payroll() },
    ]
  }

  /// Returns the findings about the store: its own, and those of every room. A room that can't be
  /// opened is a finding, and the others are checked.
  ///
  /// - Parameter own: a head of the journal that somebody kept elsewhere.
  package func storeFindings(own: KeptHead? = nil) throws -> [Finding] {
    let desk = try desk()
    let rooms = try checkedRooms(desk.staff())
    let checks: [() throws -> [Finding]] =
      [{ try desk.checkStore(own: own) }] + rooms.map { room in { try room().check() } }
    return try checks.flatMap { check in
      do { return try check() } catch let refusal as Refusal { return refusal.findings }
    }
  }
}
