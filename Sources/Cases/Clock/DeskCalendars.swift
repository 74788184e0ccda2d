import Vocabulary

/// Every second of every day.
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

/// Monday to Friday less holidays, with the lieu days worked instead; each day from midnight to
/// midnight. People are reminded within the desk's hours, where it has some.
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

/// Somebody's shifts by the roster.
public struct RosteredHours: WorkCalendar {
  public let zone: DeskZone
  private let agent: AgentNumber
  /// Nil where no roster was handed in: the calendar is then empty.
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

/// The shifts of the desk's people, as the room of shifts knows them.
public protocol ShiftRoster: Sendable {
  /// The shifts of an agent that begin on a day, leave and swaps taken into account.
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

  /// - Parameter holder: whose shifts are meant where a clock goes by the roster.
  public func calendar(_ time: FlowClock.Time, of holder: AgentNumber) -> any WorkCalendar {
    switch time {
    case .always: AlwaysCalendar(zone: zone)
    case .workingHours: WorkingHours(week, zone: zone)
    case .workingDays: WorkingDays(week, zone: zone)
    case .roster: RosteredHours(roster, of: holder, zone: zone)
    }
  }
}
