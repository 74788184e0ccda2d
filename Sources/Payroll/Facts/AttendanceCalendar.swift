import Shifts
import Vocabulary

/// One agent's attendance of a month, day by day: what the attendance item counts, and on which
/// days.
public struct AttendanceCalendar: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  public let name: String
  /// Every day of the month.
  public let days: [CalendarDay]

  public struct CalendarDay: Hashable, Codable, Sendable {
    public let date: Day
    public let mark: Mark
    public let isNight: Bool
  }

  /// The outcome of a day: the first case in the order of declaration that holds.
  public enum Mark: String, Codable, CaseIterable, Sendable {
    case leave, absent, late, early
    /// A clocking is missing, so the day is an open question.
    case open
    /// The shift has not ended.
    case toCome = "to_come"
    case worked, rest
    /// Before the first or after the last day of employment.
    case outside
  }

  /// - Parameters:
  ///   - shifts: those of the month that the agent is rostered for.
  ///   - open: days whose clockings leave a question open.
  ///   - now: shifts that end later have not ended.
  init(
    _ facts: AgentFacts, month: Month, shifts: [RosteredShift], open: Set<Day> = [], now: Moment
  ) {
    agent = facts.agent
    name = facts.name
    let attendance = facts.attendance
    let marks: [(Mark, Set<Day>)] = [
      (.leave, Set(attendance.leave)), (.absent, Set(attendance.absence)),
      (.late, Set(attendance.late.map(\.day))), (.early, Set(attendance.early.map(\.day))),
      (.open, open), (.toCome, Set(shifts.filter { $0.end > now }.map(\.day))),
      (.worked, Set(shifts.map(\.day))),
    ]
    let nights = Set(shifts.filter(\.isNight).map(\.day))
    days = month.days.map { day in
      let isEmployed = facts.days.contains { $0.from <= day && day <= $0.to }
      let mark = marks.first { $0.1.contains(day) }?.0
      return CalendarDay(
        date: day, mark: mark ?? (isEmployed ? .rest : .outside), isNight: nights.contains(day))
    }
  }
}
