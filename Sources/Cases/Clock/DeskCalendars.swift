import Vocabulary

/// A calendar that is always open.
public struct AlwaysCalendar: WorkCalendar {
  public let zone: DeskZone

  public init(zone: DeskZone) { self.zone = zone }

  public func spans(of day: Day) -> [Range<Moment>] { [zone.moment(day)..<zone.moment(day + 1)] }
  public func isOpen(at moment: Moment) -> Bool { true }
  public func seconds(from start: Moment, to end: Moment) -> Int { max(0, end - start) }
  public func moment(after seconds: Int, from start: Moment) -> Moment? { start + max(0, seconds) }
  public func day(after days: Int, from day: Day) -> Day? { day + max(0, days) }
}

/// The desk's opening hours, with breaks and nights. A night belongs to the day on which it began.
public struct WorkingHours: WorkCalendar {
  public let zone: DeskZone
  private let week: WorkWeek

  public init(_ week: WorkWeek, zone: DeskZone) {
    self.week = week
    self.zone = zone
  }

  public func spans(of day: Day) -> [Range<Moment>] {
    week.hours(of: day).map { span in
      let start = zone.moment(day, second: span.start)
      return start..<max(start, zone.moment(day, second: span.end))
    }
  }
}

/// Monday to Friday except holidays, plus the lieu days worked instead; each from midnight to
/// midnight. People are reminded within the desk's hours, when it has some.
public struct WorkingDays: WorkCalendar {
  public let zone: DeskZone
  private let week: WorkWeek

  public init(_ week: WorkWeek, zone: DeskZone) {
    self.week = week
    self.zone = zone
  }

  public func spans(of day: Day) -> [Range<Moment>] {
    week.isWorked(day) ? [zone.moment(day)..<zone.moment(day + 1)] : []
  }

  public func isOpen(at moment: Moment) -> Bool {
    guard week.isWorked(zone.day(moment)) else { return false }
    return !week.hasHours || WorkingHours(week, zone: zone).isOpen(at: moment)
  }
}

/// An agent's shifts by the roster.
public struct RosteredHours: WorkCalendar {
  public let zone: DeskZone
  private let agent: AgentNumber
  /// The source of shifts; nil makes the calendar empty.
  private let roster: (any ShiftRoster)?

  public init(_ roster: (any ShiftRoster)?, of agent: AgentNumber, zone: DeskZone) {
    self.roster = roster
    self.agent = agent
    self.zone = zone
  }

  public func spans(of day: Day) -> [Range<Moment>] {
    (roster?.shifts(of: agent, on: day) ?? []).sorted { $0.lowerBound < $1.lowerBound }
  }
}

/// The agents' shifts, as the room of shifts knows them.
public protocol ShiftRoster: Sendable {
  /// Returns an agent's shifts that begin on a day, with leave and swaps applied.
  func shifts(of agent: AgentNumber, on day: Day) -> [Range<Moment>]
}

/// The calendars of a desk.
public struct Calendars: Sendable {
  public let zone: DeskZone
  public let week: WorkWeek
  public let roster: (any ShiftRoster)?

  public init(zone: DeskZone, week: WorkWeek, roster: (any ShiftRoster)? = nil) {
    self.zone = zone
    self.week = week
    self.roster = roster
  }

  /// - Parameter holder: the agent whose shifts count when a clock goes by the roster.
  public func calendar(_ time: FlowClock.Time, of holder: AgentNumber) -> any WorkCalendar {
    switch time {
    case .always: AlwaysCalendar(zone: zone)
    case .workingHours: WorkingHours(week, zone: zone)
    case .workingDays: WorkingDays(week, zone: zone)
    case .roster: RosteredHours(roster, of: holder, zone: zone)
    }
  }
}
