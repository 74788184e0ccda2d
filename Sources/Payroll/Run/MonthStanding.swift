import Appraisals
import Orders
import Shifts
import Store
import Vocabulary

/// An agent's month as it stands: the facts that payroll will count, and the score that they give
/// so far.
public struct MonthStanding: Hashable, Sendable {
  public let agent: AgentNumber
  public let name: String
  public let orders: OrderFacts
  public let late: Int
  public let lowRatings: Int
  public let complaints: Int
  public let estimate: ScoreEstimate

  init(_ facts: AgentFacts, _ estimate: ScoreEstimate) {
    (agent, name, orders) = (facts.agent, facts.name, facts.orders)
    late = facts.attendance.late.count
    lowRatings = facts.records(of: .lowRating).count
    complaints = facts.records(of: .complaint).count
    self.estimate = estimate
  }

  /// The refunded orders for each tagged one; nil without tags.
  public var refundRate: Ratio? {
    orders.tagged == 0 ? nil : Ratio(Int128(orders.refunded), over: Int128(orders.tagged))
  }
}

extension Payroll {
  /// Returns the standing of each agent on a month's payroll, by number. Missing grades and a
  /// missing roster stop nothing here.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a policy or the list of agents can't be read.
  public func standings(_ month: Month) throws -> [MonthStanding] {
    let own = try texts(month)
    let policy = try own.policies(for: month).kpi
    return try store.read { reading in
      let facts = try MonthReader(month: month, texts: own, zone: zone, now: store.clock.now)
        .read(reading)
      var scoring = Scoring(month: month, policy: policy)
      return facts.agents.map { MonthStanding($0, scoring.estimate($0)) }
        .sorted { $0.agent < $1.agent }
    }
  }
}

extension Payroll {
  /// Returns the days of a month on which each agent on its payroll began a shift late.
  ///
  /// - Throws: as `standings` does.
  public func lateDays(_ month: Month) throws -> [AgentNumber: [Day]] {
    let own = try texts(month)
    return try store.read { reading in
      let facts = try MonthReader(month: month, texts: own, zone: zone, now: store.clock.now)
        .read(reading)
      return Dictionary(
        facts.agents.map { ($0.agent, $0.attendance.late.map(\.day)) }, uniquingKeysWith: +)
    }
  }
}
