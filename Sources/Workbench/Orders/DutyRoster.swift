import Shifts
import Vocabulary

/// Who is on duty when, by the rosters: those to whom an order belongs that nobody's chat led to
/// (handbook/systems.md, S16).
struct DutyRoster {
  private let shifts: [RosteredShift]

  /// The shifts of some days and of the day after them. Empty where there is no roster.
  init(_ desk: Desk, days: ClosedRange<Day>) {
    let files = RosterFiles(desk: desk)
    let span = (days.lowerBound - 1)...(days.upperBound + 2)
    var rosters: [Month: Roster] = [:]
    for index in span.lowerBound.month.index...span.upperBound.month.index {
      let month = Month(index: index)
      rosters[month] = files.rosterIfAny(month)
    }
    guard let patterns = try? files.patterns(), let staff = try? desk.staff() else {
      shifts = []
      return
    }
    let timetable = Timetable(
      days: span, rosters: rosters, patterns: patterns, staff: staff, zone: desk.zone)
    shifts = timetable.agents.flatMap { timetable.shifts(of: $0) }
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
