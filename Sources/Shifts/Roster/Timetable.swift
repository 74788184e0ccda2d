import Staff
import Vocabulary

/// The shifts of all agents over a span of days: rosters, patterns and employment brought together.
/// Shifts outside employment and unknown codes are left out.
public struct Timetable: Sendable {
  /// The agents' shifts, one place for each day of the span; nil for no shift.
  private var lines: [AgentNumber: [RosteredShift?]] = [:]
  private let days: ClosedRange<Day>
  /// The midnight before the first day.
  private let origin: Moment
  /// Hours that agents serve for others apart from their own shifts.
  private var covers: [AgentNumber: [Cover]] = [:]

  /// Builds the timetable.
  ///
  /// - Parameters:
  ///   - rosters: those of the months in which the days lie, as far as there are any.
  ///   - covers: approved substitutes.
  public init(
    days: ClosedRange<Day>, rosters: [Month: Roster], patterns: Patterns, staff: Staff,
    zone: DeskZone, covers: [Cover] = []
  ) {
    self.days = days
    origin = zone.moment(days.lowerBound)
    let count = days.upperBound.number - days.lowerBound.number + 1
    let agents = Dictionary(staff.agents.map { ($0.number, $0) }) { first, _ in first }
    let byCode = Dictionary(patterns.patterns.map { ($0.code, $0) }) { first, _ in first }
    let near = Dictionary(
      grouping: covers.flatMap { cover in [cover.agent, cover.substitute].map { ($0, cover) } },
      by: \.0
    ).mapValues { $0.map(\.1) }
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
            agent: row.agent, day: day, pattern: pattern, start: start, end: end,
            covers: near[row.agent] ?? [])
        }
        lines[row.agent] = line
      }
    }
    for cover in covers where !shifts(of: cover.substitute).contains(where: cover.touches) {
      self.covers[cover.substitute, default: []].append(cover)
    }
  }

  /// Builds the timetable around a day, enough to tell which shift a clocking of that day belongs
  /// to.
  public init(
    around day: Day, rosters: [Month: Roster], patterns: Patterns, staff: Staff, zone: DeskZone,
    covers: [Cover] = []
  ) {
    self.init(
      days: (day - 3)...(day + 3), rosters: rosters, patterns: patterns, staff: staff, zone: zone,
      covers: covers)
  }

  /// Returns start and end of every pattern on the days of a month, computed once for all agents.
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

  /// The agents who have a row in one of the rosters, by number.
  public var agents: [AgentNumber] { lines.keys.sorted() }

  /// The same with those who only serve hours for another, by number.
  public var everybody: [AgentNumber] { Set(lines.keys).union(covers.keys).sorted() }

  public func shift(of agent: AgentNumber, on day: Day) -> RosteredShift? {
    guard days.contains(day) else { return nil }
    return lines[agent]?[day.number - days.lowerBound.number]
  }

  /// Returns the shifts of an agent over the span, by day.
  public func shifts(of agent: AgentNumber) -> [RosteredShift] {
    lines[agent]?.compactMap(\.self) ?? []
  }

  /// Returns the shift that an agent is in at a moment; nil between shifts.
  public func shift(of agent: AgentNumber, at moment: Moment) -> RosteredShift? {
    shifts(of: agent).last { $0.start <= moment && moment < $0.end }
  }

  /// Returns the shift that a clocking at a moment would belong to, else the one of its day; nil
  /// when there is neither.
  public func shift(of agent: AgentNumber, around moment: Moment, on day: Day) -> RosteredShift? {
    shift(of: agent, holding: moment) ?? shift(of: agent, on: day)
  }

  /// Returns the first shift of an agent that begins after a moment; nil when there is none.
  public func next(of agent: AgentNumber, after moment: Moment) -> RosteredShift? {
    shifts(of: agent).first { moment < $0.start }
  }

  /// The duty that a clocking belongs to: a shift, or hours that its agent serves for another.
  enum Duty: Hashable {
    case shift(RosteredShift)
    case cover(Cover)
  }

  /// Returns the shift that a clocking belongs to; nil when there is none, or it belongs to hours
  /// that the agent serves for another.
  public func shift(
    of agent: AgentNumber, holding moment: Moment, direction: Direction? = nil
  ) -> RosteredShift? {
    guard case .shift(let shift) = duty(of: agent, holding: moment, direction: direction) else {
      return nil
    }
    return shift
  }

  /// Returns the duty that a clocking belongs to: one whose reach includes it; of two, the one
  /// whose start or end is nearer (HANDBOOK/shifts.md, Attendance). Nil when there is none.
  ///
  /// Decision: where both are equally near, a clock-in begins the later shift, and anything else
  /// ends the earlier one; a shift of one's own goes before another's hours.
  func duty(
    of agent: AgentNumber, holding moment: Moment, direction: Direction? = nil
  ) -> Duty? {
    var best = nearestShift(of: agent, moment, direction).map { (Duty.shift($0.0), $0.1) }
    for cover in covers[agent] ?? [] where cover.reach.contains(moment) {
      let distance = cover.distance(to: moment)
      if distance < best?.1 ?? .max { best = (.cover(cover), distance) }
    }
    return best?.0
  }

  private func nearestShift(
    of agent: AgentNumber, _ moment: Moment, _ direction: Direction?
  ) -> (RosteredShift, distance: Int)? {
    guard let line = lines[agent] else { return nil }
    var best: (shift: RosteredShift, distance: Int)?
    // A shift lasts a day at most, so with its reach it lies within three days of any moment that
    // it includes.
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
    return best.map { ($0.shift, $0.distance) }
  }
}
