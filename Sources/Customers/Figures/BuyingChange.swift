import Vocabulary

/// A customer whose buying changed, to be called in time (HANDBOOK/systems.md, T7).
public struct BuyingChange: Sendable {
  public enum Reason: Hashable, Sendable {
    /// Usually buys every so many days, and did not for so many.
    case late(usual: Int, since: Int)
    /// Usually spends that in a stretch of days, and this in the last one.
    case less(usual: Money, now: Money)
  }

  public let customer: Customer
  public let last: Day
  public let reasons: [Reason]
  /// The number of the open call-back about the customer; nil when there is none.
  public internal(set) var call: Int?

  /// Returns the changes up to a day, those that are latest for their habits first. Customers who
  /// are lost are none: the report has them.
  static func all(
    _ customers: [Customer], _ histories: [CustomerNumber: BuyingHistory], on today: Day,
    _ policy: FigurePolicy
  ) -> [BuyingChange] {
    let found = customers.compactMap { customer -> (change: BuyingChange, lateness: Int)? in
      guard let history = histories[customer.number]?.until(today),
        history.days.count >= policy.leastPurchases, let last = history.days.last,
        policy.standing(customer, history, on: today) != .lost
      else { return nil }
      let reasons = [late(history, last, today, policy), less(history, today, policy)]
        .compactMap(\.self)
      guard !reasons.isEmpty else { return nil }
      let usual = max(1, history.usualInterval ?? 1)
      return (
        BuyingChange(customer: customer, last: last, reasons: reasons),
        (today.number - last.number) * 100 / usual
      )
    }
    return found.sorted {
      ($1.lateness, $0.change.customer.number) < ($0.lateness, $1.change.customer.number)
    }.map(\.change)
  }

  private static func late(
    _ history: BuyingHistory, _ last: Day, _ today: Day, _ policy: FigurePolicy
  ) -> Reason? {
    guard let usual = history.usualInterval else { return nil }
    let since = today.number - last.number
    return since * 100 > usual * policy.intervalPercent ? .late(usual: usual, since: since) : nil
  }

  /// Compares the last stretch with the mean of the three before it, as far as the customer bought
  /// by then.
  private static func less(
    _ history: BuyingHistory, _ today: Day, _ policy: FigurePolicy
  ) -> Reason? {
    let length = policy.spendDays
    func stretch(_ back: Int) -> ClosedRange<Day> {
      let end = today - back * length
      return (end - (length - 1))...end
    }
    let earlier = (1...3).map(stretch).filter { $0.upperBound >= history.days[0] }
    guard !earlier.isEmpty else { return nil }
    let usual = Money(
      fen: earlier.map(history.spent).sum().fen / earlier.count)
    let now = history.spent(in: stretch(0))
    let hasFallen = usual > .zero && now.fen * 100 < usual.fen * policy.spendPercent
    return hasFallen ? .less(usual: usual, now: now) : nil
  }
}
