/// A calendar month, the unit of rosters and payroll.
public struct Month: Hashable, Comparable, SingleValueCodable, Sendable, CustomStringConvertible {
  /// Year times 12 plus the month from 0.
  public let index: Int

  public init(index: Int) { self.index = index }

  public init?(year: Int, month: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
    self.init(index: year * 12 + month - 1)
  }

  /// Reads `2026-10`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (1...2).contains(parts[1].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  public var year: Int { index / 12 }
  public var month: Int { index % 12 + 1 }
  public var next: Month { Month(index: index + 1) }
  public var previous: Month { Month(index: index - 1) }
  public var first: Day { Day(number: Day.number(year: year, month: month, day: 1)) }
  public var last: Day { next.first - 1 }
  public var length: Int { next.first.number - first.number }
  public var days: [Day] { (first.number...last.number).map(Day.init(number:)) }
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
