import Desk
import Shell
import Staff
import Vocabulary

extension WordReader.Place {
  /// Returns the desk in a folder; nil where its settings can't be read.
  init?(folder: String, clock: DeskClock) {
    guard let desk = try? Desk(folder: folder, clock: clock) else { return nil }
    self.init(desk)
  }

  /// Takes a desk that is open already.
  init(_ desk: Desk) {
    let staff = try? desk.staff()
    self.init(today: desk.today) { name in
      (staff?.agents(called: name) ?? []).map { ($0.number, $0.name) }
    }
  }
}

// Appointments, rosters and leave are of days to come; records and lists are of days past.
extension HandoverWrite: LooksAhead {}
extension FollowupAdd: LooksAhead {}
extension FollowupMove: LooksAhead {}
extension IssueWrite: LooksAhead {}
extension PlanAdd: LooksAhead {}
extension CallNote: LooksAhead {}
extension SwapAsk: LooksAhead {}
extension CoverAsk: LooksAhead {}
extension LeaveAsk: LooksAhead {}
extension RosterCheck: LooksAhead {}
extension RosterShow: LooksAhead {}
