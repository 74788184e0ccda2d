import Vocabulary

/// The time that a clock counts: always, working hours, working days, or an agent's shifts.
public protocol WorkCalendar: Sendable {
  var zone: DeskZone { get }
  /// Returns the spans that begin on a day, the earliest first; a night's span may end on the next
  /// day.
  func spans(of day: Day) -> [Range<Moment>]
  /// Returns true at a moment at which people may be reminded.
  func isOpen(at moment: Moment) -> Bool
  /// Returns the seconds of the calendar between two moments; 0 when the second is not later.
  func seconds(from start: Moment, to end: Moment) -> Int
  /// Returns the first moment at which this many seconds of the calendar have passed since `start`;
  /// `start` itself for 0 seconds, nil when that is never reached.
  func moment(after seconds: Int, from start: Moment) -> Moment?
  /// Returns the calendar day that is `days` after `day`, which itself does not count
  /// (HANDBOOK/orders.md counts the days of a return alike); nil when that is never reached.
  func day(after days: Int, from day: Day) -> Day?
}

extension WorkCalendar {
  /// The number of days searched for the calendar's next hours: ten years.
  private var horizon: Int { 3660 }

  public func seconds(from start: Moment, to end: Moment) -> Int {
    guard start < end else { return 0 }
    var sum = 0
    var counted = start
    for number in (zone.day(start).number - 1)...zone.day(end).number {
      for span in spans(of: Day(number: number)) {
        let from = max(span.lowerBound, counted)
        let to = min(span.upperBound, end)
        guard from < to else { continue }
        sum += to - from
        counted = to
      }
    }
    return sum
  }

  public func moment(after seconds: Int, from start: Moment) -> Moment? {
    guard seconds > 0 else { return start }
    var left = seconds
    var counted = start
    let first = zone.day(start).number - 1
    for number in first...(first + horizon) {
      for span in spans(of: Day(number: number)) {
        let from = max(span.lowerBound, counted)
        guard from < span.upperBound else { continue }
        if left <= span.upperBound - from { return from + left }
        left -= span.upperBound - from
        counted = span.upperBound
      }
    }
    return nil
  }

  public func day(after days: Int, from day: Day) -> Day? {
    guard days > 0 else { return day }
    var left = days
    for number in (day.number + 1)...(day.number + horizon + 2 * days) {
      guard !spans(of: Day(number: number)).isEmpty else { continue }
      left -= 1
      if left == 0 { return Day(number: number) }
    }
    return nil
  }

  public func isOpen(at moment: Moment) -> Bool {
    let day = zone.day(moment)
    return [day - 1, day].contains { day in
      spans(of: day).contains { $0.contains(moment) }
    }
  }

  /// Returns the last second of a day.
  func end(of day: Day) -> Moment { zone.moment(day + 1) + -1 }
}
