import Vocabulary

/// A month of customers: who came, bought, grew, is at risk and was lost, how loyal they are, and
/// what sells (HANDBOOK/systems.md, M3).
public struct CustomerMonth: Sendable {
  /// A customer with the figures by which lists are made.
  public struct Member: Sendable {
    public let customer: Customer
    public let standing: CustomerStanding
    /// Nil for one who never bought.
    public let last: Day?
    /// Days with purchases and amount within the policy's months.
    public let frequency: Int
    public let spent: Money
    /// Scores of 1 to 5 for recency, frequency and spend; nil for one who bought nothing then.
    public let scores: Scores?
    /// The better card that the spend deserves; nil when there is none.
    public let promotion: CustomerPolicy.Card?
  }

  public struct Scores: Hashable, Sendable {
    public let recency: Int
    public let frequency: Int
    public let spend: Int

    /// True for who comes often and spends much.
    public var isLoyal: Bool { frequency >= 4 && spend >= 4 }
  }

  /// The sales of one service.
  public struct Service: Hashable, Sendable {
    public let name: String
    public let count: Int
    public let customers: Int
    public let amount: Money
    /// The amount of the month before.
    public let before: Money
  }

  /// The lists that a report can show.
  public enum List: String, CaseIterable, Sendable {
    case new, active, growing
    case atRisk = "at_risk"
    case lost, promote, loyal
  }

  public let month: Month
  public let members: [Member]
  public let lists: [List: [Member]]
  /// The customers who became lost within the month by cause; nil for those whose cause nobody
  /// knows.
  public let causes: [String?: Int]
  /// The customers by scores of frequency and spend.
  public let loyalty: [Loyalty: Int]
  /// The services of the month, the best-selling first.
  public let services: [Service]

  public struct Loyalty: Hashable, Comparable, Sendable {
    public let frequency: Int
    public let spend: Int

    public static func < (left: Self, right: Self) -> Bool {
      (left.frequency, left.spend) < (right.frequency, right.spend)
    }
  }

  /// - Parameters:
  ///   - day: the last day that counts: the month's last, or today within it.
  ///   - before: the cards at the end of the month before, by customer.
  ///   - now: the cards at the end of that day.
  init(
    _ month: Month, until day: Day, _ customers: [Customer],
    _ histories: [CustomerNumber: BuyingHistory], before: [CustomerNumber: String],
    now: [CustomerNumber: String], _ policy: CustomerPolicy, _ figures: FigurePolicy
  ) {
    self.month = month
    let known = customers.filter { $0.file.joined <= day }
    let empty = BuyingHistory([])
    func history(_ customer: Customer) -> BuyingHistory {
      histories[customer.number]?.until(day) ?? empty
    }
    let members = known.map { Member($0, history($0), on: day, policy, figures) }
    self.members = members
    let lost = members.filter { member in
      let (number, past) = (member.customer.number, history(member.customer))
      if let card = now[number], figures.lostCards.contains(card) {
        return before[number].map { !figures.lostCards.contains($0) } ?? false
      }
      return member.standing == .lost
        && figures.standing(member.customer, past, on: month.first - 1) != .lost
    }
    lists = [
      .new: members.filter { month.contains($0.customer.file.joined) },
      .active: members.filter { $0.last.map(month.contains) ?? false },
      .growing: members.filter { member in
        let number = member.customer.number
        guard let earlier = before[number].flatMap(policy.tier(ofCard:)),
          let later = now[number].flatMap(policy.tier(ofCard:))
        else { return false }
        return earlier < later
      },
      .atRisk: members.filter { $0.standing == .atRisk }, .lost: lost,
      .promote: members.filter { $0.promotion != nil },
      .loyal: members.filter { $0.scores?.isLoyal == true },
    ]
    causes = Dictionary(grouping: lost, by: \.customer.file.cause).mapValues(\.count)
    loyalty = members.reduce(into: [:]) { counts, member in
      guard let scores = member.scores else { return }
      counts[Loyalty(frequency: scores.frequency, spend: scores.spend), default: 0] += 1
    }
    services = Self.services(known.map(history), month, until: day)
  }

  private static func services(
    _ histories: [BuyingHistory], _ month: Month, until day: Day
  ) -> [Service] {
    let purchases = histories.flatMap(\.purchases)
    let now = Dictionary(grouping: purchases.filter { month.contains($0.day) }, by: \.service)
    let before = Dictionary(
      grouping: purchases.filter { month.previous.contains($0.day) }, by: \.service)
    return now.map { name, sold in
      Service(
        name: name, count: sold.count, customers: Set(sold.map(\.customer)).count,
        amount: sold.map(\.amount).sum(), before: (before[name] ?? []).map(\.amount).sum())
    }.sorted { ($1.amount, $0.name) < ($0.amount, $1.name) }
  }
}

extension CustomerMonth.Member {
  fileprivate init(
    _ customer: Customer, _ history: BuyingHistory, on day: Day, _ policy: CustomerPolicy,
    _ figures: FigurePolicy
  ) {
    let span = Month(index: day.month.index - figures.months + 1).first...day
    self.customer = customer
    standing = figures.standing(customer, history, on: day)
    last = history.days.last
    frequency = history.count(in: span)
    let spent = history.spent(in: span)
    self.spent = spent
    scores = last.flatMap { [frequency] last in
      frequency == 0
        ? nil
        : CustomerMonth.Scores(
          recency: figures.recencyScore(day.number - last.number),
          frequency: figures.frequencyScore(frequency), spend: figures.spendScore(spent))
    }
    let place = policy.cards.firstIndex { $0.id == customer.file.card } ?? policy.cards.count
    promotion = policy.cards.prefix(place).first { card in
      card.spend.map { $0 <= spent } ?? false
    }
  }
}
