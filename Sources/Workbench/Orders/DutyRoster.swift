import Shifts
import Vocabulary

/// Who is on duty when, by the rosters: those to whom an order belongs that nobody's chat led to
/// (handbook/systems.md, S16).
struct DutyRoster {
  private let shifts: [RosteredShift]

  /// The shifts around some days, as the rosters hold; who is on leave is not on duty. Empty where
  /// there is no roster.
  init(_ desk: Desk, days: ClosedRange<Day>) {
    let files = RosterFiles(desk: desk)
    let days = days.lowerBound...(days.upperBound + 1)
    guard let book = try? files.book(), let changes = try? files.changes(days) else {
      shifts = []
      return
    }
    let timetable = book.timetable(days, changes)
    shifts = timetable.agents.flatMap { timetable.shifts(of: $0) }
      .filter { changes.leave[$0.agent]?.contains($0.day) != true }
  }

  /// Those on duty at a moment, by number; while nobody is, those who come next. Empty where the
  /// roster says nothing.
  func agents(at moment: Moment) -> [AgentNumber] {
    let present = shifts.filter { $0.start <= moment && moment < $0.end }
    if !present.isEmpty { return Set(present.map(\.agent)).sorted() }
    let coming = shifts.filter { $0.start > moment }
    guard let next = coming.map(\.start).min() else { return [] }
    return Set(coming.filter { $0.start == next }.map(\.agent)).sorted()
  }
}
