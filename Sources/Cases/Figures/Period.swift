import Vocabulary

/// A span of time by which figures are taken: a month, a week, a quarter, half a year or a year.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  public enum Unit: String, CaseIterable, Sendable { case week, month, quarter, half, year }

  public let unit: Unit
  public let days: ClosedRange<Day>
  /// `2026-11`, `2026-W48`, `2026-Q4`, `2026-H2` or `2026`.
  public let description: String

  public init(_ month: Month) {
    self.init(.month, month, 1, "\(month)")
  }

  /// The week, from Monday to Sunday, that holds a day.
  public init(weekOf day: Day) {
    let monday = day - (day.weekday - 1)
    // A week belongs to the year that holds its Thursday (ISO 8601).
    let year = (monday + 3).month.year
    let first = Self.monday(ofFirstWeekIn: year)
    let number = first.map { (monday.number - $0.number) / 7 + 1 } ?? 0
    unit = .week
    days = monday...(monday + 6)
    description = "\(year)-W\(number < 10 ? "0" : "")\(number)"
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let period = Self.read(String(text).uppercased()) else { return nil }
    self = period
  }

  private static func read(_ text: String) -> Period? {
    if let month = Month(text) { return Period(month) }
    guard text.utf8.count >= 4, let year = Int(text.prefix(4)),
      let january = Month(year: year, month: 1)
    else { return nil }
    let rest = text.dropFirst(4)
    if rest.isEmpty { return Period(.year, january, 12, text) }
    guard rest.hasPrefix("-"), let letter = rest.dropFirst().first,
      let number = Int(rest.dropFirst(2)), number > 0
    else { return nil }
    func part(_ unit: Unit, _ length: Int) -> Period? {
      guard number <= 12 / length else { return nil }
      let first = Month(index: january.index + (number - 1) * length)
      return Period(unit, first, length, "\(year)-\(letter)\(number)")
    }
    switch letter {
    case "Q": return part(.quarter, 3)
    case "H": return part(.half, 6)
    case "W": return week(number, of: year)
    default: return nil
    }
  }

  private static func week(_ number: Int, of year: Int) -> Period? {
    guard number < 54, let first = monday(ofFirstWeekIn: year) else { return nil }
    let period = Period(weekOf: first + (number - 1) * 7)
    return period.description.hasPrefix("\(year)-") ? period : nil
  }

  private init(_ unit: Unit, _ first: Month, _ months: Int, _ text: String) {
    self.unit = unit
    days = first.first...Month(index: first.index + months - 1).last
    description = text
  }

  private static func monday(ofFirstWeekIn year: Int) -> Day? {
    Day(year: year, month: 1, day: 4).map { $0 - ($0.weekday - 1) }
  }

  /// The months that have days in it.
  public var months: [Month] {
    (days.lowerBound.month.index...days.upperBound.month.index).map(Month.init(index:))
  }
}
