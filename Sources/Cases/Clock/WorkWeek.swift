import Vocabulary

/// The desk's working time, as stated in `Policies/calendar.yaml`.
public struct WorkWeek: Hashable, Sendable {
  public static let fileName = "Policies/calendar.yaml"

  /// Hours by weekday, 1 for Monday to 7 for Sunday, each day's in their order.
  public let hours: [Int: [DaySpan]]
  /// Hours on a holiday; empty when the desk is closed.
  public let holidayHours: [DaySpan]
  public let holidays: Set<Day>
  /// Days of a weekend that are worked instead of another; they have Monday's hours.
  public let lieuDays: Set<Day>

  public init(
    hours: [Int: [DaySpan]] = [:], holidayHours: [DaySpan] = [], holidays: Set<Day> = [],
    lieuDays: Set<Day> = []
  ) {
    self.hours = hours
    self.holidayHours = holidayHours
    self.holidays = holidays
    self.lieuDays = lieuDays
  }

  /// The week of a desk without a calendar: no hours, and every Monday to Friday is worked.
  public static let plain = WorkWeek()

  public var hasHours: Bool { hours.values.contains { !$0.isEmpty } }

  /// Returns true for a working day of offices.
  public func isWorked(_ day: Day) -> Bool {
    lieuDays.contains(day) || (1...5).contains(day.weekday) && !holidays.contains(day)
  }

  /// Returns the desk's hours that begin on a day.
  public func hours(of day: Day) -> [DaySpan] {
    if lieuDays.contains(day) { return hours[1] ?? [] }
    return holidays.contains(day) ? holidayHours : hours[day.weekday] ?? []
  }
}
