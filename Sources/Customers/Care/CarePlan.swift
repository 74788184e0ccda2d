import Vocabulary

/// Care by tier (HANDBOOK/customers.md, The care plan): which occasions fall on which days, and
/// whom they reach. Nothing is stored: the plan is worked out from the files, the purchases and
/// what was announced.
public struct CarePlan: Sendable {
  let policy: CustomerPolicy
  let customers: [Customer]
  /// The days of purchases by customer.
  let bought: [CustomerNumber: Set<Day>]
  let announcements: [Announcement]

  /// Returns what is due within some days, by day, occasion and customer.
  public func items(in span: ClosedRange<Day>) -> [CareItem] {
    var items: [CareItem] = []
    for occasion in policy.occasions {
      for customer in customers {
        guard let tier = policy.tier(ofCard: customer.file.card), occasion.tiers.contains(tier)
        else { continue }
        let ahead = occasion.ahead(of: tier)
        let heard = announcements.filter { $0.reaches(customer, occasion.id) }
        let days = occasion.days(
          in: span, for: customer, bought: bought[customer.number] ?? [],
          announced: heard.map { $0.day - ahead })
        items += days.map { day in
          CareItem(
            customer: customer, occasion: occasion, day: day,
            about: heard.first { $0.day - ahead == day }?.what,
            leftOut: customer.leftOut(of: occasion.means))
        }
      }
    }
    let places = Dictionary(
      uniqueKeysWithValues: policy.occasions.enumerated().map { ($1.id, $0) })
    return items.sorted {
      ($0.day, places[$0.occasion.id] ?? 0, $0.customer.number)
        < ($1.day, places[$1.occasion.id] ?? 0, $1.customer.number)
    }
  }

  /// The occasions by dates that have none in a year, such as a lunar holiday not entered yet.
  public func undated(in year: Int) -> [Occasion] {
    policy.occasions.filter { occasion in
      guard case .dates(let dates) = occasion.time else { return false }
      return dates.allSatisfy { $0.day(in: year) == nil }
    }
  }
}
