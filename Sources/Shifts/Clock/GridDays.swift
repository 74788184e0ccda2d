import Files
import Vocabulary

/// The days of a grid's columns, read from its header and from what stands above it
/// (HANDBOOK/sheets.md, Clockings).
///
/// Columns go by date. A day without month or year is the next such day of the period that a title
/// states, or a day of the month that one names. Nothing is placed outside of a stated period.
struct GridDays {
  /// The greatest number of days from a period's first to its last.
  private static let longest = 62

  private let period: ClosedRange<Day>?
  private let month: Month?

  /// - Parameter titles: the texts above the header.
  init(titles: [String]) {
    period = titles.lazy.compactMap(Self.period).first
    month = titles.lazy.compactMap(Self.month).first
  }

  /// Returns the columns that are days, with their dates, and the first cell whose date is unknown
  /// or doubtful; nil when there is none.
  func columns(of header: [String]) -> (days: [(column: Int, day: Day)], doubtful: String?) {
    var days: [(column: Int, day: Day)] = []
    for (column, text) in header.enumerated() {
      guard let header = DayHeader(text) else { continue }
      guard let day = day(header, from: days.last?.day), period?.contains(day) ?? true,
        days.last.map({ $0.day <= day }) ?? true
      else { return ([], text) }
      days.append((column, day))
    }
    return (days, nil)
  }

  /// Returns the date of a header's cell, the first one not before that of the cell before it; nil
  /// when it has none.
  private func day(_ header: DayHeader, from last: Day?) -> Day? {
    if let year = header.year, let month = header.month {
      return Day(year: year, month: month, day: header.day)
    }
    guard let period else {
      guard let month else { return nil }
      return Day(year: month.year, month: header.month ?? month.month, day: header.day)
    }
    let first = last ?? period.lowerBound
    guard first <= period.upperBound else { return nil }
    return (first.number...period.upperBound.number).lazy.map(Day.init(number:)).first { day in
      let (_, month, number) = day.civil
      return number == header.day && (header.month ?? month) == month
    }
  }

  /// Returns the period of a title such as `2026-09-26至2026-10-25` or `2026年9月26日-10月25日`; nil
  /// when it states none, or a longer one than two months.
  private static func period(_ title: String) -> ClosedRange<Day>? {
    let form =
      #/
        (20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?
        \s*[至到~～—–-]+\s*
        (?:(20\d\d)[-/.年])?(\d{1,2})[-/.月](\d{1,2})
      /#
    guard let match = title.firstMatch(of: form), let year = Int(match.1),
      let first = day(year, match.2, match.3)
    else { return nil }
    let years = match.4.flatMap { Int($0) }.map { [$0] } ?? [year, year + 1]
    let last = years.lazy.compactMap { day($0, match.5, match.6) }.first { first <= $0 }
    guard let last, last.number - first.number <= longest else { return nil }
    return first...last
  }

  private static func day(_ year: Int, _ month: Substring, _ day: Substring) -> Day? {
    Int(month).flatMap { month in Int(day).flatMap { Day(year: year, month: month, day: $0) } }
  }

  private static func month(_ title: String) -> Month? {
    guard let match = title.firstMatch(of: /(20\d\d)[-\/.年](\d{1,2})/), let year = Int(match.1),
      let month = Int(match.2)
    else { return nil }
    return Day(year: year, month: month, day: 1)?.month
  }
}
