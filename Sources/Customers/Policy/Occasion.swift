import Vocabulary

/// An occasion on which a desk cares for customers of some tiers (HANDBOOK/systems.md, M2 and M6).
public struct Occasion: Hashable, Sendable {
  /// The days on which it falls for a customer.
  public enum Time: Hashable, Sendable {
    /// This many days after each day of purchases.
    case afterPurchase(Int)
    /// This many days before each birthday.
    case birthday(before: Int)
    /// Days of every year, or of one.
    case dates([Date])
    /// Every so many days from the day of the form on.
    case every(Int)
    /// Whenever somebody announces it, such as severe weather or an offer.
    case announced
  }

  /// A day of every year, or with a year that one day: holidays of the lunar calendar move.
  public struct Date: Hashable, Sendable {
    public let year: Int?
    public let month: Int
    public let day: Int

    /// Reads `10-01` or `2026-09-25`; nil for anything else.
    init?(_ text: String) {
      if let day = Day(text) {
        (year, month, self.day) = day.civil
        return
      }
      // A leap year has every day of the calendar.
      guard text.utf8.count == 5, let day = Day("2028-" + text) else { return nil }
      (year, month, self.day) = (nil, day.civil.month, day.civil.day)
    }

    /// Returns the day in a year; nil when it has none.
    func day(in year: Int) -> Day? {
      guard self.year == nil || self.year == year else { return nil }
      return Day(year: year, month: month, day: day)
    }
  }

  /// The way in which the customer hears of it.
  public enum Means: String, CaseIterable, Sendable {
    case message, call
  }

  /// Customers who hear of an announced occasion first.
  public struct Early: Hashable, Sendable {
    public let tiers: Set<CustomerPolicy.Tier>
    /// Days before the others.
    public let days: Int
  }

  public let id: String
  public let name: Text
  public let tiers: Set<CustomerPolicy.Tier>
  public let time: Time
  public let means: Means
  /// The phrase of category `care` that a message says; nil for a call.
  public let phrase: String?
  /// The questions prepared for a call; nil for a message.
  public let questions: Text?
  /// The word by which `client_call` knows the occasion of a call; nil for a message.
  public let callAs: String?
  public let early: Early?

  /// Returns the days within a span on which it falls for a customer who is in one of its tiers.
  ///
  /// - Parameters:
  ///   - bought: the days of the customer's purchases.
  ///   - announced: the announced days that reach the customer.
  func days(
    in span: ClosedRange<Day>, for customer: Customer, bought: Set<Day>, announced: [Day]
  ) -> [Day] {
    let years = span.lowerBound.civil.year - 1...span.upperBound.civil.year + 1
    let days: [Day]
    switch time {
    case .afterPurchase(let count): days = bought.map { $0 + count }
    case .birthday(let before):
      days =
        customer.person.birthday.map { birthday in
          years.map { birthday.anniversary(in: $0) - before }
        } ?? []
    case .dates(let dates): days = years.flatMap { year in dates.compactMap { $0.day(in: year) } }
    case .every(let count):
      let first = customer.file.joined
      let passed = max(1, (span.lowerBound.number - first.number + count - 1) / count)
      days = stride(
        from: first.number + passed * count, through: span.upperBound.number, by: count
      ).map(Day.init(number:))
    case .announced: days = announced
    }
    return Set(days).filter(span.contains).sorted()
  }

  /// Returns how many days before others a tier hears of it.
  func ahead(of tier: CustomerPolicy.Tier) -> Int {
    early.map { $0.tiers.contains(tier) ? $0.days : 0 } ?? 0
  }
}

extension Day {
  /// Returns the day of a birthday in a year; the 28th of February for who was born on the 29th.
  fileprivate func anniversary(in year: Int) -> Day {
    let (_, month, day) = civil
    return Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
      ?? self
  }
}
