import Vocabulary

/// The agents on duty at each moment, by the rosters. An order that no chat led to belongs to them
/// (HANDBOOK/systems.md, S16).
public struct DutyRoster: Sendable {
  /// The same hours of some agents, by number, each once.
  private struct Watch: Sendable {
    let hours: Range<Moment>
    let agents: [AgentNumber]
  }

  /// The distinct hours; few a day, however many work, since whole desks share a few patterns.
  private let watches: [Watch]

  /// Reads the shifts around some days, as the rosters hold; agents on leave are not on duty. Empty
  /// where there is no roster.
  public init(_ book: RosterBook, _ changes: RosterChanges, days: ClosedRange<Day>) {
    let timetable = book.timetable(days, changes)
    let leave = changes.leave
    var agents: [Range<Moment>: [AgentNumber]] = [:]
    for agent in timetable.agents {
      for shift in timetable.shifts(of: agent) where leave[agent]?.contains(shift.day) != true {
        agents[shift.start..<max(shift.start, shift.end), default: []].append(agent)
      }
    }
    watches = agents.map { Watch(hours: $0.key, agents: $0.value) }
  }

  /// Returns the days whose shifts decide who is on duty at some moments: from the first one's day
  /// to the day after the last, for those who come next. Nil without moments.
  public static func days(of moments: [Moment], _ zone: DeskZone) -> ClosedRange<Day>? {
    guard let first = moments.min(), let last = moments.max() else { return nil }
    return zone.day(first)...(zone.day(last) + 1)
  }

  /// Returns the agents on duty at a moment, by number; while there are none, those who come next.
  /// Empty where the roster says nothing.
  public func agents(at moment: Moment) -> [AgentNumber] {
    let present = watches.filter { $0.hours.contains(moment) }
    if !present.isEmpty { return Self.everybody(of: present) }
    let coming = watches.filter { $0.hours.lowerBound > moment }
    guard let next = coming.map(\.hours.lowerBound).min() else { return [] }
    return Self.everybody(of: coming.filter { $0.hours.lowerBound == next })
  }

  /// False where the rosters say nothing at all.
  public var isKnown: Bool { !watches.isEmpty }

  /// Returns whether anybody is on duty at a moment.
  public func isCovered(at moment: Moment) -> Bool {
    watches.contains { $0.hours.contains(moment) }
  }

  /// Returns the hours of the shift that an agent works at a moment, or that ended last before it:
  /// an answer may come after the shift. Nil where there is none within half a day.
  public func hours(of agent: AgentNumber, at moment: Moment) -> Range<Moment>? {
    let own = watches.lazy.filter { $0.agents.contains(agent) }.map(\.hours)
    if let present = own.first(where: { $0.contains(moment) }) { return present }
    return own.filter { $0.upperBound <= moment && moment - $0.upperBound < 43_200 }
      .max { $0.upperBound < $1.upperBound }
  }

  private static func everybody(of watches: [Watch]) -> [AgentNumber] {
    if let only = watches.first, watches.count == 1 { return only.agents }
    return Set(watches.flatMap(\.agents)).sorted()
  }
}
