import Staff
import Vocabulary

/// A month's clockings by the shift that each belongs to, with findings for those that belong to
/// none.
struct Clockings {
  /// The clockings by agent: one list for each day of the month, by time.
  private var held: [AgentNumber: [[Clocking]]] = [:]
  private let first: Day
  private(set) var findings: [Finding] = []
  /// The substitutes' hours that some clocking serves.
  private(set) var covered: Set<Cover> = []

  init(
    _ clockings: [Clocking], month: Month, timetable: Timetable, zone: DeskZone,
    unrostered: Unrostered
  ) {
    first = month.first
    let span = zone.span(month)
    let byAgent = Dictionary(grouping: clockings, by: \.agent)
    var setAside = 0
    for (agent, clockings) in byAgent.sorted(by: { $0.key < $1.key }) {
      var strays: [Clocking] = []
      var days: [[Clocking]] = Array(repeating: [], count: month.length)
      for clocking in clockings.sorted(by: Clocking.inOrder) {
        let duty = timetable.duty(
          of: agent, holding: clocking.at, direction: clocking.direction)
        switch duty {
        case .shift(let shift):
          guard month.contains(shift.day) else { continue }
          days[shift.day.number - first.number].append(clocking)
        case .cover(let cover): covered.insert(cover)
        case nil where !span.contains(clocking.at): continue
        case nil where unrostered.mayHold(clocking): setAside += 1
        case nil: strays.append(clocking)
        }
      }
      held[agent] = days
      let hasShifts = timetable.shifts(of: agent).contains { month.contains($0.day) }
      if !hasShifts, !strays.isEmpty {
        findings.append(Finding(nil, Texts.clockingsOfNobody(agent, strays.count, month)))
      } else {
        findings += strays.map { Finding(nil, Texts.strayClocking($0, zone: zone)) }
      }
    }
    if setAside > 0 {
      findings.append(Finding(nil, Texts.setAside(setAside, unrostered.months)))
    }
  }
}

extension Clockings {
  /// The clockings that belong to a shift of the month, by time.
  subscript(shift: RosteredShift) -> [Clocking] {
    held[shift.agent]?[shift.day.number - first.number] ?? []
  }
}

/// The neighbouring months without a roster.
///
/// Decision: where a neighbour has no roster, nobody can say whether a clocking near the month's
/// edge belongs to a shift there. Such a clocking goes to a shift of this month if one holds it;
/// else, if any pattern on the neighbour's adjoining days could hold it, it is set aside, and one
/// finding counts all of them. It neither opens a question nor costs anything.
struct Unrostered {
  let months: [Month]
  private let days: [(day: Day, reaches: [ClosedRange<Moment>])]
  private let staff: Staff

  init(
    _ month: Month, rosters: [Month: Roster], patterns: Patterns, staff: Staff, zone: DeskZone
  ) {
    months = [month.previous, month.next].filter { rosters[$0] == nil }
    self.staff = staff
    let days = months.flatMap { neighbour in
      neighbour < month ? [neighbour.last - 1, neighbour.last] : [neighbour.first]
    }
    self.days = days.map { day in
      let reaches = patterns.patterns.map { pattern in
        let start = zone.moment(day, second: pattern.start.seconds)
        let end = zone.moment(day, second: pattern.endFromStartOfDay)
        return (start + -RosteredShift.before)...(end + RosteredShift.after)
      }
      return (day, reaches)
    }
  }

  func mayHold(_ clocking: Clocking) -> Bool {
    guard let agent = staff[clocking.agent] else { return false }
    return days.contains { day, reaches in
      agent.isEmployed(on: day) && reaches.contains { $0.contains(clocking.at) }
    }
  }
}
