import Vocabulary

/// What one customer bought, up to a day.
struct BuyingHistory: Sendable {
  /// By day, ascending.
  let purchases: [Purchase]
  /// The days with purchases, ascending, each once.
  let days: [Day]

  init(_ purchases: [Purchase]) {
    self.purchases = purchases.sorted { ($0.day, $0.service) < ($1.day, $1.service) }
    days = Set(purchases.map(\.day)).sorted()
  }

  func until(_ day: Day) -> BuyingHistory { BuyingHistory(purchases.filter { $0.day <= day }) }

  func spent(in span: ClosedRange<Day>) -> Money {
    purchases.filter { span.contains($0.day) }.map(\.amount).sum()
  }

  func count(in span: ClosedRange<Day>) -> Int { days.count { span.contains($0) } }

  /// The median number of days between two purchases, the lower of two in the middle; nil with less
  /// than two days.
  var usualInterval: Int? {
    let intervals = zip(days, days.dropFirst()).map { $1.number - $0.number }.sorted()
    return intervals.isEmpty ? nil : intervals[(intervals.count - 1) / 2]
  }
}

/// How a customer stands to the shop on a day.
public enum CustomerStanding: String, CaseIterable, Sendable {
  /// Never bought anything.
  case prospect
  case active
  /// Bought nothing for long.
  case atRisk = "at_risk"
  /// Bought nothing for so long that nobody expects it, or gave the card back.
  case lost
}

extension FigurePolicy {
  func standing(_ customer: Customer, _ history: BuyingHistory, on day: Day) -> CustomerStanding {
    if lostCards.contains(customer.file.card) { return .lost }
    guard let last = history.days.last(where: { $0 <= day }) else { return .prospect }
    let since = day.number - last.number
    return since > lostAfter ? .lost : since > riskAfter ? .atRisk : .active
  }
}
