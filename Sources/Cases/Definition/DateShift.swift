import Vocabulary

/// A span that is added to a day or a time, such as 6 months; a negative one is taken away.
public struct DateShift: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Sendable { case months, days, hours, minutes }

  public let count: Int
  public let unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads `6 months`, `10 days`, `2 h`, `30 min`; nil for anything else.
  public init?(_ words: [String]) {
    guard words.count == 2, let count = Int(words[0]), (1...100_000).contains(count) else {
      return nil
    }
    switch words[1] {
    case "month", "months": self.init(count, .months)
    case "year", "years": self.init(count * 12, .months)
    case "day", "days", "d": self.init(count, .days)
    case "h", "hour", "hours": self.init(count, .hours)
    case "min", "minute", "minutes": self.init(count, .minutes)
    default: return nil
    }
  }

  /// The span taken away instead of added.
  var negated: DateShift { DateShift(-count, unit) }

  /// Returns the day that is the span after another; a month's last day stands for one that it
  /// lacks. Hours leave a day as it is.
  func day(after day: Day) -> Day {
    switch unit {
    case .days: return day + count
    case .months:
      let month = Month(index: day.month.index + count)
      return month.first + (min(day.civil.day, month.length) - 1)
    case .hours, .minutes: return day
    }
  }

  /// Returns the moment that is the span after another; a day is 24 hours, a month leaves it.
  func moment(after moment: Moment) -> Moment {
    switch unit {
    case .days: moment + count * 86_400
    case .hours: moment + count * 3600
    case .minutes: moment + count * 60
    case .months: moment
    }
  }
}
