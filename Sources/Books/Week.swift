import Vocabulary

/// A week from Monday to Sunday.
public struct Week: Hashable, Sendable {
  public let monday: Day

  /// Makes the week that holds a day.
  public init(holding day: Day) { monday = day - (day.weekday - 1) }

  /// Makes the week covered by a report given on a day. The meeting is on Monday at 8:00
  /// (HANDBOOK/systems.md, S22), so on a Monday it is the week before, else the present one so far.
  public init(reportedOn day: Day) {
    self.init(holding: day.weekday == 1 ? day - 1 : day)
  }

  public var days: ClosedRange<Day> { monday...(monday + 6) }
}
