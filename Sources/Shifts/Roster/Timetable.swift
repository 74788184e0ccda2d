import Staff
import Vocabulary

/// Who works when over a span of days: rosters, patterns and employment brought together. Shifts
/// outside employment and unknown codes are not in it.
public struct Timetable: Sendable {
  /// An agent's shifts, one place for each day of the span.
  private var lines: [AgentNumber: [RosteredShift?]] = [:]
  private let days: ClosedRange<Day>
  /// Midnight before the first day.
  private let origin: Moment

  /// - Parameter rosters: those of the months that the days lie in, as far as there are any.
  public init(
    days: ClosedRange<Day>, rosters: [Month: Roster], patterns: Patterns, staff: Staff,
    zone: DeskZone
  ) {
    self.days = days
    origin = zone.moment(days.lowerBound)
    let count = days.upperBound.number - days.lowerBound.number + 1
    let agents = Dictionary(staff.agents.map { ($0.number, $0) }) { first, _ in first }
    let byCode = Dictionary(patterns.patterns.map { ($0.code, $0) }) { first, _ in first }
    let months = days.lowerBound.month.index...days.upperBound.month.index
    for roster in months.compactMap({ rosters[Month(index: $0)] }) {
      let spans = Self.spans(of: patterns, in: roster.month, within: days, zone: zone)
      for row in roster.rows {
        guard let agent = agents[row.agent] else { continue }
        var line = lines[row.agent] ?? Array(repeating: nil, count: count)
        for (day, span) in spans where agent.isEmployed(on: day) {
          let code = row.codes[day.number - roster.month.first.number]
          guard !code.isEmpty, let pattern = byCode[code], let (start, end) = span[code] else {
            continue
          }
          line[day.number - days.lowerBound.number] = RosteredShift(
            agent: row.agent, day: day, code: code, name: pattern.name, isNight: pattern.isNight,
            start: start, end: end)
        }
        lines[row.agent] = line
      }
    }
  }

  /// The timetable around a day: enough to say which shift a clocking of that day belongs to.
  public init(
    around day: Day, rosters: [Month: Roster], patterns: Patterns, staff: Staff, zone: DeskZone
  ) {
    self.init(
      days: (day - 3)...(day + 3), rosters: rosters, patterns: patterns, staff: staff, zone: zone)
  }

  /// Start and end of every pattern on the days of a month, worked out once for all agents.
  private static func spans(
    of patterns: Patterns, in month: Month, within days: ClosedRange<Day>, zone: DeskZone
  ) -> [(day: Day, span: [String: (start: Moment, end: Moment)])] {
    let first = max(month.first, days.lowerBound).number
    let last = min(month.last, days.upperBound).number
    guard first <= last else { return [] }
    return (first...last).map { number in
      let day = Day(number: number)
      let spans = patterns.patterns.map { pattern in
        let start = zone.moment(day, second: pattern.start.seconds)
        return (pattern.code, (start, zone.moment(day, second: pattern.endFromStartOfDay)))
      }
      return (day, Dictionary(spans) { first, _ in first })
    }
  }

  /// Those who have a row in one of the rosters, by number.
  public var agents: [AgentNumber] { lines.keys.sorted() }

  public func shift(of agent: AgentNumber, on day: Day) -> RosteredShift? {
    guard days.contains(day) else { return nil }
    return lines[agent]?[day.number - days.lowerBound.number]
  }

  /// The shifts of an agent over the span, by day.
  public func shifts(of agent: AgentNumber) -> [RosteredShift] {
    lines[agent]?.compactMap(\.self) ?? []
  }

  /// The shift that a clocking belongs to: one whose reach holds it; of two, the one whose start or
  /// end is nearer (handbook/shifts.md, Attendance).
  ///
  /// Decision: where both are equally near, a clock-in begins the later shift, and anything else
  /// ends the earlier one.
  public func shift(
    of agent: AgentNumber, holding moment: Moment, direction: Direction? = nil
  ) -> RosteredShift? {
    guard let line = lines[agent] else { return nil }
    var best: (shift: RosteredShift, distance: Int)?
    // A shift lasts a day at most, so with its reach it lies within three days of any moment it
    // holds.
    let offset = (moment - origin) / 86_400
    for index in max(0, offset - 3)..<max(0, min(line.count, offset + 3)) {
      guard let shift = line[index], shift.reach.contains(moment) else { continue }
      let distance = shift.distance(to: moment)
      if let best {
        guard distance < best.distance || (distance == best.distance && direction == .in) else {
          continue
        }
      }
      best = (shift, distance)
    }
    return best?.shift
  }
}
