/// A date of the Gregorian calendar: a business day of the desk, without time or zone.
public struct Day: Hashable, Comparable, SingleValueCodable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil when the calendar has no such day, or the year is not within 1900...2999.
  public init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, month: month), (1...month.length).contains(day) else {
      return nil
    }
    self.init(number: month.first.number + day - 1)
  }

  /// Reads `2026-10-02`, `2026/10/2` or `2026.10.2`. Works on bytes: a big desk's month of records
  /// has tens of thousands of dates.
  public init?(_ text: some StringProtocol) {
    var parts: InlineArray<3, Int> = [0, 0, 0]
    var part = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 48...57 where digits < (part == 0 ? 4 : 2):
        parts[part] = parts[part] * 10 + Int(byte - 48)
        digits += 1
      case 45...47 where digits == 4 || part == 1 && digits > 0:  // - . /
        part += 1
        digits = 0
      default: return nil
      }
    }
    guard part == 2, digits > 0 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Days to and from the civil calendar by whole eras of 400 years.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  public var month: Month {
    let (year, month, _) = civil
    return Month(index: year * 12 + month - 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  public static func + (day: Self, days: Int) -> Self { Day(number: day.number + days) }
  public static func - (day: Self, days: Int) -> Self { Day(number: day.number - days) }

  /// ISO 8601: `2026-10-02`.
  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
